"""What people ask for: one frozen dataclass per action on a report. Commands may be refused.

Imperative names; every command names its `action` (row of the rights matrix) and carries the fields of its form.
Who asks is an `Actor`, when is an argument of `decide`: neither is part of a command.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from trainer.domain.attachment import AnswerFile
from trainer.domain.vocabulary import Action, AnswerKind, Classification, Handle, Role


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a role at an agency, the seat it acts from, and the person in it.

    `person` is None for simulated people; `seat` is then `cast:<who>`. `ref` names the reporter when the role is
    pelapor.
    """

    role: Role
    agency: str
    seat: str
    person: str | None = None
    ref: str | None = None


@dataclass(frozen=True, slots=True)
class Mask:
    """A stretch of the citizen's `field` (title or body) that the *versi publik* hides. Half-open range."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OpenReport:
    action: ClassVar[Action] = Action.BUKA
    report: str


@dataclass(frozen=True, slots=True)
class Verify:
    """`Verifikasi`, with what happens next: `Kelola`, or `Disposisi` to `lead` and `supporting`; None leaves it open."""

    action: ClassVar[Action] = Action.VERIFIKASI
    report: str
    title: str
    classification: Classification | None
    category: str
    tags: tuple[str, ...] = ()
    make_secret: bool = False
    masks: tuple[Mask, ...] = ()
    handle: Handle | None = None
    lead: str | None = None
    supporting: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dispose:
    """`Disposisi` of a report that lies at the desk; also the re-disposition after a unit gave it back."""

    action: ClassVar[Action] = Action.DISPOSISI
    report: str
    lead: str | None
    supporting: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Withdraw:
    action: ClassVar[Action] = Action.TARIK_KEMBALI
    report: str
    reason: str


@dataclass(frozen=True, slots=True)
class Postpone:
    """`Tunda`: a reason of the profile and the question that the reporter reads."""

    action: ClassVar[Action] = Action.TUNDA
    report: str
    reason: str
    question: str


@dataclass(frozen=True, slots=True)
class Complete:
    """The reporter fills in what was asked.

    `fills` are elements of ref. 6.2 that the text brings, `then` the fields of the truth that it changes (plain form).
    """

    action: ClassVar[Action] = Action.LENGKAPI
    report: str
    text: str
    fills: tuple[str, ...] = ()
    then: dict[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Resume:
    action: ClassVar[Action] = Action.LANJUTKAN
    report: str


@dataclass(frozen=True, slots=True)
class Decline:
    """`Bukan Wewenang`: reason, proposed owner, and one sentence that says on what it rests."""

    action: ClassVar[Action] = Action.BUKAN_WEWENANG
    report: str
    reason: str
    owner: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class GiveBack:
    """*Kembalikan* by a unit or the Inspektorat to its admin, with the unit it should go to."""

    action: ClassVar[Action] = Action.KEMBALIKAN
    report: str
    reason: str
    owner: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class Archive:
    """`Arsipkan`: a reason of the profile and the explanation that the reporter reads."""

    action: ClassVar[Action] = Action.ARSIPKAN
    report: str
    reason: str
    explanation: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """`Tindak Lanjut`, the official answer. `next_news` is required when it is *sementara*, refused otherwise.

    `attachments` name files that are already stored beside the run.
    """

    action: ClassVar[Action] = Action.TINDAK_LANJUT
    report: str
    kind: AnswerKind | None
    text: str
    next_news: date | None = None
    also_linked: bool = False
    attachments: tuple[AnswerFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Comment:
    """`Komentar`: conversation, never an answer. `thanks`: the reporter only says thank you."""

    action: ClassVar[Action] = Action.KOMENTAR
    report: str
    text: str
    thanks: bool = False


@dataclass(frozen=True, slots=True)
class Close:
    action: ClassVar[Action] = Action.TUTUP
    report: str


@dataclass(frozen=True, slots=True)
class Reopen:
    action: ClassVar[Action] = Action.BUKA_KEMBALI
    report: str
    reason: str


@dataclass(frozen=True, slots=True)
class AskDeletion:
    action: ClassVar[Action] = Action.MINTA_HAPUS
    report: str
    reason: str


@dataclass(frozen=True, slots=True)
class DecideDeletion:
    action: ClassVar[Action] = Action.PUTUSKAN_HAPUS
    report: str
    grant: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Publish:
    """`Publikasikan Laporan`: the reporter lifts the secrecy of the own report."""

    action: ClassVar[Action] = Action.PUBLIKASIKAN
    report: str


@dataclass(frozen=True, slots=True)
class Reclassify:
    """*Ubah klasifikasi*; title, category and tags likewise (ref. 3.1 row 22)."""

    action: ClassVar[Action] = Action.UBAH_KLASIFIKASI
    report: str
    title: str
    classification: Classification | None
    category: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MaskFurther:
    """Hide more of the citizen's text in the *versi publik*. What was hidden stays hidden."""

    action: ClassVar[Action] = Action.SAMARKAN
    report: str
    masks: tuple[Mask, ...]


