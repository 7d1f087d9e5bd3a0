"""Every sentence of a debrief with its verdict by the conditions: of a run that is over, or of one that goes on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from tests.claims import of_advice, of_headline, of_reactions, of_rows, of_ways
from tests.claims.log import Log
from tests.claims.of_findings import check_claim, grave_holds
from tests.claims.of_service import BESIDE, SAFETY, SERVICE
from tests.claims.runs import Played
from trainer.debrief.by_seat import seat_of_loss
from trainer.debrief.personal import ReportDebrief
from trainer.web.debrief.debrief_sentences import headline_words
from trainer.web.debrief.person_page import advice_words
from trainer.web.debrief.report_section import Reading, report_section
from trainer.web.debrief.step_comparison import step_comparison_rows
from trainer.web.marks.judges import check_wording
from trainer.web.marks.voice import Voice, voice_of


@dataclass(frozen=True)
class Sentence:
    """What is said where: `code` names its condition, `shown` is what the debrief holds, for whoever looks for the fault."""

    where: str
    code: str
    holds: bool
    shown: object = None


@dataclass(frozen=True)
class Said:
    """All sentences of one debrief."""

    played: Played

    @cached_property
    def voice(self) -> Voice:
        seats = [seat for seat, _ in self.played.debrief.seats]
        return voice_of(self.played.debrief, seats[0] if seats else "")

    def sentences(self) -> Iterator[Sentence]:
        yield from self._above()
        for report in self.played.debrief.reports:
            log = Log(self.played.history, report.id)
            yield from felt(log, report)
            yield from self._findings(log, report)
            yield from self._ways(log, report)
            yield from self._rows(log, report)

    def _above(self) -> Iterator[Sentence]:
        played, debrief = self.played, self.played.debrief
        logs = [Log(played.history, report.id) for report in debrief.reports]
        text = headline_words(debrief.headline, self.voice)
        found = of_headline.head_of(text)
        code = f"head.{found[0] if found else '?'}"
        yield Sentence(played.name, code, of_headline.head_holds(text, logs, debrief), text)
        for each in debrief.advice:
            yield Sentence(each.report, "advice", of_advice.advice_holds(played, each), each)
            seat, words = advice_words(each, debrief, self.voice)
            roles = of_advice.roles_of(played.history, seat)
            yield Sentence(
                each.report, "advice.role", of_advice.may_follow(words.advice, roles), words
            )

    def _findings(self, log: Log, report: ReportDebrief) -> Iterator[Sentence]:
        for each in report.critical:
            yield Sentence(report.id, f"grave.{each.rule}", grave_holds(log, each), each)
        for loss in report.losses:
            code, claim = f"{loss.check}.{loss.message}", check_claim(loss.check, loss.message)
            yield Sentence(report.id, code, claim is not None and claim(log, loss), loss)
            seat = seat_of_loss(loss, report)
            words = check_wording(loss.check, loss.message, loss.values, self.voice, seat)
            roles = of_advice.roles_of(log.history, seat)
            yield Sentence(report.id, "loss.role", of_advice.may_follow(words.advice, roles), words)

    def _ways(self, log: Log, report: ReportDebrief) -> Iterator[Sentence]:
        section = report_section(report, log.history.world, Reading(voice=self.voice), is_open=True)
        shown = of_ways.Shown(
            section.parting, report.ways, report.points < report.max_points, self._expert(report.id)
        )
        names = [each.title for each in section.critical]
        first = f"Kesalahan berat: {', '.join(dict.fromkeys(names))}. " if names else ""
        told_first = section.parting.startswith(first) and (
            bool(names) or not of_ways.GRAVE_FIRST.match(section.parting)
        )
        yield Sentence(report.id, "ways.grave_first", told_first, section.parting)
        for text, known in of_ways.told(section, undone=report.undone is not None):
            found = of_ways.code_of(text, known)
            holds = found is not None and known[found[0]][1](log, shown, found[1])
            yield Sentence(report.id, f"ways.{found[0] if found else '?'}", holds, text)

    def _rows(self, log: Log, report: ReportDebrief) -> Iterator[Sentence]:
        expert = self._expert(report.id)
        if expert is None or not report.ways.expert_known:
            return
        rows = step_comparison_rows(report, log.history.world, self.voice)
        for shown, row in zip(rows, report.ways.rows, strict=True):
            told = of_rows.Told(
                shown, row, report.ways.rows, report.losses,
                [each.event for each in report.critical], self._seats, expert,
            )  # fmt: skip
            for code in of_rows.codes_of(told):
                yield Sentence(report.id, f"row.{code}", of_rows.CLAIMS[code](log, told), row)

    @cached_property
    def _seats(self) -> frozenset[str]:
        return frozenset(seat for seat, _ in self.played.debrief.seats)

    def _expert(self, report: str) -> Log | None:
        expert = self.played.expert
        return Log(expert, report) if report in expert.run.dossiers else None


def felt(log: Log, report: ReportDebrief) -> Iterator[Sentence]:
    """What the citizen felt and did."""
    feeling = report.feeling
    yield _by(SERVICE, "service", feeling.service.value, log, feeling)
    if feeling.safety:
        yield _by(SAFETY, "safety", feeling.safety.value, log, feeling)
    for name in BESIDE:
        if getattr(feeling, name):
            yield _by(BESIDE, "beside", name, log, feeling)
    for each in report.reactions:
        yield _by(of_reactions.ACTIONS, "did", each.action.value, log, each)
        if each.cause.value in of_reactions.CAUSES:
            yield _by(of_reactions.CAUSES, "cause", each.cause.value, log, each)


def _by(claims: Mapping, family: str, code: str, log: Log, shown: object) -> Sentence:
    return Sentence(log.id, f"{family}.{code}", bool(claims[code](log, shown)), shown)
