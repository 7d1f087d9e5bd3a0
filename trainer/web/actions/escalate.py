"""*Eskalasi ke Inspektorat* on the pages."""

from __future__ import annotations

from typing import Any

from wtforms import RadioField, TextAreaField
from wtforms.validators import Optional

from trainer.debrief.steps import Step
from trainer.domain.actions.escalate import Escalate, ReportEscalated
from trainer.domain.command import ReportCommand
from trainer.domain.refusals import Wrong
from trainer.domain.scenario import World
from trainer.domain.vocabulary import State
from trainer.scoring import labels
from trainer.web import offices
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.fields import choices
from trainer.web.forms.base import NOTE_CHARS, Case, DeskForm, longest
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


class EscalateForm(DeskForm):
    WRITTEN = ("note",)

    to = RadioField(_l("Diserahkan kepada"), validate_choice=False)
    note = TextAreaField(
        _l("Catatan untuk pengawas"),
        [Optional(), longest(NOTE_CHARS)],
        description=_l("Tidak dibaca pelapor atau unit."),
    )

    def fill(self, case: Case) -> None:
        self.to.choices = choices(offices.supervisors(case.region, case.dossier.desk))

    def values(self, case: Case) -> dict[str, Any]:
        if not self.to.data:
            self.gap("to", Wrong.REQUIRED)
        return super().values(case) | {"to": self.to.data or None}


def handed_over(_command: ReportCommand, case: Case) -> str:
    """What is said after a report went to its supervisor by itself; "" for one that did not."""
    if not case.dossier.escalated_to:
        return ""
    agency = case.region.agency(case.dossier.escalated_to).short
    sentence = _("Laporan diserahkan kepada %(agency)s.", agency=agency)
    return f"{sentence} {now_readable_by(agency)}"


def now_readable_by(agency: str) -> str:
    """Who alone reads an escalated report."""
    return _("Isinya kini hanya dapat dibaca %(agency)s.", agency=agency)


def _line(fact: ReportEscalated, world: World) -> ReportLine:
    title = _("Diserahkan kepada %(agency)s", agency=labels.agency(world, fact.to))
    return ReportLine(title, "shield", fact.note, State.DISPOSISI, office_only=True)


def _step(fact: ReportEscalated, _step: Step, world: World) -> StepLabel:
    return StepLabel(_("Eskalasi ke %(name)s", name=labels.agency(world, fact.to)))


ACTION = DeskAction(
    command=Escalate,
    name=_l("Eskalasi"),
    heading=_l("Eskalasi ke Inspektorat"),
    feed=_l("menyerahkan %(report)s kepada Inspektorat"),
    events=(EventLabels(ReportEscalated, _line, _step),),
    slug="eskalasi",
    group=Group.OTHER,
    order=30,
    when=_l("Bila ada dugaan pelanggaran oleh aparat"),
    icon="shield",
    form=EscalateForm,
    button=_l("Serahkan kepada Inspektorat"),
    consequence=_l(
        "laporan menjadi rahasia dan berkadar pengawasan. Semua unit kehilangan akses; Anda sendiri hanya melihat nomor, tanggal, dan statusnya."
    ),
    done=_l("Laporan diserahkan kepada Inspektorat."),
    done_here=handed_over,
    leads_on=True,
)
