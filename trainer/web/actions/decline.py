"""*Bukan Wewenang* on the pages."""

from __future__ import annotations

from typing import Any

from wtforms import RadioField, SelectField, TextAreaField

from trainer.debrief.steps import Step
from trainer.domain.actions.decline import Decline, ReportDeclined
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Action, State
from trainer.scoring import labels
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.event_words import given_reason, proposed_owner, sentences
from trainer.web.forms.base import NOTE_CHARS, Case, DeskForm, longest, offer_reasons
from trainer.web.forms.parts import owner_choices
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


class DeclineForm(DeskForm):
    WRITTEN = ("basis",)

    reason = RadioField(_l("Alasan"), validate_choice=False)
    owner = SelectField(
        _l("Instansi yang berwenang"),
        validate_choice=False,
        description=_l("Usulan Anda. Bila ragu, lihat tugas tiap instansi di Rujukan."),
    )
    basis = TextAreaField(
        _l("Dasarnya, dalam satu kalimat"),
        [longest(NOTE_CHARS)],
        description=_l(
            "Dibaca admin di atas Anda dan pelapor. Misalnya status jalan, jenjang sekolah, atau undang-undang yang mengatur."
        ),
    )

    def fill(self, case: Case) -> None:
        offer_reasons(self.reason, case, Action.BUKAN_WEWENANG)
        self.owner.choices = owner_choices(case)

    def values(self, case: Case) -> dict[str, Any]:
        return super().values(case) | {"owner": self.owner.data or None}


def returned_to(owner: str | None, case: Case) -> str:
    """What is said after a report went back with a proposal; "" where none was made."""
    if owner is None:
        return ""
    name = case.region.agency(owner).short
    return _("Laporan dikembalikan dengan usulan %(owner)s.", owner=name)


def _done(command: Decline, case: Case) -> str:
    return returned_to(command.owner, case)


def _line(fact: ReportDeclined, world: World) -> ReportLine:
    reason = labels.reason(world, Action.BUKAN_WEWENANG, fact.reason)
    desk = world.region.agency(fact.to).short
    return ReportLine(
        _("Bukan Wewenang: dikembalikan kepada %(desk)s", desk=desk),
        "return",
        sentences(reason, proposed_owner(fact.owner, world), fact.basis),
        state=State.MASUK,
    )


def _step(fact: ReportDeclined, _step: Step, world: World) -> StepLabel:
    text = given_reason(Action.BUKAN_WEWENANG, fact.reason, world)
    if not fact.owner:
        return StepLabel(_("Bukan Wewenang, tanpa pemilik"), text)
    owner = labels.agency(world, fact.owner)
    return StepLabel(_("Bukan Wewenang, pemilik %(name)s", name=owner), text)


ACTION = DeskAction(
    command=Decline,
    name=_l("Bukan Wewenang"),
    feed=_l("menyatakan Bukan Wewenang atas %(report)s"),
    events=(EventLabels(ReportDeclined, _line, _step),),
    slug="bukan-wewenang",
    group=Group.DECISION,
    order=50,
    when=_l("Bila urusannya milik pemerintah atau instansi lain"),
    icon="return",
    form=DeclineForm,
    button=_l("Kembalikan sebagai Bukan Wewenang"),
    consequence=_l(
        "laporan kembali kepada admin di atas Anda bersama usulan ini, dan tidak lagi berada di meja Anda."
    ),
    done=_l("Laporan dikembalikan sebagai Bukan Wewenang."),
    done_here=_done,
    shortcut="b",
)
