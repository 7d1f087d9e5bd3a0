"""One function per thing a person does: open, join, act, pause, end, mark, debrief. Pages, command line and tests call
the same ones. What they need from outside stands in `ports`.
"""
