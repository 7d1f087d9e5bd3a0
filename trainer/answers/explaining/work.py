"""What may be added of work and of time (W3 and W4): what is done by whom, and when the reporter hears of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from trainer.answers.explaining import frames, slots
from trainer.answers.explaining.danger import is_dangerous
from trainer.answers.explaining.speaking import Speaker
from trainer.domain.vocabulary import Classification


def actions(speaker: Speaker, missing: Sequence[str]) -> Iterator[str]:
    """What is done, by whom, or with what result: only what is missing, where that is known."""
    case = speaker.case
    unit = speaker.say("W3", "unit", agency=case.responder.agency)
    if slots.is_settled(case):
        return
    if slots.is_others(case):
        yield _handed(speaker)
    elif missing == ("unit",):
        yield unit
    elif speaker.waits:
        yield from (speaker.say("W3", "deed_after", deed=each) for each in _deeds(speaker))
    elif case.resolved or speaker.tone == "asks":
        yield _checked(speaker)
        if "unit" in missing or not missing:
            yield unit
    elif is_dangerous(case) and speaker.open:
        yield from (speaker.say("W3", "urgent", deed=each) for each in _deeds(speaker))
    elif "result" in missing:
        checked = _checked(speaker)
        yield checked
        yield from (
            f"{checked} {speaker.say('W3', 'so', deed=each)}" for each in _deeds(speaker)[:1]
        )
    else:
        yield from (speaker.say("W3", "deed", deed=each) for each in _deeds(speaker))


def _deeds(speaker: Speaker) -> tuple[str, ...]:
    """Blanks for what is done, with what the case expects and the answer does not tell as an example."""
    case = speaker.case
    untold = [each for each in slots.deeds(case) if not slots.is_told(each, speaker.text)]
    examples = dict.fromkeys(slots.example_of(each) for each in untold) or ("",)
    return tuple(
        frames.blank(
            "tindakan", slots.predicate(case, each) if each else "", slots.predicate(case, each)
        )
        for each in examples
    )


def _handed(speaker: Speaker) -> str:
    name = "called" if is_dangerous(speaker.case) else "handed"
    return speaker.say("W3", name, owner=slots.owner(speaker.case))


def _checked(speaker: Speaker) -> str:
    """That somebody has looked, and what was found: by whoever asks an answer, of what is done that it is."""
    case = speaker.case
    if case.classification is Classification.PERMINTAAN_INFORMASI:
        return speaker.say("W3", "confirmed", phrases=slots.asked_for(case))
    if case.resolved:
        done = f"{slots.matter(case) or 'hal ini'} sudah ditangani"
        return speaker.say("W3", "finished", done=done)
    if case.classification is Classification.ASPIRASI:
        return speaker.say("W3", "discussed")
    return speaker.say("W3", "checked", finding=_finding(speaker))


def _finding(speaker: Speaker) -> str:
    """The blank for what was found, with what a field note says as an example."""
    known = slots.found_by_field(speaker.case) if speaker.open else ""
    return frames.blank("temuan", known, "laporan ini benar")


def times(speaker: Speaker, missing: Sequence[str]) -> Iterator[str]:
    """When the reporter hears more, where to ask, and what to do if nothing comes: only what is missing."""
    case = speaker.case
    if slots.is_settled(case):
        return
    names = _names_of_times(speaker, missing)
    if names == ["if_not"] and _of_time(speaker, "if_not") == "if_not" and speaker.times:
        yield speaker.say("W4", "if_not_then")
        if speaker.open:
            yield speaker.say("W4", "secured")
    said = {name: speaker.say("W4", _of_time(speaker, name)) for name in names}
    ways = [way for size in (1, 2) for way in combinations(said, size)]
    yield from (" ".join(said[each] for each in way) for way in ways)


def _names_of_times(speaker: Speaker, missing: Sequence[str]) -> list[str]:
    case = speaker.case
    if case.resolved and speaker.tone == "asks":
        names = ["contact"]
    elif case.resolved:
        # Where nothing is open, no further news is to be promised.
        names = ["contact", "again"]
    else:
        names = ["time", "contact", "if_not"]
    return [each for each in names if not missing or each in missing]


def _of_time(speaker: Speaker, name: str) -> str:
    if is_dangerous(speaker.case) and speaker.open and name != "again":
        return f"{name}_urgent"
    if speaker.waits and name in ("time", "if_not"):
        return f"{name}_after"
    if name == "if_not" and speaker.tone == "asks":
        return "if_not_asks"
    return "contact_hidden" if name == "contact" and not speaker.open else name
