"""*Tutup laporan* on the pages."""

from __future__ import annotations

from trainer.debrief.steps import Step
from trainer.domain.actions.close import Close, ReportClosed
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.forms.base import Case, DeskForm
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

NAME = _l("Tutup laporan")


def _warning(case: Case) -> str:
    dossier = case.dossier
    if dossier.final_answer is None:
        return _("Belum ada tanggapan akhir. Laporan baru dapat ditutup sesudahnya.")
    if dossier.answer_again_since is not None:
        return _("Balasan terakhir pelapor belum dijawab.")
    if any(d.first_answer_at is None and not d.lead for d in dossier.active):
        return _("Masih ada unit pendukung yang belum menjawab.")
    return ""


def _line(fact: ReportClosed, _world: World) -> ReportLine:
    titles = {
        "reporter": _("Ditutup oleh pelapor"),
        "system": _("Selesai otomatis, karena tidak ada balasan"),
    }
    return ReportLine(titles.get(fact.by, _("Laporan ditutup")), "check", state=State.SELESAI)


def _step(fact: ReportClosed, step: Step, _world: World) -> StepLabel:
    if step.own:
        return StepLabel(str(NAME))
    by_reporter = fact.by == "reporter"
    return StepLabel(_("Pelapor menutup laporan") if by_reporter else _("Selesai otomatis"))


ACTION = DeskAction(
    command=Close,
    name=NAME,
    feed=_l("menutup %(report)s"),
    events=(EventLabels(ReportClosed, _line, _step),),
    slug="tutup",
    group=Group.ANSWER,
    order=30,
    when=_l("Bila penanganan selesai dan tanggapan akhir sudah terkirim"),
    icon="check",
    form=DeskForm,
    button=NAME,
    consequence=_l(
        "laporan berstatus selesai dan semua batas waktu berakhir, termasuk batas unit yang belum menjawab. Pelapor diminta memberi nilai."
    ),
    warning=_warning,
    done=_l("Laporan ditutup."),
)
