"""W4, time and next step: when it will be done, and how the reporter can follow up.

Source: response rubric, W4 and its notes.
"""

from __future__ import annotations

import re

from trainer.answers.language.clauses import NEGATORS
from trainer.answers.language.contacts import through
from trainer.answers.language.reported_actions import State
from trainer.answers.language.time_owners import Of
from trainer.answers.language.time_words import Kind
from trainer.answers.language.times import Time
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.mark import Mark
from trainer.answers.rubric.reading import Answer, once
from trainer.answers.rubric.w4_time_words import (
    AGAIN,
    BEGINS,
    CANNOT,
    DENIAL,
    DENIES,
    DOCUMENT,
    ENDS_PART,
    FAILING,
    FINDINGS,
    FOR_REPORTER,
    INSTEAD,
    INTO,
    LETTER,
    NEXT_STEP,
    NOT_FAILING,
    OVER,
    PLANNING,
    REQUESTED,
    SHARPLY,
    STEPS,
    TELEGRAM,
    UPDATES,
)
from trainer.domain.vocabulary import Classification

SENTENCE_END = re.compile(r"[.?!](?!\d)|\n")
"""Not the full stop of `pukul 16.00`."""
TANGGAL = re.compile("tanggal ")
DAY_ONLY = 5
REACH = 170
"""Characters after the condition within which its consequence stands."""


@once
def judge(answer: Answer) -> Mark:
    """0 to 4 by a firm time, a usable way to follow up, and what holds if the promise fails."""
    firm = [time for time in answer.times if is_firm(time, answer)]
    ways = list(usable(answer))
    if firm and ways:
        fails = failing(answer)
        if fails:
            return Mark(4, "promise_secured", (*fails, firm[0].span, ways[0]))
        return Mark(3, "time_and_contact", (*_spans(firm), *ways), ("if_not",))
    if firm:
        return Mark(2, "time_only", _spans(firm), ("contact",))
    if ways:
        return Mark(2, "contact_only", tuple(ways), ("time",))
    vague = [time for time in answer.times if is_vague(time, answer)]
    if vague:
        return Mark(1, "vague_time", _spans(vague), ("time", "contact"))
    return Mark(0, "no_time", (), ("time", "contact"))


@once
def usable(answer: Answer) -> tuple[Span, ...]:
    """The ways to follow up, without numbers that are the reporter's own or stand in the complaint."""
    case = answer.case
    case_figures = re.sub(r"\D", "", f"{case.title} {case.body} {case.reporter.phone or ''}")
    kept = []
    for start, end in answer.contacts:
        figures = re.sub(r"\D", "", answer.plain.text[start:end])
        if len(figures) < 7 or figures not in case_figures:
            kept.append((start, end))
    return tuple(kept)


def is_firm(time: Time, answer: Answer) -> bool:
    """Whether the office can be held to it, or the matter was done with on that day."""
    if time.of is Of.PAST:
        return _is_done_with(time, answer)
    if time.of is not Of.OFFICE or time.outside or time.kind is Kind.VAGUE:
        return False
    asked = any(start <= time.span[0] < end for start, end in _asked(answer))
    if not asked and (answer.clauses.negated(time.span) or _denied_after(time, answer)):
        return False
    if _of_letter(time, answer):
        return False
    if time.kind is Kind.MONTH:
        time_text = answer.plain.text[slice(*time.span)]
        if DOCUMENT.match(time_text) and not time.stated and not _goes_into(time, answer):
            return False
        sentence = answer.clauses.sentence_at(time.span[0]).text
        return answer.case.classification is Classification.ASPIRASI or bool(
            PLANNING.search(sentence)
        )
    return True


def _of_letter(time: Time, answer: Answer) -> bool:
    """Whether a day is only that on which a paper was written."""
    clause = answer.clauses.clause_at(time.span[0])
    at = max(0, time.span[0] - clause.start)
    dated = TANGGAL.match(clause.text, at)
    return LETTER.search(clause.text[: dated.end() if dated else at]) is not None


