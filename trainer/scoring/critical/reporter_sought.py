"""A person who wanted to know who reported, where somebody may be harmed for it: of the reporter, of others, or in a note.

Counted where the report accuses an official, is of the internal supervisor, or was sent anonymously and must be secret. A
question for facts, papers or evidence is none; what is refused (*jangan mencari tahu*) is none either.
"""

from __future__ import annotations

from trainer.answers.language.seeking import asks_name, seeks_reporter
from trainer.domain.vocabulary import SUPERVISORY
from trainer.scoring.course import Course
from trainer.scoring.failures import CriticalExample
from trainer.scoring.findings import AnswerMark, Critical
from trainer.scoring.writings import TO_REPORTER, Writing, writings_of

WBS: dict[str, object] = {
    "classification": "wbs",
    "lead": "99.01-inspektorat",
    "set_secret": True,
    "accused": {"agency": "99.01-pu", "post": "kepala bidang"},
}
ANONYMOUS: dict[str, object] = {
    "anonymous": True,
    "reporter": {"ref": "p-1", "name": None, "phone": None, "nik": None, "address": None},
}
HIDDEN = "h0 09.00 verifikasi kelas=wbs rahasia=ya"

EXAMPLES = (
    CriticalExample(
        "h0 09.00 tunda alasan=kronologi_belum_lengkap tanya='Mohon sebutkan identitas Anda.'",
        True,
        "Nama diminta dari orang yang membuka pelanggaran.",
        WBS,
        ANONYMOUS,
    ),
    CriticalExample(
        f"{HIDDEN}; h0 10.00 komentar teks='Siapa nama Bapak dan di bagian apa?'",
        True,
        "Lewat komentar pun nama pelapor tidak ditanyakan.",
        WBS,
    ),
    CriticalExample(
        f"{HIDDEN} unit=99.01-dishub catatan='Tolong cari tahu siapa pelapornya.'",
        True,
        "Unit diminta mencari pelapornya lewat catatan disposisi.",
        WBS,
    ),
    CriticalExample(
        "h0 09.00 eskalasi catatan='Mohon ditelusuri identitas pelapor.'",
        True,
        "Juga Inspektorat tidak diminta mencarinya.",
        WBS,
    ),
    CriticalExample(
        f"{HIDDEN}; h0 10.00 komentar teks='Kapan kejadiannya, dan di loket mana?'",
        False,
        "Yang ditanyakan faktanya.",
        WBS,
    ),
    CriticalExample(
        "h0 09.00 eskalasi catatan='Mohon tidak mencari tahu siapa pelapornya.'",
        False,
        "Justru meminta agar tidak dicari.",
        WBS,
    ),
    CriticalExample(
        "h0 09.00 verifikasi unit=99.01-pu; h0 10.00 komentar teks='Mohon sebutkan nama lengkap Anda.'",
        False,
        "Laporan jalan rusak dari pelapor yang namanya terbuka.",
    ),
)


def find(course: Course, _marks: tuple[AnswerMark, ...]) -> tuple[Critical, ...]:
    """Every text by which a person sought the reporter, each act once."""
    if not course.counted or not _in_danger(course):
        return ()
    found = {each.seq: each for each in reversed(writings_of(course)) if _seeks(each)}
    return tuple(
        Critical("reporter_sought", course.report.id, seq, {"where": found[seq].place})
        for seq in sorted(found)
    )


def _in_danger(course: Course) -> bool:
    """Whether somebody may be harmed for having reported this."""
    truth, report = course.truth, course.report
    if truth.accused is not None or truth.classification in SUPERVISORY:
        return True
    return report.anonymous and (report.secret or truth.set_secret)


def _seeks(writing: Writing) -> bool:
    if seeks_reporter(writing.text):
        return True
    return writing.place in TO_REPORTER and asks_name(writing.text)
