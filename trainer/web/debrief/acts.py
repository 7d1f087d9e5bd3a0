"""What a step on a report's way is called: the act as an officer knows it, with the names behind its codes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from flask_babel import gettext as _
from flask_babel import ngettext

from trainer.debrief.steps import Act, Step
from trainer.domain.errors import NotAllowed
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Action, AnswerKind, Classification, Decision, Flag
from trainer.scoring import labels
from trainer.web.labels import RECIPIENTS
from trainer.web.sentences import ACTIONS, refused
from trainer.web.time_words import day_words, last_day


@dataclass(frozen=True, slots=True)
class Told:
    """A step in words: what it was, and what there is to add ("" when nothing)."""

    title: str
    text: str = ""


def told(step: Step, world: World) -> Told:
    """One step in the words of the page."""
    teller = OWN if step.own else WORLD
    return teller[step.act](step, world)


def _agency(step: Step, world: World, name: str = "agency") -> str:
    return labels.agency(world, step.value(name) or None)


def _reason(step: Step, world: World, decision: Decision) -> str:
    return labels.reason(world, decision, step.value("reason") or None)


def _class(step: Step, world: World) -> str:
    return labels.classification(world, Classification(step.value("classification")))


def _verified(step: Step, world: World) -> Told:
    text = _("Kategori %(category)s", category=labels.category(world, step.value("category")))
    hidden = len(step.many("masks"))
    if hidden:
        masked = ngettext("%(num)d bagian disamarkan", "%(num)d bagian disamarkan", hidden)
        text = f"{text}; {masked}"
    return Told(_("Verifikasi sebagai %(name)s", name=_class(step, world)), text)


def _disposed(step: Step, world: World) -> Told:
    helpers = step.many("supporting")
    text = _("Pendukung: %(names)s", names=labels.agencies(world, helpers)) if helpers else ""
    return Told(_("Disposisi ke %(name)s", name=_agency(step, world, "lead")), text)


def _escalated(step: Step, world: World) -> Told:
    return Told(_("Eskalasi ke %(name)s", name=_agency(step, world, "lead")))


def _units_added(step: Step, world: World) -> Told:
    names = labels.agencies(world, step.many("supporting"))
    return Told(_("Tambah instansi terkait: %(names)s", names=names))


def _postponed(step: Step, world: World) -> Told:
    return Told(_("Tunda"), _("Alasan: %(reason)s", reason=_reason(step, world, Decision.TUNDA)))


def _declined(step: Step, world: World) -> Told:
    owner = step.value("owner")
    text = _("Alasan: %(reason)s", reason=_reason(step, world, Decision.BUKAN_WEWENANG))
    if not owner:
        return Told(_("Bukan Wewenang, tanpa pemilik"), text)
    return Told(_("Bukan Wewenang, pemilik %(name)s", name=_agency(step, world, "owner")), text)


def _given_back(step: Step, world: World) -> Told:
    known = world.profile.reason("kembalikan", step.value("reason"))
    text = _("Alasan: %(reason)s", reason=known.label) if known else ""
    if step.own:
        return Told(_("Kembalikan kepada admin"), text)
    return Told(_("%(name)s mengembalikan laporan", name=_agency(step, world)), text)


def _archived(step: Step, world: World) -> Told:
    return Told(
        _("Arsipkan"), _("Alasan: %(reason)s", reason=_reason(step, world, Decision.ARSIPKAN))
    )


def _archived_by_itself(step: Step, world: World) -> Told:
    text = _("Alasan: %(reason)s", reason=_reason(step, world, Decision.ARSIPKAN))
    return Told(_("Terarsip oleh sistem"), text)


def _answered(step: Step, world: World) -> Told:
    final = step.value("kind") == AnswerKind.AKHIR
    kind = _("tanggapan akhir") if final else _("tanggapan sementara")
    news = step.value("next_news")
    day = day_words(date.fromisoformat(news)) if news else ""
    text = _("Kabar berikutnya paling lambat %(day)s", day=day) if day else ""
    if step.own:
        return Told(_("Tindak Lanjut, %(kind)s", kind=kind), text)
    return Told(_("%(name)s menjawab: %(kind)s", name=_agency(step, world), kind=kind), text)


def _commented(step: Step, world: World) -> Told:
    if step.own:
        return Told(_("Komentar"))
    if step.value("by") == "officer":
        return Told(_("%(name)s berkomentar", name=_agency(step, world)))
    return Told(_("Pelapor menulis lagi") if step.value("by") == "reporter" else _("Ada komentar"))


def _flagged(step: Step, world: World) -> Told:
    label = world.profile.flags[Flag(step.value("flag"))].label
    due = datetime.fromisoformat(step.value("due_at"))
    return Told(
        _("Tenggat terlewati: %(flag)s", flag=label),
        _("Batasnya %(day)s", day=day_words(last_day(due))),
    )


def _refused(step: Step, world: World) -> Told:
    action = Action(step.value("action"))
    seats = world.scenario.seats
    seat = next((each for each in seats if each.id == step.seat), seats[0])
    why = NotAllowed(step.value("code"), action, step.value("state") or None, role=seat.role)
    return Told(_("Tidak diterima sistem: %(action)s", action=ACTIONS[action]), refused(why))


def _reclassified(step: Step, world: World) -> Told:
    return Told(
        _("Ubah klasifikasi menjadi %(name)s", name=_class(step, world)),
        _("Kategori %(category)s", category=labels.category(world, step.value("category"))),
    )


def _masked(step: Step, _world: World) -> Told:
    count = len(step.many("masks"))
    return Told(ngettext("Samarkan %(num)d bagian lagi", "Samarkan %(num)d bagian lagi", count))


def _deletion(step: Step, _world: World) -> Told:
    granted = step.value("granted") == "yes"
    return Told(_("Kabulkan permohonan hapus") if granted else _("Tolak permohonan hapus"))


def _closed(step: Step, _world: World) -> Told:
    by_reporter = step.value("by") == "reporter"
    return Told(_("Pelapor menutup laporan") if by_reporter else _("Selesai otomatis"))


def _reminded(step: Step, world: World) -> Told:
    rung = next((r for r in world.profile.ladder if r.code == step.value("rung")), None)
    people = ", ".join(str(RECIPIENTS.get(each, each)) for each in step.many("to"))
    title = _("Pengingat: %(name)s belum menindaklanjuti", name=_agency(step, world))
    return Told(title, f"{rung.label}. {_('Kepada: %(people)s.', people=people)}" if rung else "")


def _elsewhere(step: Step, _world: World) -> Told:
    if step.value("to") == "ombudsman":
        return Told(_("Pelapor mengadu kepada Ombudsman"))
    return Told(_("Pelapor menghubungi wartawan"))


Teller = Callable[[Step, World], Told]


def _plain(words: Callable[[], str]) -> Teller:
    return lambda _step, _world: Told(words())


OWN: Mapping[Act, Teller] = {
    Act.OPENED: _plain(lambda: _("Membuka laporan")),
    Act.VERIFIED: _verified,
    Act.TAKEN_UP: _plain(lambda: _("Kelola sendiri")),
    Act.DISPOSED: _disposed,
    Act.UNITS_ADDED: _units_added,
    Act.ESCALATED: _escalated,
    Act.POSTPONED: _postponed,
    Act.COMPLETED: _plain(lambda: _("Pelapor melengkapi laporan")),
    Act.RESUMED: _plain(lambda: _("Lanjutkan")),
    Act.DECLINED: _declined,
    Act.PASSED_ON: lambda step, world: Told(
        _("Teruskan ke %(name)s", name=_agency(step, world, "lead"))
    ),
    Act.GIVEN_BACK: _given_back,
    Act.WITHDRAWN: _plain(lambda: _("Tarik kembali")),
    Act.ARCHIVED: _archived,
    Act.RESTORED: _plain(lambda: _("Pulihkan")),
    Act.ANSWERED: _answered,
    Act.COMMENTED: _commented,
    Act.CLOSED: _plain(lambda: _("Tutup laporan")),
    Act.REOPENED: _plain(lambda: _("Buka kembali")),
    Act.DELETION_DECIDED: _deletion,
    Act.RECLASSIFIED: _reclassified,
    Act.MASKED: _masked,
    Act.HIDDEN: _plain(lambda: _("Laporan menjadi rahasia")),
    Act.LINKED: lambda step, _world: Told(_("Tautkan ke %(main)s", main=step.value("main"))),
    Act.CALLED: lambda step, _world: Told(
        _("Catat panggilan darurat ke %(number)s", number=step.value("number"))
    ),
    Act.FLAGGED: _flagged,
    Act.REFUSED: _refused,
    Act.REMINDED: _reminded,
    Act.RATED: lambda step, _world: Told(
        _("Pelapor memberi nilai %(stars)s dari 5", stars=step.value("stars"))
    ),
    Act.TAKEN_ELSEWHERE: _elsewhere,
    Act.DELETION_ASKED: _plain(lambda: _("Pelapor meminta laporannya dihapus")),
    Act.PUBLISHED: _plain(lambda: _("Pelapor membuka laporannya untuk umum")),
}
"""A person's acts: named as on the desk."""

WORLD: Mapping[Act, Teller] = {
    **OWN,
    Act.RESUMED: _plain(lambda: _("Sistem melanjutkan laporan")),
    Act.PASSED_ON: lambda step, world: Told(
        _("Admin Nasional meneruskan ke %(name)s", name=_agency(step, world, "lead"))
    ),
    Act.ARCHIVED: _archived_by_itself,
    Act.CLOSED: _closed,
    Act.REOPENED: _plain(lambda: _("Pelapor membuka kembali laporan")),
}
"""What the world did: named as one sees it happen."""
