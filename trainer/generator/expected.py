"""What the key expects of whoever works on a report: the facts an answer must get right, what is done, what is found.

The case of the topic says it for the ordinary telling. Where an accusation is hidden the inspectorate works, and nothing
of the accused office reaches it; where somebody is in danger, the danger stands beside the matter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.domain.chance import Draw
from trainer.domain.plain import to_plain
from trainer.domain.replacing import replace
from trainer.domain.report import Fact, FieldNote, Truth, Wording
from trainer.generator.hidden import Danger
from trainer.generator.language import Language
from trainer.generator.places import Spot
from trainer.generator.plan import Plan
from trainer.generator.topic import NoteText
from trainer.generator.words import STREET_WORDS, WITH_NAME, Words

DANGER = "danger"
"""Id of the fact that names the danger."""
UNKNOWN_PLACE = "lokasi yang dilaporkan"
"""The place in a note where nobody has told it."""
DANGER_AFTER = 1
"""Working days until the unit is told what became of a danger."""
LANDMARKS = (
    "landmark",
    "landmark2",
    "near_noun",
    "gang",
    "masjid",
    "gereja",
    "pasar",
    "river",
    "kec",
)
PLACE_SLOTS = ("tempat", "di", "daerah", "jalan")


@dataclass(frozen=True, slots=True)
class Expected:
    """The part of a key that follows from the matter. `danger`: what is told by the way, None for nothing."""

    what: tuple[str, ...]
    basis: tuple[str, ...]
    asks: tuple[Wording, ...]
    actions: tuple[Wording, ...]
    notes: tuple[NoteText, ...]
    danger: Danger | None


def expected_of(draw: Draw, plan: Plan, danger: Danger | None, language: Language) -> Expected:
    """What is expected of whoever gets the report of a plan."""
    case = plan.source.case
    if plan.hidden == "accusation":
        found = language.examination
        notes = found.notes[int(draw() * len(found.notes))]
        return Expected(found.what, found.basis, found.asks, found.actions, notes, None)
    done = (language.dangers.action, *case.actions) if danger else case.actions
    return Expected(case.what, case.basis, case.asks, done, case.notes, danger)


def facts_of(plan: Plan, words: Words, report_text: str, expected: Expected) -> tuple[Fact, ...]:
    """What an answer must get right: the matter, a danger, and place and time where the writer said them.

    `report_text`: all that the writer says of it, text, title, and form, as it was before anybody typed it.
    """
    found = [Fact("what", "what", expected.what)]
    if expected.danger is not None:
        found.append(Fact(DANGER, "what", expected.danger.what))
    where = () if "where" in plan.missing else places_in(report_text, plan.spot, words)
    if where:
        found.append(Fact("where", "where", where))
    times = (words.get(slot, "").strip() for slot in ("kapan", "sejak"))
    when = tuple(each for each in times if each and each.casefold() in report_text.casefold())
    if when:
        found.append(Fact("when", "when", when))
    return tuple(found)


def places_in(report_text: str, spot: Spot, words: Mapping[str, str]) -> tuple[str, ...]:
    """The names of a place that stand in what was said, the plainest first; a landmark where nothing else does.

    `words`: the slots that the text has filled so far.
    """
    text = report_text.casefold()
    houses = (spot.words[slot] for slot in WITH_NAME if slot in words)
    named = (words[slot].strip().removeprefix("di ") for slot in PLACE_SLOTS if slot in words)
    landmarks = (spot.words[slot] for slot in LANDMARKS)
    for names in ((*spot.names, *houses, *named), landmarks):
        found = tuple(dict.fromkeys(each for each in names if each and each.casefold() in text))
        if found:
            return found
    return ()


def notes_of(expected: Expected, words: Mapping[str, str], place: str) -> tuple[FieldNote, ...]:
    """What is found in the field; `place` is how the place is called there."""
    found = [_note(number, note, words, place) for number, note in enumerate(expected.notes, 1)]
    danger = expected.danger
    if danger is not None:
        fact = Fact(f"note_{DANGER}", "what", danger.found)
        note = FieldNote(DANGER_AFTER, danger.note, False, (fact,), of_call=True)
        found.insert(0, note)
    return tuple(found)


def _note(number: int, note: NoteText, words: Mapping[str, str], place: str) -> FieldNote:
    phrases = tuple(_filled(str(each), words, place) for each in note.phrases)
    text = _filled(note.text, words, place)
    return FieldNote(note.after_hk, text, note.resolves, (Fact(f"note_{number}", "what", phrases),))


def _filled(text: str, words: Mapping[str, str], place: str) -> str:
    """A note with the words of the report in its slots."""
    if "{" not in text:
        return text
    first, *parts = text.split("{")
    out = [first]
    for part in parts:
        slot, _, rest = part.partition("}")
        small = slot[:1].lower() + slot[1:]
        word = place if small in STREET_WORDS else words[small]
        out.append((word[:1].upper() + word[1:] if slot[:1].isupper() else word) + rest)
    return "".join(out)


def on_days(truth: Truth, days: Sequence[int]) -> Truth:
    """The key with its notes on other days, also as a reply leaves it. ValueError when there are not as many days."""
    replies = tuple(
        each
        if each.then is None or "field_notes" not in each.then
        else replace(
            each, then={**each.then, "field_notes": _moved(each.then["field_notes"], days)}
        )
        for each in truth.replies
    )
    notes = tuple(
        replace(note, after_hk=day) for note, day in zip(truth.field_notes, days, strict=True)
    )
    return replace(truth, field_notes=notes, replies=replies)


def _moved(plain: object, days: Sequence[int]) -> list[object]:
    assert isinstance(plain, list), "plain_notes has written them"
    return [{**note, "after_hk": day} for note, day in zip(plain, days, strict=True)]


def plain_notes(notes: Sequence[FieldNote]) -> list[object]:
    """Notes as a reply's `then` holds them."""
    return [to_plain(note) for note in notes]
