"""What grave and serious faults leave of the points of a whole run, in words: why the points are fewer than what was earned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trainer.debrief.personal import PersonalDebrief
from trainer.scoring.findings import About, Spoiled, Weight
from trainer.web.language import gettext as _
from trainer.web.number_words import number_words


def reach_words(debrief: PersonalDebrief) -> Iterator[str]:
    """What faults took from the whole, and each matter with its share; nothing where they took nothing."""
    if not debrief.spoiled or debrief.earned <= debrief.points:
        return
    yield _(
        "Terkumpul %(earned)s poin, dihitung %(points)s: kesalahan yang berat mengurangi nilai seluruh latihan, bukan hanya nilai"
        " laporannya. %(parts)s.",
        earned=number_words(debrief.earned),
        points=number_words(debrief.points),
        parts="; ".join(_parts(debrief)),
    )
    if debrief.further_less and len(debrief.spoiled) > 1:
        yield _("Yang terberat dihitung penuh, setiap perkara berikutnya lebih ringan.")


def _parts(debrief: PersonalDebrief) -> Iterator[str]:
    """The gravest first; matters of one kind that leave the same share, as it is read, stand together."""
    besides = any(each.weight is Weight.AGAINST_PERSON for each in debrief.spoiled)
    ordered = sorted(
        debrief.spoiled, key=lambda each: (_percent(each), list(Weight).index(each.weight))
    )
    for (share, weight), alike in groupby(ordered, key=lambda each: (_percent(each), each.weight)):
        yield _part(weight, [*alike], share, debrief, besides=besides)


def _percent(spoiled: Spoiled) -> int:
    return round(100 * spoiled.leaves)


def _part(
    weight: Weight, alike: Sequence[Spoiled], share: int, debrief: PersonalDebrief, *, besides: bool
) -> str:
    grave = _("memuat kesalahan berat lain") if besides else _("memuat kesalahan berat")
    what = {
        Weight.AGAINST_PERSON: _("membahayakan orang"),
        Weight.GRAVE: grave,
        Weight.SERIOUS: _("memuat kekeliruan pokok"),
        Weight.LATE: _("melewati batas waktunya"),
    }[weight]
    if len(alike) == 1:
        name = _named(alike[0].about, debrief)
        return _(
            "%(name)s %(what)s dan menyisakan %(share)s persen", name=name, what=what, share=share
        )
    return _(
        "%(names)s %(what)s dan masing-masing menyisakan %(share)s persen",
        names=_listed([_named(each.about, debrief, short=True) for each in alike]),
        what=what,
        share=share,
    )


def _named(about: str, debrief: PersonalDebrief, *, short: bool = False) -> str:
    """A matter by its report's id, with the title where it stands alone; a message, which has no number, by its title."""
    other = next((each for each in debrief.other_results if each.id == about), None)
    if other is not None and other.about is About.MESSAGE:
        return _("Pesan “%(title)s”", title=other.title)
    titles = {each.id: each.title for each in debrief.other_results}
    titles |= {each.id: each.title for each in debrief.reports}
    if short or about not in titles:
        return about
    return _("%(id)s (%(title)s)", id=about, title=titles[about])


def _listed(names: Sequence[str]) -> str:
    return _("%(names)s dan %(last)s", names=", ".join(names[:-1]), last=names[-1])
