"""Sentences that may raise a level, the smallest first: the wording stands in the yaml beside this module."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice
from pathlib import Path
from typing import Any

import yaml

from trainer.answers.case import Case
from trainer.answers.explaining import frames, slots
from trainer.answers.explaining.addressing import BOTH, address
from trainer.answers.explaining.changing import Edit, at_end, at_start, sentences
from trainer.answers.explaining.danger import is_dangerous
from trainer.answers.language.alternatives import any_of
from trainer.domain.report import Fact
from trainer.domain.vocabulary import Classification, Privacy

Change = tuple[Edit, ...]
Maker = Callable[["Speaker", Sequence[str]], Iterator[str]]


@cache
def _wording() -> Mapping[str, Any]:
    return dict(
        yaml.load(
            Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
        )
    )


@cache
def sentence_templates() -> Mapping[str, Mapping[str, str]]:
    """Dimension to name to frame with slots and blanks."""
    return {str(code): dict(each) for code, each in _wording().items() if code != "blanks"}


@cache
def blank_stand_ins() -> tuple[tuple[frozenset[str], str], ...]:
    """Words that name what a blank is for, with what stands for it."""
    return tuple((frozenset(each[:-1]), str(each[-1])) for each in _wording()["blanks"])


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something about a case to its reporter, and how they are addressed."""

    case: Case
    you: str

    @property
    def open(self) -> bool:
        return self.case.privacy is Privacy.TERBUKA

    @property
    def tone(self) -> str:
        """What the reporter is up to: *asks*, *wishes*, *trusts* the office with what others do, or has a *hardship*."""
        return TONES.get(self.case.classification, "hardship")

    def say(self, code: str, name: str, **values: str) -> str:
        """The frame of that name, its slots filled and its blanks as they stand in the yaml."""
        template = sentence_templates()[code][name]
        return slots.sentence(
            template.format(you=self.you, sent=SENT.get(self.tone, "laporan"), **values)
        )


TONES: Mapping[Classification | None, str] = {
    Classification.PERMINTAAN_INFORMASI: "asks",
    Classification.ASPIRASI: "wishes",
    Classification.PENGADUAN_BP: "trusts",
    Classification.WBS: "trusts",
}
SENT = {"asks": "pertanyaan", "wishes": "aspirasi"}
"""What was sent is called, where it is no *laporan*."""


def additions(case: Case, text: str, code: str, missing: Sequence[str]) -> Iterator[Change]:
    """What may be added for W1 to W5 and W7, the smallest first, with its blanks as `frames` reads them. `missing`: codes of
    what the answer lacks.
    """
    speaker = Speaker(case, address(case, text))
    greeted = after_greeting(text)
    greeting = speaker.say("W1", "greeting")
    for addition in MAKERS[code](speaker, missing):
        if code != "W1":
            yield (at_end(text, addition),)
        elif addition.startswith(greeting) and (greeted is not None or "greeting" not in missing):
            continue
        elif greeted is None:
            yield (at_start(text, addition),)
        else:
            yield (Edit(greeted, greeted, f" {addition}"),)


GREETING = re.compile(
    r"\s*"
    + any_of(
        "yth",
        "kepada",
        "assalam",
        "salam",
        "selamat",
        "pagi",
        "siang",
        "sore",
        "malam",
        "halo",
        "hallo",
        "hai",
        "tabe",
        "dengan hormat",
        "bapak",
        "ibu",
        "pak",
        "bu",
    )
    + r"\b[^\n.!?]{0,70}?(?:yth\.[^\n,.!?]{0,60})?[,.!?\n]",
    re.IGNORECASE,
)
"""An address at the very beginning, up to its mark."""


def after_greeting(text: str) -> int | None:
    """Where the first greeting ends; None where the text begins without one."""
    found = GREETING.match(text)
    if found is None:
        return None
    end = found.end()
    if text[found.start() : end].strip().lower() == "yth.":
        more = re.compile(r"[^\n,.!?]{0,60}[,.!?\n]").match(text, end)
        end = more.end() if more else end
    return end - 1 if text[end - 1] == "\n" else end


def _greetings(speaker: Speaker, missing: Sequence[str]) -> Iterator[str]:
    about = slots.matter(speaker.case)
    parts = {
        "greeting": speaker.say("W1", "greeting"),
        "thanks": speaker.say("W1", "thanks"),
        "concern": speaker.say("W1", "concern", matter=about),
        "impact": speaker.say("W1", speaker.tone),
        "felt": speaker.say("W1", f"felt_{speaker.tone}", matter=about),
    }
    ways = (
        ("greeting",),
        ("thanks",),
        ("concern",),
        ("impact",),
        ("felt",),
        ("greeting", "concern"),
        ("concern", "impact"),
        ("greeting", "felt"),
    )
    yield from (
        "\n".join((parts[way[0]], parts[way[1]]))
        if way[0] == "greeting" and len(way) > 1
        else " ".join(parts[each] for each in way)
        for way in _likely_first(ways, missing)
    )


