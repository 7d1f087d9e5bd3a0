"""Whether an accusation went to the right Inspektorat, at once, past nobody's hands; and nothing else did.

The right one is the key's: the level above where the accused is the superior of the desk or the Inspektorat itself. At
once is the office day on which the report was first opened. Judged is the first escalation by a person.
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.scoring import labels
from trainer.scoring.course import Course, Stage
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.registry import check
from trainer.scoring.supervising import inspects, supervised_by_key

NOT_FOR_INSPECTORS, WRONG_LEVEL, PAST_UNIT, COPIED = 1, 1, 1, 1
TOO_HIGH, UNLOCKED = 2, 2
DAYS_TO_LEVEL = ((0, 4), (1, 3), (3, 2))
"""(working days after the first opening, level)."""
LATER = 1

BP: dict[str, object] = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
    "accused": {"agency": "99.01-pu", "post": "petugas lapangan"},
}
ABOVE = BP | {
    "lead": "99-inspektorat",
    "accused": {"agency": "99.01-inspektorat", "post": "auditor"},
}

EXAMPLES = (
    Example("h0 09.00 buka; h0 15.00 eskalasi", 4, "Pada hari laporan dibuka.", BP),
    Example(
        "h0 09.00 buka; h0 09.10 verifikasi kelas=pengaduan_bp rahasia=ya unit=99.01-inspektorat",
        4,
        "Disposisi berkadar pengawasan kepada Inspektorat adalah eskalasi.",
        BP,
    ),
    Example(
        "h0 09.00 buka; h0 09.30 eskalasi ke=99-inspektorat",
        4,
        "Yang diadukan Inspektorat sendiri: naik satu tingkat.",
        ABOVE,
    ),
    Example("h0 09.00 buka; h1 09.00 eskalasi", 3, "Baru keesokan harinya.", BP),
    Example("h0 09.00 buka; h3 09.00 eskalasi", 2, "Tiga hari sesudah dibaca.", BP),
    Example("h0 09.00 buka; h6 09.00 eskalasi", 1, "Enam hari sesudah dibaca.", BP),
    Example(
        "h0 09.30 eskalasi ke=99-inspektorat",
        2,
        "Inspektorat kabupaten sendiri dapat memeriksanya.",
        BP,
    ),
    Example("h0 09.30 eskalasi", 1, "Diserahkan kepada Inspektorat yang justru diadukan.", ABOVE),
    Example(
        "h0 09.00 verifikasi rahasia=ya unit=99.01-inspektorat",
        2,
        "Sampai di Inspektorat tanpa kunci, karena kelasnya bukan berkadar pengawasan.",
        BP,
    ),
    Example(
        "h0 09.00 verifikasi rahasia=ya unit=99.01-dishub; h0 10.00 eskalasi",
        1,
        "Unit lain sudah membacanya lebih dahulu.",
        BP,
    ),
    Example(
        "h0 09.00 verifikasi rahasia=ya unit=99.01-pu; h0 10.00 eskalasi",
        0,
        "Lewat dinas yang diadukan.",
        BP,
    ),
    Example(
        "h0 09.00 verifikasi rahasia=ya kelola=ya; h0 10.00 eskalasi",
        0,
        "Dikelola sendiri, padahal orang meja ini yang diadukan.",
        BP | {"accused": {"agency": "99.01-kominfo", "post": "kepala bidang"}},
    ),
    Example(
        "h0 09.00 eskalasi; h1 09.00 inspektorat: kembalikan; h1 10.00 disposisi unit=99.01-dishub",
        1,
        "Sesudah eskalasi, salinannya dikirim kepada unit.",
        BP,
    ),
    Example("h0 09.00 verifikasi rahasia=ya unit=99.01-dishub", 0, "Tidak dieskalasi.", BP),
    Example("h3 16.00 selesai", 0, "Tidak pernah diputuskan.", BP),
    Example("h0 09.00 eskalasi", 1, "Lubang di jalan bukan urusan Inspektorat."),
    Example(
        "h0 09.00 verifikasi kelas=pengaduan_bp rahasia=ya",
        None,
        "Masih ada waktu menyerahkannya.",
        BP,
    ),
    Example("h0 09.00 verifikasi unit=99.01-pu", None, "Laporan biasa yang ditangani unitnya."),
)


@check("escalation", needs=("supervision",))
def escalation(course: Course) -> Finding:
    """The first escalation by a person, or what was done instead."""
    handed = course.by_people(e.ReportEscalated)
    if not supervised_by_key(course):
        recorded, fact = handed[0]
        values = _values(course, fact.to)
        return judged(NOT_FOR_INSPECTORS, "not_supervisory", recorded.seq, **values)
    if handed:
        return _judge(course, *handed[0])
    match course.verification:
        case Stage.NOT_DUE | Stage.OPEN:
            return NOT_APPLICABLE
        case Stage.LOST | Stage.ELSEWHERE:
            return judged(0, "not_escalated", *course.turning_points, **_values(course))
    return _verified_only(course)


def _judge(course: Course, recorded: Recorded, fact: e.ReportEscalated) -> Finding:
    values = _values(course, fact.to)
    return lowest(
        (
            *_past_units(course, recorded, values),
            *_wrong_one(course, recorded, fact.to, values),
            *_copies(course, recorded, values),
            _how_soon(course, recorded, values),
        )
    )


def _past_units(course: Course, escalated: Recorded, values: dict[str, str]) -> list[Finding]:
    """Units that people let hold the report before."""
    held = [
        (recorded, unit)
        for recorded in course.moves
        if recorded.seq < escalated.seq and recorded.person is not None
        for unit in _units_of(course, recorded)
    ]
    accused = course.truth.accused.agency if course.truth.accused is not None else None
    found = []
    for recorded, unit in held:
        if inspects(course, unit):
            continue
        level, key = (0, "past_accused") if unit == accused else (PAST_UNIT, "past_unit")
        name = labels.agency(course.world, unit)
        found.append(judged(level, key, recorded.seq, escalated.seq, **{**values, "unit": name}))
    return found


def _wrong_one(
    course: Course, recorded: Recorded, to: str, values: dict[str, str]
) -> list[Finding]:
    lead, region = course.truth.lead, course.world.region
    if to == lead or lead is None:
        return []
    own = region.inspectorate_of(course.before(recorded).desk)
    if lead == own:
        return [judged(TOO_HIGH, "too_high", recorded.seq, **values)]
    return [judged(WRONG_LEVEL, "wrong_level", recorded.seq, **values)]


def _copies(course: Course, escalated: Recorded, values: dict[str, str]) -> list[Finding]:
    """Units that people sent the report to afterwards."""
    return [
        judged(
            COPIED,
            "copied",
            recorded.seq,
            **{**values, "unit": labels.agency(course.world, unit)},
        )
        for recorded in course.moves
        if recorded.seq > escalated.seq and recorded.person is not None
        for unit in _units_of(course, recorded)
        if not inspects(course, unit)
    ]


def _how_soon(course: Course, recorded: Recorded, values: dict[str, str]) -> Finding:
    since, calendar = _read_at(course, recorded), course.world.calendar
    days = calendar.working_days_between(
        calendar.day_zero(since), calendar.in_zone(recorded.at_sim).date()
    )
    level = next((level for most, level in DAYS_TO_LEVEL if days <= most), LATER)
    shown = {**values, "since": labels.moment(since), "at": labels.moment(recorded.at_sim)}
    return judged(level, "at_once" if level == 4 else "late", recorded.seq, **shown)


def _read_at(course: Course, escalated: Recorded) -> datetime:
    """When a person first touched the report; once it was completed after a `Tunda`, when it came back."""
    back = [stay.since for stay in course.stays[1:] if stay.entered < escalated.seq]
    if back:
        return back[-1]
    touched = next(r for r in course.events if r.person is not None)
    return touched.at_sim


def _verified_only(course: Course) -> Finding:
    """Verified and never escalated: handed to the Inspektorat unlocked, to a unit, or to nobody yet."""
    sent = [
        (r, unit) for r in course.moves if r.person is not None for unit in _units_of(course, r)
    ]
    if not sent:
        verified = course.verified
        assert verified is not None
        due = course.world.calendar.limit_end(
            verified.at_sim, course.world.profile.limit("anjuran_disposisi")
        )
        if not course.horizon.given_up(verified.at_sim, due):
            return NOT_APPLICABLE
        return judged(0, "not_escalated", verified.seq, **_values(course))
    recorded, unit = sent[-1]
    if inspects(course, unit):
        return judged(UNLOCKED, "unlocked", recorded.seq, **_values(course, unit))
    return judged(0, "not_escalated", recorded.seq, **_values(course))


def _units_of(course: Course, recorded: Recorded) -> tuple[str, ...]:
    """Units that an act gave the report to. `Kelola` gives it to nobody new, unless the desk's own officers are accused."""
    match recorded.fact:
        case e.ReportDisposed(lead=lead, supporting=supporting):
            return (lead, *supporting)
        case e.UnitsAdded(supporting=supporting):
            return supporting
        case e.ReportTakenUp():
            own = course.world.region.agency(course.after(recorded).desk).held_by
            accused = course.truth.accused
            return (own,) if accused is not None and accused.agency == own else ()
        case _:
            return ()


def _values(course: Course, to: str | None = None) -> dict[str, str]:
    owner = course.truth.lead or course.truth.return_to
    return {
        "right": labels.agency(course.world, owner) if owner else "unitnya",
        "done": labels.agency(course.world, to),
    }
