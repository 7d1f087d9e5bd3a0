"""When it is true what a row of the chronology says: what stands on each side of it, and that both stand beside each other.

Held against both logs: what an act said and meant, who did it, and whether the same act stands elsewhere without a partner.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.claims.log import Log
from trainer.debrief.losses import Loss
from trainer.debrief.steps import Step
from trainer.debrief.ways import Row
from trainer.domain import events as e
from trainer.domain.vocabulary import State
from trainer.web.debrief.step_comparison import StepComparisonRow, StepSide

OWN, EXPERT = "own", "expert"

DECIDING = (
    e.ReportVerified,
    e.ReportPostponed,
    e.ReportDeclined,
    e.ReportArchived,
    e.ReportGivenBack,
)
HANDING = (e.ReportTakenUp, e.ReportDisposed, e.ReportEscalated)
SPEAKING = (e.FollowUpPosted, e.CommentPosted)

MEANINGS = (
    "kind", "agency", "lead", "owner", "main", "to", "reason", "by", "number", "thanks", "granted", "classification",
    "flag", "fills", "supporting", "category", "sender",
)  # fmt: skip
"""Fields that make two acts of one kind different ones."""

FREE = ("text", "category", "supporting", "fills")
"""Fields in which the same act of people may differ in words or in part."""


@dataclass(frozen=True)
class Told:
    """A row as it was shown, with the steps behind it, all rows of its report, what was lost there, and both logs. `seats`:
    those that people had.
    """

    shown: StepComparisonRow
    row: Row
    rows: Sequence[Row]
    losses: Sequence[Loss]
    grave: Sequence[int]
    seats: frozenset[str]
    expert: Log


Claim = Callable[[Log, Told], bool]


def alike(one: e.Fact, other: e.Fact) -> bool:
    """Whether two acts said and meant the same."""
    if type(one) is not type(other):
        return False
    fields = [*MEANINGS, "text"] if isinstance(one, e.CommentPosted) else MEANINGS
    return all(getattr(one, name, None) == getattr(other, name, None) for name in fields)


def same_choice(one: e.Fact, other: e.Fact) -> bool:
    """The same of acts of people, where *Sama* speaks of the choice and not of every word."""
    if type(one) is not type(other):
        return False
    names = [name for name in MEANINGS if name not in FREE]
    return all(getattr(one, name, None) == getattr(other, name, None) for name in names)


def one_question(one: e.Fact, other: e.Fact) -> bool:
    """Whether two acts answer the same question: what to do with it, whom to give it, what to say."""
    groups = (DECIDING, HANDING, SPEAKING)
    together = any(isinstance(one, g) and isinstance(other, g) for g in groups)
    if isinstance(one, e.DangerTold) and isinstance(other, e.DangerTold):
        return one.number == other.number
    return together or type(one) is type(other)


def _by_people(log: Log, step: Step) -> bool:
    recorded = log.at(step.seq)
    return recorded.fact == step.fact and recorded.person is not None


def _alone(told: Told, side: str) -> list[Step]:
    """Steps of a side that stand beside nothing, or beside another act than they are. What is said and what is read is held
    to the first alone: of it *Sama* tells the kind only.
    """
    other = EXPERT if side == OWN else OWN
    return [
        step
        for row in told.rows
        if (step := getattr(row, side)) is not None
        and ((beside := getattr(row, other)) is None or _other_act(step.fact, beside.fact))
    ]


def _other_act(one: e.Fact, other: e.Fact) -> bool:
    free = SPEAKING + (e.ReportOpened,)
    return not isinstance(one, free) and not same_choice(one, other)


def stands(log: Log, told: Told, side: str) -> bool:
    """A step is an event of its log, at its time, once on its side, and the world's only where no person did it."""
    step, shown = getattr(told.row, side), getattr(told.shown, side)
    if step is None or shown is None:
        return False
    recorded = log.at(step.seq)
    once = [row for row in told.rows if getattr(row, side) is step]
    quotes = isinstance(step.fact, e.CommentPosted | e.DangerTold | e.ReportCompleted)
    said = not shown.text or not quotes or _words(shown.text) <= _words(step.fact.text)
    tagged = shown.tag == "Yang terjadi"
    return (
        recorded.report == log.id
        and recorded.fact == step.fact
        and len(once) == 1
        and said
        and (side != OWN or tagged is (recorded.person is None))
    )


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 2}


