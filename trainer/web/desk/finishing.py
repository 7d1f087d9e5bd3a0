"""What is said before a learner alone ends the run early: what is given up by it, with figures, and what is left out of count.

The same as the judges hold (`scoring.ending`): what lay there undecided for a whole office day counts, limits that still
run count for nobody. Only what the seat already sees is counted.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainer.domain.duties import FIRST_MOVES
from trainer.domain.vocabulary import ADMIN_ROLES
from trainer.scoring.ending import whole_day
from trainer.web.access import Access
from trainer.web.desk.left import owes_answer, undecided
from trainer.web.desk.seen import Seen, seen_by
from trainer.web.frames.waiting import waiting_messages
from trainer.web.language import gettext as _
from trainer.web.language import ngettext


def finish_words(desk: Access) -> str:
    """What ending the run now does, in sentences."""
    end = _(
        "latihan ini selesai pada jam ini dan tidak dapat dilanjutkan lagi. Pembahasannya langsung terbuka; latihan yang sama dapat diulang dari awal."
    )
    spared = _(
        "Yang belum tiba tidak dihitung, dan batas yang masih berjalan tidak dinilai terlewat. Balasan pelapor dan rekan yang belum datang tidak ditunggu; untuk melihatnya, maju ke hari berikutnya."
    )
    return " ".join((end, *_open_work(desk), spared))


def _open_work(desk: Access) -> Iterator[str]:
    """What is still open at this seat, and which of it counts."""
    everything = seen_by(desk)
    first = [seen for seen in everything if undecided(seen, desk)]
    if first:
        yield _undecided(desk, first)
    owed = sum(owes_answer(seen, desk) for seen in everything)
    if owed:
        yield ngettext(
            "%(num)d laporan masih menunggu jawaban Anda; yang batasnya sudah lewat dinilai terlambat.",
            "%(num)d laporan masih menunggu jawaban Anda; yang batasnya sudah lewat dinilai terlambat.",
            owed,
        )
    messages = len(waiting_messages(desk))
    if messages:
        yield ngettext(
            "%(num)d pesan belum Anda balas dan tidak dinilai.",
            "%(num)d pesan belum Anda balas dan tidak dinilai.",
            messages,
        )


def _undecided(desk: Access, reports: list[Seen]) -> str:
    lay = sum(_lay_a_day(seen, desk) for seen in reports)
    if desk.actor.role in ADMIN_ROLES:
        sentence = ngettext(
            "%(num)d laporan belum Anda putuskan.",
            "%(num)d laporan belum Anda putuskan.",
            len(reports),
        )
        counts = ngettext(
            "%(num)d di antaranya sudah satu hari kerja atau lebih di meja Anda dan dinilai sebagai tidak diputuskan.",
            "%(num)d di antaranya sudah satu hari kerja atau lebih di meja Anda dan dinilai sebagai tidak diputuskan.",
            lay,
        )
        none = _(
            "Belum ada yang berada di meja Anda selama satu hari kerja, sehingga keputusannya belum dinilai."
        )
        return f"{sentence} {counts if lay else none}"
    sentence = ngettext(
        "%(num)d laporan belum Anda jawab; yang batasnya sudah lewat dinilai sebagai tidak dijawab.",
        "%(num)d laporan belum Anda jawab; yang batasnya sudah lewat dinilai sebagai tidak dijawab.",
        len(reports),
    )
    if not lay:
        return sentence
    counts = ngettext(
        "%(num)d di antaranya sudah satu hari kerja atau lebih pada Anda: bila seharusnya dikembalikan, itu pun dinilai.",
        "%(num)d di antaranya sudah satu hari kerja atau lebih pada Anda: bila seharusnya dikembalikan, itu pun dinilai.",
        lay,
    )
    return f"{sentence} {counts}"


def _lay_a_day(seen: Seen, desk: Access) -> bool:
    """Whether the first move on a report has waited for a whole office day at the seat's agency."""
    loaded = desk.loaded
    return any(
        whole_day(loaded.world.calendar, clock.started_at, loaded.now)
        for clock in seen.clocks
        if clock.agency == desk.actor.agency and clock.kind in FIRST_MOVES
    )
