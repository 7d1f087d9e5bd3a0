"""What a citizen does next: patience (1 patient to 5 furious) against how the report was treated.

A good answer is accepted, a worthless one never. Who is not heard asks again, for exactly what is missing, then complains,
then goes elsewhere; who is threatened, exposed or given away says so first and does not thank; who is asked well completes the report. Every reaction answers one act of the office, and their number on a report is bounded.
Ways and days are a choice of this training (ref. 3.5, 12.4). Words are chosen in `words`, the commands made in `reporter`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from trainer.cast.matter import asks_what_is_seen, is_over, still_true, wants_nothing
from trainer.cast.perceived_quality import HELD, PerceivedQuality
from trainer.cast.reaction import Act, Reaction
from trainer.cast.reading import Lack, Treatment, asked_well, asks_for_data
from trainer.cast.speaking_up import already_voiced, speaking_up
from trainer.cast.stars import stars_for, words_beside
from trainer.cast.words import (
    Occasion,
    are_words_for,
    own_replies,
    own_reply,
    texts_of_reporter,
)
from trainer.cast.words.questions import is_thanks, last_asked, questions_of
from trainer.domain.dossier import Dossier, PostedComment
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Decision, State

MOST_WORDS = 6
"""How often a citizen writes on one report before giving up on words."""

MOST_QUESTIONS = 2
"""How often a citizen asks for what an answer left out that said something; after that it stays an unclear answer."""

MOST_PUT_OFF = 2
"""How often the angry read without a word that the news comes on a later day."""

MOST_REOPENINGS = 2
"""After so many final answers that said nothing a closed report is left closed."""

ANGRY, SILENT_TEMPER = 4, 5
"""Who takes a threat or an insult to the Ombudsman at once; and who, asked badly, does not answer at all."""


@dataclass(frozen=True, slots=True)
class Patience:
    """Working days: to ask again after an answer, to complain after a missed deadline, to go elsewhere after that
    (None: never).
    """

    asks: int
    complains: int
    elsewhere: int | None


PATIENCE: Mapping[int, Patience] = {
    1: Patience(3, 3, None),
    2: Patience(2, 2, None),
    3: Patience(2, 1, 8),
    4: Patience(1, 1, 4),
    5: Patience(1, 0, 2),
}
"""By `temper` of the report's truth."""

WITH_THE_OFFICE = (State.TERVERIFIKASI, State.DISPOSISI, State.PROSES)

ELSEWHERE = {Act.OMBUDSMAN: "ombudsman", Act.PRESS: "press"}


def reaction_to(dossier: Dossier, treatment: Treatment, world: World) -> Reaction | None:
    """The next reaction of the reporter; None while there is nothing to react to. The report must not be deleted."""
    speaks = dossier.state is not State.TUNDA and _may_write(dossier)
    at_once = speaking_up(dossier, treatment) if speaks else None
    at_once = at_once or _asked_by_comment(dossier)
    if at_once is not None:
        return at_once
    if wants_nothing(dossier):
        return None
    match dossier.state:
        case State.TUNDA:
            return _asked(dossier)
        case State.SELESAI:
            return _closed(dossier, treatment)
        case State.ARSIP:
            return _turned_away(dossier)
        case State.PROSES if treatment.answer is not None:
            return _answered(dossier, treatment, world)
        case _:
            return _waiting(dossier, treatment)


def _patience(dossier: Dossier) -> Patience:
    return PATIENCE[dossier.report.truth.temper]


def _own_words(dossier: Dossier) -> tuple[PostedComment, ...]:
    return tuple(comment for comment in dossier.comments if comment.by == "reporter")


def _may_write(dossier: Dossier) -> bool:
    return len(_own_words(dossier)) < MOST_WORDS


def _asked(dossier: Dossier) -> Reaction | None:
    """What is asked by `Tunda` is completed on the next working day. No reply in the key: the report lapses."""
    waiting = dossier.postponement
    reply = own_reply(dossier, "tunda_asked")
    if waiting is None or not waiting.pauses or reply is None:
        return None
    missing = dossier.report.truth.missing
    if reply.text in texts_of_reporter(dossier):
        repeated = Reaction(Act.ANSWER_BADLY, waiting.since, 1, Occasion.TUNDA_AGAIN)
        return repeated if _may_write(dossier) else None
    if reply.fills and missing and not asked_well(waiting.question, missing, waiting.reason):
        if dossier.report.truth.temper >= SILENT_TEMPER or not _may_write(dossier):
            return None
        return Reaction(Act.ANSWER_BADLY, waiting.since, 1, Occasion.TUNDA_UNCLEAR)
    return Reaction(Act.COMPLETE, waiting.since, 1, Occasion.TUNDA_AGAIN)


