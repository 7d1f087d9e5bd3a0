"""Whether the report was handed to the unit whose business it is, with those that must help.

`Kelola` counts as the unit whose officers sit at the desk, *Eskalasi* as the Inspektorat. A wrong lead that a person puts
right regains a part. Sending a report to and fro is the question of `returns`.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.region import NATIONAL_DESK
from trainer.domain.report import Truth
from trainer.domain.rules import CAPPED
from trainer.scoring import labels
from trainer.scoring.course import Course, Stage
from trainer.scoring.duplicating import same_event
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged
from trainer.scoring.registry import check
from trainer.scoring.stays import TWO_MATTERS

HELP_MISSING, HELP_TOO_MUCH = 3, 3
REDISPOSED = 2
LEAD_ONLY_HELPS = 2
OWN_GOVERNMENT = 1
FELT = 4 * 3600
"""Office time at a wrong unit, about half a day, from which on a reporter has lost time by it."""

WITH_HELP = {"supporting": ["listrik"]}
ACCUSATION = {"classification": "pengaduan_bp", "lead": "99.01-inspektorat", "set_secret": True}
OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}

TWO = {
    "decision": "tunda",
    "reason": "laporan_memuat_lebih_dari_satu_masalah",
    "missing": ["what"],
    "replies": [{"on": "tunda_asked", "text": "Jalannya dahulu.", "fills": ["what"], "then": None}],
}

EXAMPLES = (
    Example("h0 09.00 verifikasi unit=99.01-pu", 4, "Unit yang tepat memimpin."),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu", 3, "Unit utama tepat, pendukung terlewat.", WITH_HELP
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub pendukung=99.01-pu",
        2,
        "Unit yang tepat hanya menjadi pendukung.",
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu pendukung=99.01-dishub",
        3,
        "Unit utama tepat, satu pendukung tidak diperlukan.",
    ),
    Example(
        "h0 08.30 @2 verifikasi unit=99.01-pu; h0 09.00 tautkan ke=SIM-0000002",
        0,
        "Ditautkan pada laporan tentang kejadian lain.",
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub", 0, "Unit lain, walaupun di pemerintah yang sama."
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub",
        1,
        "Menurut aturan lama unit lain di pemerintah yang sama mendapat sedikit poin.",
        rules=CAPPED,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub; h1 09.00 dishub: kembalikan; h1 10.00 disposisi unit=99.01-pu",
        2,
        "Keliru, dikembalikan unit, lalu diteruskan ke unit yang tepat.",
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub; h0 10.00 dishub: kembalikan; h0 10.10 disposisi unit=99.01-pu",
        2,
        "Keliru, lalu dalam waktu singkat diteruskan ke unit yang tepat.",
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h0 09.10 disposisi unit=99.01-pu",
        2,
        "Mula-mula diambil meja sendiri, lalu diserahkan ke unit yang tepat.",
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub; h1 09.00 dishub: kembalikan; h1 10.00 disposisi unit=99.01-dishub",
        0,
        "Tetap tidak sampai pada unit yang tepat; bolak-baliknya dinilai pada Kecepatan pengembalian.",
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya",
        4,
        "Kelola: meja ini dipegang Dinas Kominfo, unit yang tepat.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya",
        0,
        "Kelola: disimpan di meja, padahal urusannya milik unit lain.",
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub",
        4,
        "Unit lain yang menurut rubrik dapat dipertahankan.",
        defensible=("99.01-dishub",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu pendukung=99.01-dishub",
        4,
        "Pendukung tambahan yang menurut rubrik dapat dipertahankan.",
        defensible=("99.01-dishub",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub pendukung=99.01-pu",
        4,
        "Dua perkara dalam satu laporan, masing-masing dengan unitnya.",
        TWO,
    ),
    Example("h0 09.00 eskalasi", 4, "Eskalasi ke Inspektorat.", ACCUSATION),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu",
        0,
        "Dugaan pelanggaran dikirim ke unit biasa.",
        ACCUSATION,
    ),
    Example(
        "h0 09.00 verifikasi; h3 16.00 selesai",
        0,
        "Diverifikasi, tetapi tidak sampai ke unit mana pun.",
    ),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99.01-pu; h0 10.00 koordinator: teruskan ke=99.01; "
        "h0 11.00 bukan_wewenang pemilik=99.01-pu; h3 16.00 selesai",
        0,
        "Dikembalikan, dikirim kembali oleh meja lain, lalu dikembalikan lagi.",
        people=("admin",),
    ),
    Example("h0 09.00 arsipkan", 0, "Diarsipkan, sehingga tidak pernah sampai ke unit."),
    Example(
        "h0 09.00 verifikasi; h0 15.00 selesai karena=instruktur",
        None,
        "Belum sempat didisposisikan.",
    ),
)


KEPT = (e.ReportTakenUp, e.FollowUpPosted)
"""Acts by which the office at the desk keeps a report and nobody receives it."""


@dataclass(frozen=True, slots=True)
class Handed:
    """One handing over by a person: to whom, with whose help."""

    recorded: Recorded
    lead: str
    supporting: tuple[str, ...]


@check("disposition", needs=("verification", "lead", "no_duplicate"))
def disposition(course: Course) -> Finding:
    """The first handing over against the key, and the last when the first was wrong."""
    match course.verification:
        case Stage.NOT_DUE | Stage.OPEN:
            return NOT_APPLICABLE
        case Stage.LOST | Stage.ELSEWHERE:
            return judged(0, "not_verified", *course.turning_points, **_values(course))
    wrong_link = _wrong_link(course)
    if wrong_link is not None:
        return judged(0, "wrong_link", wrong_link.seq, **_values(course))
    handed = _handed(course)
    return _judge(course, handed) if handed else _not_handed(course)


def _judge(course: Course, handed: list[Handed]) -> Finding:
    first, last = handed[0], handed[-1]
    if _defended(course, first.lead):
        return judged(4, "defended", first.recorded.seq, **_values(course, first))
    if _parted(course, first):
        return judged(4, "parted", first.recorded.seq, **_values(course, first))
    if _is_lead(course, first.lead):
        return _judge_help(course, first)
    if _is_lead(course, last.lead):
        return _judge_redisposed(course, handed)
    return _judge_wrong_lead(course, last)


def _judge_redisposed(course: Course, handed: list[Handed]) -> Finding:
    """A wrong lead that was put right: by whoever had it wrongly, the own desk only where nobody else did."""
    last = handed[-1]
    before = [each for each in handed if not _is_lead(course, each.lead)]
    sent = [each for each in before if not isinstance(each.recorded.fact, KEPT)]
    message = "taken_up_first"
    if sent:
        right = next(
            each
            for each in handed
            if _is_lead(course, each.lead) and each.recorded.seq > sent[0].recorded.seq
        )
        lost = course.world.calendar.office_seconds_between(
            sent[0].recorded.at_sim, right.recorded.at_sim
        )
        message = "redisposed" if lost >= FELT else "redisposed_soon"
    units = tuple(dict.fromkeys(each.lead for each in sent or before))
    return judged(
        REDISPOSED,
        message,
        handed[0].recorded.seq,
        last.recorded.seq,
        was=labels.agencies(course.world, units),
        **_values(course, last),
    )


def _defended(course: Course, lead: str) -> bool:
    """Whether a lead is as good as the key's: called so, and of the same government; a body outside it helps at most."""
    right, region = course.truth.lead, course.world.region
    same = right is not None and region.desk_of(lead) == region.desk_of(right)
    return same and lead in _defensible(course)


