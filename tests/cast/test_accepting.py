"""What citizens accept, over the gold set: never a worthless answer, nearly always an excellent one. Figures only.

The markers' own marks show the rule; the machine's, over the held-out part, show what citizens do with the scorer as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

import pytest

from tests.cast.conftest import history
from trainer.answers.evaluation.gold import HELD_OUT, Adversarial, GoldSet, read_gold
from trainer.answers.evaluation.scored import points_of
from trainer.answers.judging import judge
from trainer.answers.verdict import Verdict
from trainer.cast import reporter
from trainer.cast.perceived_quality import PerceivedQuality
from trainer.cast.reading import treatment_of
from trainer.domain import events as e
from trainer.domain.commands import Comment
from trainer.domain.evolve import evolve
from trainer.domain.history import History
from trainer.domain.run import Run
from trainer.domain.vocabulary import AnswerKind
from trainer.measuring import agencies_in
from trainer.settings import find_root

WORTHLESS, EXCELLENT = 20.0, 85.0
"""Agreed totals: below the first nothing may be accepted; from the second, without a gate, nearly everything."""

NEVER = ("gibberish", "keywords", "pasted", "unfilled", "other_language", "shuffled", "generic")
"""Kinds of answers that must not score well, and that nobody may accept."""

VERIFIED = "h0 08.30 verifikasi unit=99.01-pu; h1 08.00 catatan; h1 14.00 pu: tindak_lanjut"
DAY_OF_NEWS = "jenis=sementara kabar=2026-05-12"


@pytest.fixture(scope="module")
def gold() -> GoldSet:
    return read_gold(find_root() / "seed_data" / "gold", agencies_in(find_root()))


@pytest.fixture(scope="module")
def answered() -> list[History]:
    """Runs in which somebody was just answered: the most patient and the angriest finally, one for now."""
    return [
        history(f"{VERIFIED} {kind}", truth={"temper": temper})
        for temper, kind in ((1, ""), (5, ""), (2, DAY_OF_NEWS))
    ]


def accepts(played: History, levels: Mapping[str, int | None], gates, missing=None) -> bool:
    """Whether the citizen, faced with these marks, gives thanks, or waits in content for what an interim answer promises."""
    run: Run = played.run
    (dossier,) = run.dossiers.values()
    answer, at = dossier.answers[-1], run.last_at
    fact = e.AnswerScored(
        dossier.id, answer.seq, "gold", "gold", levels, tuple(sorted(gates)), (), missing or {}
    )
    run = evolve(run, e.Recorded(run.seq + 1, at, at, "system", None, None, fact))
    due = next(reporter.plan(run, played.world, 0), None)
    if due is None or due.at > at + timedelta(days=7):
        waits = answer.kind is AnswerKind.SEMENTARA
        return waits and treatment_of(run, dossier, played.world).quality is PerceivedQuality.GOOD
    return isinstance(due.command, Comment) and due.command.thanks


def test_by_the_markers_marks_nothing_worthless_is_accepted_and_everything_excellent(
    answered, gold
):
    for each in gold.answers:
        total, marks = points_of(each.agreed), each.agreed
        wrong = total < WORTHLESS or bool(marks.gates)
        if wrong or total >= EXCELLENT:
            found = {accepts(played, marks.levels, marks.gates) for played in answered}
            assert found == {not wrong}, each.id


@pytest.fixture(scope="module")
def unseen(gold: GoldSet) -> list[tuple[str, Verdict]]:
    """Held-out answers that must be accepted or must not, with the machine's marks; of each kind every second one."""
    part = gold.of_part(HELD_OUT)
    found = [(kind, each) for kind in NEVER for each in _of_kind(part, kind)[::2]]
    for each in part.answers:
        total = points_of(each.agreed)
        if total < WORTHLESS:
            found.append(("worthless", each))
        elif total >= EXCELLENT and not each.agreed.gates:
            found.append(("excellent", each))
    return [(group, judge(each.case.case, each.text)) for group, each in found]


def _of_kind(part: GoldSet, kind: str) -> list[Adversarial]:
    return [each for each in part.adversarial if each.kind == kind]


MOST_MISSED = {"keywords": 0.06, "shuffled": 0.2, "unfilled": 0.2}
"""Shares that are accepted all the same: what the scorer takes for an answer, the citizen does, too."""

LEAST_EXCELLENT = 0.95


def test_by_the_machines_marks_citizens_err_no_oftener_than_the_scorer_is_taken_in(
    answered, unseen
):
    all_ = Counter(group for group, _ in unseen)
    assert set(all_) == {*NEVER, "worthless", "excellent"}
    for played in answered:
        accepted: Counter[str] = Counter()
        for group, verdict in unseen:
            missing = {each.dimension: each.missing for each in verdict.evidence if each.dimension}
            accepted[group] += accepts(played, verdict.levels, verdict.gates, missing)
        assert accepted["excellent"] >= LEAST_EXCELLENT * all_["excellent"]
        for group in (*NEVER, "worthless"):
            assert accepted[group] <= MOST_MISSED.get(group, 0) * all_[group], group
