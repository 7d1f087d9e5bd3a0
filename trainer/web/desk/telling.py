"""What each kind of fact is called on the line of a report: title, picture, words, and whether the office alone reads it.

A flat list, one function a kind. Who may read an entry, and in which order they stand, is said in `trail`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _

from trainer.domain import events as e
from trainer.domain.profile import Profile
from trainer.domain.region import AgencyKind
from trainer.domain.scenario import World
from trainer.domain.vocabulary import AnswerKind, State
from trainer.web.time_words import day_words, short_moment


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one fact."""

    title: str
    icon: str
    text: str = ""
    state: str = ""
    office_only: bool = False
    note: str = ""
    """A note that went along, for the office alone."""


Telling = Callable[[Any, World], Told]


def _name(agency: str | None, world: World) -> str:
    if agency in world.region.agencies:
        return world.region.agency(str(agency)).name
    return agency or _("belum disebut")


def _said(*parts: str) -> str:
    """Parts as sentences, each with a capital at its start and one full stop between them."""
    told = [part.strip() for part in parts if part.strip()]
    return " ".join(
        part[0].upper() + part[1:] + ("" if last or part[-1] in ".?!" else ".")
        for part, last in zip(told, [False] * (len(told) - 1) + [True], strict=True)
    )


def _reason(decision: str, code: str, profile: Profile) -> str:
    reason = profile.reason(decision, code)
    return reason.label if reason is not None else code


# One function for each kind of fact that stands on a line


def _arrived(_fact: e.ComplaintArrived, _world: World) -> Told:
    return Told(_("Laporan masuk"), "list", state=State.MASUK)


def _opened(fact: e.ReportOpened, world: World) -> Told:
    return Told(
        _("Pertama kali dibuka oleh %(agency)s", agency=world.region.agency(fact.agency).short),
        "eye",
        office_only=True,
    )


def _verified(fact: e.ReportVerified, world: World) -> Told:
    rule = world.profile.classes.get(fact.classification)
    category = world.profile.categories.get(fact.category)
    words = [
        rule.label if rule else fact.classification,
        category.label if category else fact.category,
    ]
    if fact.masks:
        words.append(_("Sebagian teks disamarkan untuk umum"))
    return Told(_("Diverifikasi"), "verify", _said(*words), state=State.TERVERIFIKASI)


def _taken_up(_fact: e.ReportTakenUp, _world: World) -> Told:
    return Told(_("Dikelola sendiri oleh instansi"), "home")


def _disposed(fact: e.ReportDisposed, world: World) -> Told:
    words = [_("Penanggung jawab: %(lead)s", lead=_name(fact.lead, world))]
    if fact.supporting:
        names = ", ".join(_name(unit, world) for unit in fact.supporting)
        words.append(_("Pendukung: %(units)s", units=names))
    return Told(_("Didisposisikan"), "branch", _said(*words), state=State.DISPOSISI, note=fact.note)


def _units_added(fact: e.UnitsAdded, world: World) -> Told:
    names = ", ".join(_name(unit, world) for unit in fact.supporting)
    return Told(_("Instansi terkait ditambahkan"), "plus", names, note=fact.note)


def _withdrawn(fact: e.DispositionWithdrawn, _world: World) -> Told:
    return Told(
        _("Disposisi ditarik kembali"), "undo", fact.reason, State.TERVERIFIKASI, office_only=True
    )


def _given_back(fact: e.ReportGivenBack, world: World) -> Told:
    text = _said(
        _reason("kembalikan", fact.reason, world.profile), _proposed(fact.owner, world), fact.basis
    )
    return Told(_("Dikembalikan ke admin"), "return", text, State.TERVERIFIKASI, office_only=True)


def _postponed(fact: e.ReportPostponed, world: World) -> Told:
    text = _said(_reason("tunda", fact.reason, world.profile), fact.question)
    return Told(_("Ditunda"), "hourglass", text, state=State.TUNDA)


def _completed(fact: e.ReportCompleted, _world: World) -> Told:
    return Told(_("Pelapor melengkapi laporan"), "reply", fact.text, state=State.MASUK)


