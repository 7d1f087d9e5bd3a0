"""*Teruskan* on the pages: what *Disposisi* is of a report that its coordinator has not verified."""

from __future__ import annotations

from wtforms import SelectField

from trainer.debrief.steps import Step
from trainer.domain.actions.pass_on import PassOn, ReportPassedOn
from trainer.domain.refusals import Refusal
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Role, State
from trainer.scoring import labels
from trainer.web import offices
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.fields import choices
from trainer.web.forms.base import Case, DeskForm
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


class PassOnForm(DeskForm):
    to = SelectField(_l("Diteruskan kepada"), validate_choice=False)

    def fill(self, case: Case) -> None:
        self.to.choices = choices(
            [("", _("Pilih instansi")), *offices.desks(case.region, case.dossier.desk)]
        )


SIMULATED = "cast:"
"""Begins the seat of a simulated colleague, before the desk."""


def passes_on(case: Case) -> bool:
    """A new report is passed on by a coordinator before it is verified, and disposed of only after (ref. 3.1 row 3, 10)."""
    return case.actor.role is Role.ADMIN_KOORDINATOR and case.dossier.state is State.MASUK


def _obstacle(case: Case) -> Refusal | None:
    return None if passes_on(case) else Refusal.STATE


def _done(command: PassOn, case: Case) -> str:
    if command.to not in case.region.agencies:
        return ""
    return _("Laporan diteruskan ke %(agency)s.", agency=case.region.agency(command.to).short)


def _line(fact: ReportPassedOn, world: World) -> ReportLine:
    title = _("Diteruskan kepada %(agency)s", agency=labels.agency(world, fact.to))
    return ReportLine(title, "right", state=State.TERVERIFIKASI)


def _step(fact: ReportPassedOn, step: Step, world: World) -> StepLabel:
    name = labels.agency(world, fact.to)
    if step.own:
        return StepLabel(_("Teruskan ke %(name)s", name=name))
    desk = labels.agency(world, step.seat.removeprefix(SIMULATED))
    return StepLabel(_("%(desk)s meneruskan ke %(name)s", desk=desk, name=name))


ACTION = DeskAction(
    command=PassOn,
    name=_l("Disposisi"),
    heading=_l("Teruskan"),
    feed="",
    events=(EventLabels(ReportPassedOn, _line, _step),),
    slug="teruskan",
    group=Group.DECISION,
    order=25,
    when=_l("Bila urusannya milik kabupaten/kota, atau di luar provinsi"),
    icon="right",
    form=PassOnForm,
    button=_l("Teruskan laporan"),
    consequence=_l("laporan pindah ke meja instansi itu dan tidak lagi berada di meja Anda."),
    done=_l("Laporan diteruskan."),
    done_here=_done,
    obstacle=_obstacle,
)
