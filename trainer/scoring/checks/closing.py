"""Whether the report was ended rightly: a final answer only when the matter is settled, closing only after that.

A final answer is right when a finding that resolves came before it, or when the key says so. Leaving the closing to the
reporter or to the countdown is right too.
"""

from __future__ import annotations

from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.rules import CAPPED
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring import labels
from trainer.scoring.answering import Answering, answering, answers_of
from trainer.scoring.course import Course, Stage
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged
from trainer.scoring.registry import check
from trainer.scoring.returning import is_business_of
from trainer.scoring.settling import settled

FALSE_FINAL = 1
OVER_A_QUESTION = 1
UNIT_DUE = 2
LEFT_INTERIM = 2

OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}
OWN_INTERIM = OWN | {"answer": "sementara"}

EXAMPLES = (
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut jenis=akhir",
        4,
        "Jawaban akhir yang memang akhir.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h1 08.00 catatan; h3 09.00 pu: tindak_lanjut jenis=akhir; h3 10.00 tutup",
        4,
        "Ditutup setelah unit menyelesaikan.",
    ),
    Example("h0 09.00 verifikasi unit=99.01-pu", 4, "Dibiarkan berjalan pada unitnya."),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub; h3 16.00 selesai",
        0,
        "Berjalan pada unit yang keliru: yang dapat menyelesaikannya tidak menerimanya.",
    ),
    Example(
        "h0 09.00 verifikasi; h3 16.00 selesai",
        0,
        "Diverifikasi, tetapi tidak diserahkan kepada siapa pun.",
    ),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99.01-pu; h0 10.00 koordinator: teruskan ke=99.01; "
        "h1 09.00 tindak_lanjut jenis=akhir",
        4,
        "Keliru dikembalikan, kembali terverifikasi, lalu dijawab.",
        OWN,
    ),
    Example("h0 09.00 verifikasi; h0 15.00 selesai", None, "Belum sempat diserahkan."),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub; h3 16.00 selesai",
        4,
        "Menurut aturan lama yang dinilai hanya penutupannya.",
        rules=CAPPED,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut jenis=sementara; h1 16.00 selesai",
        4,
        "Bahan jawabannya belum datang ketika latihan berakhir.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h0 10.00 tindak_lanjut jenis=akhir teks='Akan ditindaklanjuti.'; h0 10.05 tutup",
        0,
        "“Akan ditindaklanjuti”, lalu ditutup.",
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut jenis=akhir",
        1,
        "Disebut akhir, padahal belum selesai.",
        OWN_INTERIM,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut jenis=akhir; h1 10.00 pelapor: komentar teks='Lalu syaratnya?'; "
        "h1 11.00 tutup",
        1,
        "Ditutup di atas pertanyaan pelapor.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu pendukung=99.01-dishub; h1 08.00 catatan; "
        "h2 09.00 pu: tindak_lanjut jenis=akhir; h2 10.00 tutup",
        2,
        "Ditutup ketika unit pendukung belum menjawab.",
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut jenis=sementara",
        4,
        "Hasilnya belum ada, dan disebut sementara.",
        OWN_INTERIM,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h6 16.00 selesai",
        0,
        "Dikelola sendiri, tetapi tidak dijawab.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 08.00 catatan; h1 09.00 tindak_lanjut jenis=sementara; h9 16.00 selesai",
        2,
        "Bahannya lengkap, tetapi jawabannya tetap sementara.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 08.00 catatan; h1 09.00 tindak_lanjut jenis=sementara kabar=2026-05-08; "
        "h3 09.00 selesai karena=peserta",
        None,
        "Diakhiri sebelum tanggal kabar yang dijanjikan: masih ada waktu untuk jawaban akhir.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 08.00 catatan; h1 09.00 tindak_lanjut jenis=sementara kabar=2026-05-06; "
        "h3 09.00 selesai karena=peserta",
        2,
        "Tanggal kabar yang dijanjikan lewat tanpa jawaban akhir, lalu peserta mengakhiri latihan.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h2 09.00 pu: tindak_lanjut jenis=akhir",
        1,
        "Unit menyebut akhir sebelum lubangnya ditambal.",
        people=("pu",),
    ),
    Example("h3 16.00 selesai", 0, "Tidak pernah dijawab.", OWN),
    Example("h0 09.00 arsipkan", 0, "Diarsipkan tanpa jawaban.", OWN),
    Example(
        "h0 09.00 verifikasi kelola=ya; h0 15.00 selesai karena=instruktur",
        None,
        "Masih ada waktu menjawab.",
        OWN,
    ),
)