def _postponement_ended(_fact: e.PostponementEnded, _world: World) -> Told:
    return Told(_("Penundaan diakhiri"), "play", state=State.MASUK)


def _declined(fact: e.ReportDeclined, world: World) -> Told:
    reason = _reason("bukan_wewenang", fact.reason, world.profile)
    text = _said(reason, _proposed(fact.owner, world), fact.basis)
    title = _(
        "Bukan Wewenang: dikembalikan kepada %(desk)s", desk=world.region.agency(fact.to).short
    )
    return Told(title, "return", text, state=State.MASUK)


def _proposed(owner: str | None, world: World) -> str:
    return _("Diusulkan ke %(owner)s", owner=_name(owner, world)) if owner else ""


def _passed_on(fact: e.ReportPassedOn, world: World) -> Told:
    return Told(
        _("Diteruskan kepada %(agency)s", agency=_name(fact.to, world)),
        "right",
        state=State.TERVERIFIKASI,
    )


def _left_run(fact: e.ReportLeftRun, world: World) -> Told:
    return Told(_("Selanjutnya ditangani %(agency)s", agency=_name(fact.to, world)), "out")


def _archived(fact: e.ReportArchived, world: World) -> Told:
    text = _said(_reason("arsipkan", fact.reason, world.profile), fact.explanation)
    return Told(_("Diarsipkan"), "archive", text, state=State.ARSIP)


def _restored(fact: e.ReportRestored, _world: World) -> Told:
    return Told(_("Dipulihkan dari arsip"), "undo", fact.reason, State.MASUK, office_only=True)


def _answered(fact: e.FollowUpPosted, _world: World) -> Told:
    if fact.kind is AnswerKind.AKHIR:
        return Told(_("Tindak Lanjut, tanggapan akhir"), "reply", fact.text, state=State.PROSES)
    title = _("Tindak Lanjut, tanggapan sementara")
    if fact.next_news is not None:
        title = _("%(title)s; kabar berikutnya %(day)s", title=title, day=day_words(fact.next_news))
    return Told(title, "reply", fact.text, state=State.PROSES)


def _commented(fact: e.CommentPosted, _world: World) -> Told:
    titles = {
        "reporter": _("Balasan pelapor"),
        "citizen": _("Komentar warga lain"),
        "watcher": _("Komentar pengawas"),
    }
    return Told(titles.get(fact.by, _("Komentar")), "chat", fact.text)


def _closed(fact: e.ReportClosed, _world: World) -> Told:
    titles = {
        "reporter": _("Ditutup oleh pelapor"),
        "system": _("Selesai otomatis, karena tidak ada balasan"),
    }
    return Told(titles.get(fact.by, _("Laporan ditutup")), "check", state=State.SELESAI)


def _reopened(fact: e.ReportReopened, _world: World) -> Told:
    return Told(_("Dibuka kembali"), "undo", fact.reason, state=State.PROSES)


def _rated(fact: e.ReportRated, _world: World) -> Told:
    return Told(_("Pelapor memberi nilai %(stars)s dari 5", stars=fact.stars), "star", fact.text)


def _deletion_asked(fact: e.DeletionAsked, _world: World) -> Told:
    return Told(_("Pelapor meminta laporan dihapus"), "flag", fact.reason)


def _deletion_decided(fact: e.DeletionDecided, _world: World) -> Told:
    title = _("Permohonan hapus dikabulkan") if fact.granted else _("Permohonan hapus ditolak")
    return Told(title, "flag", fact.reason)


def _published(_fact: e.ReportPublished, _world: World) -> Told:
    return Told(_("Pelapor membuka kerahasiaan laporannya"), "eye")


def _reclassified(fact: e.ReportReclassified, world: World) -> Told:
    rule = world.profile.classes.get(fact.classification)
    category = world.profile.categories.get(fact.category)
    words = (fact.title, rule.label if rule else "", category.label if category else "")
    return Told(_("Judul, klasifikasi, atau kategori diubah"), "edit", _said(*words))


def _masked(_fact: e.PublicVersionMasked, _world: World) -> Told:
    return Told(_("Versi publik disamarkan lebih lanjut"), "lock", office_only=True)


