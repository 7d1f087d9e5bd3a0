"""What grave and serious faults leave of the points of a whole run, in words: why the points are fewer than what was earned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from trainer.debrief.personal import PersonalDebrief
from trainer.scoring.findings import Weight
from trainer.web.language import gettext as _
from trainer.web.number_words import point_words


def reach_words(debrief: PersonalDebrief) -> Iterator[str]:
    """One sentence, where faults took something from the whole; nothing else."""
    if not debrief.spoiled or debrief.earned <= debrief.points:
        return
    counts = Counter((each.weight, each.leaves) for each in debrief.spoiled)
    parts = [_part(weight, n, leaves) for (weight, leaves), n in sorted(counts.items())]
    yield _(
        "Terkumpul %(earned)s poin, dihitung %(points)s: kesalahan yang berat mengurangi nilai seluruh latihan, bukan hanya nilai"
        " laporannya. %(parts)s.",
        earned=point_words(debrief.earned),
        points=point_words(debrief.points),
        parts="; ".join(parts),
    )


def _part(weight: Weight, n: int, leaves: float) -> str:
    what = {
        Weight.AGAINST_PERSON: _("membahayakan orang"),
        Weight.GRAVE: _("memuat kesalahan berat lain"),
        Weight.SERIOUS: _("memuat kekeliruan pokok"),
        Weight.LATE: _("diputuskan atau dijawab sesudah batasnya"),
    }[weight]
    share = point_words(100 * leaves)
    if n == 1:
        return _("Satu perkara %(what)s dan menyisakan %(share)s persen", what=what, share=share)
    return _(
        "%(n)s perkara %(what)s dan masing-masing menyisakan %(share)s persen",
        n=n,
        what=what,
        share=share,
    )
