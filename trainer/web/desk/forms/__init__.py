"""The forms of the desk, one for each move, and the command that each one stands for.

A form says only what was typed; whether that may happen, and which field is wrong, is decided by the core. Field names
are those of the command, so that its problems find their fields. Split as the moves of the core are: intake, handling,
protection.
"""
