"""W5, authority and basis: keeps to what the office may do, explains whose matter it is, cites the rule.

Gives the mark, reads what is cited and promised, and counts what W5 is learned from. Whose the matter is is read in
`explanation`, the agencies' names in `owners`. Source: response rubric, W5 and its note.
"""

from __future__ import annotations

import re

from trainer.answers.language.plain import plain
from trainer.answers.language.reported_actions import Sort, State
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import POLE, ROAD, AnswerExample
from trainer.answers.rubric.explanation import (
    BELONGS,
    HANDED,
    HAS_DONE,
    NOT_OURS,
    OWNS,
    around_names,
    explanation_of,
)
from trainer.answers.rubric.mark import Mark
from trainer.answers.rubric.owners import other_named, owner_named, right_door_contact
from trainer.answers.rubric.reading import Answer, once
from trainer.answers.rubric.w5_authority_words import (
    AGAINST,
    ASKS_WHO,
    DISOWNS,
    LOOKS,
    OUTCOME,
    OWN_ACT,
    REGULATION,
    SENDS_AWAY,
    SURE,
    UNSURE,
)


@once
def judge(answer: Answer) -> Mark:
    """0 to 4; 3 where authority is in nobody's question."""
    case = answer.case
    cited = _basis(answer)
    if not case.authority.within:
        return _not_ours(answer, cited)
    if denied := disowned(answer):
        sent = any(
            SENDS_AWAY.search(answer.plain.text[start : end + AWAY]) for start, end in denied
        )
        level = 0 if sent else 1
        return Mark(level, "denies_own_authority", denied, ("explanation",), fault=True, most=level)
    if not (case.authority.right_door or asks_who(answer)):
        return (
            Mark(4, "basis_cited", cited) if cited else Mark(3, "not_in_question", (), ("basis",))
        )
    return _explained(answer, cited)


AWAY = 160
"""Characters after a denial within which the citizen is sent elsewhere."""


@once
def disowned(answer: Answer) -> tuple[Span, ...]:
    """Where the agency denies an authority that it has: in a case of which no part is another's, and nothing is done for it.

    Who acts for the matter may still say what beside it is not theirs.
    """
    case = answer.case
    acts = any(
        action.sort is Sort.SPECIFIC
        and action.state in (State.DONE, State.UNDER_WAY, State.PLANNED)
        for action in answer.actions
    )
    if not case.authority.within or case.authority.right_door or acts:
        return ()
    return tuple(match.span() for match in DISOWNS.finditer(answer.plain.text))


@once
def asks_who(answer: Answer) -> bool:
    """Whether the reporter asks who is responsible."""
    return ASKS_WHO.search(plain(f"{answer.case.title} . {answer.case.body}").text) is not None


def _not_ours(answer: Answer, cited: tuple[Span, ...]) -> Mark:
    ours = [
        action.span
        for action in answer.actions
        if action.sort is Sort.SPECIFIC
        and action.state is State.PLANNED
        and not LOOKS.search(answer.plain.text[slice(*action.span)])
    ]
    if ours and not other_named(answer):
        return Mark(0, "acts_outside_authority", tuple(ours), ("owner",), fault=True)
    return _explained(answer, cited)


def _explained(answer: Answer, cited: tuple[Span, ...]) -> Mark:
    """What the answer says of whose matter it is, in the sentences that speak of another, or of itself where there is none."""
    other = other_named(answer)
    explanation = explanation_of(answer, other)
    if explanation.level < 3:
        missing = ("owner", "explanation") if explanation.level == 1 else ("explanation",)
        rule = "authority_not_explained" if explanation.level == 1 else "owner_only"
        return Mark(explanation.level, rule, (*explanation.spans, *other)[:4], missing)
    contact = right_door_contact(answer, other)
    if cited and contact:
        return Mark(4, "basis_and_door", (*cited, *contact))
    return Mark(
        3, "explained", (*explanation.spans, *other)[:5], ("basis",) if not cited else ("door",)
    )