def _asked_by_comment(dossier: Dossier) -> Reaction | None:
    """A unit may ask by `Komentar` (ref. 3.5 *Data missing after verification*): answered there, if it can be.

    Whoever is asked for what the report tells, or how it looks there, answers unless the office has written again since.
    """
    if dossier.state not in WITH_THE_OFFICE or not _may_write(dossier):
        return None
    said = [c for c in dossier.comments if c.by == "officer"]
    questions = [c for c in said if "?" in c.text]
    if not questions:
        return None
    asked_in, missing = questions[-1], dossier.report.truth.missing
    reply = own_reply(dossier, "tunda_asked")
    new = reply is not None and reply.text not in texts_of_reporter(dossier)
    if new and reply is not None and missing and reply.fills:
        well = asked_well(asked_in.text, missing)
        return Reaction(Act.WRITE, asked_in.at, 1, Occasion.ASKED) if well else None
    later = any(answer.seq > asked_in.seq for answer in dossier.answers)
    if later or asked_in is not said[-1] or _has_written_since(dossier, asked_in):
        return None
    if new and reply is not None and not reply.fills and asks_for_data(asked_in.text):
        return Reaction(Act.WRITE, asked_in.at, 1, Occasion.ASKED)
    return _tells_what_is_seen(dossier, asked_in)


def _has_written_since(dossier: Dossier, asked_in: PostedComment) -> bool:
    return any(comment.seq > asked_in.seq for comment in _own_words(dossier))


def _tells_what_is_seen(dossier: Dossier, asked_in: PostedComment) -> Reaction | None:
    """How it looks there, to who asks while no final answer stands: after that the words would reopen what is settled."""
    truth = dossier.report.truth
    if not asks_what_is_seen(asked_in.text) or dossier.final_answer is not None or truth.resolved:
        return None
    occasion = Occasion.STANDS_OVER if is_over(dossier) else Occasion.STANDS
    return Reaction(Act.WRITE, asked_in.at, 1, occasion)


def _waiting(dossier: Dossier, treatment: Treatment) -> Reaction | None:
    """Nothing came in time: one complaint for each deadline that passed, then the way out of the office."""
    since = treatment.overdue_since
    if since is None:
        return None
    complaints = [comment for comment in _own_words(dossier) if comment.at >= since]
    if not complaints and _may_write(dossier):
        return Reaction(Act.WRITE, since, _patience(dossier).complains, _complaint(treatment))
    return _elsewhere(dossier, complaints[-1].at if complaints else since)


def _complaint(treatment: Treatment) -> Occasion:
    if treatment.broken_promise:
        return Occasion.PROMISE
    if treatment.answer is not None:
        return Occasion.LATE_SINCE
    return Occasion.LATE_TALK if treatment.only_commented else Occasion.LATE


def _elsewhere(dossier: Dossier, since: datetime) -> Reaction | None:
    """To the Ombudsman; the furious to the press first, but never with what must stay secret."""
    after = _patience(dossier).elsewhere
    if after is None:
        return None
    furious = dossier.report.truth.temper >= SILENT_TEMPER
    secret = dossier.secret or dossier.supervisory or dossier.report.truth.set_secret
    ways = (Act.PRESS, Act.OMBUDSMAN) if furious and not secret else (Act.OMBUDSMAN,)
    gone = {each.to: each.at for each in dossier.elsewhere}
    left = [way for way in ways if ELSEWHERE[way] not in gone]
    if not left:
        return None
    return Reaction(left[0], max((since, *gone.values())), after, Occasion(left[0].value))


def _answered(dossier: Dossier, treatment: Treatment, world: World) -> Reaction | None:
    answer = treatment.answer
    assert answer is not None
    after = [comment for comment in _own_words(dossier) if comment.seq > answer.seq]
    if after and treatment.final and treatment.quality is PerceivedQuality.GOOD:
        last = after[-1]
        if are_words_for(dossier, Occasion.AKHIR_GOOD, last.text) or is_thanks(dossier, last.text):
            return Reaction(Act.CLOSE, last.at, None, Occasion.AKHIR_GOOD)
    harmed = _harmed(dossier, treatment)
    if harmed is not None:
        return harmed
    left = any(each.at >= answer.at for each in dossier.elsewhere)
    if dossier.answer_again_since is not None or after or left or not _may_write(dossier):
        return _fobbed_off(dossier, treatment) or _waiting(dossier, treatment)
    wronged = _wronged(treatment, over=is_over(dossier))
    if wronged is not None:
        return Reaction(Act.WRITE, answer.at, 1, wronged)
    if treatment.final:
        return _to_final(dossier, treatment)
    if _put_off_again(dossier):
        return Reaction(Act.WRITE, answer.at, None, Occasion.SEMENTARA_AGAIN)
    return _to_interim(dossier, treatment, world)


