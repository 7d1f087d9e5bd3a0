"""The moves of the lifecycle, one function each: fields checked, then the facts that follow.

Rights, scope and state have been asked before (`trainer.domain.decide`); what is decided here are the open questions of
ref. 3.5. `intake` holds the first decisions, `entry` what a seat types in, `duplicates` linking, `handling` answers and
conversation, `protection` secrecy and escalation, `messages` the replies to
what reaches the desk beside reports.
"""
