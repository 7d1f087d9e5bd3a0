"""Thanks and stars: not from whoever was given away, left in danger, or never answered."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.answers.language.names import find_name
from trainer.answers.language.numbers import find_grouped
from trainer.consistency.accused import was_given_away
from trainer.consistency.moments import CITIZEN, Contradiction, Kind, Moment
from trainer.domain import events as e
from trainer.domain.dossier import Dossier

CONTENT = 4
"""So many stars, or more, say that somebody is content."""


def look(moment: Moment) -> Iterator[Contradiction]:
    """Whoever is content, and whether there is reason to be."""
    fact, dossier = moment.fact, moment.dossier
    if dossier is None or moment.recorded.seat != CITIZEN:
        return
    thanks = isinstance(fact, e.CommentPosted) and fact.thanks
    content = isinstance(fact, e.ReportRated) and fact.stars >= CONTENT
    if not thanks and not content:
        return
    why = _grievance(moment, dossier)
    if why:
        yield moment.found(Kind.TOO_KIND, f"{'thanks' if thanks else 'stars'} from {why}")
    if content and any(number > 0 for number in dossier.dangers):
        yield moment.found(Kind.TOO_KIND, "stars from somebody who was left in danger")
    if content and dossier.elsewhere:
        yield moment.found(Kind.TOO_KIND, "stars from somebody who went to others for help")


def _grievance(moment: Moment, dossier: Dossier) -> str:
    if was_given_away(moment, dossier):
        return "somebody who was given away"
    if is_shown(dossier):
        return "somebody whose own data were shown"
    if not any(each.leads and not each.hidden for each in dossier.answers):
        return "somebody who was not answered"
    return ""


def is_shown(dossier: Dossier) -> bool:
    """Whether an officer wrote the reporter's own number, or the name of one who wished to stay unnamed."""
    report = dossier.report
    own = [each for each in report.truth.pii_spans if each.of == "reporter"]
    numbers = [report.reporter.phone, report.reporter.nik]
    numbers += [each.text for each in own if each.kind in ("phone", "nik", "kk")]
    names = [each.text for each in own if each.kind == "name"] if report.anonymous else []
    for_others = {each.of for each in report.truth.pii_spans} == {"third_party"}
    hidden = report.secret or (report.truth.set_secret and not for_others)
    if hidden and report.reporter.name:
        names.append(report.reporter.name)
    written = (
        *(each.text for each in dossier.answers),
        *(each.text for each in dossier.comments if each.by == "officer"),
        *([dossier.title] if dossier.verified_at and dossier.title != report.title else []),
    )
    return any(
        any(find_grouped(number, text) for number in numbers if number)
        or any(find_name(name, text) for name in names)
        for text in written
    )
