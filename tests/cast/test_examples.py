"""Every kind of simulated person shows by examples what it does in which run."""

from __future__ import annotations

import pytest

from tests.cast.acting import acts_of
from trainer.cast import CAST
from trainer.cast.examples import Example

ALL = [
    pytest.param(member, example, id=f"{member.__name__.rsplit('.', 1)[-1]}-{number}")
    for member in CAST
    for number, example in enumerate(member.EXAMPLES)
]


@pytest.mark.parametrize(("member", "example"), ALL)
def test_given_this_run_these_acts(member, example: Example) -> None:
    assert acts_of(example, member.plan) == example.acts, example.why
