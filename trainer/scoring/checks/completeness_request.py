"""Whether the question to the reporter asked for what was missing: all of it, once, and nothing else.

It is read from the words of a `Tunda`, of an officer's comment, or of a return. Where words and reason leave open what was
asked, the reason counts: the kinder reading, and the finding says so. Never is a name asked on an anonymous report, nor
whose business the matter is; never what stands in the report already.
"""

from __future__ import annotations

from trainer.answers.language.asking import OF_REASON
from trainer.domain.vocabulary import Decision
from trainer.scoring import labels
from trainer.scoring.answering import answering
from trainer.scoring.course import Course, Stage
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.questions import Question, questions_of, stands_in
from trainer.scoring.registry import check

OTHER_REASON, SPARE, KNOWN, IN_PUBLIC = 3, 3, 2, 2
IN_PIECES, AGAIN, PART = 2, 2, 2
OTHER_THING, WHOSE = 1, 1

TUNDA: dict[str, object] = {
    "decision": "tunda",
    "reason": "lokasi_tidak_jelas",
    "missing": ["where"],
    "key_facts": [],
}
TWO = TUNDA | {"missing": ["where", "when"]}
HELD = {"missing": ["where"], "key_facts": []}

EXAMPLES = (
    Example(
        "h0 09.00 tunda tanya='Mohon sebutkan nama desa dan patokan terdekat.'",
        4,
        "Yang kurang ditanyakan, dan hanya itu.",
        TUNDA,
    ),
    Example(
        "h0 09.00 tunda tanya='Mohon balas pesan ini dengan keterangan yang lebih jelas.'",
        4,
        "Kalimatnya umum, alasannya menunjuk tempat: dibaca menurut alasannya.",
        TUNDA,
    ),
    Example(
        "h0 09.00 tunda tanya='Di desa mana, dan sejak kapan? Nama Anda tidak perlu disebutkan.'",
        4,
        "Dua hal yang kurang dalam satu pesan; nama justru tidak diminta.",
        TWO,
        {
            "anonymous": True,
            "reporter": {"ref": "p-1", "name": None, "phone": None, "nik": None, "address": None},
        },
    ),
    Example(
        "h0 09.00 tunda tanya='Supaya laporan sampai ke pemilik jalan yang benar, mohon jelaskan: rusaknya di jalan besar "
        "atau di cabangnya? Apa nama jalannya, dari mana sampai mana, RT/RW dan kelurahan apa, dan patokan terdekatnya?'",
        4,
        "Kelurahan di sini tempat, bukan kantor; pemilik jalan hanya tujuannya.",
        TUNDA,
    ),
    Example(
        "h0 09.00 tunda alasan=identitas_perlu_dikonfirmasi tanya='Mohon jelaskan hubungan Anda dengan orang yang diwakili.'",
        4,
        "Yang kurang hubungannya dengan orang yang diwakili: alasannya mengatakannya.",
        TUNDA | {"reason": "identitas_perlu_dikonfirmasi", "missing": ["who"]},
    ),
    Example(
        "h0 09.00 tunda alasan=kronologi_belum_lengkap tanya='Di mana tepatnya?'",
        3,
        "Pertanyaannya tepat, alasannya bukan.",
        TUNDA,
    ),
    Example(
        "h0 09.00 tunda tanya='Mohon sebutkan nama desa dan kirimkan fotonya.'",
        3,
        "Foto tidak diperlukan untuk mulai bekerja.",
        TUNDA,
    ),
    Example(
        "h0 09.00 tunda tanya='Di desa mana, dan tanggal berapa kejadiannya?'",
        2,
        "Tanggalnya sudah ada dalam laporan.",
        TUNDA,
        {"event_date": "2026-05-03"},
    ),
    Example(
        "h0 09.00 tunda tanya='Mohon sebutkan nama desanya.'",
        2,
        "Waktunya belum ditanyakan.",
        TWO,
    ),
    Example(
        "h0 09.00 tunda tanya='Di desa mana?'; h1 09.00 pelapor: lengkapi isi=where; "
        "h1 10.00 tunda alasan=kronologi_belum_lengkap tanya='Sejak kapan?'",
        2,
        "Yang kurang ditanyakan dalam dua pesan.",
        TWO,
    ),
    Example(
        "h0 09.00 tunda tanya='Di desa mana?'; h1 09.00 pelapor: lengkapi isi=where; h1 10.00 tunda tanya='Lokasinya di mana?'",
        2,
        "Ditanyakan sekali lagi, padahal sudah dijawab.",
        TUNDA,
    ),
    Example(
        "h0 09.00 tunda alasan=kronologi_belum_lengkap tanya='Mohon kirimkan foto.'",
        1,
        "Yang ditanyakan bukan yang kurang.",
        TUNDA,
    ),
    Example(
        "h0 09.00 tunda tanya='Di desa mana, dan instansi mana yang berwenang atas jalan itu?'",
        1,
        "Pelapor diminta mencari pemilik urusannya.",
        TUNDA,
    ),
    Example(
        "h0 09.00 tunda tanya='Di desa mana? Mohon sebutkan nama lengkap Anda.'",
        0,
        "Nama diminta dari pelapor anonim.",
        TUNDA,
        {
            "anonymous": True,
            "reporter": {"ref": "p-1", "name": None, "phone": None, "nik": None, "address": None},
        },
    ),
    Example("h0 09.00 verifikasi unit=99.01-pu", 0, "Tidak ditanyakan sama sekali.", TUNDA),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h1 09.00 pu: komentar teks='Di sebelah mana balai desa, Bu?'",
        4,
        "Unit menanyakannya lewat Komentar.",
        HELD,
        people=("pu",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h1 09.00 pu: komentar teks='Mohon keterangan yang lebih rinci, Bu.'",
        4,
        "Komentar tanpa rincian, dibaca dengan itikad baik.",
        HELD,
        people=("pu",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h1 09.00 pu: komentar teks='Berapa nomor pelanggan Ibu?'",
        2,
        "Nomor layanan diminta di komentar yang terbaca umum.",
        {"missing": ["service_number"]},
        people=("pu",),
    ),
    Example("h0 09.00 tunda tanya='Di mana?'", None, "Menurut kunci laporan ini sudah lengkap."),
    Example("h0 15.00 selesai karena=instruktur", None, "Belum sehari kantor di meja.", TUNDA),
)


@check("completeness_request", needs=("question",))
def completeness_request(course: Course) -> Finding:
    """The questions that people put, against what the key says is missing."""
    questions = questions_of(course)
    if not questions:
        return _not_asked(course)
    return lowest((*_faults(course, questions), _coverage(course, questions)))


def _faults(course: Course, questions: list[Question]) -> list[Finding]:
    """What must not be asked, wherever it was."""
    found = []
    for each in questions:
        if each.read.name and course.report.anonymous:
            found.append(judged(0, "asked_name", each.seq))
        if each.read.owner:
            found.append(judged(WHOSE, "asked_whose", each.seq))
        public = not each.reason and course.before(each.recorded).public
        if public and "service_number" in each.read.elements:
            found.append(judged(IN_PUBLIC, "asked_in_public", each.seq))
    return found


def _coverage(course: Course, questions: list[Question]) -> Finding:
    first, later = questions[0], questions[1:]
    missing = frozenset(course.report.truth.missing)
    read = first.read.elements & missing
    covered = read | (_by_reason(first) & missing)
    if covered < missing:
        return _part(questions, covered, missing)
    again = [each for each in later if _repeats(course, each, missing)]
    if again:
        return judged(AGAIN, "asked_again", first.seq, again[0].seq)
    return _beside(course, first, missing, unsure=read < missing)


def _part(questions: list[Question], covered: frozenset[str], missing: frozenset[str]) -> Finding:
    first, later = questions[0], questions[1:]
    seqs = tuple(each.seq for each in questions)
    together = covered.union(*(each.read.elements | _by_reason(each) for each in later))
    if later and missing <= together:
        return judged(IN_PIECES, "in_pieces", *seqs, missing=_element_names(missing))
    if covered:
        return judged(PART, "part", first.seq, missing=_element_names(missing - covered))
    return judged(OTHER_THING, "other_thing", first.seq, missing=_element_names(missing))


def _beside(course: Course, first: Question, missing: frozenset[str], *, unsure: bool) -> Finding:
    """What was asked beside what was missing; an open *what happened* is never too much."""
    spare = first.read.elements - missing - {"what"} if missing else frozenset[str]()
    known = frozenset(each for each in spare if stands_in(course, each))
    if known:
        return judged(KNOWN, "asked_known", first.seq, known=_element_names(known))
    if spare or first.read.name:
        elements = _element_names(spare) if spare else labels.IDENTITY
        return judged(SPARE, "asked_spare", first.seq, spare=elements)
    if first.reason and not _right_reason(course, first.reason):
        wanted = labels.reason(course.world, Decision.TUNDA, course.report.truth.reason)
        return judged(OTHER_REASON, "other_reason", first.seq, reason=wanted)
    return judged(
        4, "right_unsure" if unsure else "right", first.seq, missing=_element_names(missing)
    )


def _not_asked(course: Course) -> Finding:
    missing = _element_names(frozenset(course.report.truth.missing))
    if course.report.truth.decision is Decision.TUNDA and course.stays:
        first = course.stays[0]
        if first.excused or first.right:
            return NOT_APPLICABLE
        if first.decision is None and not course.horizon.given_up(first.since, first.due):
            return NOT_APPLICABLE
        return judged(0, "not_asked", first.decided or first.entered, missing=missing)
    filled = set(course.report.truth.missing) <= set(course.dossier.completed)
    if filled or answering(course).stage not in (Stage.DONE, Stage.LOST):
        return NOT_APPLICABLE
    return judged(0, "not_asked", *course.turning_points, missing=missing)


def _by_reason(question: Question) -> frozenset[str]:
    """What a question is taken to ask for although its words do not show it.

    A comment has no reason: one that asks for details without saying which is taken to ask for all of them.
    """
    if question.reason:
        return OF_REASON.get(question.reason, frozenset())
    vague = question.read.details and not question.read.elements
    return frozenset(labels.ELEMENTS) if vague else frozenset()


def _repeats(course: Course, question: Question, missing: frozenset[str]) -> bool:
    """Whether it asks again for what the reporter had been asked, and nothing is left to ask."""
    still = missing - set(course.before(question.recorded).completed)
    asks = question.read.elements | _by_reason(question)
    return not still and (bool(question.reason) or bool(asks & missing))


def _right_reason(course: Course, reason: str) -> bool:
    truth = course.report.truth
    rights = [
        (truth.decision, truth.reason),
        *((each.decision, each.reason) for each in truth.also),
    ]
    return any(
        decision is Decision.TUNDA and wanted in (None, reason) for decision, wanted in rights
    )


def _element_names(elements: frozenset[str]) -> str:
    return labels.elements(elements)