def _put_off_again(dossier: Dossier) -> bool:
    """Whether the angry read of a later day once more: at once, since tomorrow's news would be before them."""
    days = [a.next_news for a in dossier.answers if a.leads and not a.hidden]
    named = [day for day in days if day is not None]
    put_off = len(named) == len(days) > MOST_PUT_OFF and sorted(set(named)) == named
    angry = dossier.report.truth.temper >= ANGRY
    return (
        put_off
        and angry
        and not is_over(dossier)
        and not already_voiced(dossier, Occasion.SEMENTARA_AGAIN)
    )


def _harmed(dossier: Dossier, treatment: Treatment) -> Reaction | None:
    """A threat or an insult takes the angry to the Ombudsman at once; everybody else says what it is."""
    answer, marks = treatment.answer, treatment.marks
    gone = any(each.to == ELSEWHERE[Act.OMBUDSMAN] for each in dossier.elsewhere)
    if answer is None or marks is None or not marks.hurts or gone:
        return None
    if dossier.report.truth.temper < ANGRY:
        return None
    return Reaction(Act.OMBUDSMAN, answer.at, 1, Occasion.OMBUDSMAN_HARMED)


WRONGS: Mapping[str, Occasion] = {
    "threat": Occasion.HARMED,
    "gratuity": Occasion.GRATUITY,
    "withdraw": Occasion.WITHDRAW,
    "leak": Occasion.LEAKED,
    "false_closure": Occasion.SAID_DONE,
    "overpromise": Occasion.OVERPROMISED,
}
"""What is said of a wrong in the answer, the gravest first."""


def _wronged(treatment: Treatment, *, over: bool) -> Occasion | None:
    """What a citizen says of a wrong before asking for anything; None where the answer does none.

    Once the matter is over nobody says that it is not.

    Whoever finds such data has said so (`speaking_up`), and a final answer over something unsettled is told as that.
    """
    marks = treatment.marks
    if marks is None:
        return None
    if marks.hurts:
        return Occasion.HARMED
    unsettled = Lack.RESULT in treatment.lacks
    shown = treatment.exposed or treatment.others_exposed_at is not None
    return next(
        (
            occasion
            for gate, occasion in WRONGS.items()
            if gate in marks.gates
            and not (gate == "leak" and shown)
            and not (gate == "false_closure" and (unsettled or over))
        ),
        None,
    )


def _to_final(dossier: Dossier, treatment: Treatment) -> Reaction | None:
    assert treatment.answer is not None
    at = treatment.answer.at
    if treatment.quality is PerceivedQuality.EMPTY:
        return _asks_again(dossier, treatment)
    if treatment.quality is PerceivedQuality.GOOD and treatment.betrayed:
        return None
    if treatment.quality is PerceivedQuality.GOOD:
        come = set(last_asked(dossier)) - treatment.missing
        # Once the matter is over, an author's own thanks say more than what the last question was about.
        told = is_over(dossier) and own_replies(dossier, "akhir_good")
        thanks = Occasion.BROUGHT if come and not told else Occasion.AKHIR_GOOD
        return Reaction(Act.THANK, at, 1, thanks, missing=treatment.missing)
    if Lack.UNDONE in treatment.lacks and not already_voiced(dossier, Occasion.AKHIR_UNDONE):
        return Reaction(Act.WRITE, at, 1, Occasion.AKHIR_UNDONE)
    if Lack.TIME in treatment.lacks and not already_voiced(dossier, Occasion.AKHIR_TIME):
        return Reaction(Act.WRITE, at, 1, Occasion.AKHIR_TIME)
    if treatment.wants and questions_of(dossier) < MOST_QUESTIONS:
        return _question(dossier, treatment, Occasion.AKHIR_WANTS)
    rude = treatment.marks is not None and treatment.marks.rude
    if rude and not treatment.wants and not already_voiced(dossier, Occasion.RUDE):
        return Reaction(Act.WRITE, at, 1, Occasion.RUDE)
    return None