def _is_done_with(time: Time, answer: Answer) -> bool:
    """Whether a day that is past is the day on which the matter was done: said so, or the case is over by then."""
    if time.kind is not Kind.DATE or answer.clauses.negated(time.span):
        return False
    clause = answer.clauses.clause_at(time.span[0])
    if _of_letter(time, answer):
        return False
    if answer.case.resolved:
        acts = (action for action in answer.actions if action.state is State.DONE)
        if any(clause.start <= action.span[0] < clause.end for action in acts):
            return True
    over = OVER.search(clause.text)
    return over is not None and not NEGATORS.search(clause.text[: over.start()])


def _denied_after(time: Time, answer: Answer) -> bool:
    """Whether its own clause says after it that nothing happens then; not in a condition."""
    clause = answer.clauses.clause_at(time.span[0])
    after = clause.text[max(0, time.span[1] - clause.start) :]
    return DENIES.match(after) is not None and not BEGINS.search(clause.text)


def _condition(sentence: str) -> str:
    """A condition up to its comma; one that first only names a day goes on to the next comma."""
    commas = [match.start() for match in ENDS_PART.finditer(sentence)]
    if len(commas) > 1 and sentence[: commas[0]].count(" ") <= DAY_ONLY:
        return sentence[: commas[1]]
    return sentence[: commas[0]] if commas else sentence


def _goes_into(time: Time, answer: Answer) -> bool:
    """Whether something is to be put into the plan or budget that is named."""
    clause = answer.clauses.clause_at(time.span[0])
    return INTO.search(clause.text[: max(0, time.span[0] - clause.start)]) is not None


def is_vague(time: Time, answer: Answer) -> bool:
    """Words for time without a date, and dates that hang on something outside."""
    if time.of is not Of.OFFICE or answer.clauses.negated(time.span):
        return time.of is Of.OFFICE and "lengkap" in answer.plain.text[slice(*time.span)]
    clause = answer.clauses.sentence_at(time.span[0])
    before = clause.text[: time.span[0] - clause.start]
    if FOR_REPORTER.search(clause.text) or REQUESTED.search(before):
        return False
    if time.outside or (time.kind is Kind.MONTH and time.stated):
        return True
    if time.kind is not Kind.VAGUE:
        return False
    return answer.plain.text[slice(*time.span)] not in ("nanti", "nantinya", "menyusul")


@once
def failing(answer: Answer) -> tuple[Span, ...]:
    """Where the answer says what holds if its promise fails: a condition of failure, and what to do or expect then."""
    text = answer.plain.text
    found = []
    for match in BEGINS.finditer(text):
        sentence = SENTENCE_END.split(text[match.start() : match.start() + REACH + 80], maxsplit=1)[
            0
        ]
        condition = _condition(sentence)
        rest = sentence[len(condition) :]
        step = NEXT_STEP.search(condition, match.end() - match.start())
        if step:
            condition, rest = condition[: step.start()], condition[step.start() :] + rest
        if not FAILING.search(condition, match.end() - match.start()):
            continue
        if NOT_FAILING.search(condition):
            continue
        step = NEXT_STEP.search(rest[:REACH])
        if step:
            found.append((match.start(), match.start() + len(condition.rstrip())))
    return (*found, *_asked(answer))


def _asked(answer: Answer) -> list[Span]:
    """Conditions of failure written as a question, each with what to do then behind it."""
    return [
        match.span("if")
        for match in TELEGRAM.finditer(answer.plain.text)
        if NEXT_STEP.search(match["then"])
    ]


def _spans(times: list[Time]) -> tuple[Span, ...]:
    return tuple(time.span for time in times)


