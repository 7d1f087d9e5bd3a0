"""What a person did, as the feed of a class says it: the button by its name, the report by its title.

A refused attempt is told as refused. Titles come without identities, because consoles stand on projectors, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from trainer.debrief.titles import shown_title
from trainer.domain import events as e
from trainer.domain.events import Fact, Recorded
from trainer.domain.run import Run
from trainer.domain.vocabulary import Action

DONE: Mapping[Action, str] = {
    Action.BUKA: _l("membuka %(report)s"),
    Action.VERIFIKASI: _l("memverifikasi %(report)s"),
    Action.DISPOSISI: _l("mendisposisikan %(report)s"),
    Action.TARIK_KEMBALI: _l("menarik kembali disposisi %(report)s"),
    Action.TUNDA: _l("menunda %(report)s"),
    Action.LANJUTKAN: _l("melanjutkan %(report)s"),
    Action.BUKAN_WEWENANG: _l("menyatakan Bukan Wewenang atas %(report)s"),
    Action.KEMBALIKAN: _l("mengembalikan %(report)s"),
    Action.ARSIPKAN: _l("mengarsipkan %(report)s"),
    Action.TINDAK_LANJUT: _l("mengirim Tindak Lanjut untuk %(report)s"),
    Action.KOMENTAR: _l("mengomentari %(report)s"),
    Action.TUTUP: _l("menutup %(report)s"),
    Action.MINTA_HAPUS: _l("memohon penghapusan %(report)s"),
    Action.PUTUSKAN_HAPUS: _l("memutuskan permohonan hapus %(report)s"),
    Action.PUBLIKASIKAN: _l("memublikasikan %(report)s"),
    Action.UBAH_KLASIFIKASI: _l("mengubah klasifikasi %(report)s"),
    Action.SAMARKAN: _l("menyamarkan bagian %(report)s"),
    Action.JADIKAN_RAHASIA: _l("merahasiakan %(report)s"),
    Action.TAMBAH_INSTANSI: _l("menambah instansi pada %(report)s"),
    Action.TAUTKAN: _l("menautkan duplikat: %(report)s"),
    Action.ESKALASI: _l("menyerahkan %(report)s kepada Inspektorat"),
    Action.PANGGILAN_DARURAT: _l("mencatat panggilan darurat untuk %(report)s"),
    Action.BUKA_KEMBALI: _l("membuka kembali %(report)s"),
    Action.PULIHKAN: _l("memulihkan %(report)s"),
}
"""What each button does to a report, after the name of whoever pressed it."""

ACTION_OF: Mapping[type[Fact], Action] = {
    e.ReportOpened: Action.BUKA,
    e.ReportVerified: Action.VERIFIKASI,
    e.ReportDisposed: Action.DISPOSISI,
    e.DispositionWithdrawn: Action.TARIK_KEMBALI,
    e.ReportPostponed: Action.TUNDA,
    e.PostponementEnded: Action.LANJUTKAN,
    e.ReportDeclined: Action.BUKAN_WEWENANG,
    e.ReportGivenBack: Action.KEMBALIKAN,
    e.ReportArchived: Action.ARSIPKAN,
    e.FollowUpPosted: Action.TINDAK_LANJUT,
    e.CommentPosted: Action.KOMENTAR,
    e.ReportClosed: Action.TUTUP,
    e.DeletionAsked: Action.MINTA_HAPUS,
    e.DeletionDecided: Action.PUTUSKAN_HAPUS,
    e.ReportPublished: Action.PUBLIKASIKAN,
    e.ReportReclassified: Action.UBAH_KLASIFIKASI,
    e.PublicVersionMasked: Action.SAMARKAN,
    e.MadeSecret: Action.JADIKAN_RAHASIA,
    e.UnitsAdded: Action.TAMBAH_INSTANSI,
    e.DuplicateLinked: Action.TAUTKAN,
    e.ReportEscalated: Action.ESKALASI,
    e.EmergencyCallNoted: Action.PANGGILAN_DARURAT,
    e.ReportReopened: Action.BUKA_KEMBALI,
    e.ReportRestored: Action.PULIHKAN,
}
"""Which button a fact comes from; of the facts of one press the first one counts, unless one of them names it."""

NAMES_THE_PRESS = (e.ReportEscalated,)
"""Facts that follow from one button alone, wherever they stand among those of its press."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """One press of a button by `person`. `refused`: the rules did not allow it. `title`: the report's, as it may be
    shown.
    """

    at: datetime
    person: str
    action: Action
    report: str
    title: str
    refused: bool


def presses_of(events: Sequence[Recorded], run: Run) -> Iterator[Pressed]:
    """Everything that people did in a run, in order; what one press caused is told once."""
    told: set[str] = set()
    named: dict[str | None, Fact] = {
        each.command_id: each.fact
        for each in events
        if each.command_id is not None and isinstance(each.fact, NAMES_THE_PRESS)
    }
    for recorded in events:
        report = recorded.report
        if recorded.person is None or report is None or recorded.command_id in told:
            continue
        refused = isinstance(recorded.fact, e.AttemptRefused)
        action = _action_of(named.get(recorded.command_id, recorded.fact))
        dossier = run.dossiers.get(report)
        if action is None or dossier is None:
            continue
        if recorded.command_id is not None:
            told.add(recorded.command_id)
        title = shown_title(dossier.report)
        yield Pressed(recorded.at_wall, recorded.person, action, report, title, refused)


def press_words(pressed: Pressed) -> str:
    """What was done, after a name: “menunda “Akses Jalan””, “mencoba menautkan duplikat: “Akses Jalan”; ditolak”."""
    done = str(DONE[pressed.action]) % {"report": f"“{pressed.title}”"}
    return _("mencoba %(done)s; ditolak", done=done) if pressed.refused else done


def _action_of(fact: Fact) -> Action | None:
    if isinstance(fact, e.AttemptRefused):
        return next((action for action in DONE if action.value == fact.action), None)
    return ACTION_OF.get(type(fact))