def _likely_first(ways: Sequence[tuple[str, ...]], missing: Sequence[str]) -> list[tuple[str, ...]]:
    """Those that hold what is missing before those that do not; the shorter first."""
    return sorted(ways, key=lambda way: (not set(way) & set(missing), len(way)))


def _facts(speaker: Speaker, missing: Sequence[str]) -> Iterator[str]:
    case = speaker.case
    facts = [each for each in case.key_facts if each.phrases and slots.may_be_told(case, each)]
    lacking = [each for each in facts if each.id in missing] or facts
    told = [_ways_to_tell(speaker, fact) for fact in lacking]
    yield from (each[0] for each in told)
    yield from (other for each in told for other in each[1:2])
    if len(lacking) > 1:
        yield _listed(speaker, tuple(lacking))
    if slots.reported(case):
        yield _named(speaker, slots.reported(case))
    yield speaker.say("W1", "concern", matter=slots.matter(case))


def _ways_to_tell(speaker: Speaker, fact: Fact) -> list[str]:
    """A sentence for each wording of a fact: as noted from the report, or as what the office itself has to say."""
    if not slots.is_reported(speaker.case, fact):
        return [speaker.say("W2", "ours", facts=slots.listed((fact,)))]
    return [speaker.say("W2", _kind(fact.kind), fact=each) for each in slots.wordings(fact)]


def _listed(speaker: Speaker, facts: tuple[Fact, ...]) -> str:
    """Facts in a list, those of the report and those of the office apart."""
    noted = tuple(each for each in facts if slots.is_reported(speaker.case, each))
    ours = tuple(each for each in facts if each not in noted)
    parts = (("more", noted), ("ours", ours))
    return " ".join(
        speaker.say("W2", name, facts=slots.listed(each)) for name, each in parts if each
    )


def _named(speaker: Speaker, facts: tuple[Fact, ...]) -> str:
    """All that the reporter wrote: the matter and its place in one sentence, the others in a list."""
    lead, rest = slots.parted(speaker.case, facts)
    sentences = [speaker.say("W2", "all", facts=slots.in_a_row(lead))]
    sentences += [speaker.say("W2", "more", facts=slots.listed(rest))] if rest else []
    return " ".join(sentences)


def _kind(kind: str) -> str:
    return kind if kind in sentence_templates()["W2"] else "what"


def _action_sentences(speaker: Speaker, missing: Sequence[str]) -> Iterator[str]:
    case = speaker.case
    if slots.is_others(case):
        handed = _handed(speaker)
        received = speaker.say("W3", "received", owner=slots.owner(case))
        yield from (handed, received, f"{handed} {received}")
        return
    unit = speaker.say("W3", "unit", agency=case.responder.agency)
    checked = _checked(speaker)
    if case.resolved or speaker.tone == "asks":
        yield from (unit, checked) if "unit" in missing else (checked, unit)
        yield f"{checked} {unit}"
        return
    planned = [speaker.say("W3", "deed", deed=each) for each in _deeds(case)]
    decided = [speaker.say("W3", "decided", deed=each) for each in _deeds(case)]
    hurried = [speaker.say("W3", "urgent", deed=each) for each in _deeds(case)]
    if is_dangerous(case):
        yield from hurried
        yield f"{checked} {hurried[0]}"
        return
    if "result" in missing:
        yield from (checked, f"{checked} {decided[0]}", *planned)
    else:
        yield from (planned[0], checked, f"{checked} {decided[0]}")
    yield f"{checked} {planned[0]}"
    yield from (f"{checked} {each}" for each in decided[1:])


def _deeds(case: Case) -> tuple[str, ...]:
    """Blanks for what is done, with what the case expects as an example."""
    examples = dict.fromkeys(slots.example_of(each) for each in slots.deeds(case)) or ("",)
    return tuple(frames.blank("tindakan", each, slots.predicate(case, each)) for each in examples)


def _handed(speaker: Speaker) -> str:
    name = "called" if is_dangerous(speaker.case) else "handed"
    return speaker.say("W3", name, owner=slots.owner(speaker.case))


