"""Whether the report carries the right class: it decides limit, door and protection.

Judged is the class that stands at the end; one that was put right after the verification regains most of it. Partial
credit stands in the yaml.
"""

from __future__ import annotations

from trainer.domain import events as e
from trainer.domain.vocabulary import Classification
from trainer.scoring import labels
from trainer.scoring.course import Course, Stage
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged
from trainer.scoring.registry import check
from trainer.wording import wording_next_to

TABLE = wording_next_to(__file__).table
CORRECTED = 3

ACCUSATION = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
    "accused": {"agency": "99.01-pu", "post": "petugas loket"},
}

EXAMPLES = (
    Example(
        "h0 09.00 verifikasi kelas=pengaduan_tbp",
        4,
        "Layanan tidak berjalan: tidak berkadar pengawasan.",
    ),
    Example("h0 09.00 verifikasi kelas=aspirasi", 1, "Keluhan dianggap usulan."),
    Example(
        "h0 09.00 verifikasi kelas=pengaduan_tbp",
        0,
        "Ada uang yang diminta petugas, kelasnya tidak diubah.",
        ACCUSATION,
    ),
    Example("h0 09.00 eskalasi", 4, "Eskalasi menetapkan kelas berkadar pengawasan.", ACCUSATION),
    Example(
        "h0 09.00 verifikasi kelas=pengaduan_tbp rahasia=ya; h0 10.00 klasifikasi kelas=pengaduan_bp",
        3,
        "Kelas keliru, lalu diperbaiki.",
        ACCUSATION,
    ),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99.01-pu; h0 10.00 koordinator: teruskan ke=99.01",
        None,
        "Koordinator meneruskan ke meja kabupaten, yang menetapkan klasifikasinya.",
        people=("koordinator",),
    ),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99.01-pu; h0 10.00 koordinator: teruskan ke=99.01",
        0,
        "Keliru dikembalikan; meja di atas memverifikasi dan mengembalikannya, tetapi kelasnya tetap tidak ditetapkan.",
    ),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99.01-pu; h0 10.00 koordinator: teruskan ke=99.01; h0 11.00 klasifikasi kelas=pengaduan_tbp",
        3,
        "Keliru dikembalikan, kembali terverifikasi, lalu kelasnya ditetapkan.",
    ),
    Example("h0 09.00 arsipkan", 0, "Diarsipkan, sehingga kelasnya tidak pernah ditetapkan."),
    Example("h3 16.00 selesai", 0, "Tidak pernah diverifikasi."),
    Example(
        "h1 09.00 selesai karena=instruktur",
        0,
        "Sehari kantor di meja tanpa klasifikasi, lalu instruktur mengakhiri kelas.",
    ),
    Example(
        "h0 15.00 selesai karena=instruktur",
        None,
        "Belum sehari kantor di meja ketika instruktur mengakhiri kelas.",
    ),
)


@check("classification", needs=("verification", "no_duplicate"))
def classification(course: Course) -> Finding:
    """The class that stands against the key's."""
    right = labels.classification(course.world, course.truth.classification)
    match course.verification:
        case Stage.NOT_DUE | Stage.OPEN:
            return NOT_APPLICABLE
        case Stage.LOST | Stage.ELSEWHERE:
            return judged(0, "not_verified", *course.turning_points, right=right)
    if course.sent_away_unsorted:
        return judged(0, "unsorted", *course.turning_points, right=right)
    return _final_class(course, right)


def _final_class(course: Course, right: str) -> Finding:
    verified = course.verified
    assert verified is not None
    first, last = course.after_act(verified).classification, course.dossier.classification
    expected = course.truth.classification
    changed = [
        r.seq for r, fact in course.by_people(e.ReportReclassified) if fact.classification is last
    ]
    changed += [r.seq for r, _ in course.by_people(e.ReportEscalated) if r.seq > verified.seq]
    values = {"right": right, "done": labels.classification(course.world, last)}
    if last is expected and first is not expected:
        was = labels.classification(course.world, first)
        return judged(CORRECTED, "corrected", verified.seq, *changed, was=was, **values)
    if last is Classification.PENGADUAN and course.sorted_by_others:
        return NOT_APPLICABLE
    return judged(_level(expected, last), f"{expected}.{last}", verified.seq, *changed, **values)


def _level(expected: Classification, done: Classification) -> int:
    return TABLE[expected][done].level
