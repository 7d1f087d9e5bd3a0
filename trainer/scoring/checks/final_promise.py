"""Whether *akhir* was ticked on an answer that only promises, or *sementara* on one that tells of work done.

Whether the matter was settled is known from the key and the findings that had come; what the answer says is read from
its words, in doubt in its favour. How well it is written is left to the marks.
"""

from __future__ import annotations

from trainer.answers.language.promising import only_promises, tells_only_what_was_done
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.answering import answering
from trainer.scoring.course import Course, Stage
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.registry import check
from trainer.scoring.settling import settled

DONE_CALLED_INTERIM, AHEAD_OF_FINDINGS = 3, 2

OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}
TO_PU = "h0 09.00 verifikasi unit=99.01-pu"
PU = ("pu",)

EXAMPLES = (
    Example(
        f"{TO_PU}; h1 08.00 catatan; h1 10.00 pu: tindak_lanjut teks='Lubang sudah ditambal pada 5 Mei.'",
        4,
        "Sudah ditambal, dan disebut akhir.",
        people=PU,
    ),
    Example(
        f"{TO_PU}; h1 10.00 pu: tindak_lanjut jenis=sementara teks='Lubang akan ditambal pada 8 Mei.'",
        4,
        "Baru janji, dan disebut sementara.",
        people=PU,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut teks='Surat permohonan akan diproses dalam lima hari.'",
        4,
        "Pertanyaan yang terjawab; kata “akan” bagian dari jawabannya.",
        OWN,
    ),
    Example(
        f"{TO_PU}; h1 10.00 pu: tindak_lanjut teks='Terima kasih atas laporannya. Akan segera kami tindaklanjuti.'",
        0,
        "Hanya janji, tetapi disebut akhir.",
        people=PU,
    ),
    Example(
        f"{TO_PU}; h1 10.00 pu: tindak_lanjut teks='Laporan sudah kami teruskan ke bidang terkait. Mohon menunggu.'",
        0,
        "Meneruskan surat belum memperbaiki jalan.",
        people=PU,
    ),
    Example(
        f"{TO_PU}; h1 10.00 pu: tindak_lanjut teks='Petugas sudah memeriksa lubang itu.'",
        2,
        "Ada yang dikerjakan, tetapi belum ada catatan bahwa masalahnya selesai.",
        people=PU,
    ),
    Example(
        f"{TO_PU}; h1 08.00 catatan; h1 10.00 pu: tindak_lanjut jenis=sementara teks='Lubang sudah ditambal pada 5 Mei.'",
        3,
        "Sudah selesai, tetapi masih disebut sementara.",
        people=PU,
    ),
    Example(f"{TO_PU}; h6 16.00 selesai", 0, "Tidak dijawab.", people=PU),
    Example(
        f"{TO_PU}; h2 16.00 selesai karena=instruktur", None, "Masih ada waktu menjawab.", people=PU
    ),
    Example(f"{TO_PU}; h3 09.00 pu: tindak_lanjut", None, "Dijawab rekan simulasi."),
)


@check("final_promise", needs=("own_answer", "no_duplicate"))
def final_promise(course: Course) -> Finding:
    """The worst of the answers that people gave as the lead's."""
    answers = [(r, fact) for r, fact in course.by_people(e.FollowUpPosted) if fact.leads]
    if answers:
        return lowest(_judge(course, recorded, fact) for recorded, fact in answers)
    if answering(course).stage in (Stage.LOST, Stage.ELSEWHERE):
        return judged(0, "nothing_said", *course.turning_points)
    return NOT_APPLICABLE


def _judge(course: Course, recorded: Recorded, answer: e.FollowUpPosted) -> Finding:
    done = settled(course, recorded)
    if answer.kind is AnswerKind.AKHIR:
        return _final(recorded, answer, done=done)
    late = done and not _final_follows(course, recorded) and tells_only_what_was_done(answer.text)
    if late:
        return judged(DONE_CALLED_INTERIM, "done_called_interim", recorded.seq)
    return judged(4, "interim", recorded.seq)


def _final(recorded: Recorded, answer: e.FollowUpPosted, *, done: bool) -> Finding:
    if done:
        return judged(4, "final", recorded.seq)
    if only_promises(answer.text):
        return judged(0, "promise_called_final", recorded.seq)
    return judged(AHEAD_OF_FINDINGS, "ahead_of_findings", recorded.seq)


def _final_follows(course: Course, recorded: Recorded) -> bool:
    """Whether the same agency said *akhir* afterwards."""
    return any(
        later.seq > recorded.seq and fact.leads and fact.kind is AnswerKind.AKHIR
        for later, fact in course.by_people(e.FollowUpPosted)
    )