def _checked(speaker: Speaker) -> str:
    """That somebody has looked: on the spot, and of a report that may not be known by word of it alone."""
    case = speaker.case
    if case.classification is Classification.PERMINTAAN_INFORMASI:
        return speaker.say("W3", "confirmed", phrases=slots.asked_for(case))
    if case.resolved:
        done = f"{slots.matter(case)} sudah ditangani"
        return speaker.say("W3", "finished", done=done)
    if case.classification is Classification.ASPIRASI:
        return speaker.say("W3", "discussed")
    if not speaker.open:
        return speaker.say("W3", "looked")
    return speaker.say("W3", "checked")


def _times(speaker: Speaker, missing: Sequence[str]) -> Iterator[str]:
    named = {
        name: speaker.say("W4", _of_time(speaker, name)) for name in ("time", "contact", "if_not")
    }
    if speaker.case.resolved:
        # Where nothing is open, no further news is to be promised.
        again = speaker.say("W4", "again")
        yield from (*(() if _misses(missing, "contact") else (named["contact"],)), again)
        yield f"{named['contact']} {again}"
        return
    ways = [
        way for size in (1, 2) for way in combinations(named, size) if not _misses(missing, *way)
    ]
    ways.sort(key=lambda way: (len(way), -len(set(way) & set(missing))))
    yield from (" ".join(named[each] for each in way) for way in ways)
    if (
        not is_dangerous(speaker.case)
        and speaker.open
        and speaker.tone != "asks"
        and not _misses(missing, "time", "contact", "if_not")
    ):
        yield f"{named['time']} {speaker.say('W4', 'secured')}"


def _misses(missing: Sequence[str], *told: str) -> bool:
    """Whether what is missing is something else than what is told: then this does not mend it."""
    return bool(missing) and not set(told) & set(missing)


def _of_time(speaker: Speaker, name: str) -> str:
    if is_dangerous(speaker.case) and speaker.open:
        return f"{name}_urgent"
    if name == "if_not" and speaker.tone == "asks":
        return "if_not_asks"
    return "contact_hidden" if name == "contact" and not speaker.open else name


def _authority(speaker: Speaker, _missing: Sequence[str]) -> Iterator[str]:
    case = speaker.case
    owner = slots.owner(case)
    others = slots.is_others(case)
    name = "theirs" if others else "ours"
    # A rule of somebody else's matter is none for this office to act by; of what is only asked there is nothing to handle.
    bases = () if not others and (slots.door(case) or speaker.tone == "asks") else slots.bases(case)
    whose = [speaker.say("W5", name, owner=owner, basis=each) for each in bases]
    if not whose and others:
        whose = [speaker.say("W5", "theirs_plain", owner=owner)]
    door, to = "door" if others else "door_part", slots.door(case)
    doors = [speaker.say("W5", door, door=to)] if to else []
    yield from whose
    yield from doors
    yield from (f"{each} {door}" for each in whose for door in doors)


def _tone(speaker: Speaker, _missing: Sequence[str]) -> Iterator[str]:
    hard = speaker.tone == "hardship"
    care = speaker.say("W7", "care" if hard else f"care_{speaker.tone}")
    parts = [
        *([speaker.say("W7", "sorry")] if hard and speaker.case.authority.within else []),
        care,
        speaker.say("W7", "open" if speaker.open else "open_hidden"),
    ]
    yield from parts
    yield from (" ".join(pair) for pair in combinations(parts, 2))


MAKERS: Mapping[str, Maker] = {
    "W1": _greetings,
    "W2": _facts,
    "W3": _action_sentences,
    "W4": _times,
    "W5": _authority,
    "W7": _tone,
}
"""Dimension to what may be added for it."""


def naming(case: Case, you: str = BOTH) -> str:
    """A sentence that names the case."""
    return Speaker(case, you).say("W2", "all", facts=slots.matter(case))


def beginning(case: Case, text: str, code: str) -> Iterator[str]:
    """What to begin an answer with in place of a text that is none: what it is about, and what this dimension wants; two
    sentences at most, the likeliest first.
    """
    speaker = Speaker(case, address(case, text))
    facts = slots.reported(case)
    about = speaker.say("W1", "concern", matter=slots.matter(case))
    if code == "W2":
        yield naming(case) if facts else about
        return
    if code in ("W3", "W4", "W5"):
        single = (each for each in MAKERS[code](speaker, ()) if len(sentences(each)) == 1)
        yield from (f"{about} {each}" for each in single)
        yield from MAKERS[code](speaker, ())
        return
    yield from (
        f"{speaker.say('W1', f'felt_{speaker.tone}', matter=slots.matter(case))} {each}"
        for each in islice(_times(speaker, ()), 2)
    )
