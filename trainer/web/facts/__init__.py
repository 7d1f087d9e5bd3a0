"""The words of what happens beyond the actions, in modules called like those of `trainer.domain.facts`.

`trainer.web.event_registry` finds them by itself. What no page of a report speaks of has none: it is about the whole run.
"""