def _parted(course: Course, handed: Handed) -> bool:
    """Whether a report of two matters went to a unit for each; which of them leads is not in the report."""
    two = course.counted and course.report.truth.reason == TWO_MATTERS and handed.supporting
    return bool(two) and any(_is_lead(course, unit) for unit in (handed.lead, *handed.supporting))


def _defensible(course: Course) -> tuple[str, ...]:
    """Agencies to which this report may go beside those of the key; older rules know none."""
    return course.defensible if course.counted else ()


def _judge_help(course: Course, handed: Handed) -> Finding:
    helpers = (*handed.supporting, *_added(course))
    missing = tuple(unit for unit in course.truth.supporting if unit not in helpers)
    spare = tuple(
        unit
        for unit in helpers
        if unit not in course.truth.supporting and unit not in _defensible(course)
    )
    values = _values(course, handed)
    if missing:
        names = labels.agencies(course.world, missing)
        return judged(HELP_MISSING, "help_missing", handed.recorded.seq, missing=names, **values)
    if spare:
        names = labels.agencies(course.world, spare)
        acts = _brought_in(course, handed, spare)
        return judged(HELP_TOO_MUCH, "help_spare", *acts, spare=names, **values)
    return judged(4, "right", handed.recorded.seq, **values)


def _brought_in(course: Course, handed: Handed, units: tuple[str, ...]) -> tuple[int, ...]:
    """The acts by which units came to help: the handing over, and those that added some later."""
    first = (handed.recorded.seq,) if {*units} & {*handed.supporting} else ()
    later = (r.seq for r, fact in course.by_people(e.UnitsAdded) if {*units} & {*fact.supporting})
    return (*first, *later)


