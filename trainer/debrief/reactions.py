"""What a report's citizen did, as facts with their cause: the rule by which simulated citizens act, read backwards.

Whoever reacts was moved by the report as it stood just before; asking the cast's own rule there tells why, also after
marks that came later. What that rule does not explain, an author wrote into the scenario.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trainer.answers.explaining.reasons import still_lacking
from trainer.cast.perceived_quality import HELD, PLAIN, PRIVACY, SUBSTANCE, PerceivedQuality
from trainer.cast.reaction import Act, Reaction
from trainer.cast.reactions import reaction_to
from trainer.cast.reading import Treatment, asked_well, treatment_of
from trainer.cast.wants import dimension_of
from trainer.cast.words import Occasion
from trainer.cast.words.questions import codes_in, last_asked
from trainer.debrief.citizen_actions import CitizenAction, citizen_action_in, words_in
from trainer.debrief.identities import without_identities
from trainer.domain.dossier import Dossier, PostedAnswer
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.run import Run
from trainer.domain.vocabulary import State
from trainer.scoring.answers import case_before
from trainer.scoring.markings import counted_of

TWICE = 2


class Cause(StrEnum):
    """Why, from the citizen's side."""

    GOOD = "good"
    GOOD_AT_LAST = "good_at_last"
    """The last answer was good, after one that said nothing; told of a rating that is not."""
    MIDDLING = "middling"
    NO_RESULT = "no_result"
    """Called final, and nothing had changed."""
    NO_DATE = "no_date"
    NO_ACTION = "no_deed"
    UNDONE = "undone"
    """It says itself that something that was asked for is not done."""
    NO_TIME = "no_time"
    """Everything else was answered, but not when or how long."""
    LACKS = "lacks"
    """Something is missing, told by its codes and the dimension that lost by it."""
    MUDDLED = "muddled"
    GUESSABLE = "guessable"
    """One could guess who reported."""
    BROUGHT = "brought"
    """What was asked for before has come."""
    HARMED = "harmed"
    """Threatened or insulted."""
    RUDE = "rude"
    GRATUITY = "gratuity"
    WITHDRAW = "withdraw"
    OVERPROMISED = "overpromised"
    SAID_DONE = "said_done"
    LEAKED = "leaked"
    INTERIM = "interim"
    INTERIM_EMPTY = "interim_empty"
    PUT_OFF = "put_off"
    """One interim answer after the other named a later day."""
    LATE = "late"
    LATE_SINCE = "late_since"
    """Something was due after an answer, and did not come."""
    ONLY_TALK = "only_talk"
    PROMISE = "promise"
    SLOW = "slow"
    CLOSED_EMPTY = "closed_empty"
    TURNED_AWAY = "turned_away"
    ASKED_WELL = "asked_well"
    ASKED_UNCLEAR = "asked_unclear"
    ASKED_AGAIN = "asked_again"
    ASKED_IN_COMMENT = "asked_in_comment"
    EXPOSED = "exposed"
    OTHERS_EXPOSED = "others_exposed"
    """An officer named, where all can read it, somebody for whom the citizen wrote."""
    GIVEN_AWAY = "given_away"
    """A reply to a message told somebody outside of the report or its people."""
    ABANDONED = "abandoned"
    """Left in a danger, or gone elsewhere for help, before the matter was settled."""
    SOUGHT = "sought"
    """The accused office got the report and looks for who wrote it."""
    SUMMONED = "summoned"
    """The accused office got the report, knows the name, and wants to see whoever wrote it."""
    FOBBED_OFF = "fobbed_off"
    """Twice answered finally, and neither settled it."""
    UNPROMPTED = "unprompted"
    """None that can be told: its author wrote it so, a silence tells no reason, or marks are not sure enough for one."""