@dataclass(frozen=True, slots=True)
class MakeSecret:
    action: ClassVar[Action] = Action.JADIKAN_RAHASIA
    report: str


@dataclass(frozen=True, slots=True)
class AddUnits:
    action: ClassVar[Action] = Action.TAMBAH_INSTANSI
    report: str
    supporting: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class LinkDuplicate:
    """*Tautkan duplikat*: the report is handled together with `main`."""

    action: ClassVar[Action] = Action.TAUTKAN
    report: str
    main: str


@dataclass(frozen=True, slots=True)
class Escalate:
    """*Eskalasi ke Inspektorat*. `to` names the supervisor; None is the one of the report's own government."""

    action: ClassVar[Action] = Action.ESKALASI
    report: str
    to: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class NoteEmergencyCall:
    """*Catat panggilan darurat*: which number, who was told, and at what simulated time."""

    action: ClassVar[Action] = Action.PANGGILAN_DARURAT
    report: str
    number: str
    told: str
    called_at: datetime | None


@dataclass(frozen=True, slots=True)
class Restore:
    action: ClassVar[Action] = Action.PULIHKAN
    report: str
    reason: str


@dataclass(frozen=True, slots=True)
class Rate:
    action: ClassVar[Action] = Action.NILAI
    report: str
    stars: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class EnterReport:
    """Row 2: a seat types in what came by counter, letter or social media. `arrival` names the scenario's counter
    report whose truth it carries; `received_at` is the office stamp, never the letter's date, never the future.
    """

    action: ClassVar[Action] = Action.INPUT
    report: str
    channel: str
    title: str
    body: str
    received_at: datetime | None


@dataclass(frozen=True, slots=True)
class PassOn:
    """The national admin's forwarding (row 3): verification and handing to the desk or body that owns the matter."""

    action: ClassVar[Action] = Action.DISPOSISI
    report: str
    to: str


@dataclass(frozen=True, slots=True)
class TakeElsewhere:
    """The reporter takes the matter out of the office: `to` is ombudsman | press, `text` what is said there."""

    action: ClassVar[Action] = Action.LAPOR_LUAR
    report: str
    to: str
    text: str


@dataclass(frozen=True, slots=True)
class AnswerInject:
    """Send one of the written replies to a message of the world."""

    action: ClassVar[Action] = Action.JAWAB_PESAN
    inject: str
    option: str


Command = (
    OpenReport
    | Verify
    | Dispose
    | Withdraw
    | Postpone
    | Complete
    | Resume
    | Decline
    | GiveBack
    | Archive
    | FollowUp
    | Comment
    | Close
    | Reopen
    | AskDeletion
    | DecideDeletion
    | Publish
    | Reclassify
    | MaskFurther
    | MakeSecret
    | AddUnits
    | LinkDuplicate
    | Escalate
    | NoteEmergencyCall
    | Restore
    | Rate
    | EnterReport
    | PassOn
    | TakeElsewhere
    | AnswerInject
)
