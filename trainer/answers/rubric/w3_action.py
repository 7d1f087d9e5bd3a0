"""W3, action and owner: what is done, and by whom.

Gives the mark and counts what W3 is learned from, with what the reporter asks for. What the sentences tell is read in
`substance`, who is answerable in `answerable`. Source: response rubric, W3 and its notes.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import fsum

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.facts import ENOUGH
from trainer.answers.language.keys import EMPTY, key_of, weight
from trainer.answers.language.plain import plain
from trainer.answers.language.reported_actions import ReportedAction, Sort, State, asks_for_papers
from trainer.answers.language.reported_actions_words import HABIT
from trainer.answers.language.units import Grade, Role, Unit
from trainer.answers.language.words import Span
from trainer.answers.rubric.answerable import is_named_by_case, is_own, wording_of
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.mark import Mark
from trainer.answers.rubric.owners import owner_named
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.substance import REAL, Substance, is_complete, is_real, substance_of
from trainer.answers.rubric.topic import GENERAL

IDLE = compiled(
    r"lanjut|masukan|bahan|laksana|lakukan|langkah|dukung|prioritas|evaluasi|proses|penanganan|memperhatikan|tingkat"
)
"""Vague words that promise nothing."""


def judge(answer: Answer) -> Mark:
    """0 to 4 by what is done, by whom, and whether what was asked is answered with what was done or decided."""
    return _judge(substance_of(answer))


def _judge(substance: Substance) -> Mark:
    answer, units, acts = substance.answer, substance.units, _acts(substance)
    if substance.refuses and not substance.number("done"):
        return _without_action(substance)
    if acts and units:
        if is_complete(substance):
            return Mark(4, "answered_by_unit", (*acts, *units))
        if substance.number("done") or substance.number("dates"):
            return Mark(3, "action_and_unit", (*acts, *units), ("result",))
        return Mark(2, "action_undated", (*acts, *units), ("result",))
    handed = None if answer.case.authority.within else handed_over(answer)
    if handed is not None:
        return handed
    if acts:
        return Mark(2, "action_only", acts, ("unit",))
    return _without_action(substance)


def _acts(substance: Substance) -> tuple[Span, ...]:
    """Deeds that a citizen could see, and days on which something is said to happen or to have happened."""
    actions = _spans([d for d in substance.answer.actions if is_real(d)])
    return tuple(sorted({*actions, *(time.span for time in substance.days)}))


def _without_action(substance: Substance) -> Mark:
    """What is left when nothing is done: a unit that has the matter, something vague, or nothing."""
    answer = substance.answer
    open_actions = [d for d in answer.actions if d.state is not State.DENIED]
    vague = [d for d in open_actions if d.sort is not Sort.SPECIFIC and d.state is not State.ASKED]
    units = () if substance.refuses else substance.units
    has_it = tuple(u.span for u in answer.units if u.span in units and _has_the_matter(u, answer))
    waits = any(d.state is State.ASKED for d in open_actions) and asks_for_papers(answer.plain.text)
    if has_it and (vague or answer.contacts) and not waits:
        return Mark(2, "unit_only", has_it, ("action",))
    loose = [
        d
        for d in open_actions
        if d.sort is Sort.SPECIFIC and d.state in (State.WISHED, State.ASKED)
    ]
    if loose or _means_something(vague, answer):
        return Mark(1, "vague_action", _spans([*vague, *loose]), ("action", "unit"))
    return Mark(0, "no_action", (), ("action", "unit"))


def _has_the_matter(unit: Unit, answer: Answer) -> bool:
    """Whether it is more than the whole agency that writes."""
    if unit.grade is Grade.AGENCY:
        return is_named_by_case(wording_of(unit, answer), answer.case)
    return unit.grade is not Grade.POST


def _means_something(vague: list[ReportedAction], answer: Answer) -> bool:
    """Whether anything vague is said beside *akan diteruskan* and *akan ditindaklanjuti*."""
    return any(
        action.sort is Sort.VAGUE
        and not IDLE.search(answer.plain.text[slice(*action.span)])
        and not HABIT.search(answer.clauses.clause_at(action.span[0]).text)
        for action in vague
    )


def handed_over(answer: Answer) -> Mark | None:
    """Outside the agency's authority the action is the hand-over to the right owner; None when there is none."""
    routes = [
        action for action in answer.actions if action.sort is Sort.ROUTE and action.state in REAL
    ]
    if not routes or not owner_named(answer):
        return None
    done = [action for action in routes if action.state is State.DONE]
    if done:
        return Mark(3, "handed_over", _spans(done), ("result",))
    return Mark(2, "to_be_handed_over", _spans(routes), ("done",))


