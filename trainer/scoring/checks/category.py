"""Whether the report stands under the right topic: chosen by substance, not by agency.

Neighbouring topics and the catch-all topic earn a part; the pairs stand in the yaml's table. A choice that its own
sentence calls defensible costs nothing.
"""

from __future__ import annotations

from trainer.scoring import labels
from trainer.scoring.course import Course, Stage
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged
from trainer.scoring.registry import check
from trainer.wording import wording_next_to

TABLE = wording_next_to(__file__).table
CATCH_ALL = "topik_lainnya"
TOP, CAUGHT = 4, 1

EXAMPLES = (
    Example(
        "h0 09.00 verifikasi kategori=pekerjaan_umum_penataan_ruang",
        4,
        "Jalan rusak: Pekerjaan Umum.",
    ),
    Example(
        "h0 09.00 verifikasi kategori=perhubungan",
        4,
        "Topik bertetangga yang dapat dipertahankan.",
    ),
    Example(
        "h0 09.00 verifikasi kategori=layanan_air_minum",
        2,
        "Topik bertetangga: masih ditemukan, tetapi bukan tempatnya.",
    ),
    Example(
        "h0 09.00 verifikasi kategori=topik_lainnya", 1, "Topik Lainnya, padahal topiknya ada."
    ),
    Example("h0 09.00 verifikasi kategori=kesehatan", 0, "Topik yang tidak berhubungan."),
    Example(
        "h0 09.00 verifikasi kategori=kesehatan; h0 10.00 klasifikasi kategori=pekerjaan_umum_penataan_ruang",
        4,
        "Yang dinilai adalah topik yang akhirnya melekat.",
    ),
    Example(
        "h0 09.00 eskalasi",
        None,
        "Eskalasi langsung tidak mempunyai isian kategori.",
        {"lead": "99.01-inspektorat", "classification": "pengaduan_bp"},
    ),
    Example("h3 16.00 selesai", 0, "Tidak pernah diverifikasi."),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99.01-pu; h0 10.00 koordinator: teruskan ke=99.01",
        0,
        "Keliru dikembalikan dan kembali terverifikasi, tetapi kategorinya tetap tidak ditetapkan.",
    ),
)


@check("category", needs=("verification", "no_duplicate"))
def category(course: Course) -> Finding:
    """The category that stands against the key's."""
    right, done = course.truth.category, course.dossier.category
    values = {
        "right": labels.category(course.world, right),
        "done": labels.category(course.world, done),
    }
    match course.verification:
        case Stage.NOT_DUE | Stage.OPEN:
            return NOT_APPLICABLE
        case Stage.LOST | Stage.ELSEWHERE:
            return judged(0, "not_verified", *course.turning_points, right=values["right"])
    if course.sent_away_unsorted:
        return judged(0, "unsorted", *course.turning_points, right=values["right"])
    verified = course.verified
    assert verified is not None
    if done == right:
        return judged(TOP, "right", verified.seq, **values)
    if course.sorted_by_others:
        return NOT_APPLICABLE
    near = TABLE.get(right, {}).get(done) or TABLE.get(done, {}).get(right)
    if near is not None and near.level == TOP:
        return judged(TOP, "defended", verified.seq, **values, why=near.message.says)
    if near is not None:
        reasons = {"why": near.message.says, "hint": near.message.advice}
        return judged(near.level, "near", verified.seq, **values, **reasons)
    if done == CATCH_ALL:
        return judged(CAUGHT, "catch_all", verified.seq, **values)
    return judged(0, "far", verified.seq, **values)