def _asks_again(dossier: Dossier, treatment: Treatment) -> Reaction:
    """After a final answer that was worth nothing: what it calls done and is not, else exactly what it leaves out."""
    assert treatment.answer is not None
    if treatment.wants and (Lack.RESULT not in treatment.lacks or is_over(dossier)):
        return _question(dossier, treatment, Occasion.AKHIR_NOTHING)
    occasion = Occasion.SAID_DONE if _told_of_work(treatment) else Occasion.AKHIR_RESULT
    if Lack.RESULT not in treatment.lacks or is_over(dossier):
        dated = Lack.DEED not in treatment.lacks and not is_over(dossier)
        occasion = Occasion.AKHIR_DATE if dated else Occasion.AKHIR_DEED
    return Reaction(Act.WRITE, treatment.answer.at, _patience(dossier).asks, occasion)


def _told_of_work(treatment: Treatment) -> bool:
    """Whether it is about this matter and says what is done: it is wrong only in calling that the end."""
    marks = treatment.marks
    return marks is not None and all(marks.levels[each] >= HELD[each] for each in ("W2", "W3"))


def _question(dossier: Dossier, treatment: Treatment, occasion: Occasion) -> Reaction:
    assert treatment.answer is not None
    days = _patience(dossier).asks
    about, missing = treatment.wants, treatment.missing
    return Reaction(Act.WRITE, treatment.answer.at, days, occasion, about=about, missing=missing)


def _to_interim(dossier: Dossier, treatment: Treatment, world: World) -> Reaction | None:
    """An interim answer that says something is waited for in silence, or answered in the report's own words where that
    makes no new answer due before the promised day (ref. 3.5: every reply makes one due).
    """
    answer = treatment.answer
    assert answer is not None
    if treatment.quality is PerceivedQuality.EMPTY and treatment.wants:
        return _question(dossier, treatment, Occasion.SEMENTARA_WANTS)
    if treatment.quality is PerceivedQuality.EMPTY and dossier.report.truth.temper >= 3:
        return Reaction(Act.WRITE, answer.at, _patience(dossier).asks, Occasion.SEMENTARA_EMPTY)
    own = own_replies(dossier, "sementara")
    said = any(reply.text in texts_of_reporter(dossier) for reply in own)
    fits = any(still_true(reply, dossier) for reply in own)
    if said or not fits or dossier.promised is None:
        return _waiting(dossier, treatment)
    calendar = world.calendar
    day = calendar.add_working_days(calendar.day_zero(answer.at), 1)
    due = calendar.limit_end(calendar.opening(day), world.profile.limit("batas_jawab_ulang"))
    if due < calendar.end_of_day(dossier.promised) or dossier.promised <= day:
        return _waiting(dossier, treatment)
    return Reaction(Act.WRITE, answer.at, 1, Occasion.SEMENTARA)


def _fobbed_off(dossier: Dossier, treatment: Treatment) -> Reaction | None:
    """A second final answer that says nothing sends the angry elsewhere."""
    answer = treatment.answer
    if (
        answer is None
        or treatment.quality is not PerceivedQuality.EMPTY
        or treatment.empties < MOST_REOPENINGS
    ):
        return None
    return _elsewhere(dossier, answer.at)


def _closed(dossier: Dossier, treatment: Treatment) -> Reaction | None:
    assert dossier.closed_at is not None
    empty = (
        treatment.answer is None
        or treatment.quality is PerceivedQuality.EMPTY
        or not treatment.final
    )
    if empty and 0 < treatment.empties <= MOST_REOPENINGS:
        asks = _patience(dossier).asks
        return Reaction(Act.REOPEN, dossier.closed_at, asks, Occasion.CLOSED_EMPTY)
    if not dossier.rated:
        stars = stars_for(dossier.report.truth.temper, treatment, empty=empty)
        occasion = words_beside(stars, treatment)
        return Reaction(Act.RATE, dossier.closed_at, 1, occasion, stars)
    return _elsewhere(dossier, dossier.closed_at) if empty else None


def _turned_away(dossier: Dossier) -> Reaction | None:
    """Archived although it was a matter for an office: who minds says so, and goes elsewhere."""
    truth = dossier.report.truth
    right = {truth.decision, *(each.decision for each in truth.also)}
    at = dossier.archived_at
    wrongly = Decision.ARSIPKAN not in right and dossier.lapsed_at is None
    if at is None or not wrongly or dossier.linked_to or truth.temper < 3:
        return None
    since = [comment.at for comment in _own_words(dossier) if comment.at >= at]
    if not since and _may_write(dossier):
        return Reaction(Act.WRITE, at, _patience(dossier).asks, Occasion.TURNED_AWAY)
    return _elsewhere(dossier, max((at, *since))) if truth.temper > 3 else None
