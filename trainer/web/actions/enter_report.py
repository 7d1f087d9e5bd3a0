"""*Catat laporan luring* on the pages: what came by counter, letter or social media, typed in by a seat (row 2).

Its form stands on a page of its own, for there is no report yet; what arrives by it is no action's fact.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from wtforms import RadioField, StringField, TextAreaField
from wtforms.widgets import DateInput, TimeInput

from trainer.domain.actions.enter_report import WALK_IN_CHANNELS, EnterReport
from trainer.domain.errors import Problem
from trainer.domain.profile import Profile
from trainer.domain.refusals import Wrong
from trainer.domain.report import Report
from trainer.domain.scenario import World
from trainer.web.action_spec import ActionSpec
from trainer.web.fields import choices
from trainer.web.forms.base import DeskForm, date_of, hour_of, one_line
from trainer.web.language import lazy_gettext as _l
from trainer.web.reports.rows import CHANNELS


class EnterForm(DeskForm):
    """Channel, title and office stamp. The citizen's words are taken over from the paper as they are."""

    channel = RadioField(
        _l("Lewat mana laporan ini datang?"),
        choices=choices((code, CHANNELS[code]) for code in WALK_IN_CHANNELS),
        validate_choice=False,
    )
    title = TextAreaField(
        _l("Judul laporan"),
        description=_l("Rumusan Anda: apa dan di mana, tanpa nama atau nomor orang."),
    )
    received_on = StringField(
        _l("Tanggal diterima"),
        description=_l(
            "Menurut cap terima kantor, bukan tanggal surat atau tanggal diketik. Format hari/bulan/tahun; bila kotaknya bertulis mm/dd/yyyy, bulan diketik lebih dahulu."
        ),
        widget=DateInput(),
    )
    received_hour = StringField(
        _l("Pukul"), description=_l("Menurut cap terima."), widget=TimeInput()
    )

    def typed(self, counter_report: Report, world: World) -> EnterReport:
        """The command this form stands for, as far as it could be read: see `gaps`."""
        title = one_line(self.title.data)
        self._measure(title, world.profile)
        stamp = self._stamp(world.region.zone)
        return EnterReport(
            counter_report.id, self.channel.data or "", title, counter_report.body, stamp
        )

    def _measure(self, title: str, profile: Profile) -> None:
        """The length that a title has in the system, as for one that is verified."""
        low, high = profile.limit("judul_min"), profile.limit("judul_maks")
        length = str(len(title))
        if title and len(title) < low:
            self.gaps.append(Problem("title", Wrong.TOO_SHORT, {"min": str(low), "length": length}))
        if len(title) > high:
            self.gaps.append(Problem("title", Wrong.TOO_LONG, {"max": str(high), "length": length}))

    def _stamp(self, zone: str) -> datetime | None:
        """The office stamp in the region's zone; None while a part of it is missing."""
        day = self.read(lambda: date_of("received_on", self.received_on.data))
        hour = self.read(lambda: hour_of("received_hour", self.received_hour.data))
        if hour is None and not any(gap.field == "received_hour" for gap in self.gaps):
            self.gap("received_hour", Wrong.REQUIRED)
        if day is None or hour is None:
            return None
        return datetime.combine(day, hour, ZoneInfo(zone))


ACTION = ActionSpec(command=EnterReport, name=_l("Mencatat laporan"), feed="", events=())