def _made_secret(fact: e.MadeSecret, _world: World) -> Told:
    texts = {
        "class": _("Klasifikasi ini selalu rahasia"),
        "escalation": _("Karena diserahkan kepada Inspektorat"),
        "link": _("Karena laporan utamanya rahasia"),
    }
    return Told(_("Dirahasiakan"), "lock", texts.get(fact.why, ""))


def _linked(fact: e.DuplicateLinked, _world: World) -> Told:
    if fact.same:
        return Told(
            _("Ditautkan sebagai duplikat dari %(main)s", main=fact.main), "link", office_only=True
        )
    return Told(_("Ditangani bersama %(main)s", main=fact.main), "link", office_only=True)


def _escalated(fact: e.ReportEscalated, world: World) -> Told:
    return Told(
        _("Diserahkan kepada %(agency)s", agency=_name(fact.to, world)),
        "shield",
        fact.note,
        State.DISPOSISI,
        office_only=True,
    )


def _called(fact: e.EmergencyCallNoted, _world: World) -> Told:
    title = _("Panggilan darurat ke %(number)s dicatat", number=fact.number)
    text = _("Diterima: %(told)s, %(when)s", told=fact.told, when=short_moment(fact.called_at))
    return Told(title, "phone", text, office_only=True)


def _noted(fact: e.FieldNoteDelivered, world: World) -> Told:
    return Told(note_title(fact.agency, world), "note", fact.text, office_only=True)


def note_title(agency: str, world: World) -> str:
    """What a finding is called: a unit reports from the field, the desk's own office hands over what an answer needs."""
    if world.region.agency(agency).kind is AgencyKind.DESK:
        return _("Bahan jawaban dari unit")
    return _("Catatan dari lapangan")


def _flagged(fact: e.FlagRaised, world: World) -> Told:
    label = world.profile.flags[fact.flag]
    return Told(label.label, "alert", label.explanation)


def _reminded(fact: e.ReminderSent, world: World) -> Told:
    rung = next((each for each in world.profile.ladder if each.code == fact.rung), None)
    title = _("Pengingat kepada %(unit)s", unit=_name(fact.unit, world))
    return Told(title, "clock", rung.label if rung else "", office_only=True)


def _taken_elsewhere(fact: e.TakenElsewhere, _world: World) -> Told:
    title = (
        _("Pelapor mengadu kepada Ombudsman")
        if fact.to == "ombudsman"
        else _("Pelapor menghubungi wartawan")
    )
    return Told(title, "alert", fact.text, office_only=True)


TELLINGS: Mapping[type, Telling] = {
    e.ComplaintArrived: _arrived,
    e.ReportOpened: _opened,
    e.ReportVerified: _verified,
    e.ReportTakenUp: _taken_up,
    e.ReportDisposed: _disposed,
    e.UnitsAdded: _units_added,
    e.DispositionWithdrawn: _withdrawn,
    e.ReportGivenBack: _given_back,
    e.ReportPostponed: _postponed,
    e.ReportCompleted: _completed,
    e.PostponementEnded: _postponement_ended,
    e.ReportDeclined: _declined,
    e.ReportPassedOn: _passed_on,
    e.ReportLeftRun: _left_run,
    e.ReportArchived: _archived,
    e.ReportRestored: _restored,
    e.FollowUpPosted: _answered,
    e.CommentPosted: _commented,
    e.ReportClosed: _closed,
    e.ReportReopened: _reopened,
    e.ReportRated: _rated,
    e.DeletionAsked: _deletion_asked,
    e.DeletionDecided: _deletion_decided,
    e.ReportPublished: _published,
    e.ReportReclassified: _reclassified,
    e.PublicVersionMasked: _masked,
    e.MadeSecret: _made_secret,
    e.DuplicateLinked: _linked,
    e.ReportEscalated: _escalated,
    e.EmergencyCallNoted: _called,
    e.FieldNoteDelivered: _noted,
    e.FlagRaised: _flagged,
    e.ReminderSent: _reminded,
    e.TakenElsewhere: _taken_elsewhere,
}
"""What stands on a line. Left out: refused attempts and marks (the debrief's), and what is about the whole run
(messages among it)."""
