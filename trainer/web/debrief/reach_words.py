"""What grave and serious faults leave of the points of a whole run, in words: why the points are fewer than what was earned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from trainer.debrief.personal import PersonalDebrief
from trainer.scoring.findings import About, Spoiled, Weight
from trainer.scoring.registry import all_checks
from trainer.web.language import gettext as _
from trainer.web.number_words import number_words


@dataclass(frozen=True, slots=True)
class Reach:
    """Why the points are fewer than what was earned: both figures (`said`), the rule (`why`), and each matter with its share."""

    said: str
    why: str
    parts: tuple[str, ...]


def reach_words(debrief: PersonalDebrief) -> Reach | None:
    """What faults took from the whole, and each matter with its share; None where they took nothing."""
    if not debrief.spoiled or debrief.earned <= debrief.points:
        return None
    parts = tuple(_parts(debrief))
    rule = _("Kesalahan yang berat mengurangi nilai seluruh latihan, bukan hanya nilai laporannya.")
    further = _("Yang terberat dihitung penuh, setiap perkara berikutnya lebih ringan.")
    several = debrief.further_less and len(debrief.spoiled) > 1
    said = _(
        "Terkumpul %(earned)s poin, dihitung %(points)s",
        earned=number_words(debrief.earned),
        points=number_words(debrief.points),
    )
    return Reach(said, f"{rule} {further}" if several else rule, parts)


def _parts(debrief: PersonalDebrief) -> Iterator[str]:
    """The gravest first; matters of one kind that leave the same share, as it is read, stand together."""
    besides = any(each.weight is Weight.AGAINST_PERSON for each in debrief.spoiled)
    felt = (each for each in debrief.spoiled if _percent(each) < WHOLE)
    ordered = sorted(felt, key=lambda each: (_percent(each), list(Weight).index(each.weight)))
    for (share, weight), alike in groupby(ordered, key=lambda each: (_percent(each), each.weight)):
        yield _part(weight, [*alike], share, debrief, besides=besides)


WHOLE = 100
"""Per cent: what leaves so much, as it is read, took nothing that its report had not lost already."""


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
        if alike[0].check:
            what = _("%(what)s pada pemeriksaan %(check)s", what=what, check=_title(alike[0]))
        return _(
            "%(name)s %(what)s dan menyisakan %(share)s persen", name=name, what=what, share=share
        )
    return _(
        "%(names)s %(what)s dan masing-masing menyisakan %(share)s persen",
        names=_listed([_with_check(each, debrief) for each in alike]),
        what=what,
        share=share,
    )


def _with_check(spoiled: Spoiled, debrief: PersonalDebrief) -> str:
    name = _named(spoiled.about, debrief, short=True)
    if not spoiled.check:
        return name
    return _("%(name)s (%(check)s)", name=name, check=_title(spoiled))


def _title(spoiled: Spoiled) -> str:
    return all_checks()[spoiled.check].wording.title


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
