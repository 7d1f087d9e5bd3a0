"""Two rule profiles side by side: what differs, with why and where it stands, and what is the same, folded away."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from trainer.domain.profile import Profile
from trainer.web.language import gettext as _
from trainer.web.reference.profile_parts import PARTS, Entry, Part
from trainer.web.reference.views import source_of
from trainer.web.sureness import mark_of


@dataclass(frozen=True, slots=True)
class Cell:
    """What one profile says. `share`: length of its bar in per cent, None where no days are counted. `mark`: that it is
    a choice for training, "" where it is not and where the head of the profile says so for all. `source`: where it stands, in words, or "". `missing`: this profile has no such entry.
    """

    name: str
    text: str
    hint: str
    share: float | None
    mark: str
    source: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Differing:
    """An entry that the two write differently. `why`: the reasons given, each with the profile that gives it."""

    title: str
    cells: tuple[Cell, Cell]
    why: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Same:
    """An entry on which both agree, as a row of the Rujukan."""

    term: str
    value: str


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the profiles. `heading` says how many entries differ."""

    id: str
    heading: str
    icon: str
    differing: tuple[Differing, ...]
    same: tuple[Same, ...]
    same_label: str


@dataclass(frozen=True, slots=True)
class About:
    """A profile in its own words. `mark`: that all its values below are choices for training, "" where some are not."""

    name: str
    note: str
    based_on: str
    mark: str


@dataclass(frozen=True, slots=True)
class ComparePage:
    """`choices`: profiles to choose from; `left`, `right`: the chosen ids. `found` says how much differs."""

    choices: tuple[tuple[str, str], ...]
    left: str
    right: str
    found: str
    about: tuple[About, ...]
    sections: tuple[Section, ...]


def compare_page(
    profiles: tuple[Profile, ...], left: str, right: str, own: Profile | None = None
) -> ComparePage:
    """`profiles` on offer. `left`, `right`: what was asked for; unknown ids fall back to the first two.

    `own`: the rules of the run one is in. They are offered as the run keeps them, also when the files say otherwise now.
    """
    offered = {each.id: each for each in profiles}
    if own is not None:
        offered[own.id] = own
    first = offered.get(left) or next(iter(offered.values()))
    second = offered.get(right) or _other(offered, first, own)
    sections = () if first == second else tuple(_sections(first, second))
    chosen = {each.name for each in (first, second) if _all_chosen(each, sections)}
    return ComparePage(
        choices=tuple((each.id, _choice(each, own)) for each in offered.values()),
        left=first.id,
        right=second.id,
        found=_found(first, second, sections),
        about=tuple(_about(each, offered, chosen) for each in dict.fromkeys((first.id, second.id))),
        sections=tuple(_marked_once(each, chosen) for each in sections),
    )


def _other(offered: dict[str, Profile], first: Profile, own: Profile | None) -> Profile:
    """What stands beside `first` when nothing was chosen: the run's own rules, else the next profile."""
    if own is not None and own.id != first.id:
        return own
    return next((each for each in offered.values() if each.id != first.id), first)


def _choice(profile: Profile, own: Profile | None) -> str:
    is_own = own is not None and own.id == profile.id
    return _("%(name)s (latihan ini)", name=profile.name) if is_own else profile.name


def _all_chosen(profile: Profile, sections: tuple[Section, ...]) -> bool:
    """Whether everything that a profile says otherwise is a choice for training."""
    cells = [
        cell
        for section in sections
        for entry in section.differing
        for cell in entry.cells
        if cell.name == profile.name and not cell.missing
    ]
    return bool(cells) and all(cell.mark for cell in cells)


def _marked_once(section: Section, chosen: Collection[str]) -> Section:
    """Without the marks of profiles whose head carries one for all."""

    def unmarked(cell: Cell) -> Cell:
        return replace(cell, mark="") if cell.name in chosen else cell

    differing = tuple(
        replace(each, cells=(unmarked(each.cells[0]), unmarked(each.cells[1])))
        for each in section.differing
    )
    return replace(section, differing=differing)


