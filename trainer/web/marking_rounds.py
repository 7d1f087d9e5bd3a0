"""Rounds of double marking as rows of a list, and what any page says of a round: with whom, of what, when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import url_for

from trainer.domain.records import EVERY, PROVISIONAL, SAMPLE, AccountId, MarkingRound
from trainer.usecases.services import Services
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.time_words import short_moment

RECENT, AT_MOST = timedelta(days=30), 5
"""Rounds that stand on the page of one's own classes: so new, and so many."""

SCOPE_WORDS: Mapping[str, str] = {
    PROVISIONAL: _l("%(count)s jawaban yang menunggu penilaian"),
    SAMPLE: _l("%(count)s jawaban yang diundi"),
    EVERY: _l("seluruhnya %(count)s jawaban"),
}
"""What a round holds, with how many."""


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One round in a list. `status`: how much of it waits, "" where that is not asked."""

    title: str
    href: str
    about: str
    status: str


def recent_rounds(services: Services, account: AccountId) -> tuple[RoundRow, ...]:
    """The rounds in which somebody marks, newest first; how they stand is not asked, since that takes every run of a class."""
    since = services.wall.now() - RECENT
    opened = services.directory.marking_rounds_of(account)
    recent = [each for each in opened if each.opened_at > since][:AT_MOST]
    return tuple(round_row(services, each, account, "") for each in recent)


def round_row(services: Services, round_: MarkingRound, viewer: AccountId, status: str) -> RoundRow:
    """One round for one of its markers."""
    exercise = services.directory.exercise(round_.exercise)
    return RoundRow(
        exercise.title if exercise else "",
        url_for("instructor.round_here", round_=round_.id),
        about_round(services, round_, viewer),
        status,
    )


def about_round(services: Services, round_: MarkingRound, viewer: AccountId) -> str:
    """With whom the viewer marks, how much, and since when."""
    return _(
        "Bersama %(who)s, %(scope)s, dibuka %(when)s",
        who=marker_name(services, round_.other(viewer)),
        scope=str(SCOPE_WORDS[round_.scope]) % {"count": len(round_.answers)},
        when=moment_of_round(services, round_, round_.opened_at),
    )


def marker_name(services: Services, account: AccountId | None) -> str:
    """What to call a marker; None: whoever has been invited and has not come yet."""
    if account is None:
        return _("rekan yang diundang")
    found = services.directory.account(account)
    return found.display_name if found else _("penilai lain")


def moment_of_round(services: Services, round_: MarkingRound, at: datetime) -> str:
    """A wall time in the zone of the class whose answers a round is about."""
    exercise = services.directory.exercise(round_.exercise)
    assert exercise is not None, "a round belongs to an exercise"
    zone = services.library.world(exercise.scenario, exercise.content_hash).calendar
    return short_moment(zone.in_zone(at))