def _nothing_of_people(log: Log, told: Told) -> bool:
    """A person of this run could have done it, and no act of people here that stands alone is that very act."""
    step = told.row.expert
    return (
        step is not None
        and _by_people(told.expert, step)
        and step.seat in told.seats
        and not any(
            same_choice(each.fact, step.fact) and _by_people(log, each)
            for each in _alone(told, OWN)
        )
    )


def _not_yet(log: Log, told: Told) -> bool:
    run, step = log.history.run, told.row.expert
    early = run.finished_why not in (None, e.TIME_UP)
    return early and step is not None and step.at > log.end


def _not_the_world(log: Log, told: Told) -> bool:
    """On the expert's way it was the world, or a seat that nobody has here, and here no such thing happened alone."""
    step = told.row.expert
    if step is None or (_by_people(told.expert, step) and step.seat in told.seats):
        return False
    return not any(
        alike(each.fact, step.fact) and _at_one_desk(log, each, told.expert, step)
        for each in _alone(told, OWN)
    )


def _at_one_desk(log: Log, own: Step, expert_log: Log, expert: Step) -> bool:
    """Whether two acts on where a report goes were done at the same desk; another office that decides did another thing."""
    if not isinstance(expert.fact, DECIDING + HANDING):
        return True
    return log.desk_at(own.seq) == expert_log.desk_at(expert.seq)


def _unit_waits(log: Log, told: Told) -> bool:
    step, lead = told.row.expert, log.now.lead
    return (
        log.history.run.finished
        and step is not None
        and lead is not None
        and getattr(step.fact, "agency", None) == lead.unit
        and log.now.final_answer is None
        and not (isinstance(step.fact, e.FollowUpPosted) and _unit_answered(log, told))
    )


def _unit_answered(log: Log, told: Told) -> bool:
    """The agency of the expert's step gave an official answer here as well."""
    step = told.row.expert
    return (
        step is not None
        and isinstance(step.fact, e.FollowUpPosted)
        and any(each.fact.agency == step.fact.agency for each in log.of(e.FollowUpPosted))
    )


def _reporter_waits(log: Log, told: Told) -> bool:
    step = told.row.expert
    asked = log.history.run.finished and log.now.state is State.TUNDA
    return asked and step is not None and isinstance(step.fact, e.ReportCompleted)


def _same_happened(log: Log, told: Told) -> bool:
    """The world did the same on both ways: it meant the same, by the same."""
    own, expert = told.row.own, told.row.expert
    if own is None or expert is None or _by_people(log, own):
        return False
    return alike(own.fact, expert.fact)


def _same_chosen(log: Log, told: Told) -> bool:
    own, expert = told.row.own, told.row.expert
    if own is None or expert is None:
        return False
    return (
        _by_people(log, own)
        and _by_people(told.expert, expert)
        and same_choice(own.fact, expert.fact)
        and (
            not isinstance(own.fact, e.MadeSecret)
            or _was_open(log, own) is _was_open(told.expert, expert)
        )
    )


def _was_open(log: Log, step: Step) -> bool:
    """Whether everybody could read it just before the command that this act was part of."""
    command = log.at(step.seq).command_id
    together = [each.seq for each in log.events if command and each.command_id == command]
    dossier = log.history.before(min([*together, step.seq])).dossiers.get(log.id)
    return dossier is not None and dossier.public


def _not_with_expert(log: Log, told: Told) -> bool:
    """The expert's log has no such act of people that stands alone."""
    step = told.row.own
    if step is None or not _by_people(log, step):
        return False
    return not any(
        same_choice(each.fact, step.fact)
        and _by_people(told.expert, each)
        and each.seat in told.seats
        for each in _alone(told, EXPERT)
    )


