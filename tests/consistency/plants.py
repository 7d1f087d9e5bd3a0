"""Runs that hold together, each with one event at its end that cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from trainer.consistency.moments import CITIZEN, Kind
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.inject import Inject, InjectKind, RunMoment
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.example_world import MEMO, REPORT, morning
from trainer.scoring.examples import Example, history_of

PU, DISHUB = "99.01-pu", "99.01-dishub"
SYSTEM = "system"
HELD = "h0 08.30 verifikasi unit=99.01-pu"
FOUND = f"{HELD}; h1 08.00 catatan"
ANSWERED = f"{FOUND}; h1 14.00 pu: tindak_lanjut teks='Lubang sudah ditambal oleh regu kami.'"
INTERIM = f"{HELD}; h0 14.00 pu: tindak_lanjut jenis=sementara"
CLOSED = f"{ANSWERED}; h2 10.00 tutup"
CALLED = f"{HELD}; h0 09.00 panggilan nomor=112"

PATCHED = "Lubang sudah ditambal."
TWO = [
    {
        "after_hk": 1,
        "text": "Petugas mengukur lubang; penambalan dikerjakan pekan depan.",
        "resolves": False,
        "facts": [],
    },
    {
        "after_hk": 2,
        "text": "Penambalan lubang sudah dikerjakan.",
        "resolves": True,
        "facts": [],
    },
]
DANGER: Mapping[str, object] = {
    "urgency": "P1",
    "call_out": ["112"],
    "emergency": {
        "helped": "Regu sudah di lokasi.",
        "stages": [
            {"after_hours": 2, "sender": "Warga", "text": "Lubangnya makin lebar."},
            {"after_hours": 5, "sender": "Ketua RT", "text": "Jalannya kami tutup sendiri."},
        ],
    },
}
ACCUSES: Mapping[str, object] = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
    "accused": {"agency": DISHUB, "post": "petugas"},
    "field_notes": [],
}
EXAMINED = "h0 08.20 rahasiakan; h0 08.30 verifikasi unit=99.01-inspektorat"


def words(on: str, text: str, **bound: int) -> dict[str, object]:
    """Words of the report's own, bound to findings or not."""
    return {"on": on, "text": text, "fills": [], "then": None, **bound}


@dataclass(frozen=True)
class Plant:
    """`log` in the language of the examples, and what is planted behind it: a fact, whose, and when.

    `day` is a working day of the tiny world, `hour` and `minute` its time; `later` moves it on by calendar days.
    """

    kind: Kind
    log: str
    fact: e.Fact | None
    seat: str = SYSTEM
    day: int = 3
    hour: int = 9
    minute: int = 0
    later: int = 0
    truth: Mapping[str, object] = field(default_factory=dict)
    report: Mapping[str, object] = field(default_factory=dict)
    first: e.Fact | None = None
    """What the reporter did on day 2, which is sound."""

    def sound(self) -> History:
        """The run without what is planted."""
        example = Example(
            self.log, None, "", truth=self.truth, report=self.report, people=("admin", "pu")
        )
        return _with(history_of(example), CITIZEN, morning(2) + timedelta(hours=4), self.first)

    def planted(self) -> History:
        """The run with it: at its end, or in the report itself."""
        at = morning(self.day) + timedelta(
            days=self.later, hours=self.hour - 8, minutes=self.minute
        )
        return _with(self.sound(), self.seat, at, self.fact)


def _with(history: History, seat: str, at: datetime, fact: e.Fact | None) -> History:
    """A run with one event more."""
    if fact is None:
        return history
    last = history.events[-1]
    return history.extended((Recorded(last.seq + 1, at, last.at_wall, seat, None, None, fact),))


def said(text: str, *, thanks: bool = False) -> e.CommentPosted:
    """A comment of the reporter."""
    return e.CommentPosted(REPORT, "reporter", "", text, thanks)


def note(
    agency: str, text: str = PATCHED, index: int = 0, *, resolves: bool = True
) -> e.FieldNoteDelivered:
    return e.FieldNoteDelivered(REPORT, agency, index, text, resolves, ())


def answer(agency: str, text: str, *, kind: AnswerKind = AnswerKind.AKHIR) -> e.FollowUpPosted:
    return e.FollowUpPosted(REPORT, agency, kind, text, None, True, ())


def office_says(agency: str, text: str) -> e.CommentPosted:
    return e.CommentPosted(REPORT, "officer", agency, text, False)


def told(number: int, text: str, sender: str = "Warga") -> e.DangerTold:
    return e.DangerTold(REPORT, number, sender, text)


def message(kind: InjectKind, text: str) -> e.InjectDelivered:
    at = RunMoment(3, MEMO.at.hour)
    inject = Inject("lain", kind, at, (), "Pengirim", "Pesan", text, REPORT, None, (), None)
    return e.InjectDelivered(inject, None)