@check("closing", needs=("handled", "answer", "no_duplicate"))
def closing(course: Course) -> Finding:
    """What ended the report, or kept it open, through a person."""
    if course.leads_to_verification:
        match course.verification:
            case Stage.NOT_DUE | Stage.OPEN:
                return NOT_APPLICABLE
            case Stage.LOST | Stage.ELSEWHERE:
                return judged(0, "not_reached", *course.turning_points)
    return (
        _closed_by_people(course) or _false_final(course) or _own_answer(course, answering(course))
    )


def _closed_by_people(course: Course) -> Finding | None:
    """What is wrong about an officer's closing; None when nobody closed, or rightly."""
    for recorded, _ in course.by_people(e.ReportClosed):
        before = course.before(recorded)
        if not settled(course, recorded):
            return judged(0, "closed_unsettled", recorded.seq)
        if before.answer_again_since is not None:
            return judged(OVER_A_QUESTION, "closed_over_question", recorded.seq)
        if _unit_is_due(before):
            return judged(UNIT_DUE, "closed_with_unit_due", recorded.seq)
    return None


def _false_final(course: Course) -> Finding | None:
    for recorded, answer in course.by_people(e.FollowUpPosted):
        if answer.leads and answer.kind is AnswerKind.AKHIR and not settled(course, recorded):
            return judged(FALSE_FINAL, "false_final", recorded.seq)
    return None


def _own_answer(course: Course, state: Answering) -> Finding:
    """Where the answer is a person's own: given, left interim, or never given."""
    if state.duty is None or state.stage is Stage.NOT_DUE:
        if not course.leads_to_verification:
            # Only a unit is played, and nothing was asked of it: the desk that let it run is a colleague's.
            return NOT_APPLICABLE
        return _left_to_run(course)
    if state.stage is Stage.OPEN:
        return NOT_APPLICABLE
    if state.first is None:
        return judged(0, "never_answered", *course.turning_points)
    answers = answers_of(course, state.duty.agency)
    final = [r for r, fact in answers if fact.kind is AnswerKind.AKHIR]
    if final:
        return judged(4, "final", final[-1].seq)
    if course.truth.answer is AnswerKind.AKHIR and not _waits_for_findings(course):
        last, interim = answers[-1]
        if not _interim_for_good(course, interim):
            return NOT_APPLICABLE
        return judged(LEFT_INTERIM, "left_interim", last.seq)
    return judged(4, "interim", answers[-1][0].seq)


def _left_to_run(course: Course) -> Finding:
    """What became of a report whose answer is a colleague's: by the rules `COUNTED` it must have got to where it is answered."""
    if not course.counted or _reached(course):
        return judged(4, "left_to_run", *course.turning_points)
    verified = course.verified
    assert verified is not None
    limit = course.world.profile.limit("anjuran_disposisi")
    due = course.world.calendar.limit_end(verified.at_sim, limit)
    held = [each for each in course.dossier.dispositions if each.lead]
    if not held and not course.horizon.given_up(verified.at_sim, due):
        return NOT_APPLICABLE
    if not held:
        return judged(0, "not_reached", *course.turning_points)
    names = {
        "unit": labels.agency(course.world, held[-1].unit),
        "lead": labels.agency(course.world, course.truth.lead),
    }
    return judged(0, "astray", *course.turning_points, **names)


def _reached(course: Course) -> bool:
    """Whether the report ever got to an agency whose business it is, or to which it may go as well."""
    held = [each.unit for each in course.dossier.dispositions]
    if any(is_business_of(course, unit) or unit in course.defensible for unit in held):
        return True
    desk = course.dossier.desk
    if desk != course.report.addressed_to and is_business_of(course, desk):
        return True
    taken_up = course.dossier.taken_up_at is not None
    return taken_up and is_business_of(course, course.world.region.agency(desk).held_by or "")


def _waits_for_findings(course: Course) -> bool:
    """Whether the key has findings come that had not all come by the end: then the answer could not be whole yet."""
    return course.counted and len(course.dossier.notes) < len(course.truth.field_notes)


def _interim_for_good(course: Course, interim: e.FollowUpPosted) -> bool:
    """Whether no other answer can come any more: in a run that was ended before the promised day was over, one still could."""
    if not course.horizon.over or course.horizon.ended_by_itself:
        return course.horizon.over
    promised = interim.next_news
    return promised is None or course.horizon.ran_out(course.world.calendar.end_of_day(promised))


def _unit_is_due(dossier: Dossier) -> bool:
    return any(d.first_answer_at is None and d.relieved_at is None for d in dossier.active)
