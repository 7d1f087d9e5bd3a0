"""Sentences that may raise a level, the smallest first: the wording stands in the yaml beside this module."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

import yaml

from trainer.answers.case import Case
from trainer.answers.explaining import slots
from trainer.answers.explaining.changing import Edit, at_end, at_start
from trainer.answers.language.alternatives import any_of
from trainer.domain.report import Fact
from trainer.domain.vocabulary import Classification, Privacy

Change = tuple[Edit, ...]


@cache
def sentence_templates() -> Mapping[str, Mapping[str, str]]:
    """Dimension to name to sentence with slots."""
    raw = yaml.load(
        Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    return {str(code): dict(each) for code, each in raw.items()}


def additions(case: Case, text: str, code: str, missing: Sequence[str]) -> Iterator[Change]:
    """What may be added for W1 to W5 and W7, the smallest first. `missing`: codes of what the judge did not find."""
    greeted = after_greeting(text) if "greeting" not in missing else None
    for addition in MAKERS[code](case, missing):
        if code != "W1":
            yield (at_end(text, addition),)
        elif greeted is None:
            yield (at_start(text, addition),)
        elif not addition.startswith(sentence_templates()["W1"]["greeting"]):
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


def _say(code: str, name: str, **values: str) -> str:
    return slots.sentence(sentence_templates()[code][name].format(**values))


def _greetings(case: Case, missing: Sequence[str]) -> Iterator[str]:
    about = slots.matter(case)
    parts = {
        "greeting": _say("W1", "greeting"),
        "thanks": _say("W1", "thanks"),
        "concern": _say("W1", "concern", matter=about),
        "impact": _say("W1", "impact", matter=about),
    }
    ways = (
        ("greeting",),
        ("thanks",),
        ("concern",),
        ("impact",),
        ("greeting", "concern"),
        ("concern", "impact"),
        ("greeting", "concern", "impact"),
    )
    yield from (" ".join(parts[each] for each in way) for way in _likely_first(ways, missing))


def _likely_first(ways: Sequence[tuple[str, ...]], missing: Sequence[str]) -> list[tuple[str, ...]]:
    """Those that hold what is missing before those that do not; the shorter first."""
    return sorted(ways, key=lambda way: (not set(way) & set(missing), len(way)))


def _facts(case: Case, missing: Sequence[str]) -> Iterator[str]:
    facts = [each for each in case.key_facts if each.phrases]
    lacking = [each for each in facts if each.id in missing] or facts
    for fact in lacking:
        yield _say("W2", _kind(fact.kind), fact=next(slots.wordings(fact)))
    if len(lacking) > 1:
        yield _say("W2", "more", facts=slots.listed(tuple(lacking)))
    for fact in lacking:
        yield " ".join(_say("W2", _kind(fact.kind), fact=each) for each in slots.wordings(fact))
    yield " ".join(
        _say("W2", _kind(fact.kind), fact=each) for fact in lacking for each in slots.wordings(fact)
    )
    if facts and len(facts) > len(lacking):
        yield _named(tuple(facts))
    yield _say("W1", "concern", matter=slots.matter(case))


def _named(facts: tuple[Fact, ...]) -> str:
    """All facts of a case: its matter and place in one sentence, the others in a list."""
    lead, rest = slots.parted(facts)
    sentences = [_say("W2", "all", facts=slots.in_a_row(lead))]
    sentences += [_say("W2", "more", facts=slots.listed(rest))] if rest else []
    return " ".join(sentences)


def _kind(kind: str) -> str:
    return kind if kind in sentence_templates()["W2"] else "what"


def _action_sentences(case: Case, missing: Sequence[str]) -> Iterator[str]:
    actions, who = slots.actions(case), slots.unit(case)
    unit = _say("W3", "unit", unit=who)
    planned = [_say("W3", "deed", deed=each) for each in actions]
    if not case.authority.within:
        handed = _say("W3", "handed", owner=case.authority.owner)
        yield handed
        received = [
            _say("W3", "received", owner=case.authority.owner, deed=each) for each in actions
        ]
        yield f"{handed} {received[0]}"
        yield " ".join((handed, *received))
        yield " ".join((handed, *received, *planned))
        return
    if case.classification is Classification.PERMINTAAN_INFORMASI:
        yield from _answered_to_asker(case)
        return
    checked = _checked(case)
    decided = [_say("W3", "decided", deed=each) for each in actions]
    if case.resolved:
        yield from (unit, checked, f"{checked} {unit}") if "unit" in missing else (checked, unit)
        yield " ".join((checked, *(_say("W3", "done", deed=each) for each in slots.done(case))))
        return
    found = [checked, f"{checked} {decided[0]}"]
    if "unit" in missing:
        yield unit
    yield from (*found, *planned) if "result" in missing else (*planned, *found)
    yield f"{unit} {planned[0]}"
    yield " ".join((checked, decided[0], *planned[1:]))
    yield " ".join((checked, unit, *decided, *planned))


def _answered_to_asker(case: Case) -> Iterator[str]:
    """What was done about a question: it was made sure, and somebody serves what is asked for."""
    unit = _say("W3", "unit", unit=slots.unit(case))
    confirmed = _say("W3", "confirmed", unit=slots.unit(case))
    served = _say("W3", "served", unit=slots.unit(case), phrases=slots.asked_for(case))
    yield from (unit, confirmed, served, f"{confirmed} {served}", f"{confirmed} {unit} {served}")


def _checked(case: Case) -> str:
    """That somebody has looked: on the spot, and of a report that may not be known by word of it alone."""
    if case.classification is Classification.PERMINTAAN_INFORMASI:
        return _say("W3", "confirmed", unit=slots.unit(case))
    if case.classification is Classification.ASPIRASI:
        return _say("W3", "discussed", unit=slots.unit(case))
    if case.resolved:
        return _say("W3", "finished", unit=slots.unit(case))
    if case.privacy is not Privacy.TERBUKA:
        return _say("W3", "looked", unit=slots.unit(case))
    return _say("W3", "checked", unit=slots.unit(case), place=slots.place(case))


def _times(case: Case, missing: Sequence[str]) -> Iterator[str]:
    if case.resolved:
        # Where nothing is open, no further news is to be promised.
        yield _say("W4", "contact")
        yield _say("W4", "again")
        yield " ".join(_say("W4", each) for each in ("contact", "again"))
        yield " ".join(_say("W4", each) for each in ("contact", "again", "else"))
        return
    names = ("time", "contact", "if_not")
    ways = [way for size in (1, 2, 3) for way in combinations(names, size)]
    ways.sort(key=lambda way: (len(way), -len(set(way) & set(missing))))
    yield from (" ".join(_say("W4", each) for each in way) for way in ways)
    yield " ".join(_say("W4", each) for each in (*names, "else"))


def _authority(case: Case, _missing: Sequence[str]) -> Iterator[str]:
    rights = case.authority
    name = "ours" if rights.within else "theirs"
    whose = [_say("W5", name, owner=rights.owner, basis=each) for each in slots.bases(case)]
    door = _say("W5", "door", door=rights.right_door or rights.owner)
    yield from whose
    yield door
    yield from (f"{each} {door}" for each in whose)
    yield " ".join((*whose, door))


def _tone(case: Case, _missing: Sequence[str]) -> Iterator[str]:
    parts = [_say("W7", each) for each in ("sorry", "care", "open", "wish")]
    yield from parts
    yield from (" ".join(parts[:size]) for size in (2, 3, 4))
    yield f"{_say('W1', 'impact', matter=slots.matter(case))} {' '.join(parts[1:])}"


MAKERS = {
    "W1": _greetings,
    "W2": _facts,
    "W3": _action_sentences,
    "W4": _times,
    "W5": _authority,
    "W7": _tone,
}
"""Dimension to what may be added for it."""


def naming(case: Case) -> str:
    """A sentence that names the case."""
    facts = tuple(each for each in case.key_facts if each.phrases)
    return _named(facts) if facts else _say("W2", "all", facts=slots.matter(case))


def action_and_time(case: Case) -> tuple[str, str]:
    """What is done, or whom it was handed to, and until when word comes; of what is done, what to do if it comes back."""
    if case.authority.within:
        action = _checked(case)
    else:
        action = _say("W3", "handed", owner=case.authority.owner)
    return action, _say("W4", "again" if case.resolved else "time")


def whole_answer(case: Case) -> str:
    """A short answer with everything that its case needs: what to write in place of a text that is no answer."""
    rights = case.authority
    if rights.within:
        done = [_checked(case)]
        if case.classification is Classification.PERMINTAAN_INFORMASI:
            done.append(_say("W3", "served", unit=slots.unit(case), phrases=slots.asked_for(case)))
        elif case.resolved:
            done += [_say("W3", "done", deed=each) for each in slots.done(case)[:2]]
        else:
            done += [_say("W3", "deed", deed=each) for each in slots.actions(case)[:2]]
    else:
        done = [
            _say("W5", "theirs", owner=rights.owner, basis=slots.bases(case)[0]),
            _say("W3", "handed", owner=rights.owner),
            _say("W4", "time"),
        ]
    parts = [
        _say("W1", "greeting"),
        _say("W1", "concern", matter=slots.matter(case)),
        naming(case),
        *done,
        _say("W4", "contact"),
        _say("W4", "if_not"),
    ]
    return " ".join(parts)