def _about(profile_id: str, offered: dict[str, Profile], chosen: Collection[str]) -> About:
    profile = offered[profile_id]
    below = offered.get(profile.based_on or "")
    based_on = _("Disusun di atas %(name)s.", name=below.name) if below is not None else ""
    mark = _("Nilainya pilihan latihan, bukan ketentuan.") if profile.name in chosen else ""
    return About(profile.name, profile.note, based_on, mark)


def _found(first: Profile, second: Profile, sections: tuple[Section, ...]) -> str:
    if first.id == second.id:
        return _("Pilih dua profil yang berlainan untuk melihat bedanya.")
    differing = sum(len(each.differing) for each in sections)
    same = sum(len(each.same) for each in sections)
    if not differing:
        return _("Kedua profil sama dalam %(same)s hal.", same=same)
    return _("%(differing)s hal berbeda, %(same)s hal sama.", differing=differing, same=same)


def _sections(first: Profile, second: Profile) -> Iterator[Section]:
    """Those in which something differs come first, otherwise in the order of the parts."""
    made = [_section(part, first, second) for part in PARTS]
    yield from sorted(made, key=lambda section: not section.differing)


def _section(part: Part, first: Profile, second: Profile) -> Section:
    mine, theirs = part.entries(first), part.entries(second)
    pairs = [(code, mine.get(code), theirs.get(code)) for code in {**mine, **theirs}]
    other = [pair for pair in pairs if not _alike(pair[1], pair[2])]
    longest = max((_days(each) for _code, *both in other for each in both), default=0)
    differing = tuple(
        _differing(part, code, (first, one), (second, two), longest) for code, one, two in other
    )
    same = tuple(Same(one.title, one.text) for _c, one, two in pairs if one and _alike(one, two))
    return Section(
        id=part.section.replace(".", "-"),
        heading=_heading(part, len(differing)),
        icon=part.icon,
        differing=differing,
        same=same,
        same_label=_("%(count)s hal yang sama", count=len(same)),
    )


def _heading(part: Part, differing: int) -> str:
    if not differing:
        return _("%(part)s: sama", part=part.label)
    return _("%(part)s: %(count)s berbeda", part=part.label, count=differing)


def _alike(one: Entry | None, two: Entry | None) -> bool:
    """Whether both profiles tell an officer the same; the source may be another."""
    if one is None or two is None:
        return one is two
    named = one.numbered or one.title == two.title
    return named and (one.text, one.hint) == (two.text, two.hint)


def _days(entry: Entry | None) -> int:
    return 0 if entry is None or entry.hk is None else entry.hk


def _differing(
    part: Part,
    code: str,
    one: tuple[Profile, Entry | None],
    two: tuple[Profile, Entry | None],
    longest: int,
) -> Differing:
    titles = [entry.title for _profile, entry in (one, two) if entry is not None]
    # Small print that both share would only be read twice; it stands in the Rujukan.
    hints = [entry.hint for _profile, entry in (one, two) if entry is not None]
    shared = len(hints) > 1 and hints[0] == hints[1]
    return Differing(
        title=titles[0],
        cells=(_cell(*one, longest, hint=not shared), _cell(*two, longest, hint=not shared)),
        why=tuple(_reasons(part.section, code, (one[0], two[0]))),
    )


def _cell(profile: Profile, entry: Entry | None, longest: int, *, hint: bool) -> Cell:
    if entry is None:
        return Cell(profile.name, _("tidak ada dalam profil ini"), "", None, "", "", missing=True)
    share = round(100 * entry.hk / longest, 1) if entry.hk is not None and longest else None
    source = source_of(entry.source, profile)
    small = entry.hint if hint else ""
    mark = _("pilihan latihan") if mark_of(entry.confidence) else ""
    return Cell(profile.name, entry.text, small, share, mark, source)


def _reasons(section: str, code: str, profiles: Iterable[Profile]) -> Iterator[tuple[str, str]]:
    for profile in profiles:
        difference = profile.difference(section, code)
        if difference is not None:
            yield profile.name, difference.why
