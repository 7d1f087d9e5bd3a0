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
    "tatap_muka": _l("Penuturan di loket"),
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
    for paper in waiting_counter_reports(desk):
        if paper.id == report:
            return paper
    raise NotFound("paper", report)


def was_counter_report(desk: Access, report: str) -> bool:
    """Whether a paper of this seat's counter is typed in already, by whomever."""
    papers = (paper.id for paper in counter_reports(desk))
    return report in desk.loaded.run.dossiers and report in papers


def counter_report_view(desk: Access, paper: Report) -> CounterReportView:
    """A paper as the officer reads it: the citizen's words, the stamp, who brought it."""
    region = desk.loaded.world.region
    area = region.areas.get(paper.location.region_code or "")
    place = ", ".join(part for part in (paper.location.text, area.name if area else None) if part)
    who = _("Anonim") if paper.anonymous else (paper.reporter.name or _("Tidak menyebut nama"))
    facts = [(_("Pelapor"), who)]
    if paper.event_date is not None:
        facts.append((_("Kejadian"), day_words(paper.event_date, year=True)))
    if place:
        facts.append((_("Lokasi"), place))
    return CounterReportView(
        href=url_for("counter.paper", run=desk.run_id, report=paper.id),
        kind=str(KINDS.get(paper.channel, _("Berkas"))),
        words=paper.body,
        excerpt=shortened(paper.body),
        stamp=moment_words(_stamped(desk, paper)),
        late=_late(desk, paper),
        facts=tuple(facts),
        attachments=tuple((each.caption, each.alt) for each in paper.attachments),
    )


def counter_report_day(desk: Access, paper: Report) -> date:
    """The day of the stamp."""
    return _stamped(desk, paper).date()


def _stamped(desk: Access, paper: Report) -> datetime:
    """The stamp in the region's own hours."""
    return desk.loaded.world.calendar.in_zone(paper.received_at)


def same_day_rule(world: World) -> str:
    """The advice to type a paper in on the day it came, with how sure it is."""
    limit = world.profile.limits.get(SAME_DAY)
    if limit is None:
        return ""
    return f"{limit.label}.{remark_of(limit.confidence)}"


def _late(desk: Access, paper: Report) -> str:
    if counter_report_day(desk, paper) >= desk.loaded.now.date():
        return ""
    return _("Diterima sebelum hari ini dan belum dicatat.")
