"""Earlier reports that may tell of the same event, as the page of a report shows them: each with why one may think so.

Only reports that this seat may read are compared, and only where *Tautkan* is open to it; finding is `trainer.matching`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from flask import url_for

from trainer.domain.dossier import Dossier
from trainer.domain.report import same_reporter
from trainer.matching.reading import Traces
from trainer.matching.similarity import Similarity, likely
from trainer.web.access import Access
from trainer.web.actions import link_duplicate
from trainer.web.desk.offered_actions import action_address
from trainer.web.desk.rows import title_of
from trainer.web.desk.seen import Seen, case_of, seen_by
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.reports.additions import additions_to


@dataclass(frozen=True, slots=True)
class LikelyDuplicate:
    """An earlier report. `main` is the one to link to: itself, or the one it was linked to; `link` opens that form.

    `waits` says what has to be done before, "" for nothing.
    """

    id: str
    title: str
    href: str
    reasons: str
    main: str
    link: str
    waits: str


def likely_duplicates_of(
    desk: Access, seen: Seen, offered: Sequence[str]
) -> tuple[LikelyDuplicate, ...]:
    """Up to three hints, the likeliest first. `offered`: slugs of the offered actions."""
    if (
        not desk.loaded.world.scenario.likely_duplicates
        or link_duplicate.ACTION.slug not in offered
    ):
        return ()
    earlier = {each.id: each for each in _earlier(desk, seen)}
    found = likely(_traces(desk, seen), [_traces(desk, each) for each in earlier.values()])
    return tuple(_likely_duplicate(desk, seen, earlier[each.id], each) for each in found)


def _earlier(desk: Access, seen: Seen) -> Iterator[Seen]:
    """What came before, may be read here, and can be linked to, itself or by its main report."""
    fit = {report for report, _label in link_duplicate.mains(case_of(desk, seen))}
    for other in takewhile(lambda each: each.id != seen.id, seen_by(desk)):
        if other.full and _main_of(other.dossier) in fit:
            yield other


def _main_of(dossier: Dossier) -> str:
    return dossier.linked_to or dossier.id


def _traces(desk: Access, seen: Seen) -> Traces:
    """A report for comparing: as its reporter sent and completed it, not as the office named it."""
    report = seen.dossier.report
    events = desk.loaded.index.of_report(seen.id)
    added = (p for each in additions_to(events) for p in each.paragraphs)
    return replace(Traces.of(report), text="\n\n".join((report.body, *added)))


def _likely_duplicate(desk: Access, seen: Seen, other: Seen, found: Similarity) -> LikelyDuplicate:
    main = desk.loaded.run.dossier(_main_of(other.dossier))
    ready = main.verified or same_reporter(seen.dossier.report, main.report)
    return LikelyDuplicate(
        id=other.id,
        title=title_of(other),
        href=url_for("desk.report", run=desk.run_id, report=other.id),
        reasons=_reasons(found),
        main=main.id,
        link=action_address(desk, seen.id, link_duplicate.ACTION, utama=main.id),
        waits="" if ready else _("%(main)s perlu diverifikasi dahulu.", main=main.id),
    )


def _reasons(found: Similarity) -> str:
    """Place, time and words in one line."""
    parts = [_("tempat: %(names)s", names=", ".join(found.place))] if found.place else []
    if found.days:
        parts.append(
            ngettext(
                "dikirim %(num)d hari setelahnya", "dikirim %(num)d hari setelahnya", found.days
            )
        )
    else:
        parts.append(_("dikirim pada hari yang sama"))
    if found.words:
        parts.append(_("kata: %(words)s", words=", ".join(found.words)))
    line = "; ".join(parts)
    return f"{line[:1].upper()}{line[1:]}."
