"""View data of a debrief from history and score sheet: own way beside the expert's, what was lost and why, what next.

Codes and values only; the sentences stand with the checks and in the scenario's own texts. `personal` is one person's
debrief, `class_view` a class's; the other modules are their parts.
"""
