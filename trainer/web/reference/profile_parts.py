"""What a rule profile says, part by part and in words, so that two of them can be laid side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from trainer.domain.profile import Profile, RungMoment
from trainer.web.facts.deadlines import recipients_words
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.reference.ladder import moment_of
from trainer.web.reference.views import REASONS, amount

DAYS = (_l("Senin"), _l("Selasa"), _l("Rabu"), _l("Kamis"), _l("Jumat"), _l("Sabtu"), _l("Minggu"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a profile. `title` names it, `text` is what it says, `hint` the small print.

    `hk`: its length in working days, None where it has none. `source` and `confidence` as in the profile.
    """

    title: str
    text: str
    hint: str
    source: str
    confidence: str
    hk: int | None = None
    numbered: bool = False
    """The title only counts: two of one content are alike, whatever place they have."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of every profile: `section` is what differences call it, `entries` gives its entries by code, in order."""

    section: str
    label: str
    icon: str
    entries: Callable[[Profile], Mapping[str, Entry]]


def _classes(profile: Profile) -> Iterator[tuple[str, Entry]]:
    for rule in profile.classes.values():
        secret = _("Selalu rahasia.") if rule.always_secret else ""
        yield (
            rule.code,
            Entry(
                rule.label,
                _("%(days)s hari kerja sejak diterima", days=rule.limit_hk),
                f"{rule.test} {secret}".strip(),
                rule.source,
                rule.confidence,
                rule.limit_hk,
            ),
        )


def _limits(profile: Profile) -> Iterator[tuple[str, Entry]]:
    for each in profile.limits.values():
        days = each.value if each.unit == "hk" else None
        yield each.code, Entry(each.label, amount(each), "", each.source, each.confidence, days)


def _ladder(profile: Profile) -> Iterator[tuple[str, Entry]]:
    for number, rung in enumerate(profile.ladder, 1):
        hint = f"{recipients_words(rung.to)} {_('Pesan: “%(words)s”', words=rung.words)}"
        title = _("Pengingat ke-%(number)s", number=number)
        text = f"{rung.label} ({moment_of(rung, profile)})"
        days = rung.day if rung.moment is not RungMoment.DISPOSITION else None
        yield rung.code, Entry(title, text, hint, rung.source, rung.confidence, days, numbered=True)


def _reasons_of(decision: str) -> Callable[[Profile], Iterator[tuple[str, Entry]]]:
    def reasons(profile: Profile) -> Iterator[tuple[str, Entry]]:
        for reason in profile.reasons.get(decision, ()):
            stops = _("Batas penyelesaian berhenti.") if reason.pauses else ""
            hint = " ".join(filter(None, (reason.ask or reason.next_step, stops)))
            yield (
                reason.code,
                Entry(reason.label, reason.use_when, hint, reason.source, reason.confidence),
            )

    return reasons


def _flags(profile: Profile) -> Iterator[tuple[str, Entry]]:
    for flag in profile.flags.values():
        yield flag.code, Entry(flag.label, flag.explanation, "", flag.source, flag.confidence)


def _states(profile: Profile) -> Iterator[tuple[str, Entry]]:
    for each in profile.states.values():
        yield each.state, Entry(each.state, each.label, "", each.source, each.confidence)


def _counting(profile: Profile) -> Iterator[tuple[str, Entry]]:
    for number, rule in enumerate(profile.counting, 1):
        title = _("Aturan ke-%(number)s", number=number)
        yield rule["rule"], Entry(title, rule["text"], "", rule["source"], rule["confidence"])


def _categories(profile: Profile) -> Iterator[tuple[str, Entry]]:
    for each in profile.categories.values():
        yield each.code, Entry(each.label, each.contents, "", each.source, each.confidence)


def _urgencies(profile: Profile) -> Iterator[tuple[str, Entry]]:
    for each in profile.urgencies:
        entry = Entry(each["label"], each["explanation"], "", each["source"], each["confidence"])
        yield each["code"], entry


def _office(profile: Profile) -> Iterator[tuple[str, Entry]]:
    hours = profile.hours
    days = ", ".join(str(DAYS[day]) for day in hours.weekdays)
    text = f"{hours.opens:%H.%M}–{hours.closes:%H.%M}, {days}"
    changed = profile.difference("office", "office")
    source = changed.source if changed is not None else ""
    yield (
        "office",
        Entry(_("Jam layanan"), text, "", source, changed.confidence if changed else "D"),
    )


def _by_code(
    entries: Callable[[Profile], Iterator[tuple[str, Entry]]],
) -> Callable[[Profile], Mapping[str, Entry]]:
    return lambda profile: dict(entries(profile))


PARTS: tuple[Part, ...] = (
    Part("classifications", _l("Klasifikasi dan batasnya"), "tag", _by_code(_classes)),
    Part("limits", _l("Batas waktu dan ukuran"), "clock", _by_code(_limits)),
    Part("ladder", _l("Pengingat berjenjang"), "alert", _by_code(_ladder)),
    *(
        Part(f"reasons.{decision}", _l("Alasan: %(which)s", which=label), icon, _by_code(_reasons_of(decision)))
        for decision, (label, icon) in REASONS.items()
    ),
    Part("flags", _l("Tanda pada laporan"), "flag", _by_code(_flags)),
    Part("states", _l("Sebutan keadaan laporan"), "list", _by_code(_states)),
    Part("counting", _l("Cara menghitung hari"), "calendar", _by_code(_counting)),
    Part("categories", _l("Kategori"), "tag", _by_code(_categories)),
    Part("urgencies", _l("Urgensi"), "alert", _by_code(_urgencies)),
    Part("office", _l("Jam layanan"), "clock", _by_code(_office)),
)  # fmt: skip
"""Every part in the order of the page: what weighs most for an officer first."""
