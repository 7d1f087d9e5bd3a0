"""*Tunda* on the pages."""

from __future__ import annotations

from wtforms import RadioField, TextAreaField

from trainer.debrief.steps import Step
from trainer.domain.actions.postpone import Postpone, ReportPostponed
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Action, State
from trainer.scoring import labels
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.event_words import given_reason, sentences
from trainer.web.forms.base import NOTE_CHARS, Case, DeskForm, longest, offer_reasons, text_of
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

NAME = _l("Tunda")


class PostponeForm(DeskForm):
    WRITTEN = ("question",)

    reason = RadioField(_l("Alasan"), validate_choice=False)
    question = TextAreaField(
        _l("Pertanyaan kepada pelapor"),
        [longest(NOTE_CHARS)],
        description=_l("Dibaca pelapor. Tanyakan sekaligus semua yang masih perlu dilengkapi."),
    )

    def fill(self, case: Case) -> None:
        offer_reasons(self.reason, case, Action.TUNDA)

    def propose(self, case: Case) -> None:
        reason = case.loaded.world.profile.reason(Action.TUNDA, self.reason.data or "")
        if reason is not None and not text_of(self.question.data):
            self.question.data = reason.ask
            self.question.errors = [
                _("Kalimat usulan sudah diisikan. Sesuaikan dengan laporan ini, lalu kirim.")
            ]


def _line(fact: ReportPostponed, world: World) -> ReportLine:
    text = sentences(labels.reason(world, Action.TUNDA, fact.reason), fact.question)
    return ReportLine(_("Ditunda"), "hourglass", text, state=State.TUNDA)


def _step(fact: ReportPostponed, _step: Step, world: World) -> StepLabel:
    return StepLabel(str(NAME), given_reason(Action.TUNDA, fact.reason, world))


ACTION = DeskAction(
    command=Postpone,
    name=NAME,
    feed=_l("menunda %(report)s"),
    events=(EventLabels(ReportPostponed, _line, _step),),
    slug="tunda",
    group=Group.DECISION,
    order=30,
    when=_l("Bila ada keterangan yang hanya dapat dilengkapi pelapor"),
    icon="hourglass",
    form=PostponeForm,
    button=_l("Tunda dan tanyakan"),
    consequence=_l(
        "pelapor membaca pertanyaan Anda, dan batas penyelesaian berhenti selama menunggu. Bila tidak dilengkapi sampai batasnya,"
        " laporan diarsipkan. Menunggu klarifikasi instansi lain tidak menghentikan batas."
    ),
    done=_l("Laporan ditunda; pertanyaan Anda dikirim kepada pelapor."),
    shortcut="t",
)
