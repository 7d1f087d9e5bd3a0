"""What waits at the counter: letters, talks and posts that reached the office and that nobody has typed in yet (ref. 3.1 row 2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from flask import url_for

from trainer.domain.errors import NotFound
from trainer.domain.report import Report
from trainer.domain.scenario import World
from trainer.web.access import Access
from trainer.web.frames.waiting import counter_reports, waiting_counter_reports
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.reports.rows import shortened
from trainer.web.sureness import remark_of
from trainer.web.time_words import day_words, moment_words

KINDS: Mapping[str, str] = {
    "surat": _l("Surat"),
    "tatap_muka": _l("Pengaduan lisan di loket"),
    "medsos": _l("Kiriman di media sosial"),
}
"""What a paper is, by the channel through which the citizen came."""

SAME_DAY = "anjuran_input_luring"


@dataclass(frozen=True, slots=True)
class CounterReportView:
    """One paper as it lies at the counter. `late` says that its day has passed, "" on the day itself."""

    href: str
    kind: str
    words: str
    excerpt: str
    stamp: str
    late: str
    facts: tuple[tuple[str, str], ...]
    attachments: tuple[tuple[str, str], ...]


def waiting_counter_report(desk: Access, report: str) -> Report:
    """One of them. Raises NotFound for a paper that is not there for this seat, or not yet."""
    for counter_report in waiting_counter_reports(desk):
        if counter_report.id == report:
            return counter_report
    raise NotFound("paper", report)


def was_counter_report(desk: Access, report: str) -> bool:
    """Whether a paper of this seat's counter is typed in already, by whomever."""
    ids = (each.id for each in counter_reports(desk))
    return report in desk.loaded.run.dossiers and report in ids


def counter_report_view(desk: Access, counter_report: Report) -> CounterReportView:
    """A paper as the officer reads it: the citizen's words, the stamp, who brought it."""
    region = desk.loaded.world.region
    area = region.areas.get(counter_report.location.region_code or "")
    place = ", ".join(
        part for part in (counter_report.location.text, area.name if area else None) if part
    )
    who = (
        _("Anonim")
        if counter_report.anonymous
        else (counter_report.reporter.name or _("Tidak menyebut nama"))
    )
    facts = [(_("Pelapor"), who)]
    if counter_report.event_date is not None:
        facts.append((_("Kejadian"), day_words(counter_report.event_date, year=True)))
    if place:
        facts.append((_("Lokasi"), place))
    return CounterReportView(
        href=url_for("counter.paper", run=desk.run_id, report=counter_report.id),
        kind=str(KINDS.get(counter_report.channel, _("Berkas"))),
        words=counter_report.body,
        excerpt=shortened(counter_report.body),
        stamp=moment_words(_stamped(desk, counter_report)),
        late=_late(desk, counter_report),
        facts=tuple(facts),
        attachments=tuple((each.caption, each.alt) for each in counter_report.attachments),
    )


def counter_report_day(desk: Access, counter_report: Report) -> date:
    """The day of the stamp."""
    return _stamped(desk, counter_report).date()


def _stamped(desk: Access, counter_report: Report) -> datetime:
    """The stamp in the region's own hours."""
    return desk.loaded.world.calendar.in_zone(counter_report.received_at)


def same_day_rule(world: World) -> str:
    """The advice to type a paper in on the day it came, with how sure it is."""
    limit = world.profile.limits.get(SAME_DAY)
    if limit is None:
        return ""
    return f"{limit.label}.{remark_of(limit.confidence)}"


def _late(desk: Access, counter_report: Report) -> str:
    if counter_report_day(desk, counter_report) >= desk.loaded.now.date():
        return ""
    return _("Diterima sebelum hari ini dan belum dicatat.")