def _costs_nothing(log: Log, told: Told) -> bool:
    step = told.row.own
    cited = {seq for loss in told.losses for seq in loss.events} | {*told.grave}
    return _not_with_expert(log, told) and step is not None and step.seq not in cited


def _not_there_either(log: Log, told: Told) -> bool:
    step = told.row.own
    if step is None or _by_people(log, step):
        return False
    return not any(
        alike(each.fact, step.fact) and _at_one_desk(told.expert, each, log, step)
        for each in _alone(told, EXPERT)
    )


def _held(log: Log, other: Log, told: Told, step: Step | None) -> tuple[Step, e.Fact] | None:
    """A step that stands alone, and the act of the other log that is named beside it."""
    found = told.row.elsewhere
    if step is None or found is None:
        return None
    there = (
        other.history.events[found.step.seq - 1]
        if found.step.seq <= len(other.history.events)
        else None
    )
    known = there is not None and there.fact == found.step.fact and there.at_sim == found.step.at
    return (step, found.step.fact) if known else None


def _by_one_person(log: Log, other: Log, told: Told, step: Step) -> bool:
    there = told.row.elsewhere
    return (
        there is not None
        and _by_people(log, step)
        and other.history.events[there.step.seq - 1].person is not None
    )


Holds = Callable[[Log, Log, Told, Step, e.Fact], bool]


def _same_there(log: Log, other: Log, told: Told, step: Step, there: e.Fact) -> bool:
    """People did the same on both ways."""
    return _by_one_person(log, other, told, step) and same_choice(step.fact, there)


def _happened_there(log: Log, other: Log, told: Told, step: Step, there: e.Fact) -> bool:
    """The world did the same on both ways."""
    return not _by_one_person(log, other, told, step) and alike(step.fact, there)


def _close_there(log: Log, other: Log, told: Told, step: Step, there: e.Fact) -> bool:
    """Acts of one kind with the same choice in what weighs most."""
    names = ("classification", "owner", "lead")
    choices = [name for name in names if hasattr(step.fact, name)]
    return (
        _by_one_person(log, other, told, step)
        and type(step.fact) is type(there)
        and (bool(choices) or isinstance(there, e.EmergencyCallNoted | e.MadeSecret))
        and all(getattr(step.fact, name) == getattr(there, name) for name in choices)
    )


def _part_there(log: Log, other: Log, told: Told, step: Step, there: e.Fact) -> bool:
    """What one act did, the other one did along with more."""
    if not _by_one_person(log, other, told, step):
        return False
    match step.fact:
        case e.ReportVerified():
            verified, handed = other.of(e.ReportVerified), other.of(e.ReportEscalated)
            first = not verified or verified[0].seq > handed[0].seq
            return isinstance(there, e.ReportEscalated) and first
        case e.PublicVersionMasked(masks=masks):
            hidden = getattr(there, "masks", ())
            return all(any(_touch(one, each) for each in hidden) for one in masks)
        case e.UnitsAdded(supporting=units):
            return isinstance(there, e.ReportDisposed) and {*units} <= {
                there.lead, *there.supporting,
            }  # fmt: skip
        case e.ReportReclassified():
            return (
                isinstance(there, e.ReportVerified)
                and step.fact.classification is there.classification
                and step.fact.category == there.category
            )
    return False


def _other_there(log: Log, other: Log, told: Told, step: Step, there: e.Fact) -> bool:
    """People did the same kind of thing on both ways, and chose otherwise."""
    return (
        _by_one_person(log, other, told, step)
        and type(step.fact) is type(there)
        and isinstance(there, e.ReportVerified | e.ReportDisposed | e.ReportEscalated)
        and not same_choice(step.fact, there)
    )


