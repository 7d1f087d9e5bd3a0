"""What is left for a seat to do: reports to decide, answers it owes, and which report is next.

Read off the clocks that run for the seat's own agency. How much is still to come is no part of it: nobody at a real
desk knows that.
"""

from __future__ import annotations

from trainer.domain.danger import HELP
from trainer.domain.deadlines import Clock, ClockKind
from trainer.domain.duties import first_move_waits
from trainer.domain.vocabulary import ADMIN_ROLES, State
from trainer.web.access import Access
from trainer.web.desk.chips import WAITING, nearest
from trainer.web.desk.news import unread_from_citizens
from trainer.web.desk.seen import Seen, by_urgency
from trainer.web.frames.waiting import waiting_counter_reports, waiting_messages
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.time_words import last_day


def undecided(seen: Seen, desk: Access) -> bool:
    """Whether the seat still has to take its first decision on a report: verify or dispose, for a unit to answer."""
    return seen.here and first_move_waits(seen.dossier, seen.clocks, desk.actor.agency)


def owes_answer(seen: Seen, desk: Access) -> bool:
    """Whether a decided report waits for something that the seat itself has to say."""
    return seen.here and not undecided(seen, desk) and bool(_own(seen, desk))


def next_after(everything: tuple[Seen, ...], report: str, desk: Access) -> Seen | None:
    """The undecided report whose limit is nearest, other than `report`; None when none is left."""
    waiting = [seen for seen in everything if seen.id != report and undecided(seen, desk)]
    return min(waiting, key=by_urgency) if waiting else None


def what_is_left(everything: tuple[Seen, ...], desk: Access) -> str:
    """One or two sentences above the list; "" before the first report and after the end."""
    came = [seen for seen in everything if seen.here or seen.read]
    if not came or desk.loaded.run.finished:
        return ""
    open_ones = sum(undecided(seen, desk) for seen in came)
    owed = sum(owes_answer(seen, desk) for seen in came)
    admin = desk.actor.role in ADMIN_ROLES
    if open_ones:
        return f"{_undecided_words(open_ones, len(came), admin)} {_owed_words(owed)}".strip()
    if owed and not admin:
        return _(
            "%(left)s dari %(came)s laporan yang masuk masih menunggu jawaban Anda berikutnya.",
            left=owed,
            came=len(came),
        )
    waiting_count = len(waiting_counter_reports(desk))
    head = _but_counter(waiting_count, admin) if waiting_count else _all_done(len(came), admin)
    return f"{head} {_rest(came, owed, desk)}".strip()


def _undecided_words(left: int, came: int, admin: bool) -> str:
    if admin:
        return _(
            "%(left)s dari %(came)s laporan yang masuk belum Anda putuskan.", left=left, came=came
        )
    return _("%(left)s dari %(came)s laporan yang masuk belum Anda jawab.", left=left, came=came)


def _owed_words(owed: int) -> str:
    """Answers that are due on reports that were decided, or answered, before; "" for none."""
    if not owed:
        return ""
    return ngettext(
        "%(num)d laporan masih menunggu jawaban Anda.",
        "%(num)d laporan masih menunggu jawaban Anda.",
        owed,
    )


def _but_counter(waiting_count: int, admin: bool) -> str:
    """A paper at the counter is a report that nobody has decided: then not everything is done."""
    if admin:
        return ngettext(
            "%(num)d berkas di loket belum dicatat; laporan yang lain sudah Anda putuskan.",
            "%(num)d berkas di loket belum dicatat; laporan yang lain sudah Anda putuskan.",
            waiting_count,
        )
    return ngettext(
        "%(num)d berkas di loket belum dicatat; laporan yang lain sudah Anda jawab.",
        "%(num)d berkas di loket belum dicatat; laporan yang lain sudah Anda jawab.",
        waiting_count,
    )


