"""The smallest change that would raise a level: tried on the scorer, one after the other, until one does.

What is offered to be written is a frame with blanks where only the officer knows what is true: it is tried with stand-ins in
its blanks and shown without them (`frames`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from trainer.answers.case import Case
from trainer.answers.explaining.additions import Change, additions, beginning, naming
from trainer.answers.explaining.changing import Edit, applied, removal, sentences
from trainer.answers.explaining.filling import fillings
from trainer.answers.explaining.frames import BLANK, all_filled, all_shown, has_blank
from trainer.answers.explaining.looking import SOON
from trainer.answers.explaining.mending import LONG, mendings
from trainer.answers.explaining.naming import namings
from trainer.answers.explaining.reasons import lacking
from trainer.answers.explaining.removing import revealing
from trainer.answers.explaining.slots import matter, reported
from trainer.answers.explaining.sparing import carries, repeats, says_something, tells_a_known_fact
from trainer.answers.judging import GATE_DECIDES, judge
from trainer.answers.language.words import Span
from trainer.answers.rubric.abuse import Abuse
from trainer.answers.verdict import Evidence, Verdict

TOP = 4
LIMITED = ("W2", "W3", "W4", "W5")
"""Dimensions that are limited in answers that must not score well."""
MENDED = frozenset((Abuse.GENERIC, Abuse.NEGATED, Abuse.UNFILLED))
"""Kinds that a sentence more, or a blank filled in, makes an answer of; all others are written anew."""
MOST_ADDED, MOST_HEAVY, MOST_TRIES = 8, 3, 18
"""Sentences more, long sentences, and changes of all kinds that are tried for one dimension."""


class Way(StrEnum):
    """What kind of change it is."""

    ADD = "add"
    """A sentence or two more."""
    MEND = "mend"
    """Words and sentences written otherwise."""
    FILL = "fill"
    """Blanks filled in: with what, only the officer knows."""
    REWRITE = "rewrite"
    """A sentence that is hard to read, to be written anew with what it says."""
    REWORD = "reword"
    """A sentence with a fault that also tells what is right, or a way to get help: to be written anew without the fault."""
    TAKE = "take"
    """A fault taken away, and perhaps a sentence in its place."""
    ANEW = "anew"
    """The text is no answer: one is begun in its place."""


POINTS_ONLY = (Way.FILL, Way.REWRITE, Way.REWORD)
"""Ways that point at a place and offer nothing to put there."""


@dataclass(frozen=True, slots=True)
class Raise:
    """A change that raises a dimension from its level to `level`, no gate more and the whole worth no less.

    `edits` are what is shown: a frame with its blanks open; of what is filled in or rewritten only the place. `tried`: the
    same with stand-ins for the blanks, and a short sentence for a hard one; it is what reached the level, and is never shown.
    """

    code: str
    way: Way
    edits: tuple[Edit, ...]
    tried: tuple[Edit, ...]
    level: int

    @property
    def added(self) -> str:
        """What is put in, in a row."""
        return " ".join(added for each in self.edits if (added := each.text.lstrip(". ").rstrip()))


def smallest_raise(case: Case, text: str, verdict: Verdict, code: str) -> Raise | None:
    """The first change, in the order of size, that raises this dimension; None at the top, where nothing is called for, or
    when none does.
    """
    evidence = next(each for each in verdict.evidence if each.dimension == code)
    level = evidence.level
    if level is None or level >= TOP or _is_enough(case, text, evidence):
        return None
    for way, edits in islice(_ways(case, text, evidence, verdict), MOST_TRIES):
        tried = all_filled(edits) if way is not Way.MEND else edits
        after = judge(case, applied(text, tried))
        reached = after.levels[code]
        if reached is None or reached <= level or not _costs_nothing(verdict, after, way):
            continue
        if not _answers_by_facts(verdict, after, code, edits):
            return Raise(code, way, _as_shown(way, edits), tried, reached)
    return None


EMPTY = 1
"""Level of W3 and W4 up to which nothing was done and nothing promised."""
FACTS = ("W2", "W5", "W1", "W7")
"""Dimensions in whose offers facts stand alone, those first that a scorer soonest takes for a deed."""


def _answers_by_facts(before: Verdict, after: Verdict, code: str, edits: Change) -> bool:
    """Whether facts of the report alone would pass for a deed or a time: then they are not what the answer needs first."""
    if code not in FACTS or any(BLANK.search(each.text) for each in edits):
        return False
    return _passes(before, after)


def _passes(before: Verdict, after: Verdict) -> bool:
    return any(
        (before.levels[code] or 0) <= EMPTY < (after.levels[code] or 0) for code in ("W3", "W4")
    )


def without_answers_by_facts(
    case: Case, text: str, verdict: Verdict, raises: Mapping[str, Raise | None]
) -> dict[str, Raise | None]:
    """The same offers, less those that together would pass for a deed or a time though each is only a fact of the report."""
    kept = dict(raises)
    if all((verdict.levels[code] or 0) > EMPTY for code in ("W3", "W4")):
        return kept
    for code in FACTS:
        edits = [
            edit
            for each in FACTS
            if (one := kept[each]) is not None and one.way is Way.ADD and not has_blank(one.added)
            for edit in one.edits
        ]
        if not edits or not _passes(verdict, judge(case, applied(text, edits))):
            break
        kept[code] = None
    return kept


def _is_enough(case: Case, text: str, evidence: Evidence) -> bool:
    """Whether what would raise it is nothing that this citizen is helped by: a law where nobody asks whose the matter is, a
    fact that stands there already.
    """
    level = evidence.level or 0
    sufficient = SUFFICIENT.get(str(evidence.dimension), TOP)
    return level >= sufficient and not lacking(case, text, evidence)


SUFFICIENT = {"W2": 2, "W5": TOP - 1}
"""Dimension to the level from which more is offered only where something is found to be missing."""


def _as_shown(way: Way, edits: Change) -> Change:
    if way is Way.MEND:
        return edits
    if way in POINTS_ONLY:
        return tuple(Edit(each.start, each.end, "") for each in edits)
    return all_shown(edits)


def _costs_nothing(before: Verdict, after: Verdict, way: Way) -> bool:
    """Whether no gate more fires or is suspected, nothing more is given away of anybody, and the whole is worth no less.

    A sentence to be rewritten keeps what it says: without it the whole may be worth less.
    """
    worth = way in (Way.REWRITE, Way.REWORD) or (after.total or 0) >= (before.total or 0)
    safe = (after.levels["W8"] or 0) >= (before.levels["W8"] or 0)
    gates = {*after.gates, *after.suspected} - {*before.gates, *before.suspected}
    return worth and safe and not gates


Ways = Iterator[tuple[Way, Change]]


def _ways(case: Case, text: str, evidence: Evidence, verdict: Verdict) -> Ways:
    """Every change worth trying, the smallest first."""
    code = str(evidence.dimension)
    limits = _limits(verdict) if code in LIMITED else frozenset()
    if limits - MENDED:
        if not says_something(text):
            yield from _anew(case, text, code)
        return
    if filled := fillings(text):
        yield Way.FILL, filled
    faults = _faulty(text, evidence, verdict)
    if code == "W6":
        yield from _of_writing(case, text, evidence, _grave(verdict))
    elif code == "W8":
        yield from _of_privacy(case, text, evidence)
    elif code in STRUCK and faults:
        yield from _of_faults(case, text, evidence, faults)
    else:
        yield from _of_substance(case, text, evidence, generic=Abuse.GENERIC in limits)


STRUCK = ("W2", "W5", "W7")
"""Dimensions in which a fault in a sentence is what holds them down; elsewhere what is missing is."""


def _of_privacy(case: Case, text: str, evidence: Evidence) -> Ways:
    """Names and numbers gone, all of them; a hint stands in what a sentence tells, which is to be told otherwise."""
    spans = revealing(case, text, (*evidence.spans, *evidence.faults))
    if not evidence.level:
        yield Way.TAKE, _without(text, spans)
    told = tuple(
        place
        for place in sentences(text)
        if any(start < place[1] and end > place[0] for start, end in spans)
    )
    yield Way.REWORD, _without(text, told)


def _of_writing(case: Case, text: str, evidence: Evidence, grave: tuple[Span, ...]) -> Ways:
    """Words and sentences made clearer; what a grave fault stands in is not to be written better, nor a short sentence shorter."""

    def touches(start: int, end: int) -> bool:
        return any(start < till and end > since for since, till in grave)

    for edits in mendings(case, text):
        if not any(touches(each.start, each.end) for each in edits):
            yield Way.MEND, edits
    least = LONG if TOO_LONG in evidence.missing else VERY_LONG
    for places in _heaviest(text):
        long = all(len(text[start:end].split()) > least for start, end in places)
        if long and not any(touches(*place) for place in places):
            yield Way.REWRITE, _shortly(case, text, places)


TOO_LONG = "short_sentences"
VERY_LONG = 24
"""Words of a sentence from which it may be shortened though its length is not what was found."""


def _grave(verdict: Verdict) -> tuple[Span, ...]:
    """Where gates fired, and what tells who somebody is."""
    return tuple(
        span
        for each in verdict.evidence
        if each.gate or (each.dimension == "W8" and (each.level or 0) < TOP)
        for span in each.spans
    )


def _of_faults(case: Case, text: str, evidence: Evidence, faults: tuple[Span, ...]) -> Ways:
    """Sentences with a fault away, alone or for a better one; one that also tells what the reporter needs is to be written anew,
    and one that tells what the field found is left alone.
    """
    code = str(evidence.dimension)
    told = [text[start:end] for start, end in faults]
    if code == "W7" and any(tells_a_known_fact(case, each) for each in told):
        return
    taken = _without(text, faults)
    if code in KEPT or any(carries(case, each) for each in told):
        yield Way.REWORD, taken
        return
    yield Way.TAKE, taken
    for each in islice(additions(case, text, code, lacking(case, text, evidence)), MOST_ADDED):
        yield Way.TAKE, (*taken, *each)


def _of_substance(case: Case, text: str, evidence: Evidence, *, generic: bool) -> Ways:
    """A sentence more for what is found to be missing, none for what stands there already."""
    code = str(evidence.dimension)
    missing = lacking(case, text, evidence)
    if not missing:
        return
    if set(missing) & NAMES_MATTER or (code == "W2" and _lacks_matter(case, missing)):
        yield from ((Way.MEND, each) for each in namings(case, text))
    added = tuple(
        each
        for each in islice(additions(case, text, code, missing), MOST_ADDED)
        if not repeats(text, _shown_text(each))
    )
    if generic and code == "W5" and not set(missing) & OWNERSHIP:
        return
    if generic and code not in ("W1", "W2"):
        # What it says counts only once it is about this case.
        added = tuple(_about(case, each) for each in added if _is_short(each))
    if code == "W4" and (vague := _promises_soon(text)):
        yield from ((Way.TAKE, (Edit(*vague, each[0].text.lstrip(". ")),)) for each in added)
    yield from ((Way.ADD, each) for each in added)
    if code in BESIDE and ACTION in lacking(case, text, _of(case, text, BESIDE[code])):
        # What an answer should hold is weighed together: alone the sentence may not be enough.
        others = lacking(case, text, _of(case, text, BESIDE[code]))
        beside = next(iter(additions(case, text, BESIDE[code], others)), ())
        yield from ((Way.ADD, (*each, *beside)) for each in added if _is_short(each))


OWNERSHIP = frozenset(("owner", "owner_of_part", "explanation"))
NAMES_MATTER = frozenset(("concern", "topic"))
ACTION = "action"


def _promises_soon(text: str) -> Span | None:
    """The sentence that promises news and no day: what sets one goes in its place, not beside it."""
    return next((each for each in sentences(text) if SOON.fullmatch(text[slice(*each)])), None)


def _lacks_matter(case: Case, missing: tuple[str, ...]) -> bool:
    """Whether what the report is about is among the facts that are not named."""
    return any(each.kind == "what" and each.id in missing for each in reported(case)[:1])


def _of(case: Case, text: str, code: str) -> Evidence:
    return next(each for each in judge(case, text).evidence if each.dimension == code)


def _shown_text(change: Change) -> str:
    """What a change puts in, as a person reads it."""
    return " ".join(each.text for each in all_shown(change))


KEPT = ("W2", "W5")
"""Dimensions in which a sentence with a fault may hold what is right and needed."""

BESIDE = {"W4": "W3", "W5": "W3"}
"""Dimension to the one whose sentences go best with its own."""


def _is_short(added: Change) -> bool:
    """Whether a second sentence may stand beside what is added."""
    return len(sentences(added[0].text)) == 1


def _about(case: Case, added: Change) -> Change:
    """As what is said of the matter: *Mengenai lubang di Jalan Kenanga, kabar berikutnya …*."""
    about = matter(case)
    said = added[0].text.lstrip(". ")
    if not about or not said:
        return added
    lead = added[0].text[: len(added[0].text) - len(said)]
    told = f"{lead}Mengenai {about}, {said[:1].lower()}{said[1:]}"
    return (Edit(added[0].start, added[0].end, told), *added[1:])


def _limits(verdict: Verdict) -> frozenset[str]:
    """The kinds of answer that must not score well, of which this is one."""
    rules = (each.rule for each in verdict.evidence)
    return frozenset(rule.removeprefix("limit_") for rule in rules if rule.startswith("limit_"))


def _heaviest(text: str) -> Iterator[tuple[Span, ...]]:
    """The longest sentences, each alone and the longest together: where reading is hard, one of them is mostly why."""
    weighed = sorted(sentences(text), key=lambda each: each[0] - each[1])
    yield from ((each,) for each in weighed[:MOST_HEAVY])
    yield from (tuple(weighed[:many]) for many in (2, 3) if many <= len(weighed))


def _shortly(case: Case, text: str, places: tuple[Span, ...]) -> Change:
    """A short sentence in place of hard ones: what they say is the officer's to keep."""
    return (Edit(*places[0], naming(case)), *_without(text, places[1:]))


def _without(text: str, places: tuple[Span, ...]) -> Change:
    return tuple(removal(text, place) for place in places)


def _anew(case: Case, text: str, code: str) -> Ways:
    for each in beginning(case, text, code):
        yield Way.ANEW, (Edit(0, len(text), each),)


def _faulty(text: str, evidence: Evidence, verdict: Verdict) -> tuple[Span, ...]:
    """The sentences with what holds a level down: of a fault, of a gate that decided it, of blanks."""
    # What is said of W5 above level 0 is no fault: only what was promised, or done without the right to.
    spans = list(evidence.faults) if evidence.dimension != "W5" else []
    if not evidence.level:
        spans += evidence.spans
        spans += [
            span
            for each in verdict.evidence
            if each.gate in verdict.gates and GATE_DECIDES.get(each.gate) == evidence.dimension
            for span in each.spans
        ]
    return tuple(
        place
        for place in sentences(text)
        if any(start < place[1] and end > place[0] for start, end in spans)
    )