def _numbers(answer: Answer) -> list[Span]:
    """Those ways that are a telephone."""
    return [
        each
        for each in usable(answer)
        if len(re.findall(r"\d", answer.plain.text[slice(*each)])) > 2
    ]


def features(answer: Answer) -> dict[str, float]:
    """What is counted for W4."""
    text = answer.plain.text
    days = (Kind.DATE, Kind.LENGTH)
    return {
        "past_dates": min(5, sum(t.of is Of.PAST and t.kind in days for t in answer.times)),
        "office_dates": min(5, sum(t.of is Of.OFFICE and t.kind in days for t in answer.times)),
        "firm_dates": min(5, sum(is_firm(t, answer) for t in answer.times)),
        "reporter_dates": min(3, sum(t.of is Of.REPORTER for t in answer.times)),
        "outside_dates": min(3, sum(t.outside for t in answer.times)),
        "months": min(3, sum(t.kind is Kind.MONTH for t in answer.times)),
        "vague_times": min(
            3, sum(t.kind is Kind.VAGUE and t.of is Of.OFFICE for t in answer.times)
        ),
        "told_dates": min(4, sum(is_firm(t, answer) and t.stated for t in answer.times)),
        "done_with": min(2, sum(t.of is Of.PAST and is_firm(t, answer) for t in answer.times)),
        "told_past": min(4, sum(t.of is Of.PAST and t.stated for t in answer.times)),
        "lengths": min(3, sum(is_firm(t, answer) and t.kind is Kind.LENGTH for t in answer.times)),
        "vague": min(3, sum(is_vague(t, answer) for t in answer.times)),
        "contacts": min(3, len(usable(answer))),
        "numbers_called": min(3, len(_numbers(answer))),
        "through": min(2, len(through(answer.plain))),
        "updates": min(2, len(UPDATES.findall(text))),
        "future": min(4, len(SHARPLY.findall(text))),
        "again": min(2, len(AGAIN.findall(text))),
        "failing": min(2, len(failing(answer))),
        "findings": min(4, len(FINDINGS.findall(text))),
        "cannot": min(4, len(CANNOT.findall(text))),
        "denials": min(6, len(DENIAL.findall(text))),
        "instead": min(3, len(INSTEAD.findall(text))),
        "steps": min(4, len(STEPS.findall(text))),
        "numbers": min(10, len(re.findall(r"\b\d+", text))),
        "rule": judge(answer).level,
    }


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Terima kasih atas laporannya. Bidang Bina Marga sudah memeriksa lubang itu.",
        0,
        "Tidak ada waktu dan tidak ada kontak.",
    ),
    AnswerExample(
        ROAD,
        "Lubang di Jalan Kenanga akan segera ditangani Bidang Bina Marga.",
        1,
        "“Segera” adalah kabur.",
    ),
    AnswerExample(
        ROAD,
        "Bila anggaran tersedia, lubang di Jalan Kenanga ditambal pada 12 Mei.",
        1,
        "Tanggalnya bergantung pada hal yang belum diputuskan.",
    ),
    AnswerExample(
        ROAD,
        "Bidang Bina Marga menambal lubang di Jalan Kenanga paling lambat 12 Mei.",
        2,
        "Ada tanggal, belum ada cara menanyakan kelanjutannya.",
    ),
    AnswerExample(
        ROAD,
        "Bidang Bina Marga menambal lubang di Jalan Kenanga paling lambat 12 Mei. Pertanyaan: Seksi Jalan, (0500) 000-2231.",
        3,
        "Tanggal dan kontak.",
    ),
    AnswerExample(
        ROAD,
        "Bidang Bina Marga menambal lubang di Jalan Kenanga pada 12 Mei. Bila pada 13 Mei belum ditutup, balas laporan ini atau telepon Seksi Jalan, (0500) 000-2231, dan regu cadangan kami kirim paling lambat 15 Mei.",
        4,
        "Disebut pula jalan bila janji itu tidak terjadi.",
    ),
)
