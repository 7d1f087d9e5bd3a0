"""What a citizen can tell of how the office treated a report: answered or not, when, by what, and whether it said anything.

The one interface between what happened and how people react. Facts of the dossier come first; the worth of a text is told by
its marks (`perceived_quality`: a person's over the machine's), and where it has none, as in old logs and from simulated colleagues, by
a careful guess from its words.
Source: ref. 3.5 (what is an answer), 7.3 (faults), 12.3 (mistakes of new officers).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from trainer.answers.language.asking import OF_REASON, asked
from trainer.answers.language.blanks import blanks
from trainer.cast.boilerplate import TEXTS_KEPT, content_of, times_in
from trainer.cast.exposing import given_away_at, is_exposed, others_exposed_at
from trainer.cast.matter import asks_for_contact, is_over, is_told
from trainer.cast.perceived_quality import (
    Marks,
    PerceivedQuality,
    marks_of,
    quality_by,
    with_promised_day,
    without_schedule,
    without_ways_back,
)
from trainer.cast.undone import admits_undone
from trainer.cast.wants import OF_WORK, informed_of, wanted
from trainer.domain.danger import HELP
from trainer.domain.dossier import Dossier, PostedAnswer
from trainer.domain.identity import Same
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.vocabulary import AnswerKind, Flag


class Lack(StrEnum):
    """What an answer leaves out, by the facts of the dossier and by its words."""

    RESULT = "result"
    """It calls itself final, and nothing was settled."""
    DATE = "date"
    DEED = "deed"
    UNDONE = "undone"
    """It calls itself final, and says that something that was asked for is not done."""
    TIME = "time"
    """The reporter asked when or how long, the key knows it, and no answer says it."""


@dataclass(frozen=True, slots=True)
class Treatment:
    """How the office has treated a report so far, from the citizen's side.

    `answer` is the lead's last official answer, None while there is none; `quality` and `lacks` are about it, and `marks`,
    None where nobody and nothing judged it. `wants`: codes of what to ask for by these marks. `only_commented`: an officer only
    commented. `overdue_since`: since when a deadline of the office has passed, None while all are kept. `slow`: the first
    answer came after the days that the system promises. `exposed`: an officer wrote the reporter's own number or hidden
    name. `others_exposed_at`: when an officer first named, where all can read it, somebody for whom the citizen wrote. `given_away_at`: when a written reply to a message first told somebody of the report or its people, None while none
    did. `abandoned`: a stage of a danger came, or the citizen went elsewhere. `empties`: how many final answers said nothing.
    """

    answer: PostedAnswer | None
    quality: PerceivedQuality | None
    lacks: tuple[Lack, ...]
    marks: Marks | None
    wants: tuple[str, ...]
    only_commented: bool
    overdue_since: datetime | None
    broken_promise: bool
    slow: bool
    exposed: bool
    others_exposed_at: datetime | None
    given_away_at: datetime | None
    abandoned: bool
    empties: int

    @property
    def betrayed(self) -> bool:
        """Whether the office told others who the citizen is, or that there is the report."""
        return self.exposed or self.given_away_at is not None

    @property
    def gates(self) -> tuple[str, ...]:
        """Wrongs that the marks found in the answer."""
        return self.marks.gates if self.marks is not None else ()

    @property
    def missing(self) -> frozenset[str]:
        """Codes of all that the last answer leaves out, as far as it is known."""
        by_marks = self.marks.lacks if self.marks is not None else frozenset()
        return by_marks | ({"time"} if Lack.TIME in self.lacks else set())

    @property
    def final(self) -> bool:
        return self.answer is not None and self.answer.kind is AnswerKind.AKHIR


def treatment_of(run: Run, dossier: Dossier, world: World) -> Treatment:
    """How a report's citizen has been treated up to now."""
    answers = [answer for answer in dossier.answers if answer.leads and not answer.hidden]
    last = answers[-1] if answers else None
    marked = [marks_on(run, dossier, answer) for answer in answers]
    marks = marked[-1] if marked else None
    quality = quality_of(dossier, last, marks) if last is not None else None
    told_before = frozenset().union(
        *(informed_of(each) for each in marked[:-1] if each is not None)
    )
    unasked = told_before | (OF_WORK if is_told(dossier) else frozenset())
    late = [raised for raised in dossier.flags if raised.flag is not Flag.PERMOHONAN_HAPUS]
    return Treatment(
        answer=last,
        quality=quality,
        lacks=_lacks(dossier, last)
        if last is not None and quality is not PerceivedQuality.GOOD
        else (),
        marks=marks,
        wants=wanted(marks, unasked) if marks is not None else (),
        only_commented=any(comment.by == "officer" for comment in dossier.comments),
        overdue_since=min((raised.due_at for raised in late), default=None),
        broken_promise=any(raised.flag is Flag.JANJI_LEWAT for raised in late),
        slow=bool(answers) and _slow(dossier, answers[0].at, world),
        exposed=is_exposed(Same(dossier)),
        others_exposed_at=others_exposed_at(Same(dossier)),
        given_away_at=given_away_at(run, dossier.id),
        abandoned=bool(dossier.elsewhere) or any(number != HELP for number in dossier.dangers),
        empties=sum(
            quality_of(dossier, each, its_marks) is PerceivedQuality.EMPTY
            for each, its_marks in zip(answers, marked, strict=True)
            if each.kind is AnswerKind.AKHIR
        ),
    )


