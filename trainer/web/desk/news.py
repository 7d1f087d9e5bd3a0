"""What reached a report that a seat did not do itself: the reporter's later words, and what is new since the last own act.

Derived from the log each time. What the reporter wrote stands under the first text, since it is part of the complaint.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from trainer.domain import events as e
from trainer.domain.danger import HELP
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import ADMIN_ROLES
from trainer.web.access import Access
from trainer.web.desk.reading import read_up_to
from trainer.web.language import gettext as _
from trainer.web.language import ngettext

COMPLETED, REPLIED, RETURNED = "dilengkapi", "balasan", "dikembalikan_unit"
ANSWERED, NOTED, WORSENED = "jawaban_unit", "catatan_baru", "memburuk"
ORDER = (WORSENED, COMPLETED, REPLIED, RETURNED, ANSWERED, NOTED)
"""Kinds of news, the most telling first."""


def news_for(desk: Access) -> Mapping[str, tuple[str, ...]]:
    """Report to what happened to it since the seat itself last did something there, the most telling first."""
    index, jump, read = desk.loaded.index, _jump_of_today(desk), read_up_to(desk)
    news = {
        report: set(_since_own_act(index.of_report(report), desk, jump, read.get(report, 0)))
        for report in desk.loaded.run.dossiers
    }
    return {
        report: tuple(k for k in ORDER if k in found) for report, found in news.items() if found
    }


def _since_own_act(
    events: Sequence[Recorded], desk: Access, jump: int | None, read: int
) -> Iterator[str]:
    """Kinds of news among the events of a report, the newest first. `read`: the last event that was read."""
    for recorded in reversed(events):
        if recorded.seat == desk.seat:
            return
        kind = _kind(recorded, desk)
        if kind and (kind != NOTED or _is_fresh(recorded, jump, read, desk)):
            yield kind


def unread_from_citizens(desk: Access) -> tuple[str, ...]:
    """Reports whose citizen wrote something that was not read in this browser, and after which the seat did nothing there."""
    index, read = desk.loaded.index, read_up_to(desk)
    return tuple(
        report
        for report in desk.loaded.run.dossiers
        if _citizen_wrote(index.of_report(report), desk, read.get(report, 0))
    )


def _citizen_wrote(events: Sequence[Recorded], desk: Access, read: int) -> bool:
    for recorded in reversed(events):
        if recorded.seat == desk.seat or recorded.seq <= read:
            return False
        if _kind(recorded, desk) in (COMPLETED, REPLIED):
            return True
    return False


def happened_since(desk: Access, seq: int) -> Mapping[str, tuple[str, ...]]:
    """Kind of news to the reports where others did it after event `seq`, a report for each time, the most telling first."""
    found: dict[str, list[str]] = {}
    for recorded in desk.loaded.since(seq):
        kind = _kind(recorded, desk) if recorded.report and recorded.seat != desk.seat else ""
        if kind:
            found.setdefault(kind, []).append(str(recorded.report))
    return {kind: tuple(found[kind]) for kind in ORDER if kind in found}


def words_of(kind: str) -> str:
    """How a kind of news is marked in the list."""
    words = {
        WORSENED: _("Keadaan memburuk"),
        COMPLETED: _("Sudah dilengkapi pelapor"),
        REPLIED: _("Ada balasan pelapor"),
        RETURNED: _("Dikembalikan unit: putuskan lagi"),
        ANSWERED: _("Ada jawaban unit"),
        NOTED: _("Catatan lapangan baru"),
    }
    return words[kind]


def counted(kind: str, count: int) -> str:
    """So many of a kind of news."""
    words = {
        WORSENED: ngettext(
            "%(num)d keadaan darurat memburuk", "%(num)d keadaan darurat memburuk", count
        ),
        COMPLETED: ngettext(
            "%(num)d laporan dilengkapi pelapor", "%(num)d laporan dilengkapi pelapor", count
        ),
        REPLIED: ngettext("%(num)d balasan pelapor", "%(num)d balasan pelapor", count),
        RETURNED: ngettext(
            "%(num)d laporan dikembalikan unit", "%(num)d laporan dikembalikan unit", count
        ),
        ANSWERED: ngettext("%(num)d jawaban unit", "%(num)d jawaban unit", count),
        NOTED: ngettext("%(num)d catatan lapangan", "%(num)d catatan lapangan", count),
    }
    return words[kind]


def _kind(recorded: Recorded, desk: Access) -> str:
    """The kind of news a fact is for this seat; "" for none."""
    fact, agency = recorded.fact, desk.actor.agency
    if isinstance(fact, e.ReportCompleted):
        return COMPLETED
    if isinstance(fact, e.CommentPosted) and fact.by == "reporter":
        return REPLIED
    if isinstance(fact, e.ReportGivenBack) and agency == _desk_over(fact.agency, desk):
        return RETURNED
    if isinstance(fact, e.FollowUpPosted) and fact.agency != agency:
        return ANSWERED
    if isinstance(fact, e.FieldNoteDelivered) and (
        fact.agency == agency or desk.actor.role in ADMIN_ROLES
    ):
        return NOTED
    if isinstance(fact, e.DangerTold):
        return NOTED if fact.number == HELP else WORSENED
    return ""


def _desk_over(unit: str, desk: Access) -> str:
    return desk.loaded.world.region.desk_of(unit)


def _jump_of_today(desk: Access) -> int | None:
    """The event by which the clock jumped into this day; None when it came here by itself."""
    calendar, today = desk.loaded.world.calendar, desk.loaded.now.date()
    for recorded, fact in reversed(desk.loaded.index.of_kind(e.ClockChanged)):
        if fact.why == "next_day":
            landed = calendar.in_zone(fact.clock.sim_anchor).date()
            return recorded.seq if landed == today else None
    return None


def _is_fresh(note: Recorded, jump: int | None, read: int, desk: Access) -> bool:
    """Whether a note that was not read came today, or in the hours jumped over: nothing need be done about it, so its mark goes."""
    jumped_over = jump is not None and note.seq > jump
    return note.seq > read and (jumped_over or note.at_sim.date() == desk.loaded.now.date())
