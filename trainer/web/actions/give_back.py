"""*Kembalikan* on the pages."""

from __future__ import annotations

from wtforms import SelectField, TextAreaField

from trainer.debrief.steps import Step
from trainer.domain.actions.give_back import GiveBack, ReportGivenBack
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Action, State
from trainer.scoring import labels
from trainer.web.action_spec import DeskAction, Group
from trainer.web.actions.decline import DeclineForm, returned_to
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.event_words import given_reason, proposed_owner, sentences
from trainer.web.fields import choices
from trainer.web.forms.base import NOTE_CHARS, Case, longest, offer_reasons
from trainer.web.forms.parts import owner_choices
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

BUTTON = _l("Kembalikan kepada admin")


class GiveBackForm(DeclineForm):
    owner = SelectField(
        _l("Unit atau instansi yang tepat"),
        validate_choice=False,
        description=_l("Usulan Anda kepada admin. Tanpa usulan, laporan mudah kembali lagi."),
    )

    basis = TextAreaField(
        _l("Dasarnya, dalam satu kalimat"),
        [longest(NOTE_CHARS)],
        description=_l(
            "Dibaca admin, tidak dibaca pelapor. Sebutkan mengapa bukan tugas unit ini."
        ),
    )

    def fill(self, case: Case) -> None:
        offer_reasons(self.reason, case, Action.KEMBALIKAN)
        self.owner.choices = [*choices([("", _("Belum ada usulan"))]), *owner_choices(case)]


def _done(command: GiveBack, case: Case) -> str:
    return returned_to(command.owner, case)


def _line(fact: ReportGivenBack, world: World) -> ReportLine:
    reason = labels.reason(world, Action.KEMBALIKAN, fact.reason)
    text = sentences(reason, proposed_owner(fact.owner, world), fact.basis)
    title = _("Dikembalikan ke admin")
    return ReportLine(title, "return", text, State.TERVERIFIKASI, office_only=True)


def _step(fact: ReportGivenBack, step: Step, world: World) -> StepLabel:
    known = world.profile.reason(Action.KEMBALIKAN, fact.reason)
    text = given_reason(Action.KEMBALIKAN, fact.reason, world) if known else ""
    if step.own:
        return StepLabel(str(BUTTON), text)
    name = labels.agency(world, fact.agency)
    return StepLabel(_("%(name)s mengembalikan laporan", name=name), text)


ACTION = DeskAction(
    command=GiveBack,
    name=_l("Kembalikan"),
    feed=_l("mengembalikan %(report)s"),
    events=(EventLabels(ReportGivenBack, _line, _step),),
    slug="kembalikan",
    group=Group.DECISION,
    order=60,
    when=_l("Bila bukan tugas unit ini; Anda mengusulkan unit yang tepat"),
    icon="return",
    form=GiveBackForm,
    button=BUTTON,
    consequence=_l(
        "laporan kembali ke meja admin bersama alasan Anda, dan unit ini tidak lagi membacanya."
    ),
    done=_l("Laporan dikembalikan kepada admin."),
    done_here=_done,
    shortcut="b",
)
