"""The words of limits that passed and of reminders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trainer.debrief.steps import Step
from trainer.domain.facts.deadlines import FlagRaised, ReminderSent
from trainer.domain.profile import Rung
from trainer.domain.scenario import World
from trainer.scoring import labels
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.time_words import day_words, last_day

RECIPIENTS: Mapping[str, str] = {
    "pejabat_penghubung": _l("pejabat penghubung"),
    "admin_instansi": _l("admin instansi"),
    "admin_koordinator": _l("Admin Koordinator"),
    "kepala_opd": _l("kepala OPD"),
    "sekda": _l("Sekda"),
    "pelatih": _l("instruktur"),
}
"""Whom a rung of the ladder reaches, by the code in the profile."""


def recipients_words(codes: Iterable[str]) -> str:
    """Who is told, as a sentence."""
    people = ", ".join(str(RECIPIENTS.get(each, each)) for each in codes)
    return _("Kepada: %(people)s.", people=people)


def _rung(fact: ReminderSent, world: World) -> Rung | None:
    return next((each for each in world.profile.ladder if each.code == fact.rung), None)


def _flagged_line(fact: FlagRaised, world: World) -> ReportLine:
    label = world.profile.flags[fact.flag]
    return ReportLine(label.label, "alert", label.explanation)


def _flagged(fact: FlagRaised, _step: Step, world: World) -> StepLabel:
    return StepLabel(
        _("Tenggat terlewati: %(flag)s", flag=world.profile.flags[fact.flag].label),
        _("Batasnya %(day)s", day=day_words(last_day(fact.due_at))),
    )


def _reminded_line(fact: ReminderSent, world: World) -> ReportLine:
    rung = _rung(fact, world)
    title = _("Pengingat kepada %(unit)s", unit=labels.agency(world, fact.unit))
    return ReportLine(title, "clock", rung.label if rung else "", office_only=True)


def _reminded(fact: ReminderSent, _step: Step, world: World) -> StepLabel:
    rung = _rung(fact, world)
    unit = labels.agency(world, fact.unit)
    title = _("Pengingat: %(name)s belum menindaklanjuti", name=unit)
    return StepLabel(title, f"{rung.label}. {recipients_words(fact.to)}" if rung else "")


EVENTS = (
    EventLabels(FlagRaised, _flagged_line, _flagged),
    EventLabels(ReminderSent, _reminded_line, _reminded),
)
