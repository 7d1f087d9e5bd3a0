"""What is replaced fast comes out as the standard library would make it."""

import dataclasses
from dataclasses import dataclass, field

import pytest

from tests.tables import each_row
from trainer.domain.replacing import replace
from trainer.domain.run import Run


@dataclass(frozen=True, slots=True)
class One:
    name: str


@dataclass(frozen=True)
class Derived:
    name: str
    length: int = field(init=False, compare=False)
    rest: str = ""

    def __post_init__(self):
        object.__setattr__(self, "length", len(self.name))


@each_row(
    ("thing", "changes"),
    [
        (Run(), {}),
        (Run(), {"content_hash": "lain"}),
        (One("a"), {"name": "b"}),
        (Derived("a", "z"), {"name": "panjang"}),
    ],
    ids=["nothing", "a field of many", "the only field", "what is derived"],
)
def test_it_is_that_of_the_standard_library(thing, changes):
    assert replace(thing, **changes) == dataclasses.replace(thing, **changes)


def test_what_is_derived_is_derived_anew():
    assert replace(Derived("a"), name="panjang").length == len("panjang")


def test_a_name_that_is_no_field_is_refused():
    with pytest.raises(KeyError):
        replace(One("a"), nama="b")
