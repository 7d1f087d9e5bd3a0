"""An identity that everybody could read through a person's act: in an answer, a comment, a title, or an unmasked text.

An unmasked identity counts from the moment the report became public, since the public version is the officer's work
(ref. 8.1 rules 5 and 6); hints such as a family relation are left to the check of secrecy. In an answer the marks decide:
a person's W8 over the machine's. What only the reporter and the office can read is the gate `leak`, not this.
"""

from __future__ import annotations

from trainer.answers.privacy.w8_privacy import printed_identities
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.scoring.answers import case_at
from trainer.scoring.course import Course
from trainer.scoring.duplicating import told_elsewhere
from trainer.scoring.failures import VARIANT, CriticalExample
from trainer.scoring.findings import AnswerMark, Critical
from trainer.scoring.markings import LEAK
from trainer.scoring.protecting import became_public, tells_who, unmasked

NAME: dict[str, object] = {
    "pii_spans": [
        {
            "field": "body",
            "start": 99,
            "end": 110,
            "text": "Darlan Uyau",
            "kind": "name",
            "of": "third_party",
        }
    ]
}
HINT: dict[str, object] = {
    "pii_spans": [
        {
            "field": "body",
            "start": 85,
            "end": 98,
            "text": "tetangga saya",
            "kind": "relation",
            "of": "third_party",
        }
    ]
}
MASKED = 'h0 09.00 verifikasi samarkan="Darlan Uyau" unit=99.01-pu'

EXAMPLES = (
    CriticalExample(
        "h0 09.00 verifikasi unit=99.01-pu", True, "Nama orang lain ikut terbit.", NAME
    ),
    CriticalExample(
        "h0 09.00 verifikasi unit=99.01-pu",
        False,
        "Penyakit seseorang yang tidak disebut siapa.",
        {"pii_spans": [NAME["pii_spans"][0] | {"kind": "health"}]},  # type: ignore[index]
    ),
    CriticalExample(MASKED, False, "Namanya disamarkan lebih dahulu.", NAME),
    CriticalExample(
        "h0 09.00 verifikasi rahasia=ya unit=99.01-pu",
        False,
        "Laporan tidak dapat dibaca umum.",
        NAME,
    ),
    CriticalExample(
        "h0 09.00 verifikasi unit=99.01-pu",
        False,
        "Hubungan keluarga saja belum menunjukkan orangnya.",
        HINT,
    ),
    CriticalExample(
        f"{MASKED}; h0 10.00 tindak_lanjut teks='Pak Darlan sudah kami jenguk.'",
        True,
        "Jawaban menyebut namanya.",
        NAME,
    ),
    CriticalExample(
        f"{MASKED}; h0 10.00 komentar teks='Salam untuk Pak Darlan.'",
        True,
        "Komentar menyebut namanya.",
        NAME,
    ),
    CriticalExample(
        'h0 09.00 verifikasi samarkan="Darlan Uyau" judul="Darlan Uyau jatuh di jalan"',
        True,
        "Judulnya menyebut nama.",
        NAME,
    ),
    CriticalExample(
        f"{MASKED}; h0 10.00 tindak_lanjut teks='Lubang ditambal hari ini.'",
        False,
        "Tanpa identitas.",
        NAME,
    ),
    CriticalExample(
        f"{MASKED}; h0 10.00 tindak_lanjut teks='Yth. Ibu Nurmala Sangen, lubang ditambal.'",
        False,
        "Nama pelapor sendiri pada laporan terbuka bukan kebocoran.",
        NAME,
    ),
)


def find(course: Course, marks: tuple[AnswerMark, ...]) -> tuple[Critical, ...]:
    """Every act of a person that published an identity of this report, in order."""
    found = [*_unmasked(course), *_in_answers(course, marks), *_in_words(course)]
    by_event = {each.event: each for each in reversed(found)}
    return tuple(by_event[event] for event in sorted(by_event))


def _unmasked(course: Course) -> list[Critical]:
    return [
        _critical(course, recorded, "isi laporan")
        for recorded in became_public(course)[:1]
        if _shows_somebody(course, recorded)
    ]


def _shows_somebody(course: Course, recorded: Recorded) -> bool:
    """Whether an act left a span open that tells who somebody is."""
    return any(tells_who(course, span) for span in unmasked(course, course.after_act(recorded)))


def _in_answers(course: Course, marks: tuple[AnswerMark, ...]) -> list[Critical]:
    answers = {r.seq: r for r, _ in course.by_people(e.FollowUpPosted)}
    return [
        _critical(course, answers[mark.answer_seq], "tanggapan")
        for mark in marks
        if LEAK in mark.gates
        and course.after(answers[mark.answer_seq]).public
        and not (course.counted and told_elsewhere(course, answers[mark.answer_seq]))
    ]


def _in_words(course: Course) -> list[Critical]:
    """Comments and titles of people, read as an answer is."""
    if not any(course.after(recorded).public for recorded in course.moves):
        return []
    return [
        _critical(course, recorded, _published_words(recorded)[1])
        for kind in (e.CommentPosted, e.ReportVerified, e.ReportReclassified)
        for recorded, _ in course.by_people(kind)
        if course.once(_tells_identity, recorded) and course.after_act(recorded).public
    ]


def _tells_identity(course: Course, recorded: Recorded) -> bool:
    published, agency = _published_words(recorded)[0], course.agency_of(recorded)
    if not published or agency is None:
        return False
    return bool(printed_identities(case_at(course, agency, recorded), published))


def _published_words(recorded: Recorded) -> tuple[str, str]:
    match recorded.fact:
        case e.CommentPosted(by="officer", text=text):
            return text, "komentar"
        case e.ReportVerified(title=title) | e.ReportReclassified(title=title):
            return title, "judul"
        case _:
            return "", ""


def _critical(course: Course, recorded: Recorded, where: str) -> Critical:
    values = {"where": where} | ({VARIANT: "written"} if where in SENT else {})
    return Critical("identity_published", course.report.id, recorded.seq, values)


SENT = ("tanggapan", "komentar")
"""What was sent cannot be masked any more."""