OCCASIONS: Mapping[Occasion, Cause] = {
    Occasion.AKHIR_GOOD: Cause.GOOD,
    Occasion.AKHIR_RESULT: Cause.NO_RESULT,
    Occasion.AKHIR_DATE: Cause.NO_DATE,
    Occasion.AKHIR_DEED: Cause.NO_ACTION,
    Occasion.AKHIR_TIME: Cause.NO_TIME,
    Occasion.AKHIR_UNDONE: Cause.UNDONE,
    Occasion.AKHIR_WANTS: Cause.LACKS,
    Occasion.AKHIR_NOTHING: Cause.LACKS,
    Occasion.SEMENTARA_WANTS: Cause.LACKS,
    Occasion.BROUGHT: Cause.BROUGHT,
    Occasion.HARMED: Cause.HARMED,
    Occasion.OMBUDSMAN_HARMED: Cause.HARMED,
    Occasion.RUDE: Cause.RUDE,
    Occasion.GRATUITY: Cause.GRATUITY,
    Occasion.WITHDRAW: Cause.WITHDRAW,
    Occasion.OVERPROMISED: Cause.OVERPROMISED,
    Occasion.SAID_DONE: Cause.SAID_DONE,
    Occasion.LEAKED: Cause.LEAKED,
    Occasion.SEMENTARA: Cause.INTERIM,
    Occasion.SEMENTARA_EMPTY: Cause.INTERIM_EMPTY,
    Occasion.SEMENTARA_AGAIN: Cause.PUT_OFF,
    Occasion.LATE: Cause.LATE,
    Occasion.LATE_SINCE: Cause.LATE_SINCE,
    Occasion.LATE_TALK: Cause.ONLY_TALK,
    Occasion.PROMISE: Cause.PROMISE,
    Occasion.CLOSED_EMPTY: Cause.CLOSED_EMPTY,
    Occasion.TURNED_AWAY: Cause.TURNED_AWAY,
    Occasion.TUNDA_UNCLEAR: Cause.ASKED_UNCLEAR,
    Occasion.TUNDA_AGAIN: Cause.ASKED_AGAIN,
    Occasion.ASKED: Cause.ASKED_IN_COMMENT,
    Occasion.EXPOSED: Cause.EXPOSED,
    Occasion.OTHERS_EXPOSED: Cause.OTHERS_EXPOSED,
    Occasion.STANDS: Cause.ASKED_IN_COMMENT,
    Occasion.STANDS_OVER: Cause.ASKED_IN_COMMENT,
    Occasion.GIVEN_AWAY: Cause.GIVEN_AWAY,
    Occasion.SOUGHT: Cause.SOUGHT,
    Occasion.SUMMONED: Cause.SUMMONED,
}
"""Occasions that say by themselves what moved the citizen. The others are told by how the report was treated."""

ABOUT_ANSWER = (
    Cause.GOOD, Cause.GOOD_AT_LAST, Cause.MIDDLING, Cause.NO_RESULT, Cause.NO_DATE, Cause.NO_ACTION, Cause.NO_TIME,
    Cause.UNDONE, Cause.INTERIM, Cause.INTERIM_EMPTY, Cause.LACKS, Cause.MUDDLED, Cause.GUESSABLE, Cause.BROUGHT,
    Cause.HARMED,
    Cause.RUDE, Cause.GRATUITY, Cause.WITHDRAW, Cause.OVERPROMISED, Cause.SAID_DONE, Cause.LEAKED,
)  # fmt: skip
"""Causes that lie in an answer."""


@dataclass(frozen=True, slots=True)
class Reacted:
    """One reaction. `day`: working days since receipt, day 0 being the first. `text`: the citizen's words without
    what tells who somebody is, "" for none.

    `about`: codes of what the citizen asked for, or thanked for, with the `dimension` that they belong to; () and "" where
    that is not the cause. `answer` is the answer that caused it, with the seat of the person who gave it in `answer_seat` ("" for a simulated
    colleague); None and "" where the cause lies elsewhere. `stars` is 0 but for a rating.
    """

    seq: int
    at: datetime
    day: int
    action: CitizenAction
    cause: Cause
    text: str
    stars: int
    about: tuple[str, ...]
    dimension: str
    answer: PostedAnswer | None
    answer_seat: str


def reactions_of(history: History, report: str) -> tuple[Reacted, ...]:
    """What the reporter of one report did, in order; () when nothing, or when it has not arrived."""
    return tuple(
        _reacted(history, recorded, action)
        for recorded in history.of_report(report)
        for action in citizen_action_in(history, recorded)
    )


