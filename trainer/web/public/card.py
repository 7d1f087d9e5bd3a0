"""One report as somebody outside the office reads it: a card with badges, words, answers and comments (ref. 4.7).

Filled for the sight of the viewer: another citizen gets the *versi publik*, the reporter the own words and the news that
were meant for the reporter (ref. 3.5, *Who sees the rest*), nobody a note of the office.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import url_for

from trainer.domain.dossier import Dossier, PostedAnswer, PostedComment
from trainer.domain.scenario import World
from trainer.domain.visibility import Sight
from trainer.domain.vocabulary import AnswerKind
from trainer.web.access import Access
from trainer.web.attachments import FileLink, file_links
from trainer.web.language import gettext as _
from trainer.web.public.words import (
    attached,
    countdown,
    destination,
    public_body,
    public_title,
    reporter_name,
    unseen,
)
from trainer.web.reports.eyes import Viewer
from trainer.web.reports.pictures import Attached, pictures_of
from trainer.web.reports.report_timeline import TimelineEntry, reporter_timeline
from trainer.web.reports.rows import CHANNELS, Flag, StateWord
from trainer.web.time_words import day_words, short_moment


@dataclass(frozen=True, slots=True)
class PublicText:
    """An answer or a comment: who, when, in which words; `note` is a promised day, "" for none; `files` went along."""

    title: str
    when: str
    text: str
    note: str = ""
    files: tuple[FileLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """The arguments of `components/public_card.html`. `unseen` says how many attachments are not for everybody.
    `together` is a pair of words and address ("" where none leads on);
    `news` is for the reporter alone.
    """

    id: str
    title: str
    by: str
    date: str
    category: str
    state: StateWord
    badges: tuple[Flag, ...]
    words: str
    to: str
    attached: str
    pictures: tuple[Attached, ...]
    unseen: str
    together: tuple[str, str]
    answers: tuple[PublicText, ...]
    comments: tuple[PublicText, ...]
    news: tuple[TimelineEntry, ...]


def card_for(desk: Access, dossier: Dossier, viewer: Viewer, sight: Sight) -> Card | None:
    """The card as `viewer` reads it with `sight`; None when there is nothing to read for them."""
    if sight not in (Sight.FULL, Sight.PUBLIC):
        return None
    loaded, report, own = desk.loaded, dossier.report, sight is Sight.FULL
    world = loaded.world
    category = world.profile.categories.get(dossier.category)
    pictures = pictures_of(desk.run_id, report, everybody=not own)
    return Card(
        id=dossier.id,
        title=dossier.title if own else public_title(dossier),
        by=reporter_name(dossier),
        date=short_moment(report.received_at),
        category=category.label if category else "",
        state=StateWord(dossier.state.value, world.profile.states[dossier.state].label),
        badges=tuple(_badges(desk, dossier)),
        words=_own_words(dossier) if own else public_body(dossier),
        to=destination(dossier, world),
        attached=attached(dossier),
        pictures=pictures,
        unseen="" if own else unseen(dossier, len(pictures)),
        together=_together(desk, dossier, viewer),
        answers=tuple(_answer(each, desk) for each in dossier.answers if own or not each.hidden),
        comments=tuple(_comment(each, dossier, world) for each in dossier.comments),
        news=reporter_timeline(loaded.index.of_report(dossier.id), world) if own else (),
    )


def _badges(desk: Access, dossier: Dossier) -> Iterator[Flag]:
    if dossier.secret:
        yield Flag(_("Rahasia"), "lock", strong=True)
    if dossier.report.channel in CHANNELS:
        yield Flag(str(CHANNELS[dossier.report.channel]), "send")
    if left := countdown(dossier, desk.loaded):
        yield Flag(left, "hourglass")


def _own_words(dossier: Dossier) -> str:
    """What the reporter wrote, untouched; their own title stands above it once the office has changed it."""
    report = dossier.report
    return report.body if report.title == dossier.title else f"{report.title}\n\n{report.body}"


def _together(desk: Access, dossier: Dossier, viewer: Viewer) -> tuple[str, str]:
    """A report that is handled with another: number and link only if everybody may read that one (ref. 3.5)."""
    main = desk.loaded.run.dossiers.get(dossier.linked_to or "")
    if main is None:
        return "", ""
    if not main.public:
        return _("Ditangani bersama laporan lain"), ""
    href = url_for("public.view", run=desk.run_id, report=main.id, viewer=_citizen(viewer).value)
    return _("Ditangani bersama %(main)s", main=main.id), href


def _citizen(viewer: Viewer) -> Viewer:
    """Nobody is the reporter of a second report by looking from the first."""
    return Viewer.WARGA if viewer is Viewer.PELAPOR else viewer


def _answer(posted: PostedAnswer, desk: Access) -> PublicText:
    kind = _("tanggapan akhir") if posted.kind is AnswerKind.AKHIR else _("tanggapan sementara")
    title = _("%(agency)s, %(kind)s", agency=_agency(posted.agency, desk.loaded.world), kind=kind)
    note = ""
    if posted.next_news is not None:
        note = _("Kabar berikutnya paling lambat %(day)s.", day=day_words(posted.next_news))
    files = file_links(desk.run_id, posted.attachments)
    return PublicText(title, short_moment(posted.at), posted.text, note, files)


def _comment(posted: PostedComment, dossier: Dossier, world: World) -> PublicText:
    """Whoever speaks for the office is named by the office, never by a person."""
    names = {
        "reporter": _("%(name)s, pelapor", name=reporter_name(dossier)),
        "citizen": _("Warga lain"),
        "watcher": _("Pengawas"),
    }
    who = names.get(posted.by) or _agency(posted.agency, world)
    return PublicText(who, short_moment(posted.at), posted.text)


def _agency(agency: str, world: World) -> str:
    known = world.region.agencies
    return known[agency].name if agency in known else agency
