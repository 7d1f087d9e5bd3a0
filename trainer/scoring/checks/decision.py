"""Whether each decision on a report was the right one, with the reason it needs.

Every stay at a played desk is judged and the worst counts. A wrong decision that a person puts right within the limit
of that stay regains a part. Its partial credit stands in the yaml.
"""

from __future__ import annotations

from dataclasses import replace

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import Decision
from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.registry import check
from trainer.scoring.stays import TWO_MATTERS, Stay, decision_in, put_right
from trainer.wording import wording_next_to

TABLE = wording_next_to(__file__).table
OTHER_REASON = 3
REPAIRED_AT_LEAST, REPAIRED_AT_MOST = 2, 3

TUNDA: dict[str, object] = {
    "decision": "tunda",
    "reason": "lokasi_tidak_jelas",
    "missing": ["where"],
}
ANSWERS: dict[str, object] = {
    "replies": [
        {"on": "tunda_asked", "text": "Di depan balai desa.", "fills": ["where"], "then": None}
    ]
}
RETURN: dict[str, object] = {
    "decision": "bukan_wewenang",
    "lead": None,
    "return_to": "99-pu",
    "answer": None,
}
THANKS: dict[str, object] = {
    "decision": "arsipkan",
    "reason": "ucapan_terima_kasih_apresiasi",
    "lead": None,
    "answer": None,
}

EXAMPLES = (
    Example("h0 09.00 verifikasi unit=99.01-pu", 4, "Laporan jelas dan berwenang: diverifikasi."),
    Example(
        "h0 09.00 tunda alasan=lokasi_tidak_jelas",
        4,
        "Tempatnya tidak disebut: ditunda dengan alasan yang tepat.",
        TUNDA,
    ),
    Example(
        "h0 09.00 tunda alasan=kronologi_belum_lengkap",
        3,
        "Tunda sudah tepat, alasannya bukan yang dibutuhkan.",
        TUNDA,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu",
        1,
        "Diverifikasi padahal tempatnya belum diketahui.",
        TUNDA,
    ),
    Example(
        "h0 09.00 tunda; h1 09.00 pelapor: lengkapi isi=where; h4 09.00 verifikasi",
        4,
        "Ditunda, dilengkapi, lalu diverifikasi: kedua keputusan tepat.",
        TUNDA | ANSWERS,
    ),
    Example(
        "h0 09.00 tunda; h1 09.00 pelapor: lengkapi isi=where; h1 10.00 arsipkan",
        0,
        "Laporan yang sudah dilengkapi malah diarsipkan.",
        TUNDA | ANSWERS,
    ),
    Example(
        "h0 09.00 arsipkan alasan=ucapan_terima_kasih_apresiasi",
        4,
        "Hanya ucapan terima kasih: diarsipkan.",
        THANKS,
    ),
    Example("h0 09.00 verifikasi", 2, "Ucapan terima kasih diteruskan kepada unit.", THANKS),
    Example("h0 09.00 bukan_wewenang pemilik=99-pu", 4, "Milik provinsi: dikembalikan.", RETURN),
    Example("h0 09.00 arsipkan", 0, "Milik provinsi, tetapi diarsipkan.", RETURN),
    Example(
        "h0 09.00 arsipkan; h0 09.30 pulihkan; h0 09.40 verifikasi",
        2,
        "Diarsipkan keliru, lalu diperbaiki pada hari yang sama.",
    ),
    Example(
        "h0 09.00 arsipkan; h0 09.30 pulihkan; h0 09.40 verifikasi; h0 10.00 arsipkan; h0 10.10 pulihkan; h1 09.00 verifikasi",
        2,
        "Diperbaiki, diarsipkan lagi dengan keliru, lalu diperbaiki sekali lagi.",
    ),
    Example(
        "h0 09.00 tunda; h0 10.00 lanjutkan; h0 10.10 arsipkan alasan=ucapan_terima_kasih_apresiasi; h0 15.00 pulihkan; "
        "h0 15.30 selesai karena=instruktur",
        2,
        "Perbaikannya dibatalkan, dan latihan berakhir sebelum diputuskan lagi.",
        THANKS,
    ),
    Example(
        "h0 09.00 tunda; h0 10.00 lanjutkan; h0 10.10 arsipkan alasan=ucapan_terima_kasih_apresiasi; h0 10.30 pulihkan; "
        "h4 09.00 arsipkan alasan=ucapan_terima_kasih_apresiasi",
        2,
        "Perbaikannya dibatalkan, dan baru sesudah batas diambil lagi.",
        THANKS,
    ),
    Example(
        "h0 09.00 verifikasi; h0 15.00 arsipkan",
        0,
        "Diverifikasi dengan tepat, lalu diarsipkan juga.",
    ),
    Example("h3 16.00 selesai", 0, "Tidak diputuskan sampai latihan berakhir."),
    Example(
        "h0 09.00 buka; h1 09.00 selesai karena=instruktur",
        0,
        "Sehari kantor di meja tanpa keputusan, lalu instruktur mengakhiri kelas.",
    ),
    Example(
        "h0 09.00 buka; h0 15.00 selesai karena=instruktur",
        None,
        "Belum sehari kantor di meja ketika instruktur mengakhiri kelas: belum dinilai.",
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu pendukung=99.01-dishub",
        4,
        "Dua perkara dalam satu laporan, langsung dibagi kepada dua unit.",
        TUNDA | {"reason": TWO_MATTERS, "missing": ["what"]},
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu",
        1,
        "Dua perkara dalam satu laporan, dikirim kepada satu unit saja.",
        TUNDA | {"reason": TWO_MATTERS, "missing": ["what"]},
    ),
    Example(
        "h0 09.00 verifikasi",
        4,
        "Verifikasi pun benar menurut kunci.",
        TUNDA | {"also": [{"decision": "verifikasi", "reason": None}]},
    ),
)


