"""A report reached the very agency that it complains about, through a person's act: as lead, as helper, or kept there.

So is one that a person returned with that agency named as its owner: the desk above sends it there (by the rules `COUNTED`).
Who threatens the reporter of a report is whom it accuses.
"""

from __future__ import annotations

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.failures import CriticalExample
from trainer.scoring.findings import AnswerMark, Critical

ACCUSED: dict[str, object] = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
    "accused": {"agency": "99.01-pu", "post": "petugas lapangan"},
}
OWN_DESK = ACCUSED | {"accused": {"agency": "99.01-kominfo", "post": "kepala bidang"}}

EXAMPLES = (
    CriticalExample(
        "h0 09.00 verifikasi rahasia=ya unit=99.01-pu",
        True,
        "Dikirim kepada dinas yang diadukan.",
        ACCUSED,
    ),
    CriticalExample(
        "h0 09.00 verifikasi rahasia=ya unit=99.01-dishub pendukung=99.01-pu",
        True,
        "Yang diadukan ikut menjadi pendukung.",
        ACCUSED,
    ),
    CriticalExample(
        "h0 09.00 verifikasi rahasia=ya kelola=ya",
        True,
        "Meja ini sendiri yang diadukan, lalu mengelolanya.",
        OWN_DESK,
    ),
    CriticalExample(
        "h0 09.00 rahasiakan; h0 09.05 bukan_wewenang pemilik=99-pu",
        True,
        "Dikembalikan dengan menyebut dinas yang diadukan sebagai pemiliknya.",
        ACCUSED | {"accused": {"agency": "99-pu", "post": "pengawas lapangan"}},
    ),
    CriticalExample(
        "h0 09.00 rahasiakan; h0 09.05 bukan_wewenang pemilik=99-pu",
        False,
        "Dikembalikan kepada kantor yang menurut kunci memeriksa petugasnya sendiri.",
        ACCUSED
        | {"accused": {"agency": "99-pu", "post": "pengawas lapangan"}, "defensible": ["99-pu"]},
    ),
    CriticalExample("h0 09.00 eskalasi", False, "Diserahkan kepada Inspektorat.", ACCUSED),
    CriticalExample("h0 09.00 verifikasi unit=99.01-pu", False, "Tidak ada yang diadukan.", {}),
)


def find(course: Course, _marks: tuple[AnswerMark, ...]) -> tuple[Critical, ...]:
    """The first act of a person by which the accused agency got hold of the report."""
    accused = course.truth.accused
    if accused is None:
        return ()
    values = {"agency": labels.agency(course.world, accused.agency), "post": accused.post}
    acts = (r for r in course.moves if r.person is not None and _reaches(course, r, accused.agency))
    return tuple(Critical("sent_to_accused", course.report.id, r.seq, values) for r in acts)[:1]


def _reaches(course: Course, recorded: Recorded, accused: str) -> bool:
    if isinstance(recorded.fact, e.ReportTakenUp):
        return course.world.region.agency(course.after(recorded).desk).held_by == accused
    if course.counted and isinstance(recorded.fact, e.ReportDeclined | e.ReportGivenBack):
        fits = accused == course.truth.return_to or accused in course.defensible
        return recorded.fact.owner == accused and not fits
    return course.after(recorded).held_by(accused) and not course.before(recorded).held_by(accused)
