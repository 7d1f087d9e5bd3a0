"""What surrounds any matter: greetings, who writes, what was tried, pleas, thanks, wandering, and how words are spelt.

Read from `language/id/`; every list is compiled once. Which sentence may stand in which text is told by the register
or the family of its entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from trainer.generator.bank import Bank, Raw, sentence
from trainer.generator.hidden import Dangers, Examination, read_dangers, read_examination
from trainer.generator.mixing import Mixed, read_mixing
from trainer.generator.pictures import Pictures
from trainer.generator.times import Times
from trainer.generator.topic import FAMILIES, Sentence
from trainer.generator.voice import Spelling

REGISTERS = (
    "formal", "plain", "chatty", "angry", "sms", "capitals", "story", "elderly", "legalistic", "activist",
)  # fmt: skip

Sentences = Sequence[Sentence]
ByRegister = Mapping[str, Sentences]
ByFamily = Mapping[str, Sentences]


class Language:
    """The shared words of citizens. Files are read when first needed."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank

    @cached_property
    def times(self) -> Times:
        return Times(self._bank.words("times"))

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(self._bank.words("spelling"))

    @cached_property
    def pictures(self) -> Pictures:
        """What may be seen in pictures, and what is typed beneath them."""
        return Pictures(self._bank.words("pictures"))

    @cached_property
    def places(self) -> Raw:
        """How places are said, for a gazetteer."""
        return self._bank.words("places")

    @cached_property
    def openings(self) -> Mapping[str, ByRegister]:
        """By kind of greeting (islamic, time, yth, other) and register."""
        return _kinds(self._bank.words("openings"), by_register)

    @cached_property
    def introductions(self) -> Mapping[str, ByFamily]:
        """Who writes, by what it tells (plain, named, phone, nik, address, mail, other_person) and family."""
        return _kinds(self._bank.words("self"), by_family)

    @cached_property
    def attempts(self) -> ByFamily:
        """What was tried before."""
        return _families(self._bank.words("attempts"))

    @cached_property
    def pleas(self) -> ByFamily:
        """What is asked."""
        return _families(self._bank.words("pleas"))

    @cached_property
    def closings(self) -> Mapping[str, ByRegister]:
        """Last words by kind (thanks, hope, last) and register."""
        return _kinds(self._bank.words("closings"), by_register)

    @cached_property
    def digressions(self) -> ByFamily:
        """Wandering of mind; `elderly` beside the families."""
        return _families(self._bank.words("digressions"))

    @cached_property
    def bridges(self) -> ByRegister:
        """Words that lead to a sentence which adds something."""
        return by_register(self._bank.words("bridges")["bridges"])

    @cached_property
    def feelings(self) -> ByRegister:
        """Worry, anger, tiredness, humour."""
        return by_register(self._bank.words("feelings")["feelings"])

    @cached_property
    def stances(self) -> Mapping[str, Sentences]:
        """What only some registers say: appeals to law, the voice of a group."""
        return {
            "legalistic": _all(self._bank.words("legal")["legal"]),
            "activist": _all(self._bank.words("activist")["activist"]),
        }

    @cached_property
    def frames(self) -> ByFamily:
        """What stands before words that are passed on for somebody else."""
        return _families(self._bank.words("forwarded"))

    @cached_property
    def lists(self) -> Sentences:
        """What leads to a numbered list."""
        return _all(self._bank.words("lists")["lists"])

    @cached_property
    def again(self) -> Sequence[str]:
        """What stands before a report that is sent once more."""
        return tuple(self._bank.words("again")["again"])

    @cached_property
    def mixing(self) -> Mapping[str, Mixed]:
        """Words of regional languages."""
        return read_mixing(self._bank.words("mixing"))

    @cached_property
    def defects(self) -> Mapping[str, ByFamily]:
        """What makes a good report incomplete or worse than it looks, by name and family."""
        raw = self._bank.words("defects")
        return {
            name: _families(lists)
            for name, lists in raw.items()
            if name not in ("replies", "after")
        }

    @cached_property
    def dangers(self) -> Dangers:
        """Dangers that are told by the way."""
        return read_dangers(self._bank.words("dangers"))

    @cached_property
    def examination(self) -> Examination:
        """The key of a report in which an accusation is hidden."""
        return read_examination(self._bank.words("examined"))

    @cached_property
    def replies(self) -> Mapping[str, Sentences]:
        """What a reporter writes back when asked for something, by what was missing."""
        return {name: _all(texts) for name, texts in self._bank.words("defects")["replies"].items()}

    @cached_property
    def after(self) -> Mapping[str, ByRegister]:
        """What a reporter writes later, by the occasion of a reply and register."""
        return _kinds(self._bank.words("defects")["after"], by_register)


def _kinds(raw: Raw, sort: Callable[[Iterable[Raw]], ByRegister]) -> Mapping[str, ByRegister]:
    return {kind: sort(entries) for kind, entries in raw.items() if isinstance(entries, list)}


def by_register(entries: Iterable[Raw]) -> ByRegister:
    """Entries of {say, for} by register; one without `for` serves all."""
    found: dict[str, list[Sentence]] = {register: [] for register in REGISTERS}
    for entry in entries:
        opening = sentence(entry["say"])
        for register in entry.get("for") or REGISTERS:
            found[register].append(opening)
    return found


def by_family(entries: Iterable[Raw]) -> ByFamily:
    """Entries of {say, family} by family."""
    found: dict[str, list[Sentence]] = {family: [] for family in FAMILIES}
    for entry in entries:
        found[entry["family"]].append(sentence(entry["say"]))
    return found


def _families(raw: Raw) -> ByFamily:
    return {name: _all(texts) for name, texts in raw.items() if isinstance(texts, list)}


def _all(texts: Iterable[object]) -> Sentences:
    return tuple(sentence(str(each["say"] if isinstance(each, dict) else each)) for each in texts)
