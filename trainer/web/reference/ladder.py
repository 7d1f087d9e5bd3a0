"""The reminder ladder of a profile in words: when each rung is reached, whom it tells, and what it says."""

from __future__ import annotations

from trainer.domain.profile import Profile, Rung, RungMoment
from trainer.web.facts.deadlines import recipients_words
from trainer.web.language import gettext as _
from trainer.web.reference.cards import Card, Entry
from trainer.web.sureness import mark_of


def ladder_card(profile: Profile) -> Card:
    """The card of the Rujukan."""
    rows = tuple(
        Entry(
            rung.label,
            rung.words,
            f"{recipients_words(rung.to)} {_('Tercapai %(moment)s.', moment=moment_of(rung, profile))}",
            mark_of(rung.confidence),
        )
        for rung in profile.ladder
    )
    lead = _("Pengingat yang dikirim sistem selama unit belum menindaklanjuti.")
    return Card("tangga", _("Pengingat berjenjang"), "alert", rows, lead=lead)


def moment_of(rung: Rung, profile: Profile) -> str:
    """When the rung is reached: "hari kerja ke-2, pukul 08.00"."""
    match rung.moment:
        case RungMoment.DISPOSITION:
            return _("seketika")
        case RungMoment.DAY:
            opens = f"{profile.hours.opens:%H.%M}"
            return _("hari kerja ke-%(day)s, pukul %(time)s", day=rung.day, time=opens)
        case RungMoment.CLASS_LIMIT_PASSED:
            return _("pada akhir batas penyelesaian")
        case _:
            return _("hari kerja ke-%(day)s, pukul 24.00", day=rung.day)
