"""*Arsipkan* on the pages."""

from __future__ import annotations

from wtforms import RadioField, TextAreaField

from trainer.debrief.steps import Step
from trainer.domain.actions.archive import Archive, ReportArchived
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Action, State
from trainer.scoring import labels
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.event_words import given_reason, sentences
from trainer.web.forms.base import NOTE_CHARS, Case, DeskForm, longest, offer_reasons
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

NAME = _l("Arsipkan")


class ArchiveForm(DeskForm):
    WRITTEN = ("explanation",)

    reason = RadioField(_l("Alasan"), validate_choice=False)
    explanation = TextAreaField(
        _l("Penjelasan kepada pelapor"),
        [longest(NOTE_CHARS)],
        description=_l("Dibaca pelapor: alasan diarsipkan dan jalan lain yang dapat ditempuh."),
    )

    def fill(self, case: Case) -> None:
        offer_reasons(self.reason, case, Action.ARSIPKAN)


def _line(fact: ReportArchived, world: World) -> ReportLine:
    text = sentences(labels.reason(world, Action.ARSIPKAN, fact.reason), fact.explanation)
    return ReportLine(_("Diarsipkan"), "archive", text, state=State.ARSIP)


def _step(fact: ReportArchived, step: Step, world: World) -> StepLabel:
    title = str(NAME) if step.own else _("Diarsipkan otomatis oleh sistem")
    return StepLabel(title, given_reason(Action.ARSIPKAN, fact.reason, world))


ACTION = DeskAction(
    command=Archive,
    name=NAME,
    feed=_l("mengarsipkan %(report)s"),
    events=(EventLabels(ReportArchived, _line, _step),),
    slug="arsipkan",
    group=Group.DECISION,
    order=70,
    when=_l("Bila tidak dapat atau tidak perlu ditindaklanjuti"),
    icon="archive",
    form=ArchiveForm,
    button=_l("Arsipkan laporan"),
    consequence=_l(
        "pelapor membaca alasan dan penjelasan Anda, semua batas waktu berhenti, dan laporan tercatat sebagai diarsipkan tanpa ditangani."
    ),
    done=_l("Laporan diarsipkan."),
    shortcut="a",
)
