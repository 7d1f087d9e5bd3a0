"""What an author knows of one kind of matter: its cases, its words, and the ways people tell it.

Read from `seed_data/topics/` by `trainer.generator.bank`; docs/menulis-topik.md explains the files. Placeholders like
`{kab}-dlh` in ids of agencies are filled with the code of the place where a report comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from trainer.domain.report import Emergency, Wording
from trainer.domain.vocabulary import AnswerKind, Classification, Decision, Urgency
from trainer.generator.grammar import Phrase
from trainer.generator.season import ALWAYS, Season
from trainer.generator.shares import Shares

FAMILIES = ("resmi", "biasa", "singkat")
"""Ways of writing that share their material: letters, told as to a neighbour, typed in a hurry."""

PLANS = ("masalah", "cerita", "permohonan", "tuduhan", "tanya", "daftar", "terusan")
"""Orders of discourse: what comes first, or in whose words."""


CALM = (Classification.PERMINTAAN_INFORMASI, Classification.ASPIRASI)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One or two sentences of a telling. `need`: 0 always said, 1 where there is room, 2 in long texts only.

    `words` is about how many words it says; `twice`: it names the place two times.
    """

    phrase: Phrase
    need: int
    words: int
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Narration:
    """One way to tell a matter. `registers` is () where every register of its family may use it."""

    plan: str
    registers: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    words: int
    """About how many words are always said."""
    room: int
    """About how many words there are with everything that may be said."""
    slots: frozenset[str]
    """All slots of its sentences."""
    signs: frozenset[str] = frozenset()
    """What it gives away of its writer before a slot is filled (`trainer.generator.writers`)."""


@dataclass(frozen=True, slots=True)
class NoteText:
    """A finding from the field before its place is known."""

    after_hk: int
    resolves: bool
    text: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One circumstance of a topic, and the key that follows from it.

    `owner` is None where nobody is to act. `desks`: `kab`, `prov` or both, with weights. `only`: codes of the
    governments where the case may lie; () for all. `tell`: sentences by family that make the circumstance visible.
    """

    id: str
    weight: float
    desks: Mapping[str, float]
    owner: str | None
    classification: Classification
    supporting: tuple[str, ...]
    basis: tuple[str, ...]
    urgency: Urgency
    call_out: tuple[str, ...]
    set_secret: bool
    road_status: str | None
    answer: AnswerKind | None
    event: bool
    category: str
    what: tuple[str, ...]
    asks: tuple[Wording, ...]
    actions: tuple[Wording, ...]
    notes: tuple[NoteText, ...]
    kind: str | None
    only: tuple[str, ...]
    words: Mapping[str, tuple[Phrase, ...]]
    accused: tuple[str, str] | None
    told_enough: tuple[str, ...]
    """Reasons to postpone without which an office can begin all the same: who verifies at once is right, too."""
    defensible: tuple[str, ...]
    """Agencies to which it may go beside its owner."""
    tell: Mapping[str, tuple[Sentence, ...]]
    decision: Decision | None
    reason: str | None
    flip: bool
    village: bool | None
    """Whether it lies in a desa; None for desa or town."""
    narrations: Mapping[str, tuple[Narration, ...]]
    """Own ways to tell it, by family; where a family has none, the topic's serve."""
    titles: tuple[Phrase, ...]
    """Own titles; () where the topic's serve."""
    pictures: tuple[str, ...] | None
    """Names of pictures that fit (`language/id/pictures.yaml`); None where those of the category serve."""
    season: Season = ALWAYS
    """When in a year it is reported."""
    since: tuple[int, int] | None = None
    """How many days ago it began at the least and at the most; None for whatever people say."""
    at_office: bool = False
    """Whether what happened on a day happened in an office that was open."""
    hour_told: bool = False
    """Whether its tellings say themselves at what hour it happened, so that the day alone is named."""
    label: str = ""
    """What the case is called where the topic's label points to another owner; "" where that serves."""
    trap: str = ""
    """Own trap, where the topic's is written for another owner; "" for none."""
    emergency: Emergency | None = None
    """What becomes of its danger; None where there is none."""
    must_say: str = ""
    """What an answer must hold where it is not what the topic says; "" where that serves."""

    @property
    def calm(self) -> bool:
        """Whether it is a question or a wish told in its own words: nothing went wrong, nobody is angry."""
        return bool(self.narrations) and self.classification in CALM


@dataclass(frozen=True, slots=True)
class TopicWords:
    """In what words a topic is told. `numbers` and `money` are ranges, money in thousands of rupiah."""

    slots: Mapping[str, tuple[Phrase, ...]]
    numbers: Mapping[str, tuple[int, int]]
    money: Mapping[str, tuple[int, int]]
    titles: tuple[Phrase, ...]
    narrations: Mapping[str, tuple[Narration, ...]]
    details: Mapping[str, tuple[Sentence, ...]]
    vague: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """One kind of matter. `words` gives in what words it is told; they are read when they are first asked for."""

    id: str
    label: str
    rows: tuple[int, ...]
    ticked: Shares[str]
    temper: tuple[int, int]
    must_say: str
    urgency_why: str
    trap: str
    missing: tuple[str, ...]
    wrong_owners: tuple[str, ...]
    cases: tuple[Case, ...]
    words: Callable[[], TopicWords]

    @property
    def slots(self) -> Mapping[str, tuple[Phrase, ...]]:
        return self.words().slots

    @property
    def numbers(self) -> Mapping[str, tuple[int, int]]:
        return self.words().numbers

    @property
    def money(self) -> Mapping[str, tuple[int, int]]:
        return self.words().money

    @property
    def titles(self) -> tuple[Phrase, ...]:
        return self.words().titles

    @property
    def narrations(self) -> Mapping[str, tuple[Narration, ...]]:
        return self.words().narrations

    @property
    def details(self) -> Mapping[str, tuple[Sentence, ...]]:
        return self.words().details

    @property
    def vague(self) -> tuple[Sentence, ...]:
        return self.words().vague