WIDER, SHUT = "Lubangnya makin lebar.", "Jalannya kami tutup sendiri."
HELPED = "Regu sudah di lokasi."

PLANTS: tuple[Plant, ...] = (
    # Somebody finds who was not told, or whose matter it is not.
    Plant(Kind.UNTOLD_FINDS, HELD, note(DISHUB)),
    Plant(Kind.UNTOLD_FINDS, "h0 08.30 verifikasi unit=99.01-dishub", note(DISHUB)),
    Plant(Kind.UNTOLD_FINDS, "h0 08.30 buka", note(PU)),
    Plant(Kind.UNTOLD_FINDS, f"{HELD}; h0 09.00 pu: kembalikan", note(PU)),
    Plant(
        Kind.UNTOLD_FINDS,
        "h0 08.30 buka",
        note("99.01"),
        truth={
            "urgency": "P1",
            "call_out": ["112"],
            "field_notes": [
                {"after_hk": 1, "text": PATCHED, "resolves": True, "facts": [], "of_call": True}
            ],
        },
    ),
    # Before what it follows from.
    Plant(Kind.TOO_EARLY, HELD, note(PU), day=0, hour=10),
    Plant(Kind.TOO_EARLY, "h0 08.30 buka", told(0, HELPED, "112"), truth=DANGER),
    Plant(Kind.TOO_EARLY, "h0 08.30 buka", told(1, WIDER), day=0, hour=9, truth=DANGER),
    # Two findings that exclude each other.
    Plant(Kind.EXCLUDING, FOUND, note(PU)),
    Plant(Kind.EXCLUDING, HELD, note(PU, "Lubang tidak ditemukan.")),
    Plant(Kind.EXCLUDING, FOUND, note(PU, TWO[1]["text"], 1), truth={"field_notes": TWO}, day=2),
    Plant(
        Kind.EXCLUDING,
        FOUND,
        note(PU, "Lubang belum ditambal.", 1, resolves=False),
        truth={
            "field_notes": [
                {"after_hk": 1, "text": PATCHED, "resolves": True, "facts": []},
                {"after_hk": 2, "text": "Lubang belum ditambal.", "resolves": False, "facts": []},
            ]
        },
    ),
    # A danger that goes on, or otherwise than written.
    Plant(Kind.DANGER, CALLED, told(1, WIDER), truth=DANGER),
    Plant(Kind.DANGER, HELD, told(1, WIDER), truth=DANGER),
    Plant(Kind.DANGER, "h0 08.30 buka", told(2, SHUT), truth=DANGER),
    Plant(Kind.DANGER, "h0 08.30 buka", told(1, "Jalannya putus."), truth=DANGER),
    Plant(Kind.DANGER, HELD, told(1, WIDER)),
    # An agency acts that never got it.
    Plant(Kind.UNTOLD_ACTS, HELD, answer(DISHUB, "Sudah kami periksa."), f"cast:{DISHUB}"),
    Plant(Kind.UNTOLD_ACTS, HELD, answer(DISHUB, "Sudah kami periksa."), f"cast:{PU}"),
    Plant(
        Kind.UNTOLD_ACTS,
        HELD,
        e.ReportGivenBack(REPORT, DISHUB, "bukan_tugas_unit", None, ""),
        f"cast:{DISHUB}",
    ),
    Plant(Kind.UNTOLD_ACTS, HELD, e.ReminderSent(REPORT, DISHUB, morning(0), "hari_4", ())),
    # The accused who never got it.
    Plant(
        Kind.ACCUSED,
        EXAMINED,
        office_says(DISHUB, "Mohon nama pelapor disampaikan kepada kami."),
        f"cast:{DISHUB}",
        truth=ACCUSES,
    ),
    Plant(
        Kind.ACCUSED,
        EXAMINED,
        said("Mereka sekarang cari siapa yang lapor."),
        CITIZEN,
        truth=ACCUSES,
    ),
    Plant(
        Kind.ACCUSED,
        EXAMINED,
        message(InjectKind.REPLY, "Kami semua ditanyai. Saya takut."),
        truth=ACCUSES,
    ),
    # A citizen speaks of what is not.
    Plant(Kind.NOT_SO, HELD, said("Terima kasih, lubangnya sudah ditambal.", thanks=True), CITIZEN),
    Plant(Kind.NOT_SO, ANSWERED, said("Sampai hari ini belum ada jawaban."), CITIZEN),
    Plant(Kind.NOT_SO, HELD, said("Kabar yang dijanjikan belum saya terima."), CITIZEN),
    Plant(Kind.NOT_SO, HELD, said("kok ditutup pak, belum ada apa2nya"), CITIZEN),
    Plant(Kind.NOT_SO, HELD, said("kok diarsipkan pak?"), CITIZEN),
    Plant(Kind.NOT_SO, FOUND, said("masih sama saja pak, belum ada perubahan"), CITIZEN),
    Plant(Kind.NOT_SO, HELD, said("Cuma komentar, jawaban yang resmi kapan ya?"), CITIZEN),
    Plant(Kind.NOT_SO, ANSWERED, said("kok harus bayar pak? katanya gratis"), CITIZEN),
    Plant(Kind.NOT_SO, HELD, e.ReportRated(REPORT, 3, "Cukup."), CITIZEN),
    Plant(
        Kind.NOT_SO,
        HELD,
        said("makasih, batunya menolong"),
        CITIZEN,
        truth={"replies": [words("sementara", "makasih, batunya menolong", from_note=1)]},
    ),
    Plant(
        Kind.NOT_SO,
        FOUND,
        said("anak saya hampir jatuh lagi"),
        CITIZEN,
        truth={"replies": [words("late", "anak saya hampir jatuh lagi", to_note=1)]},
    ),
    # Content where nobody can be.
    Plant(
        Kind.TOO_KIND,
        f"{FOUND}; h1 14.00 pu: tindak_lanjut teks='Ibu Nurmala di 080000012345, sudah ditambal.'",
        said("Terima kasih banyak.", thanks=True),
        CITIZEN,
        report={
            "reporter": {
                "ref": "p-1",
                "name": "Nurmala Sangen",
                "phone": "080000012345",
                "nik": None,
                "address": None,
            }
        },
    ),
    Plant(
        Kind.TOO_KIND,
        f"h0 08.30 buka; h0 08.40 pesan; h0 09.30 balas pilihan=beri; {ANSWERED.replace('h0 08.30', 'h0 10.00')}; h2 10.00 tutup",
        e.ReportRated(REPORT, 5, "Ditanggapi dengan baik."),
        CITIZEN,
    ),
    Plant(
        Kind.TOO_KIND,
        CLOSED,
        e.ReportRated(REPORT, 4, "Ditanggapi dengan baik."),
        CITIZEN,
        first=e.TakenElsewhere(REPORT, "ombudsman", "Saya mengadu kepada Ombudsman."),
    ),
    # On a day on which it is not.
    Plant(
        Kind.WRONG_DAY,
        FOUND,
        said("Terima kasih, semalam sudah ditambal.", thanks=True),
        CITIZEN,
        day=4,
    ),
    Plant(
        Kind.WRONG_DAY,
        f"{HELD}; h0 10.00 komentar",
        said("kemarin cuma dibalas di komentar pak"),
        CITIZEN,
        day=4,
    ),
    Plant(Kind.WRONG_DAY, HELD, message(InjectKind.MEMO, "Rapatnya Senin, 6 Mei 2026.")),
    Plant(
        Kind.WRONG_DAY,
        "h0 08.30 buka",
        None,
        report={
            "event_date": "2026-04-20",
            "body": "Semalam Jalan Kenanga Ujung amblas di depan balai desa. Mohon dilihat.",
        },
    ),
    # When the office is closed.
    Plant(Kind.OUT_OF_OFFICE, HELD, note(PU), hour=18),
    Plant(
        Kind.OUT_OF_OFFICE,
        FOUND,
        answer(PU, "Lubang sudah ditambal regu kami."),
        f"cast:{PU}",
        day=4,
        later=1,
    ),
    Plant(Kind.OUT_OF_OFFICE, HELD, message(InjectKind.MEMO, "Mohon dijelaskan."), hour=20),
    # Amounts and ages that differ.
    Plant(
        Kind.QUANTITY,
        "h0 08.30 buka",
        None,
        report={
            "title": "Diminta Rp300.000 di loket",
            "body": "Saya diminta bayar 500 ribu di loket balai desa. Mohon diperiksa.",
        },
    ),
    Plant(
        Kind.QUANTITY,
        HELD,
        said("anaknya umur 11 tahun pak"),
        CITIZEN,
        report={
            "body": "Anak berumur 7 tahun jatuh di lubang Jalan Kenanga Ujung. Mohon segera ditambal."
        },
    ),
    # What is meant for the office.
    Plant(
        Kind.INTERNAL,
        FOUND,
        answer(PU, "Lubang sudah ditambal. Hal ini jangan disampaikan kepada pelapor."),
        f"cast:{PU}",
    ),
    Plant(
        Kind.INTERNAL,
        FOUND,
        answer(PU, "Bahan dari Bidang Bina Marga. Lubang sudah ditambal."),
        f"cast:{PU}",
    ),
)