@once
def _basis(answer: Answer) -> tuple[Span, ...]:
    """Regulations cited: those of the case where it lists them, else any named with kind, number and year."""
    wanted = [tuple(re.findall(r"\d+", each))[:2] for each in answer.case.authority.basis]
    wanted += [
        numbers
        for each in answer.case.authority.basis
        for numbers in re.findall(r"(\d{1,3})/(\d{4})", each)
    ]
    found = []
    for match in REGULATION.finditer(answer.plain.text):
        numbers = tuple(re.findall(r"\d+", match.group()))
        if AGAINST.search(answer.clauses.sentence_at(match.start()).text):
            continue
        if wanted:
            if any(numbers[:1] == each[:1] for each in wanted if each):
                found.append(match.span())
        elif len(numbers) > 1:
            found.append(match.span())
    return tuple(found)


def features(answer: Answer) -> dict[str, float]:
    """What is counted for W5."""
    case, text = answer.case, answer.plain.text
    other, cited = other_named(answer), _basis(answer)
    asked = asks_who(answer)
    question = not case.authority.within or case.authority.right_door is not None or asked
    around = " ".join(text[start:end] for start, end in around_names(answer, other))
    sure = [
        text[max(0, m.start() - 80) : m.end() + 110] for m in SURE.finditer(UNSURE.sub(" ", text))
    ]
    return {
        "within": float(case.authority.within),
        "door": float(case.authority.right_door is not None),
        "question": float(question),
        "owner_named": float(owner_named(answer)),
        "asks_who": float(asked),
        "secret": float(case.privacy.value != "terbuka"),
        "other": min(3, len(other)),
        "told": explanation_of(answer, other).level if question else 3,
        "owns": min(2, len(OWNS.findall(around))),
        "belongs": min(2, len(BELONGS.findall(around))),
        "disowned": min(2, len(disowned(answer))),
        "not_ours": min(2, len(NOT_OURS.findall(text))),
        "handed": float(bool(HANDED.search(around) and HAS_DONE.search(around))),
        "cited": min(2, len(cited)),
        "regulations": min(2, len(REGULATION.findall(text))),
        "door_contact": float(bool(question and right_door_contact(answer, other))),
        "sure": min(3, len(sure)),
        "sure_outcome": min(2, sum(bool(OUTCOME.search(each)) for each in sure)),
        "sure_foreign": min(
            2, sum(bool(OUTCOME.search(each)) and not OWN_ACT.search(each) for each in sure)
        ),
        "sure_own": min(2, sum(bool(OWN_ACT.search(each)) for each in sure)),
        "unsure": min(2, len(UNSURE.findall(text))),
        "rule": judge(answer).level,
    }


EXAMPLES = (
    AnswerExample(
        POLE,
        "Terima kasih atas laporannya. Laporan Bapak sudah kami terima.",
        1,
        "Pelapor bertanya milik siapa, dan tidak dijawab.",
    ),
    AnswerExample(
        POLE,
        "Tiang listrik itu milik PLN, bukan wewenang kecamatan. Laporan Bapak sudah kami teruskan ke ULP Contoh pada 5 Mei.",
        3,
        "Pemiliknya disebut dan diterangkan.",
    ),
    AnswerExample(
        POLE,
        "Tiang listrik itu milik PLN, bukan wewenang kecamatan, sesuai UU 30/2009 tentang Ketenagalistrikan. Laporan Bapak sudah kami teruskan ke ULP Contoh pada 5 Mei. Bapak dapat menghubungi PLN 123 atau datang ke kantor ULP Contoh, telepon (0500) 000-1234.",
        4,
        "Dasar dan pintu yang tepat beserta kontaknya.",
    ),
    AnswerExample(
        ROAD,
        "Lubang di Jalan Kenanga ditambal Bidang Bina Marga pada 12 Mei.",
        3,
        "Wewenang ada pada instansi ini dan tidak dipertanyakan.",
    ),
    AnswerExample(
        ROAD,
        "Lubang di Jalan Kenanga bukan kewenangan kami. Terima kasih.",
        1,
        "Wewenang yang dimiliki dinas ini disangkal.",
    ),
    AnswerExample(
        ROAD,
        "Itu bukan urusan dinas kami, silakan lapor ke kecamatan saja.",
        0,
        "Wewenang sendiri disangkal, dan pelapor disuruh pergi.",
    ),
    AnswerExample(
        ROAD,
        "Kami jamin 100 persen DPRD menyetujui anggarannya dan jalan itu pasti mulus bulan depan.",
        0,
        "Menjanjikan keputusan pihak lain.",
    ),
)