@check("decision", needs=("decision",))
def decision(course: Course) -> Finding:
    """The worst of the decisions on this report, and of what undid a right one."""
    stays = [stay for stay in course.stays if not stay.excused]
    return lowest((*(_judge(course, stay) for stay in stays), *_undone(course, stays)))


def _undone(course: Course, stays: list[Stay]) -> tuple[Finding, ...]:
    """What a person decided against the key after a right decision, without the report having come back."""
    last = stays[-1]
    if last.decided is None or not last.right:
        return ()
    later = [
        (r, decision_in(r.fact))
        for r in course.moves
        if r.seq > last.decided and r.person is not None
    ]
    wrong = [
        (r, made)
        for r, made in later
        if made and all(made.decision is not each.decision for each in last.wanted)
    ]
    undone = (
        replace(last, decision=wrong[-1][1].decision, reason=wrong[-1][1].reason) if wrong else last
    )
    if undone.decision is None or not wrong:
        return ()
    cell = TABLE[last.best.decision][undone.decision]
    key = f"{last.best.decision}.{undone.decision}"
    return (judged(cell.level, key, last.decided, wrong[-1][0].seq, **_values(course, undone)),)


def _judge(course: Course, stay: Stay) -> Finding:
    if stay.decision is None or stay.decided is None:
        if not course.horizon.given_up(stay.since, stay.due):
            return NOT_APPLICABLE
        return judged(0, "undecided", stay.entered, **_values(course, stay))
    cell = TABLE[stay.best.decision][stay.decision]
    key = f"{stay.best.decision}.{stay.decision}"
    if stay.right:
        level = 4 if stay.right_reason else OTHER_REASON
        own = f"{stay.decision}.{stay.decision}"
        return judged(
            level,
            own if level > OTHER_REASON else "other_reason",
            stay.decided,
            **_values(course, stay),
        )
    repair = _repair(course, stay)
    if repair is not None:
        level = min(REPAIRED_AT_MOST, max(REPAIRED_AT_LEAST, cell.level + 1))
        return _repaired(course, stay, repair, level)
    return judged(cell.level, key, stay.decided, **_values(course, stay))


def _repair(course: Course, stay: Stay) -> Recorded | None:
    """The later act of a person that decides rightly within the limit of the stay; None when there is none."""
    repair = put_right(course.moves, stay)
    return repair if repair is not None and repair.at_sim < stay.due else None


def _repaired(course: Course, stay: Stay, repair: Recorded, level: int) -> Finding:
    """What became of a decision that was put right in time: it stands, or was taken back, and perhaps made once more."""
    assert stay.decided is not None
    values, first = _values(course, stay), labels.moment(repair.at_sim)
    back = [
        r for r in course.moves if r.seq > repair.seq and r.person is not None and _takes_back(r)
    ]
    if not back:
        return judged(level, "repaired", stay.decided, repair.seq, **values)
    again = put_right(course.moves, replace(stay, decided=back[-1].seq))
    if again is None:
        return judged(level, "repaired_undone", stay.decided, repair.seq, first=first, **values)
    at = labels.moment(again.at_sim)
    return judged(level, "repaired_again", stay.decided, again.seq, first=first, at=at, **values)


def _takes_back(recorded: Recorded) -> bool:
    """Whether an act lets a report wait for its decision once more."""
    return isinstance(recorded.fact, e.ReportRestored | e.PostponementEnded)


def _taken(course: Course, stay: Stay) -> str:
    """What was decided at a stay, by the name of the act that decided it; "" for nothing."""
    if stay.decided is not None:
        match course.event(stay.decided).fact:
            case e.ReportEscalated():
                return "Eskalasi"
            case e.DuplicateLinked():
                return "Tautkan duplikat"
    return labels.DECISIONS[stay.decision] if stay.decision else ""


def _values(course: Course, stay: Stay) -> dict[str, str]:
    right = stay.best
    return {
        "done": _taken(course, stay),
        "right": labels.DECISIONS[right.decision],
        "reason": labels.reason(course.world, right.decision, right.reason),
        "chosen": labels.reason(course.world, stay.decision or Decision.VERIFIKASI, stay.reason),
        "owner": labels.agency(course.world, course.truth.return_to),
        "limit": labels.last_day(stay.due),
    }
