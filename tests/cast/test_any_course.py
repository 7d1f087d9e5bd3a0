"""Whatever people do, the world goes on: no simulated act is refused, nothing loops, and looking changes nothing."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.cast.acting import world_of
from tests.scoring.test_any_course import ACTS, TRUTHS, people
from tests.sequences import sequences
from trainer import cast
from trainer.cast.examples import Example
from trainer.cast.reactions import MOST_WORDS
from trainer.domain import events as e
from trainer.domain.errors import TrainerError
from trainer.domain.evolve import fold
from trainer.domain.history import History
from trainer.domain.scenario import Habit
from trainer.domain.timeline import catch_up
from trainer.scoring import example_world as tiny
from trainer.scoring import examples as scored

MARKED = (
    "skor",
    "skor W3=1 W4=1 kurang=W3:action,unit/W4:time,contact",
    "skor W7=0 gerbang=threat",
    "skor W8=0 gerbang=leak",
)
"""The machine's marks for the last answer; without an answer they are no step."""

ANSWERED = [(3, "verifikasi unit=99.01-pu"), (20, "pu: tindak_lanjut")]

steps = st.lists(st.tuples(st.integers(0, 120), st.sampled_from(ACTS)), max_size=7)
marked = st.lists(
    st.tuples(
        st.integers(0, 120), st.sampled_from((*MARKED, *MARKED, "pu: tindak_lanjut", "tutup"))
    ),
    min_size=1,
    max_size=5,
)
"""What may follow an answer: marks, another answer, closing."""
habits = st.dictionaries(
    st.sampled_from(["99", "99.01", "99.01-pu", "99.01-inspektorat", "99-pu"]),
    st.sampled_from(Habit),
    max_size=3,
)


def played(moves, truth, who) -> History:
    """The moves that the rules allow, one after the other."""
    log, quarter = ["h0 08.00 tiba"], 1
    history = scored.history_of(scored.Example(log[0], None, "", truth, people=who))
    for wait, act in moves:
        quarter += wait % 64 + 1
        line = f"h{quarter // 32} {8 + quarter % 32 // 4:02d}.{quarter % 4 * 15:02d} {act}"
        try:
            history = scored.history_of(
                scored.Example("; ".join([*log, line]), None, "", truth, people=who)
            )
        except (TrainerError, IndexError):
            continue
        log.append(line)
    return history


@sequences
@given(
    truth=st.sampled_from(TRUTHS),
    moves=steps | marked.map(lambda later: [*ANSWERED, *later]),
    who=people,
    temper=st.integers(1, 5),
    habits=habits,
    hours=st.integers(3, 90),
)
def test_the_world_goes_on_by_itself_however_often_one_looks(
    truth, moves, who, temper, habits, hours
):
    history = played(moves, {**truth, "temper": temper}, who)
    world = world_of(history.world, Example("", (), "", habits=habits))
    run = history.run
    if run.finished or run.last_at >= run.ends_at:
        return  # acts after the end of a run exist only in made-up logs
    at_once = catch_up(run, run.ends_at, world, cast.plan, tiny.STARTS_AT).new

    in_steps, looked = [], run
    now = run.last_at
    while not looked.finished:
        now = min(now + timedelta(hours=hours), run.ends_at)
        new = catch_up(looked, now, world, cast.plan, tiny.STARTS_AT).new
        in_steps.extend(new)
        looked = fold(new, looked)

    assert tuple(in_steps) == at_once
    spoken = Counter(r.report for r in at_once if isinstance(r.fact, e.CommentPosted))
    assert all(number <= MOST_WORDS for number in spoken.values())
    assert len(at_once) < 80


def test_a_duplicate_that_a_unit_gave_back_is_not_linked_again_and_again():
    twin = {
        "decision": "arsipkan",
        "reason": "duplikat",
        "lead": None,
        "answer": None,
        "duplicate_of": "SIM-0000002",
        "temper": 5,
    }
    history = played([(108, "klasifikasi kelas=aspirasi")] * 3, twin, ("inspektorat",))
    returning = dict.fromkeys(("99.01", "99.01-pu", "99.01-inspektorat"), Habit.RETURNS)
    world = world_of(history.world, Example("", (), "", habits=returning))

    done = catch_up(history.run, history.run.ends_at, world, cast.plan, tiny.STARTS_AT).new

    linked = Counter(r.report for r in done if isinstance(r.fact, e.DuplicateLinked))
    assert all(number == 1 for number in linked.values())