def marks_on(run: Run, dossier: Dossier, answer: PostedAnswer) -> Marks | None:
    """The marks that count for an answer, as the citizen has it in front of them."""
    marks = marks_of(run, dossier, answer.seq)
    if marks is None:
        return None
    if answer.kind is AnswerKind.SEMENTARA:
        return with_promised_day(marks)
    if is_told(dossier) and not asks_for_contact(dossier):
        marks = without_ways_back(marks)
    return without_schedule(marks) if is_over(dossier, answer.at) else marks


def quality_of(dossier: Dossier, answer: PostedAnswer, marks: Marks | None) -> PerceivedQuality:
    """What one answer is worth: by its marks where there are any, else by its words and by what had been found by then.

    A final answer over something unsettled is worth nothing however it reads: the citizen stands in front of it. Who asked
    when or how long and was not told is not content yet, unless a person found the answer good.
    """
    if answer.kind is AnswerKind.AKHIR and not _settled(dossier, answer):
        return PerceivedQuality.EMPTY
    quality = (
        _guessed(dossier, answer)
        if marks is None
        else quality_by(marks, interim=answer.kind is AnswerKind.SEMENTARA)
    )
    if quality is PerceivedQuality.GOOD and _says_undone(answer):
        return PerceivedQuality.UNCLEAR
    if marks is None:
        return quality
    if (
        quality is PerceivedQuality.GOOD
        and not marks.by_person
        and _leaves_time_open(dossier, answer)
    ):
        return PerceivedQuality.UNCLEAR
    return quality


def _says_undone(answer: PostedAnswer) -> bool:
    """Whether a final answer says itself that something the citizen asked for is not done."""
    return answer.kind is AnswerKind.AKHIR and admits_undone(answer.text)


def _guessed(dossier: Dossier, answer: PostedAnswer) -> PerceivedQuality:
    if _says_nothing(answer.text):
        return PerceivedQuality.EMPTY
    if not content_of(answer.text).something or _leaves_time_open(dossier, answer):
        return PerceivedQuality.UNCLEAR
    return PerceivedQuality.GOOD


def _leaves_time_open(dossier: Dossier, answer: PostedAnswer) -> bool:
    """Whether something that was asked has a day or a length for its answer, and none of that kind was named so far.

    Any day or length is believed: whether it is the right one is the marker's business.
    """
    given = (
        each.text
        for each in dossier.answers
        if each.leads and not each.hidden and each.seq <= answer.seq
    )
    named = frozenset(kind for text in given for kind in times_in(text))
    asked_for = (
        frozenset(kind for phrase in ask.phrases for kind in times_in(phrase))
        for ask in dossier.report.truth.asks
    )
    return any(kinds and not kinds & named for kinds in asked_for)


def asked_well(question: str, missing: tuple[str, ...], reason: str = "") -> bool:
    """Whether a `Tunda` asks for something that is missing, and so can be answered.

    A question in words that the reader does not know is believed, and an open one by its `reason`, unless it asks for
    the reporter's name or for whose business the matter is (ref. 4.3 *Bad uses*, 6.2).
    """
    heard = asked(question)
    if heard.elements & set(missing):
        return True
    open_to_reason = heard.elements == {"what"} and OF_REASON.get(reason, frozenset()) & set(
        missing
    )
    if heard.elements and not open_to_reason:
        return False
    return heard.asks and not heard.name and not heard.owner


def asks_for_data(question: str) -> bool:
    """Whether a question asks for what a report tells or who reported, and not how things stand by now."""
    heard = asked(question)
    return heard.asks and (bool(heard.elements) or heard.name or heard.details)


def _settled(dossier: Dossier, answer: PostedAnswer) -> bool:
    return dossier.report.truth.answer is AnswerKind.AKHIR or is_over(dossier, answer.at)


def _lacks(dossier: Dossier, answer: PostedAnswer) -> tuple[Lack, ...]:
    tells = content_of(answer.text)
    final = answer.kind is AnswerKind.AKHIR and not is_told(dossier)
    unsettled = final and not _settled(dossier, answer)
    return tuple(
        lack
        for lack, wanting in (
            (Lack.RESULT, unsettled),
            (Lack.UNDONE, _says_undone(answer)),
            (Lack.DATE, not tells.dated),
            (Lack.DEED, not tells.work),
            (Lack.TIME, _leaves_time_open(dossier, answer)),
        )
        if wanting
    )


def _slow(dossier: Dossier, first: datetime, world: World) -> bool:
    """Whether the first answer came after 3 working days to verify and 5 to answer, as the citizen counts them."""
    days = world.profile.limit("batas_verifikasi") + world.profile.limit("batas_tindak_lanjut_awal")
    return world.calendar.is_late(first, world.calendar.limit_end(dossier.report.received_at, days))


@lru_cache(maxsize=TEXTS_KEPT)
def _says_nothing(text: str) -> bool:
    return content_of(text).boilerplate or bool(blanks(text))
