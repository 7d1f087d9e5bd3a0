"""The words of a report as everybody reads them: the *versi publik*, made by masking; the text itself stays as it is."""

from __future__ import annotations

from trainer.domain.deadlines import ClockKind, running
from trainer.domain.dossier import Dossier
from trainer.domain.scenario import World
from trainer.domain.vocabulary import PUBLIC_STATES
from trainer.usecases.loading import LoadedRun
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.reports.masking import public_text
from trainer.web.time_words import last_day, working_days_words


def public_title(dossier: Dossier) -> str:
    """The title as everybody reads it. Masks hold for the citizen's own title, not for one that the office wrote."""
    if dossier.title != dossier.report.title:
        return dossier.title
    return public_text(dossier.title, "title", dossier.masks)


def public_body(dossier: Dossier) -> str:
    """The citizen's text with what is masked as blocks."""
    return public_text(dossier.report.body, "body", dossier.masks)


def reporter_name(dossier: Dossier) -> str:
    """Who sent it. The run holds no name of an anonymous reporter."""
    if dossier.report.anonymous:
        return _("Anonim")
    return dossier.report.reporter.name or _("Tidak menyebut nama")


def destination(dossier: Dossier, world: World) -> str:
    """Where a report went, "" while nobody has it to answer."""
    agencies = world.region.agencies
    holder = dossier.escalated_to or (dossier.lead.unit if dossier.lead else "")
    if not holder and dossier.state in PUBLIC_STATES:
        holder = dossier.desk
    return agencies[holder].name if holder in agencies else ""


def countdown(dossier: Dossier, loaded: LoadedRun) -> str:
    """“Selesai otomatis dalam 6 hari kerja” while that clock runs, else ""."""
    clocks = running(loaded.run.seats, dossier, loaded.world)
    clock = next((c for c in clocks if c.kind is ClockKind.SELESAI_OTOMATIS), None)
    if clock is None or clock.due_at is None or loaded.run.finished:
        return ""
    left = loaded.world.calendar.working_days_between(loaded.now.date(), last_day(clock.due_at))
    if not left:
        return _("Selesai otomatis hari ini")
    return _("Selesai otomatis dalam %(days)s", days=working_days_words(left))


def attached(dossier: Dossier) -> str:
    """How much hangs on a report. "" for nothing."""
    count = len(dossier.report.attachments)
    if not count:
        return ""
    return ngettext("%(num)d lampiran", "%(num)d lampiran", count)


def unseen(dossier: Dossier, shown: int) -> str:
    """How many attachments are not for everybody, where `shown` of them are. "" for none."""
    count = len(dossier.report.attachments) - shown
    if not count:
        return ""
    return ngettext(
        "%(num)d lampiran tidak ditampilkan untuk umum.",
        "%(num)d lampiran tidak ditampilkan untuk umum.",
        count,
    )
