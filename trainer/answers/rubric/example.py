"""Examples of answers with what they deserve, and the small cases that they answer: for the tests and the handbook."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.answers.case import Authority, Case, CaseReporter, Responder
from trainer.domain.report import Fact, Wording
from trainer.domain.vocabulary import Classification, Privacy


@dataclass(frozen=True, slots=True)
class AnswerExample:
    """An answer to a case and the level it deserves; for a gate 1 where it fires and 0 where not. `why` is told."""

    case: Case
    text: str
    level: int
    why: str


ROAD = Case(
    title="Jalan berlubang di Desa Tumbang Contoh",
    body=(
        "Sejak 3 Mei ada lubang besar di depan pasar Desa Tumbang Contoh, Jalan Kenanga. Ibu saya jatuh dari motor. "
        "Kami minta lubangnya ditutup."
    ),
    privacy=Privacy.TERBUKA,
    responder=Responder("Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Contoh", "kabupaten"),
    authority=Authority(
        True,
        "Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Contoh",
        None,
        ("UU 38/2004 tentang Jalan",),
    ),
    classification=Classification.PENGADUAN_TBP,
    reporter=CaseReporter("Darlan Uyau", "0800000123456", "9962011503880002", "Jalan Melati No. 7"),
    key_facts=(
        Fact("where", "where", ("Jalan Kenanga Desa Tumbang Contoh", "depan pasar Tumbang Contoh")),
        Fact("what", "what", ("lubang besar", "jalan berlubang")),
        Fact("when", "when", ("sejak 3 Mei", "mulai 3 Mei")),
    ),
    expected_actions=(Wording("patch", ("menambal lubang", "penutupan lubang")),),
)
"""An open report of a hole in a road of the kabupaten that answers."""

POLE = Case(
    title="Tiang listrik miring di Desa Tumbang Contoh, siapa yang bertanggung jawab?",
    body=(
        "Tiang listrik di depan balai Desa Tumbang Contoh miring sejak hujan 3 Mei. Kami sudah ke kecamatan. Siapa "
        "yang bertanggung jawab?"
    ),
    privacy=Privacy.TERBUKA,
    responder=Responder("Kecamatan Contoh Hulu", "kabupaten"),
    authority=Authority(
        False,
        "PT PLN (Persero) ULP Contoh",
        "PLN 123 atau kantor ULP Contoh, (0500) 000-1234",
        ("UU 30/2009 tentang Ketenagalistrikan",),
    ),
    classification=Classification.PENGADUAN_TBP,
    key_facts=(
        Fact("where", "where", ("balai Desa Tumbang Contoh", "Desa Tumbang Contoh")),
        Fact("what", "what", ("tiang listrik miring", "tiang condong")),
        Fact("when", "when", ("sejak 3 Mei", "sesudah hujan 3 Mei")),
    ),
    expected_actions=(Wording("refer", ("diteruskan ke PLN", "hubungi PLN 123")),),
)
"""A report that is not the answering office's, and asks whose it is."""