def _judge_wrong_lead(course: Course, handed: Handed) -> Finding:
    region, lead = course.world.region, course.truth.lead
    values = _values(course, handed)
    if lead is not None and region.agency(lead).id == region.inspectorate_of(region.desk_of(lead)):
        return judged(0, "not_inspectorate", handed.recorded.seq, **values)
    if any(_is_lead(course, each) for each in handed.supporting):
        return judged(LEAD_ONLY_HELPS, "lead_only_helps", handed.recorded.seq, **values)
    same = lead is not None and region.desk_of(handed.lead) == region.desk_of(lead)
    level = OWN_GOVERNMENT if same and not course.counted else 0
    kept = isinstance(handed.recorded.fact, KEPT)
    return judged(level, "kept" if kept else "wrong_lead", handed.recorded.seq, **values)


def _not_handed(course: Course) -> Finding:
    verified = course.verified
    assert verified is not None
    limit = course.world.profile.limit("anjuran_disposisi")
    due = course.world.calendar.limit_end(verified.at_sim, limit)
    if not course.horizon.given_up(verified.at_sim, due):
        return NOT_APPLICABLE
    if verified.person is None:
        return judged(0, "came_back", *_left_again(course, verified), **_values(course))
    return judged(0, "not_handed", verified.seq, **_values(course))


def _left_again(course: Course, back: Recorded) -> tuple[int, ...]:
    """What another desk's act that brought a report back was, and what people decided about it then."""
    decided = (stay.decided for stay in course.stays if (stay.decided or 0) > back.seq)
    return (back.seq, *(seq for seq in decided if seq is not None))


def _handed(course: Course) -> list[Handed]:
    """Every handing over by people, in order; answering without disposition is `Kelola` too."""
    found: list[Handed] = []
    for recorded in course.moves:
        agency = course.agency_of(recorded)
        if agency is None:
            continue
        match recorded.fact:
            case e.ReportDisposed(lead=lead, supporting=supporting):
                found.append(Handed(recorded, lead, supporting))
            case e.ReportEscalated(to=to):
                found.append(Handed(recorded, to, ()))
            case e.ReportPassedOn(to=to):
                found.append(Handed(recorded, to, ()))
            case e.ReportTakenUp():
                found.append(Handed(recorded, _held_by(course, agency), ()))
            case e.FollowUpPosted() if not found and agency == course.before(recorded).desk:
                found.append(Handed(recorded, _held_by(course, agency), ()))
            case _:
                continue
    return found


def _held_by(course: Course, desk: str) -> str:
    return course.world.region.agency(desk).held_by or desk


def _is_lead(course: Course, agency: str) -> bool:
    """Whether an agency is the key's lead, or the desk through which it is reached."""
    lead = course.truth.lead or course.truth.return_to
    if lead is None or agency == NATIONAL_DESK:
        return False
    return agency in (lead, course.world.region.desk_of(lead))


def _added(course: Course) -> tuple[str, ...]:
    return tuple(unit for _, fact in course.by_people(e.UnitsAdded) for unit in fact.supporting)


def _wrong_link(course: Course) -> Recorded | None:
    """The act by which a person linked the report to one about something else."""
    for recorded, fact in course.by_people(e.DuplicateLinked):
        if not same_event(course, fact.main):
            return recorded
    return None


def _values(course: Course, handed: Handed | None = None) -> dict[str, str]:
    truth: Truth = course.truth
    return {
        "lead": labels.agency(course.world, truth.lead),
        "supporting": labels.agencies(course.world, truth.supporting),
        "done": labels.agency(course.world, handed.lead) if handed else "",
    }