def _reacted(history: History, recorded: Recorded, action: CitizenAction) -> Reacted:
    run = history.before(recorded.seq)
    dossier = run.dossier(recorded.report or "")
    treatment = treatment_of(run, dossier, history.world)
    wished = reaction_to(dossier, treatment, history.world)
    stars = getattr(recorded.fact, "stars", 0)
    words = words_in(recorded.fact)
    cause = _sure(_cause(action, dossier, treatment, wished), run, treatment, stars)
    if cause in OF_MARKS and _tells_otherwise(dossier, action, cause, words):
        cause = Cause.UNPROMPTED
    about = _about(cause, dossier, treatment, wished)
    if cause is Cause.LACKS:
        about = _still_lacking(history, dossier, treatment, about)
        cause = cause if about else Cause.UNPROMPTED
    answer = treatment.answer if cause in ABOUT_ANSWER else None
    calendar = history.world.calendar
    received = calendar.day_zero(dossier.report.received_at)
    return Reacted(
        seq=recorded.seq,
        at=recorded.at_sim,
        day=calendar.working_days_between(received, calendar.in_zone(recorded.at_sim).date()),
        action=action,
        cause=cause,
        text=without_identities(words, dossier.report),
        stars=stars,
        about=about,
        dimension=dimension_of(about[0]) if about else "",
        answer=answer,
        answer_seat=_seat_of(history, answer),
    )


BY_MARKS = (Cause.GOOD_AT_LAST, Cause.MIDDLING, Cause.NO_DATE, Cause.NO_ACTION, Cause.INTERIM_EMPTY)
"""Causes that only the marks of an answer's substance tell."""

OF_MARKS = (*BY_MARKS, Cause.LACKS, Cause.RUDE, Cause.MUDDLED, Cause.GUESSABLE, Cause.NO_TIME)
"""Causes that lie in marks: none of somebody whose own words give another one."""


def _tells_otherwise(dossier: Dossier, action: CitizenAction, cause: Cause, words: str) -> bool:
    """Whether what a citizen wrote is their own, written before any answer was: it does not come of its marks."""
    if any(words == reply.text for reply in dossier.report.truth.replies):
        return True
    return cause is Cause.LACKS and action is CitizenAction.WROTE and not codes_in(words)


def _still_lacking(
    history: History, dossier: Dossier, treatment: Treatment, about: tuple[str, ...]
) -> tuple[str, ...]:
    """What is missing by the machine's marks and is not found by a wider look either."""
    answer = treatment.answer
    if answer is None or treatment.marks is None or treatment.marks.by_person:
        return about
    case = case_before(dossier, answer.agency, history.world)
    return still_lacking(case, answer.text, about)


WANTING: Mapping[Cause, str] = {Cause.NO_ACTION: "W3", Cause.NO_DATE: "W4"}
"""Causes that say that an answer has nothing of a dimension: not where its marks say that it has."""

CONTENT = 4
"""Fewer stars are no praise, whatever the answer was worth."""


def _sure(cause: Cause, run: Run, treatment: Treatment, stars: int) -> Cause:
    """The cause where it may be told: none that waits for a person's marks, and no praise for a rating that is none. The
    citizen's own words stand beside it.
    """
    if cause in (Cause.GOOD, Cause.GOOD_AT_LAST) and 0 < stars < CONTENT:
        return Cause.UNPROMPTED
    if cause in BY_MARKS and treatment.answer is not None and _waits(run, treatment.answer.seq):
        return Cause.UNPROMPTED
    if cause is Cause.RUDE and treatment.answer is not None:
        unsure = _waits(run, treatment.answer.seq, ("W7",))
        return Cause.UNPROMPTED if unsure else cause
    held = WANTING.get(cause)
    if held is not None and treatment.marks is not None:
        said = treatment.marks.levels[held] >= HELD[held]
        return Cause.UNPROMPTED if said else cause
    return cause


def _waits(run: Run, answer: int, codes: Collection[str] = SUBSTANCE) -> bool:
    """Whether the machine was unsure of these dimensions of an answer, and no person has marked it."""
    scoring = run.scoring_of(answer)
    if scoring is None or counted_of(run.markings, answer) is not None:
        return False
    return any(code in scoring.provisional for code in codes)


def _seat_of(history: History, answer: PostedAnswer | None) -> str:
    if answer is None:
        return ""
    recorded = history.events[answer.seq - 1]
    return recorded.seat if recorded.person is not None else ""


