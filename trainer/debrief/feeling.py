"""What the citizen felt, by rule from what happened: whether somebody was kept safe, and how the office served in the end.

Codes and what the citizen wrote since then in this very run; nothing is put into a citizen's mouth. No points are made here;
what is claimed about an answer's worth rests on the marks that count for it, by the rule by which citizens act.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from trainer.answers.explaining.reasons import still_lacking
from trainer.cast.perceived_quality import Marks, PerceivedQuality
from trainer.cast.reactions import WRONGS
from trainer.cast.wants import wanted
from trainer.debrief.citizen_actions import citizen_action_in, words_in
from trainer.debrief.identities import without_identities
from trainer.debrief.safety import Safety, safety_of
from trainer.debrief.service import ABOUT_ANSWER, Served, Service, served
from trainer.domain.history import History
from trainer.scoring.answers import case_before
from trainer.scoring.findings import AnswerMark, Critical, Line

INSULT = "insult"
"""W7 at 0 without a gate."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """`at`: when it came to this, None where nothing did it. `words`: the last that the reporter wrote since, at event
    `said`; "" and None where nothing was written. `late`: the first answer came after a limit had passed.

    About the last answer, where a person gave it and it left the reporter discontent: `wants` are codes of what is
    missing most, `wrong` the gravest gate or INSULT, "" for none.
    """

    safety: Safety | None
    service: Service
    words: str
    at: datetime | None
    wants: tuple[str, ...] = ()
    wrong: str = ""
    late: bool = False
    said: int | None = None


def feeling_of(
    history: History,
    report: str,
    critical: Iterable[Critical],
    lines: Iterable[Line],
    marks: Iterable[AnswerMark],
) -> Feeling:
    """What the reporter of one report that arrived felt. The other arguments are the report's own on the sheet."""
    lines = tuple(lines)
    how = served(history, report, lines, marks)
    words, said = _words(history, report, how.at)
    wants, wrong = _discontent(how)
    wants = _still_wanting(history, report, how, wants)
    safety = safety_of(history, report, critical, lines)
    return Feeling(safety, how.service, words, how.at, wants, wrong, how.late, said)


def _discontent(how: Served) -> tuple[tuple[str, ...], str]:
    """What the last answer lacks and the wrong that it does, as the reporter sees it."""
    its = how.marks
    if its is not None and how.service is Service.REPLIED:
        return (), _wrong(its)
    if how.service not in ABOUT_ANSWER or its is None or how.quality is PerceivedQuality.GOOD:
        return (), ""
    return wanted(its), _wrong(its)


def _still_wanting(
    history: History, report: str, how: Served, wants: tuple[str, ...]
) -> tuple[str, ...]:
    """What of that the reporter did not get by a wider look at the answer either."""
    dossier = history.dossier(report)
    last = next(
        (each for each in reversed(dossier.answers) if each.leads and not each.hidden), None
    )
    if not wants or last is None or how.marks is None or how.marks.by_person:
        return wants
    return still_lacking(case_before(dossier, last.agency, history.world), last.text, wants)


def _wrong(its: Marks) -> str:
    """The gravest wrong that an answer does; "" for none."""
    return next((gate for gate in WRONGS if gate in its.gates), INSULT if its.hurts else "")


def _words(history: History, report: str, since: datetime | None) -> tuple[str, int | None]:
    """The last that the reporter wrote since then, without what tells who somebody is."""
    for recorded in reversed(history.of_report(report)):
        if since is None or recorded.at_sim < since:
            break
        text = words_in(recorded.fact)
        if text and any(citizen_action_in(history, recorded)):
            told = history.dossier(report).report
            return without_identities(text, told), recorded.seq
    return "", None
