"""What is said once a new working day has come: new reports, what others did since, limits and questions that have passed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from flask import url_for
from markupsafe import Markup, escape

from trainer.domain import events as e
from trainer.web.access import Access
from trainer.web.desk.messages import message_href
from trainer.web.desk.news import counted, happened_since
from trainer.web.desk.next_day import own_limit
from trainer.web.desk.seen import Seen, seen_by
from trainer.web.frames.waiting import messages_for
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.time_words import day_words, moment_words

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Before:
    """A desk before the clock jumps: its reports, the last event, the day."""

    reports: frozenset[str]
    seq: int
    day: date


def as_it_stands(desk: Access) -> Before:
    """What the new day is compared with."""
    reports = frozenset(seen.id for seen in seen_by(desk))
    return Before(reports, desk.loaded.run.seq, desk.loaded.now.date())


def new_day_message(desk: Access, before: Before) -> Markup:
    """The message after the jump; names lead to what they name."""
    everything = seen_by(desk)
    new = sum(seen.id not in before.reports for seen in everything)
    late = sum(_is_late(desk, seen) for seen in everything)
    parts = [escape(moment_words(desk.loaded.now, year=False) + "."), escape(_arrived(new))]
    parts.extend(_by_others(desk, before))
    if late:
        sentence = ngettext(
            "%(num)d laporan melewati batasnya.", "%(num)d laporan melewati batasnya.", late
        )
        parts.append(escape(sentence))
    parts.extend(_missed(desk, before))
    return Markup(" ").join(parts)


def _arrived(new: int) -> str:
    if not new:
        return _("Tidak ada laporan baru.")
    return ngettext("%(num)d laporan baru masuk.", "%(num)d laporan baru masuk.", new)


def _by_others(desk: Access, before: Before) -> Iterator[Markup]:
    """“Sejak kemarin: 2 catatan lapangan, 1 jawaban unit.”, each with the way to its reports; nothing when nothing happened."""
    changes = [
        _link(_way_to(desk, kind, reports), counted(kind, len(reports)))
        for kind, reports in happened_since(desk, before.seq).items()
    ]
    if changes:
        yield Markup("{} {}.").format(_since(desk, before), Markup(", ").join(changes))


def _way_to(desk: Access, kind: str, reports: tuple[str, ...]) -> str:
    """One report itself; several as the list narrowed to them."""
    if len(set(reports)) == 1:
        return url_for("desk.report", run=desk.run_id, report=reports[0])
    return url_for("desk.inbox", run=desk.run_id, tanda=kind)


def _since(desk: Access, before: Before) -> str:
    if desk.loaded.now.date() - before.day == ONE_DAY:
        return _("Sejak kemarin:")
    return _("Sejak %(day)s:", day=day_words(before.day))


def _missed(desk: Access, before: Before) -> Iterator[Markup]:
    """Questions whose time has passed since, also those that came and went meanwhile."""
    silent = {
        recorded.fact.inject
        for recorded in desk.loaded.since(before.seq)
        if isinstance(recorded.fact, e.InjectAnswered) and recorded.fact.option is None
    }
    for message in messages_for(desk):
        if message.inject.id in silent:
            link = _link(message_href(desk, message), f"“{message.inject.title}”")
            sentence = escape(_("Lewat tanpa jawaban: pesan {title} dari {sender}."))
            yield sentence.format(title=link, sender=message.inject.sender)


def _link(href: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, words)


def _is_late(desk: Access, seen: Seen) -> bool:
    due = own_limit(desk, seen)
    return due is not None and due <= desk.loaded.now
