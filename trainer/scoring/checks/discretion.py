"""Whether a name that the report must hide stands in a title or a note, where the office or others read it.

What everybody could read is the critical failure `identity_published`; this is what stayed in the office: the title of a
report that is secret or was never public, and notes to units. The report goes along anyway, to whoever may read it: repeating
who is accused or who reports serves nobody. It only costs.
"""

from __future__ import annotations

from trainer.answers.privacy.w8_privacy import printed_identities
from trainer.domain.events import Recorded
from trainer.scoring.answers import case_at
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.protecting import HINTS
from trainer.scoring.registry import check
from trainer.scoring.writings import Place, Writing, texts_of, writings_of

IN_NOTE = 1

ACCUSED: dict[str, object] = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
    "accused": {"agency": "99.01-pu", "post": "petugas lapangan"},
    "pii_spans": [
        {"field": "body", "start": 99, "end": 110, "text": "Darlan Uyau", "kind": "name", "of": "third_party"}
    ],
}  # fmt: skip
HIDDEN = "h0 09.00 verifikasi kelas=pengaduan_bp rahasia=ya unit=99.01-inspektorat"

EXAMPLES = (
    Example(
        f"{HIDDEN} judul='Dugaan permintaan uang oleh petugas' catatan='Mohon diperiksa, identitas dirahasiakan.'",
        4,
        "Judul dan catatan tanpa nama.",
        ACCUSED,
    ),
    Example(
        f"{HIDDEN} judul='Darlan Uyau meminta uang'",
        0,
        "Nama yang diadukan menjadi judul.",
        ACCUSED,
    ),
    Example(
        f"{HIDDEN} catatan='Mohon periksa Darlan Uyau.'",
        1,
        "Namanya ditulis dalam catatan disposisi.",
        ACCUSED,
    ),
    Example("h0 09.00 arsipkan", None, "Tidak ada judul atau catatan yang ditulis.", ACCUSED),
    Example("h0 09.00 verifikasi unit=99.01-pu", None, "Laporan biasa tanpa identitas."),
)


@check("discretion", needs=("touched",), only_costs=True)
def discretion(course: Course) -> Finding:
    """The worst of the titles and notes that people wrote on a report that accuses, or must be secret."""
    if course.truth.accused is None and not course.truth.set_secret and not course.report.secret:
        return NOT_APPLICABLE
    return lowest(_judge(course, each) for each in writings_of(course, Place.TITLE, Place.NOTE))


def _judge(course: Course, writing: Writing) -> Finding:
    told = _names_in_title if writing.place is Place.TITLE else _names_in_note
    if not course.once(told, writing.recorded):
        return judged(4, "no_name", writing.seq)
    if writing.place is Place.NOTE:
        return judged(IN_NOTE, "in_note", writing.seq)
    if course.after_act(writing.recorded).public:
        return NOT_APPLICABLE
    return judged(0, "in_title", writing.seq)


def _names_in_title(course: Course, recorded: Recorded) -> bool:
    return _names(course, recorded, Place.TITLE)


def _names_in_note(course: Course, recorded: Recorded) -> bool:
    return _names(course, recorded, Place.NOTE)


def _names(course: Course, recorded: Recorded, place: Place) -> bool:
    """Whether what an act wrote in this place prints an identity of the report."""
    agency = course.agency_of(recorded)
    if agency is None:
        return False
    case = case_at(course, agency, recorded)
    return any(
        identity.kind not in HINTS
        for text in texts_of(recorded.fact, place)
        for identity in printed_identities(case, text)
    )
