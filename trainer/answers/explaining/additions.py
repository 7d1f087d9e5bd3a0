"""Sentences that may raise a level, the smallest first: the wording stands in the yaml beside this module."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from trainer.answers.case import Case
from trainer.answers.explaining import slots
from trainer.answers.explaining.addressing import BOTH, address
from trainer.answers.explaining.changing import Edit, at_end, at_start, sentences
from trainer.answers.explaining.looking import HANDED_ON, THANKS
from trainer.answers.explaining.speaking import Speaker
from trainer.answers.explaining.work import actions, times
from trainer.answers.language.alternatives import any_of

Change = tuple[Edit, ...]
Maker = Callable[["Speaker", Sequence[str]], Iterator[str]]


def additions(case: Case, text: str, code: str, missing: Sequence[str]) -> Iterator[Change]:
    """What may be added for W1 to W5 and W7, the smallest first, with its blanks as `frames` reads them. `missing`: codes of
    what the answer lacks.
    """
    speaker = Speaker(case, address(case, text), text)
    greeted = after_greeting(text)
    greeting = speaker.say("W1", "greeting")
    for addition in MAKERS[code](speaker, missing):
        if code not in ("W1", "W2"):
            yield (at_end(text, addition),)
        elif code == "W2" and (thanked := after_thanks(text)) is not None:
            yield (Edit(thanked, thanked, f" {addition}"),)
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


def after_thanks(text: str) -> int | None:
    """Where the sentence ends with which an answer thanks at its beginning; None where it does not."""
    for start, end in sentences(text)[:OPENING]:
        if THANKS.search(text, start, end):
            return end
    return None


OPENING = 2
"""Sentences in which an answer thanks before it comes to the matter."""
GREETED, THANKED, NAMED, FELT = "greeting", "thanks", "concern", "impact"


def _greetings(speaker: Speaker, missing: Sequence[str]) -> Iterator[str]:
    """Of greeting, thanks, matter and understanding only what is missing; nobody is thanked twice."""
    wanted = frozenset(missing or (GREETED, THANKED, NAMED, FELT))
    parts: dict[str, str] = {}
    if GREETED in wanted:
        parts[GREETED] = speaker.say("W1", "greeting")
    if wanted & {THANKED, NAMED} and THANKS.search(speaker.text) is None:
        if named := _thanks_for(speaker):
            parts[NAMED] = named
        if THANKED in wanted:
            parts[THANKED] = speaker.say("W1", "thanks")
    if FELT in wanted:
        parts[FELT] = speaker.say("W1", speaker.tone)
    yield from parts.values()
    if GREETED in parts:
        yield from (
            f"{parts[GREETED]}\n{parts[each]}" for each in (THANKED, NAMED) if each in parts
        )
    if NAMED in parts and FELT in parts:
        yield f"{parts[NAMED]} {parts[FELT]}"


def _thanks_for(speaker: Speaker) -> str:
    """Thanks that name the matter, "" where it has no name that an answer may use."""
    about = slots.matter(speaker.case)
    return speaker.say("W1", "concern", matter=about) if about else ""


def _facts(speaker: Speaker, missing: Sequence[str]) -> Iterator[str]:
    """The matter in a sentence of thanks, and what the reporter wrote of place and time. What only the field knows, and what
    has no sentence of its own, is named as missing and left to the officer.
    """
    case = speaker.case
    facts = [each for each in slots.reported(case) if not missing or each.id in missing]
    lacks_matter = not missing or "topic" in missing or any(f.kind == "what" for f in facts)
    if lacks_matter and THANKS.search(speaker.text) is None and _thanks_for(speaker):
        yield _thanks_for(speaker)
    told = speaker.open and speaker.tone == "hardship" and not case.resolved
    for fact in facts if told else ():
        if fact.kind in ("where", "when") and (phrase := slots.told_wording(case, fact)):
            yield speaker.say("W2", slots.sort_of(fact.kind, phrase), fact=phrase)


def _authority(speaker: Speaker, missing: Sequence[str]) -> Iterator[str]:
    case = speaker.case
    owner = slots.owner(case)
    others = slots.is_others(case)
    # A rule of somebody else's matter is none for this office to act by; of what is only asked there is nothing to handle.
    bases = () if not others and (slots.door(case) or speaker.tone == "asks") else slots.bases(case)
    if others and missing and not set(missing) & {"owner", "explanation"}:
        whose = [speaker.say("W5", "basis", basis=each) for each in bases if "basis" in missing]
    else:
        name = "theirs" if others else "ours"
        whose = [speaker.say("W5", name, owner=owner, basis=each) for each in bases]
        if not whose and others:
            whose = [speaker.say("W5", "theirs_plain", owner=owner)]
    doors = [_door(speaker, to)] if (to := slots.door(case)) else []
    yield from whose
    yield from doors
    yield from (f"{each} {door}" for each in whose for door in doors)


def _door(speaker: Speaker, to: str) -> str:
    if not slots.is_others(speaker.case):
        return speaker.say("W5", "door_part", door=to)
    handed = HANDED_ON.search(speaker.text) is not None
    return speaker.say("W5", "door_too" if handed else "door", door=to)


def _tone(speaker: Speaker, _missing: Sequence[str]) -> Iterator[str]:
    if slots.is_settled(speaker.case):
        return
    hard = speaker.tone == "hardship"
    if hard and speaker.case.resolved:
        yield speaker.say("W7", "care_done")
        return
    yield speaker.say("W7", "care" if hard else f"care_{speaker.tone}")
    if hard and speaker.open and speaker.case.authority.within:
        yield speaker.say("W7", "sorry")


MAKERS: Mapping[str, Maker] = {
    "W1": _greetings,
    "W2": _facts,
    "W3": actions,
    "W4": times,
    "W5": _authority,
    "W7": _tone,
}
"""Dimension to what may be added for it."""


def naming(case: Case, you: str = BOTH) -> str:
    """A sentence that names the case."""
    return Speaker(case, you).say("W2", "all", facts=slots.matter(case) or "hal ini")


def beginning(case: Case, text: str, code: str) -> Iterator[str]:
    """What to begin an answer with in place of a text that is none: what it is about, and what this dimension wants; two
    sentences at most, the likeliest first.
    """
    speaker = Speaker(case, address(case, text))
    about = _thanks_for(speaker) or speaker.say("W1", "thanks")
    if code == "W2":
        yield about
        return
    if code in ("W3", "W4", "W5"):
        single = (each for each in MAKERS[code](speaker, ()) if len(sentences(each)) == 1)
        yield from (f"{about} {each}" for each in single)
        yield from MAKERS[code](speaker, ())
        return
    yield from (f"{about} {each}" for each in islice(times(speaker, ()), 2))