ASKS = compiled(
    r"\b"
    + any_of(
        "minta",
        "meminta",
        "mohon",
        "memohon",
        "tolong",
        "harap",
        r"mengharap\w*",
        "berharap",
        r"usul\w*",
        "mengusulkan",
        "kapan",
        "bagaimana",
        "gimana",
        "apakah",
        "kenapa",
        "mengapa",
        "siapa",
        "berapa",
        "bolehkah",
        "bisakah",
        "apa (?:bisa|boleh|benar)",
        "di ?mana",
        "ke ?mana",
        "jalur apa",
        "lewat mana",
        "tanya",
        "bertanya",
        "menanyakan",
        "ingin tahu",
        "mau tahu",
        "harus",
        "mesti",
        "jangan",
        "kami ingin",
        "saya ingin",
        "saya mau",
        "kami mau",
        "supaya",
        "agar",
    )
    + r"\b"
)


@lru_cache(maxsize=256)
def requests(case: Case) -> tuple[frozenset[str], ...]:
    """What the reporter asks for: the telling keys of every request, in order."""
    stated = [plain(" . ".join(each.phrases)).text for each in case.asks]
    if not stated:
        sentences = re.split(r"[.!?\n]", plain(case.body).text)
        stated = [
            sentence[match.start() :]
            for sentence in sentences
            if (match := ASKS.search(sentence)) is not None
        ]
    found = [_keys(each) for each in stated]
    return tuple(keys for keys in found if len(keys) > 1)


