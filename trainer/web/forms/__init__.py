"""What the forms of actions are made of. Each form stands with its action in `trainer.web.actions`.

A form says only what was typed; whether that may happen, and which field is wrong, is decided by the core. Field names
are those of the command, so that its problems find their fields.
"""
