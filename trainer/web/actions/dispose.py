"""*Disposisi* on the pages."""

from __future__ import annotations

from trainer.debrief.steps import Step
from trainer.domain.actions.dispose import Dispose, ReportDisposed
from trainer.domain.refusals import Refusal
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State
from trainer.scoring import labels
from trainer.web.action_spec import DeskAction, Group
from trainer.web.actions.escalate import handed_over
from trainer.web.actions.pass_on import passes_on
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.event_words import sentences
from trainer.web.forms.base import Case
from trainer.web.forms.parts import HandingFields
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


class DisposeForm(HandingFields):
    WRITTEN = ("note",)


def _obstacle(case: Case) -> Refusal | None:
    return Refusal.STATE if passes_on(case) else None


def _done(command: Dispose, case: Case) -> str:
    if command.lead is None or case.dossier.escalated_to:
        return handed_over(command, case)
    unit = case.region.agency(command.lead).short
    return _("Laporan didisposisikan ke %(unit)s.", unit=unit)


def _supporters(fact: ReportDisposed, world: World) -> str:
    if not fact.supporting:
        return ""
    return _("Pendukung: %(names)s", names=labels.agencies(world, fact.supporting))


def _line(fact: ReportDisposed, world: World) -> ReportLine:
    lead = _("Penanggung jawab: %(lead)s", lead=labels.agency(world, fact.lead))
    text = sentences(lead, _supporters(fact, world))
    return ReportLine(_("Didisposisikan"), "branch", text, state=State.DISPOSISI, note=fact.note)


def _step(fact: ReportDisposed, _step: Step, world: World) -> StepLabel:
    title = _("Disposisi ke %(name)s", name=labels.agency(world, fact.lead))
    return StepLabel(title, _supporters(fact, world))


ACTION = DeskAction(
    command=Dispose,
    name=_l("Disposisi"),
    feed=_l("mendisposisikan %(report)s"),
    events=(EventLabels(ReportDisposed, _line, _step),),
    slug="disposisi",
    group=Group.DECISION,
    order=20,
    when=_l("Bila sudah jelas unit mana yang menangani"),
    icon="branch",
    form=DisposeForm,
    button=_l("Disposisikan laporan"),
    consequence=_l(
        "unit menerima laporan dan batas waktunya mulai dihitung. Laporan berkadar pengawasan atau WBS yang didisposisikan kepada"
        " Inspektorat dirahasiakan, dan hanya Inspektorat yang masih membacanya."
    ),
    done=_l("Laporan didisposisikan."),
    done_here=_done,
    shortcut="d",
    obstacle=_obstacle,
)
