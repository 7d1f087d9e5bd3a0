"""The desk's fixtures, borrowed: a learner, and short ways to look at pages of their run."""

from tests.web.desk.conftest import learner, look, offices, run_now, send

__all__ = ["learner", "look", "offices", "run_now", "send"]
