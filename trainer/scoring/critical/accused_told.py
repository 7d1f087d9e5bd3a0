"""The accused told of the report, or asked about it, by what a person wrote: a note, a comment, an answer, a return.

Whoever examines may hear the accused; that is the Inspektorat, and its own words are none of this. The report itself in the
hands of the accused is told as `sent_to_accused`.
"""

from __future__ import annotations

from trainer.answers.language.seeking import tells_accused
from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.failures import CriticalExample
from trainer.scoring.findings import AnswerMark, Critical
from trainer.scoring.supervising import inspects
from trainer.scoring.writings import Place, Writing, writings_of

ACCUSED: dict[str, object] = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
    "accused": {"agency": "99.01-pu", "post": "petugas lapangan"},
}
HIDDEN = "h0 09.00 verifikasi kelas=pengaduan_bp rahasia=ya"

EXAMPLES = (
    CriticalExample(
        f"{HIDDEN} unit=99.01-dishub catatan='Mohon diklarifikasi kepada yang bersangkutan.'",
        True,
        "Unit diminta menanyai yang diadukan.",
        ACCUSED,
    ),
    CriticalExample(
        f"{HIDDEN}; h0 10.00 komentar teks='Laporan ini akan kami sampaikan kepada petugas yang diadukan.'",
        True,
        "Pelapor membaca bahwa yang diadukannya akan diberi tahu.",
        ACCUSED,
    ),
    CriticalExample(
        "h0 09.00 eskalasi; h2 09.00 inspektorat: tindak_lanjut jenis=sementara "
        "teks='Kami akan meminta keterangan dari yang bersangkutan.'",
        False,
        "Pemeriksa boleh mendengar yang diadukan; di sini pun rekan simulasi.",
        ACCUSED,
    ),
    CriticalExample(
        "h0 09.00 eskalasi catatan='Jangan disampaikan kepada yang bersangkutan.'",
        False,
        "Justru meminta agar tidak disampaikan.",
        ACCUSED,
    ),
    CriticalExample(
        "h0 09.00 verifikasi unit=99.01-pu catatan='Mohon dikonfirmasi kepada yang bersangkutan.'",
        False,
        "Tidak ada yang diadukan.",
    ),
)


def find(course: Course, _marks: tuple[AnswerMark, ...]) -> tuple[Critical, ...]:
    """Every text by which a person who does not examine would let the accused know, each act once."""
    accused = course.truth.accused
    if not course.counted or accused is None:
        return ()
    values = {"post": accused.post, "agency": labels.agency(course.world, accused.agency)}
    found = {each.seq: each for each in reversed(writings_of(course)) if _tells(course, each)}
    return tuple(
        Critical("accused_told", course.report.id, seq, {**values, "where": found[seq].place})
        for seq in sorted(found)
    )


def _tells(course: Course, writing: Writing) -> bool:
    agency = course.agency_of(writing.recorded)
    if agency is None or writing.place is Place.TITLE or inspects(course, agency):
        return False
    return tells_accused(writing.text)
