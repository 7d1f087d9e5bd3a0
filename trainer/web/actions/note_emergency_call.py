"""*Catat panggilan darurat* on the pages."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from wtforms import SelectField, StringField
from wtforms.validators import Optional
from wtforms.widgets import TimeInput

from trainer.debrief.steps import Step
from trainer.domain.actions.note_emergency_call import EmergencyCallNoted, NoteEmergencyCall
from trainer.domain.scenario import World
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.fields import choices, known_choice
from trainer.web.forms.base import TAG_CHARS, Case, DeskForm, hour_of, longest
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.time_words import short_moment


class EmergencyForm(DeskForm):
    WRITTEN = ("told",)

    number = SelectField(
        _l("Nomor yang dihubungi"),
        [known_choice(_l("Nomor ini tidak ada dalam daftar. Pilih dari daftar."))],
        validate_choice=False,
        description=_l("Contoh untuk latihan; nomor di daerah Anda perlu diperiksa kembali."),
    )
    told = StringField(
        _l("Siapa yang menerima panggilan"),
        [longest(TAG_CHARS)],
        description=_l("Jabatan atau pos jaganya."),
    )
    called_at = StringField(
        _l("Pukul berapa"),
        [Optional()],
        description=_l("Menurut jam simulasi hari ini. Kosongkan bila baru saja."),
        widget=TimeInput(),
    )

    def fill(self, case: Case) -> None:
        numbers = [(n.number, f"{n.number} · {n.used_for}") for n in case.region.emergency_numbers]
        self.number.choices = choices([("", _("Pilih nomor")), *numbers])

    def values(self, case: Case) -> dict[str, Any]:
        now, zone = case.loaded.now, case.region.zone
        called_at = self.read(lambda: _hour_today(self.called_at.data, now, zone))
        return super().values(case) | {"called_at": called_at}


def _hour_today(typed: str | None, now: datetime, zone: str) -> datetime | None:
    """An hour of the simulated day; None when empty. Raises InvalidInput."""
    hour = hour_of("called_at", typed)
    return None if hour is None else datetime.combine(now.date(), hour, ZoneInfo(zone))


def _line(fact: EmergencyCallNoted, _world: World) -> ReportLine:
    title = _("Panggilan darurat ke %(number)s dicatat", number=fact.number)
    text = _("Diterima: %(told)s, %(when)s", told=fact.told, when=short_moment(fact.called_at))
    return ReportLine(title, "phone", text, office_only=True)


def _step(fact: EmergencyCallNoted, _step: Step, _world: World) -> StepLabel:
    return StepLabel(_("Catat panggilan darurat ke %(number)s", number=fact.number))


ACTION = DeskAction(
    command=NoteEmergencyCall,
    name=_l("Catat panggilan darurat"),
    feed=_l("mencatat panggilan darurat untuk %(report)s"),
    events=(EventLabels(EmergencyCallNoted, _line, _step),),
    slug="panggilan-darurat",
    group=Group.OTHER,
    order=10,
    when=_l("Bila keselamatan terancam: hubungi dahulu, lalu catat"),
    icon="phone",
    form=EmergencyForm,
    button=_l("Catat panggilan"),
    consequence=_l(
        "panggilan tercatat pada riwayat laporan dan tidak tampil untuk umum. LAPOR! bukan layanan darurat: hubungi dahulu, lalu catat."
    ),
    done=_l("Panggilan darurat dicatat."),
)