def _partly_there(log: Log, other: Log, told: Told, step: Step, there: e.Fact) -> bool:
    """Of what one act did the other one did a part, and another part it did not do."""
    if not _by_one_person(log, other, told, step):
        return False
    match step.fact, there:
        case e.UnitsAdded(supporting=units), e.ReportDisposed():
            given = {there.lead, *there.supporting}
            return bool({*units} & given) and bool({*units} - given)
        case e.ReportReclassified(), e.ReportVerified():
            same = step.fact.classification is there.classification
            return same and step.fact.category != there.category
    return False


def _touch(one: object, other: object) -> bool:
    """Whether two masks hide a letter both."""
    field = getattr(one, "field", "") == getattr(other, "field", None)
    start = max(getattr(one, "start", 0), getattr(other, "start", 0))
    return field and start < min(getattr(one, "end", 0), getattr(other, "end", 0))


def _turned_there(log: Log, other: Log, told: Told, step: Step, there: e.Fact) -> bool:
    """The same two reports were linked, from the other one."""
    return (
        _by_one_person(log, other, told, step)
        and isinstance(step.fact, e.DuplicateLinked)
        and isinstance(there, e.DuplicateLinked)
        and (there.report, there.main) == (step.fact.main, log.id)
    )


def _wrote_there(
    log: Log, other: Log, told: Told, step: Step, there: e.Fact, *, same: bool
) -> bool:
    """The reporter wrote on both ways, the same words or others."""
    one, two = getattr(step.fact, "text", None), getattr(there, "text", None)
    both = all(
        isinstance(each, e.ReportCompleted) or getattr(each, "by", "") == "reporter"
        for each in (step.fact, there)
    )
    if one is None or two is None or not both:
        return False
    return (one.strip() == two.strip()) is same


def _wrote_same(log: Log, other: Log, told: Told, step: Step, there: e.Fact) -> bool:
    return _wrote_there(log, other, told, step, there, same=True)


def _wrote_otherwise(log: Log, other: Log, told: Told, step: Step, there: e.Fact) -> bool:
    return _wrote_there(log, other, told, step, there, same=False)


def _with_expert(holds: Holds) -> Claim:
    """That the expert's way holds an own step."""

    def claim(log: Log, told: Told) -> bool:
        found = _held(log, told.expert, told, told.row.own)
        return found is not None and holds(log, told.expert, told, *found)

    return claim


def _with_own(holds: Holds) -> Claim:
    """That the own way holds a step of the expert."""

    def claim(log: Log, told: Told) -> bool:
        found = _held(told.expert, log, told, told.row.expert)
        return found is not None and holds(told.expert, log, told, *found)

    return claim


OWN_WORDS: Mapping[str, tuple[str, Claim]] = {
    "early": (r"Latihan diakhiri sebelum langkah ini", _not_yet),
    "unit": (r"Latihan berakhir sebelum unit menjawab", _unit_waits),
    "otherwise": (r"Pada latihan .+: unit ini menjawab pada saat lain", _unit_answered),
    "reporter": (r"Latihan berakhir sebelum pelapor membalas", _reporter_waits),
    "never": (r"Pada latihan .+: tidak terjadi", _not_the_world),
    "did": (r".+ melakukannya (?!dengan pilihan lain).+", _with_own(_same_there)),
    "happened": (r"Pada latihan .+ juga terjadi, .+", _with_own(_happened_there)),
    "close": (r".+ melakukan yang serupa: “.+”, .+", _with_own(_close_there)),
    "none": (r"Tidak ada tindakan", _nothing_of_people),
    "other": (r".+ melakukannya dengan pilihan lain: “.+”, .+", _with_own(_other_there)),
    "partly": (
        r"Sebagian sudah termasuk dalam langkah .+ “.+”, .+",
        _with_own(_partly_there),
    ),
    "part": (r"Sudah termasuk dalam langkah .+ “.+”, .+", _with_own(_part_there)),
    "turned": (r"Kedua laporan sudah .*tautkan.* dari .+", _with_own(_turned_there)),
    "words": (r"Pada latihan .+ menulis kata-kata yang sama, .+", _with_own(_wrote_same)),
    "other_words": (
        r"Pada latihan .+ pelapor (?:menulis hal lain|berterima kasih), .+",
        _with_own(_wrote_otherwise),
    ),
}
"""What stands on the own side instead of a step."""

