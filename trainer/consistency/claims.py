"""What citizens say of the state of things, read by words that can mean one state only, and held against that state.

Words that an author bound to findings (`from_note`, `to_note`) are held to these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from trainer.consistency import claims_words as w
from trainer.consistency.mercy import is_shown
from trainer.consistency.moments import Contradiction, Kind, Moment, own_words
from trainer.domain import events as e
from trainer.domain.dossier import Dossier, PostedAnswer
from trainer.domain.run import Marking, Scoring
from trainer.domain.vocabulary import AnswerKind, State

Holds = Callable[[Moment, Dossier], bool]


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that say something of the state of things, and whether it is so. `what` names it for whoever mends it."""

    what: str
    words: w.Words
    holds: Holds


def look(moment: Moment) -> Iterator[Contradiction]:
    """What a citizen says that is not so."""
    text, dossier = moment.words_of_citizen(), moment.dossier
    if text is None or dossier is None:
        return
    yield from _bound(moment, dossier, text)
    yield from _acts(moment, dossier)
    said = text.casefold()
    for claim in CLAIMS:
        if claim.words.search(said) and not claim.holds(moment, dossier):
            yield moment.found(Kind.NOT_SO, f"{claim.what}: {text[:70]}")


def _bound(moment: Moment, dossier: Dossier, text: str) -> Iterator[Contradiction]:
    first, last = own_words(dossier.report.truth, text)
    come = {each.index + 1 for each in dossier.notes}
    if first is not None and first not in come:
        yield moment.found(Kind.NOT_SO, f"it speaks of finding {first}, which has not come")
    if last is not None and (last in come or 0 in dossier.dangers):
        yield moment.found(Kind.NOT_SO, f"it speaks of how things were before finding {last}")


def _acts(moment: Moment, dossier: Dossier) -> Iterator[Contradiction]:
    closed = dossier.state is State.SELESAI
    if isinstance(moment.fact, e.ReportRated | e.ReportReopened) and not closed:
        yield moment.found(Kind.NOT_SO, "stars or reopening for a report that is not closed")
    if isinstance(moment.fact, e.ReportCompleted) and dossier.state is not State.TUNDA:
        yield moment.found(Kind.NOT_SO, "completed though nothing was asked for")


def _answers(dossier: Dossier) -> tuple[PostedAnswer, ...]:
    return tuple(each for each in dossier.answers if each.leads and not each.hidden)


def _unanswered(_moment: Moment, dossier: Dossier) -> bool:
    """Nobody answered, or the citizen wrote again and waits."""
    answers = _answers(dossier)
    waiting = dossier.answer_again_since
    return not answers or (waiting is not None and waiting > answers[-1].at)


def _no_news(moment: Moment, dossier: Dossier) -> bool:
    """The same, or the news that an answer promised is overdue."""
    if _unanswered(moment, dossier):
        return True
    today = moment.history.world.calendar.in_zone(moment.recorded.at_sim).date()
    return dossier.promised is not None and dossier.promised < today


def _promised(moment: Moment, dossier: Dossier) -> bool:
    """An answer named a day, and that day is over."""
    today = moment.history.world.calendar.in_zone(moment.recorded.at_sim).date()
    return any(each.next_news is not None and each.next_news < today for each in dossier.answers)


def _found(moment: Moment, dossier: Dossier) -> bool:
    """Something was found out in the field, on this report or another of its event, or help came; or the key has it over."""
    if dossier.report.truth.resolved:
        return True
    return any(each.notes or 0 in each.dangers for each in moment.of_event(dossier))


def _lasts(_moment: Moment, dossier: Dossier) -> bool:
    """Nothing has settled the matter."""
    return not dossier.report.truth.resolved and not any(each.resolves for each in dossier.notes)


def _marks(moment: Moment, dossier: Dossier) -> tuple[Scoring | Marking, ...]:
    """All that anybody thought of the answers on a report, the machine's marks first."""
    of_answers = {each.seq for each in dossier.answers}
    marked: tuple[Scoring | Marking, ...] = (*moment.run.scorings, *moment.run.markings)
    return tuple(each for each in marked if each.answer_seq in of_answers)


def _gate(*names: str) -> Holds:
    """The marks of an answer found one of these wrongs, a person's or the machine's."""

    def holds(moment: Moment, dossier: Dossier) -> bool:
        return any(set(each.gates) & set(names) for each in _marks(moment, dossier))

    return holds


def _harmed(moment: Moment, dossier: Dossier) -> bool:
    rude = any(each.levels.get("W7") == 0 for each in _marks(moment, dossier))
    return rude or _gate("threat")(moment, dossier)


def _commented(_moment: Moment, dossier: Dossier) -> bool:
    return any(each.by == "officer" for each in dossier.comments)


def _called_final(_moment: Moment, dossier: Dossier) -> bool:
    answers = _answers(dossier)
    return dossier.state is State.SELESAI or any(a.kind is AnswerKind.AKHIR for a in answers)


def _said_done(moment: Moment, dossier: Dossier) -> bool:
    return _called_final(moment, dossier) or _gate("false_closure")(moment, dossier)


CLAIMS: tuple[Claim, ...] = (
    Claim("not answered at all", w.UNANSWERED, _unanswered),
    Claim("no news", w.NO_NEWS, _no_news),
    Claim("promised news did not come", w.PROMISED, _promised),
    Claim("closed", w.CLOSED, lambda _moment, dossier: dossier.state is State.SELESAI),
    Claim("archived", w.ARCHIVED, lambda _moment, dossier: dossier.state is State.ARSIP),
    Claim("own data are shown", w.SHOWN, lambda moment, d: is_shown(d) or _gate("leak")(moment, d)),
    Claim("only a comment came", w.COMMENTED, _commented),
    Claim("threatened", w.THREATENED, _harmed),
    Claim("asked for money", w.ASKED_FOR_MONEY, _gate("gratuity")),
    Claim("asked to take it back", w.ASKED_TO_WITHDRAW, _gate("withdraw")),
    Claim("called finished", w.CALLED_FINAL, _said_done),
    Claim("it is done", w.DONE, _found),
    Claim("it goes on", w.GOES_ON, _lasts),
)