def _all_done(came: int, admin: bool) -> str:
    if admin:
        return ngettext(
            "%(num)d laporan sudah masuk dan sudah Anda putuskan.",
            "%(num)d laporan sudah masuk, semuanya sudah Anda putuskan.",
            came,
        )
    return ngettext(
        "%(num)d laporan sudah masuk dan sudah Anda jawab.",
        "%(num)d laporan sudah masuk, semuanya sudah Anda jawab.",
        came,
    )


def _rest(came: list[Seen], owed: int, desk: Access) -> str:
    """What is still waited for. A message that asks for a reply and a paper at the counter are work, too."""
    if owed:
        return _owed_words(owed)
    waiting_count = waiting_counter_reports(desk)
    if waiting_messages(desk):
        left = _("Ada pesan yang menunggu jawaban Anda.")
        return left if waiting_count else _("Tinggal pesan yang menunggu jawaban Anda.")
    if waiting_count:
        return ""
    here = [seen for seen in came if seen.here]
    if urgent := _not_to_be_waited_for(here, desk):
        return urgent
    awaited = sum(waits_for_unit(seen, desk) for seen in here)
    if awaited:
        return ngettext(
            "Tinggal menunggu jawaban unit untuk %(num)d laporan.",
            "Tinggal menunggu jawaban unit untuk %(num)d laporan.",
            awaited,
        )
    if any(seen.dossier.state is State.TUNDA for seen in here):
        return _("Tinggal menunggu pelapor melengkapi.")
    return _("Saat ini tidak ada yang perlu Anda kerjakan.")


def _not_to_be_waited_for(here: list[Seen], desk: Access) -> str:
    """What has to be looked at today though every report is decided: dangers that go on, words of citizens that nobody read,
    limits that end today or have passed; "" for nothing.
    """
    unread = set(unread_from_citizens(desk))
    wrote = sum(seen.id in unread for seen in here)
    ending = sum(_ends_today(seen, desk) for seen in here)
    threatened = sum(_in_danger(seen) for seen in here)
    said = []
    if threatened:
        said.append(
            ngettext(
                "Bahaya pada %(num)d laporan belum teratasi.",
                "Bahaya pada %(num)d laporan belum teratasi.",
                threatened,
            )
        )
    if wrote:
        said.append(
            ngettext(
                "Tulisan pelapor pada %(num)d laporan belum Anda baca.",
                "Tulisan pelapor pada %(num)d laporan belum Anda baca.",
                wrote,
            )
        )
    if ending:
        said.append(
            ngettext(
                "Batas waktu %(num)d laporan berakhir hari ini atau sudah lewat.",
                "Batas waktu %(num)d laporan berakhir hari ini atau sudah lewat.",
                ending,
            )
        )
    return " ".join(said)


def _in_danger(seen: Seen) -> bool:
    """Whether what the desk was told last of a danger is that it goes on: no help came, and no finding that ends it."""
    told, notes = seen.dossier.dangers, seen.dossier.notes
    return bool(told) and HELP not in told and not any(note.resolves for note in notes)


def _ends_today(seen: Seen, desk: Access) -> bool:
    """Whether the nearest limit of a report, whoever has to keep it, lets nobody wait for tomorrow."""
    clock = nearest(seen.clocks)
    if clock is None or clock.due_at is None:
        return False
    return last_day(clock.due_at) <= desk.loaded.now.date()


def waits_for_unit(seen: Seen, desk: Access) -> bool:
    """Whether a unit has the report from this desk and has not answered yet."""
    lead = seen.dossier.lead
    return (
        lead is not None
        and lead.first_answer_at is None
        and lead.unit != desk.actor.agency
        and seen.dossier.desk == desk.actor.agency
        and not seen.dossier.escalated_to
    )


def _own(seen: Seen, desk: Access) -> tuple[Clock, ...]:
    """Clocks that the seat's own agency has to beat; the reporter's own clock is nobody's alone."""
    return tuple(
        clock
        for clock in seen.clocks
        if clock.agency == desk.actor.agency
        and clock.kind not in WAITING
        and clock.kind is not ClockKind.KELAS
    )
