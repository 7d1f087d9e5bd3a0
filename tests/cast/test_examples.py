"""Every kind of simulated person shows by examples what it does in which run."""

from __future__ import annotations

from tests.cast.acting import acts_of
from tests.tables import each_row
from trainer.cast import CAST
from trainer.cast.examples import Example

ALL = {
    f"{member.__name__.rsplit('.', 1)[-1]}-{number}": (member, example)
    for member in CAST
    for number, example in enumerate(member.EXAMPLES)
}


@each_row(("member", "example"), ALL.values(), ids=list(ALL))
def test_given_this_run_these_acts(member, example: Example) -> None:
    assert acts_of(example, member.plan) == example.acts, example.why