EXPERT_WORDS: Mapping[str, tuple[str, Claim]] = {
    "same": (r"", _same_chosen),
    "never": (r"Pada langkah rujukan: tidak terjadi", _not_there_either),
    "did": (r"Sama dengan langkah rujukan .+", _with_expert(_same_there)),
    "happened": (r"Pada langkah rujukan juga terjadi, .+", _with_expert(_happened_there)),
    "close": (r"Serupa dengan langkah rujukan “.+”, .+", _with_expert(_close_there)),
    "other": (r"Pada langkah rujukan dengan pilihan lain: “.+”, .+", _with_expert(_other_there)),
    "partly": (
        r"Sebagian pada rujukan termasuk dalam langkah “.+”, .+",
        _with_expert(_partly_there),
    ),
    "part": (r"Pada rujukan termasuk dalam langkah “.+”, .+", _with_expert(_part_there)),
    "turned": (
        r"Pada langkah rujukan kedua laporan ditautkan dari .+",
        _with_expert(_turned_there),
    ),
    "words": (r"Pada langkah rujukan .+ kata-kata yang sama, .+", _with_expert(_wrote_same)),
    "other_words": (
        r"Pada langkah rujukan pelapor (?:menulis hal lain|berterima kasih), .+",
        _with_expert(_wrote_otherwise),
    ),
    "answer": (
        r"Jawaban tambahan di luar langkah rujukan; dinilai sebagai jawaban",
        lambda log, told: (
            told.row.own is not None
            and isinstance(told.row.own.fact, e.FollowUpPosted)
            and _not_with_expert(log, told)
            and not log.key.asks_nothing
        ),
    ),
    "answer_unmarked": (
        r"Jawaban tambahan di luar langkah rujukan",
        lambda log, told: (
            told.row.own is not None
            and isinstance(told.row.own.fact, e.FollowUpPosted)
            and _not_with_expert(log, told)
        ),
    ),
    "free": (r"Tidak ada dalam langkah rujukan; tidak mengurangi poin", _costs_nothing),
    "added": (r"Tidak ada dalam langkah rujukan", _not_with_expert),
}
"""The same of the expert's side; "" is *Sama*."""

SILENT: Mapping[str, Claim] = {
    "own.none": _nothing_of_people,
    "expert.none": _same_happened,
}
"""What the drawing says of a side where nothing is written: that nothing was done, or that it is the same."""

STEPS: Mapping[str, Claim] = {
    "own.step": lambda log, told: stands(log, told, OWN),
    "expert.step": lambda log, told: stands(told.expert, told, EXPERT),
}

BESIDE: Mapping[str, Claim] = {
    "beside": lambda _log, told: (
        told.row.own is not None
        and told.row.expert is not None
        and one_question(told.row.own.fact, told.row.expert.fact)
    )
}
"""That two steps stand in one row: they answer one question."""

CLAIMS: Mapping[str, Claim] = {
    **{f"own.{code}": claim for code, (_, claim) in OWN_WORDS.items()},
    **{f"expert.{code}": claim for code, (_, claim) in EXPERT_WORDS.items()},
    **SILENT,
    **STEPS,
    **BESIDE,
}


def codes_of(told: Told) -> list[str]:
    """What a row claims, by code."""
    found = [_code(OWN, told.shown.own, OWN_WORDS), _code(EXPERT, told.shown.expert, EXPERT_WORDS)]
    if told.row.own is not None and told.row.expert is not None:
        found.append("beside")
    return found


def _code(side: str, shown: StepSide | None, known: Mapping[str, tuple[str, Claim]]) -> str:
    if shown is None:
        return f"{side}.none"
    if shown.when and shown.title:
        return f"{side}.step"
    return next(
        (
            f"{side}.{code}"
            for code, (words, _) in known.items()
            if re.fullmatch(words, shown.title)
        ),
        f"{side}.step",
    )