def _cause(
    action: CitizenAction, dossier: Dossier, treatment: Treatment, wished: Reaction | None
) -> Cause:
    if action is CitizenAction.SILENT:
        return _of_answer(treatment)
    if action is CitizenAction.LAPSED:
        return Cause.UNPROMPTED if _asked_well(dossier) else Cause.ASKED_UNCLEAR
    if wished is None or wished.act not in ACTS[action]:
        return Cause.UNPROMPTED
    match wished.act:
        case Act.COMPLETE:
            replied = action is CitizenAction.REPLIED
            return Cause.UNPROMPTED if replied else Cause.ASKED_WELL
        case Act.RATE:
            return _of_stars(treatment)
        case Act.OMBUDSMAN | Act.PRESS if wished.occasion not in OCCASIONS:
            return _of_leaving(dossier, treatment)
        case _:
            by_occasion = OCCASIONS.get(wished.occasion, Cause.UNPROMPTED)
            return BY_CODE.get(wished.about, by_occasion)


BY_CODE: Mapping[tuple[str, ...], Cause] = {
    (PLAIN,): Cause.MUDDLED,
    (PRIVACY,): Cause.GUESSABLE,
}
"""Questions about something else than what is missing."""


def _about(
    cause: Cause, dossier: Dossier, treatment: Treatment, wished: Reaction | None
) -> tuple[str, ...]:
    if cause is Cause.LACKS:
        return wished.about if wished is not None and wished.about else treatment.wants
    if cause is Cause.BROUGHT:
        return tuple(code for code in last_asked(dossier) if code not in treatment.missing)
    return ()


ACTS: Mapping[CitizenAction, tuple[Act, ...]] = {
    CitizenAction.THANKED: (Act.THANK,),
    CitizenAction.WROTE: (Act.WRITE,),
    CitizenAction.COMPLETED: (Act.COMPLETE, Act.ANSWER_BADLY),
    CitizenAction.ANSWERED_BADLY: (Act.COMPLETE, Act.ANSWER_BADLY),
    CitizenAction.REPLIED: (Act.COMPLETE, Act.ANSWER_BADLY),
    CitizenAction.CLOSED: (Act.CLOSE,),
    CitizenAction.RATED: (Act.RATE,),
    CitizenAction.REOPENED: (Act.REOPEN,),
    CitizenAction.OMBUDSMAN: (Act.OMBUDSMAN,),
    CitizenAction.PRESS: (Act.PRESS,),
    CitizenAction.ASKED_DELETION: (),
    CitizenAction.PUBLISHED: (),
}
"""Which wish of the cast's rule a deed carries out."""


def _asked_well(dossier: Dossier) -> bool:
    """Whether the question of a `Tunda` could be answered; of a silence nothing more can be known."""
    waiting, missing = dossier.postponement, dossier.report.truth.missing
    return waiting is None or not missing or asked_well(waiting.question, missing, waiting.reason)


def _of_answer(treatment: Treatment) -> Cause:
    if treatment.quality is PerceivedQuality.GOOD:
        return Cause.GOOD
    return Cause.NO_RESULT if treatment.quality is PerceivedQuality.EMPTY else Cause.MIDDLING


def _of_stars(treatment: Treatment) -> Cause:
    """The worst of what a rating counts, as `stars_for` counts it."""
    if treatment.betrayed:
        return Cause.EXPOSED if treatment.exposed else Cause.GIVEN_AWAY
    if (
        treatment.answer is None
        or treatment.quality is PerceivedQuality.EMPTY
        or not treatment.final
    ):
        return Cause.CLOSED_EMPTY
    if treatment.abandoned:
        return Cause.ABANDONED
    if treatment.broken_promise:
        return Cause.PROMISE
    if treatment.slow:
        return Cause.SLOW
    if treatment.quality is PerceivedQuality.GOOD:
        return Cause.GOOD_AT_LAST if treatment.empties else Cause.GOOD
    if treatment.marks is not None and treatment.marks.rude:
        return Cause.RUDE
    return BY_CODE.get(treatment.wants, Cause.LACKS if treatment.wants else Cause.MIDDLING)


def _of_leaving(dossier: Dossier, treatment: Treatment) -> Cause:
    """Why somebody goes to the Ombudsman or the press."""
    if dossier.state is State.ARSIP:
        return Cause.TURNED_AWAY
    if dossier.state is State.SELESAI:
        return Cause.CLOSED_EMPTY
    if treatment.empties >= TWICE:
        return Cause.FOBBED_OFF
    return Cause.PROMISE if treatment.broken_promise else Cause.LATE
