"""Judges a written answer and the process around it: text and events in, findings out.

Two judges, one kind of finding: `answer` reads a text against its case and knows no run, `checks` and `critical` read
the history of a run. `engine` lays people's marks over the machine's and makes the score sheet.
"""