def _keys(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{3,}|\d+", text)
    return frozenset(
        key for key in map(key_of, (w for w in words if w not in EMPTY)) if key not in GENERAL
    )


def heard_requests(answer: Answer) -> list[float]:
    """Of every request the share that the answer takes up."""
    answer_keys = frozenset(answer.heard.keys)
    return [
        fsum(weight(key) for key in keys & answer_keys) / fsum(weight(key) for key in keys)
        for keys in requests(answer.case)
    ]


def _substance_counts(substance: Substance) -> dict[str, float]:
    sentences, text = substance.sentences, substance.answer.plain.text
    asked = substance.number("asked")
    return {
        "tells": min(8, substance.number("tells")),
        "tells_share": substance.number("tells") / len(sentences),
        "dated_deeds": min(6, sum(bool(each.real and each.dates) for each in sentences)),
        "dated_done": min(4, sum(bool(each.done and each.dates) for each in sentences)),
        "complete": is_complete(substance),
        "dates": min(8, substance.number("dates")),
        "unit_deed": min(4, sum(each.unit and bool(each.real) for each in sentences)),
        "unit_dated": min(4, sum(each.unit and bool(each.dates) for each in sentences)),
        "findings": min(4, substance.number("finding")),
        "decisions": min(4, substance.number("decision")),
        "asks": min(4, asked),
        "only_asked": bool(asked) and not substance.number("real"),
        "excuses": min(4, len(EXCUSES.findall(text))),
        "denied_share": _denied_share(substance.answer),
        "refuses_most": substance.refuses,
        "papers": asks_for_papers(text),
    }


EXCUSES = compiled(
    r"\b"
    + any_of(
        "keterbatasan",
        r"terbatas\w*",
        "hanya (?:punya |memiliki |ada |berjumlah )?"
        + any_of(
            r"\d+",
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "segelintir",
            "beberapa",
        )
        + r"(?: ?\(? ?\w+ ?\)?)? (?:orang|regu|petugas|tim|truk|unit|tenaga|personel|mobil)",
        r"(?:anggaran|dana)\w* (?:\w+ ){0,3}?(?:dipotong|dipangkas|kurang|tidak cukup|efisiensi|terbatas)",
        "efisiensi",
        r"bukan (?:semata mata |salah|kesalahan|tanggung jawab|tugas|kami yang|dari kami)\w*",
        "di luar (?:kendali|kuasa|kemampuan|tanggung jawab)",
        "disalahkan",
        "menyalahkan",
        "dimaklumi",
        "memaklumi",
        "maklum",
        "mohon dimengerti",
        "harap dimengerti",
        r"(?:sepenuhnya|semata mata) (?:berada |ada |karena |tanggung\w* )?",
        "pihak lain yang",
        "tidak pernah (?:memberi|melapor|berkoordinasi|permisi)",
    )
    + r"\b"
)


def _denied_share(answer: Answer) -> float:
    """Of the specific deeds the share that is denied."""
    specific = [d for d in answer.actions if d.sort is Sort.SPECIFIC]
    return sum(d.state is State.DENIED for d in specific) / len(specific) if specific else 0.0


def _spans(actions: list[ReportedAction]) -> tuple[Span, ...]:
    return tuple(action.span for action in actions)


def features(answer: Answer) -> dict[str, float]:
    """What is counted for W3."""
    substance = substance_of(answer)
    return (
        _action_counts(answer)
        | _unit_counts(answer, substance.units)
        | _request_counts(answer, substance.expected)
        | _substance_counts(substance)
        | {"rule": float(_judge(substance).level)}
    )


def _action_counts(answer: Answer) -> dict[str, float]:
    row: dict[str, float] = {}
    for sort in Sort:
        for state in State:
            actions = [d for d in answer.actions if d.sort is sort and d.state is state]
            sentences = {answer.clauses.sentence_at(d.span[0]).start for d in actions}
            row[f"{sort.value}_{state.value}"] = min(4, len(sentences))
            row[f"{sort.value}_{state.value}_n"] = min(6, len(actions))
    return row | {"real": min(6, sum(map(is_real, answer.actions)))}


def _request_counts(answer: Answer, wanted: tuple[float, ...]) -> dict[str, float]:
    heard = heard_requests(answer)
    return {
        "expected_max": max(wanted, default=0.0),
        "expected_min": min(wanted, default=0.0),
        "expected_n": sum(share >= ENOUGH for share in wanted),
        "expected_sum": fsum(wanted),
        "request_max": max(heard, default=0.0),
        "request_min": min(heard, default=0.0),
        "request_mean": fsum(heard) / len(heard) if heard else 0.0,
    }


def _unit_counts(answer: Answer, answerable: tuple[Span, ...]) -> dict[str, float]:
    units = answer.units
    row = {f"unit_{role.value}": float(min(4, sum(u.role is role for u in units))) for role in Role}
    row |= {
        f"unit_{grade.value}": float(min(4, sum(u.grade is grade for u in units)))
        for grade in Grade
    }
    row |= {
        "unit_part_acts": min(3, sum(u.grade is Grade.PART and u.role is Role.ACTS for u in units)),
        "unit_agency_acts": min(
            3, sum(u.grade is Grade.AGENCY and u.role is Role.ACTS for u in units)
        ),
        "unit_own": min(3, sum(is_own(u, answer) for u in units)),
        "unit_owner": min(
            3, sum(is_named_by_case(wording_of(u, answer), answer.case) for u in units)
        ),
        "unit_answerable": min(4, len(answerable)),
        "unit_is_answerable": bool(answerable),
        "unit_any": min(5, len(units)),
    }
    return row


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Terima kasih, laporan akan segera kami teruskan kepada instansi terkait.",
        0,
        "Hanya “akan diteruskan”, tanpa pemilik yang tepat.",
    ),
    AnswerExample(
        ROAD,
        "Lubang di Jalan Kenanga akan ditambal Bidang Bina Marga pada 12 Mei.",
        3,
        "Tindakan dan unitnya jelas.",
    ),
    AnswerExample(
        ROAD,
        "Pada 5 Mei Bidang Bina Marga memeriksa lubang besar di depan pasar Desa Tumbang Contoh, Jalan Kenanga. Ukurannya 60 cm, dalamnya 15 cm, sebabnya air parit. Pada 6 Mei regu Bidang Bina Marga menambal lubang itu. Pada 7 Mei parit dibersihkan dan jalan sudah dapat dilewati.",
        4,
        "Yang diminta sudah dikerjakan; temuan, tanggal, dan unitnya disebut.",
    ),
)
