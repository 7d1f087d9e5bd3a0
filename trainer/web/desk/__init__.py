"""The mock back office: the inbox of a seat, one report with everything that may be done to it, the briefing, the clock.

A view turns a form into a command and the core decides; templates get one frozen view model. What belongs to learning
(results, debrief) or to the instructor lives in the folders beside this one.
"""
