"""Conditions are read, held against a run, and refused where no run can make them true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.debrief.making import answer, archive, call, decline, keep, postpone, verify
from tests.debrief.playing import BRIBE, DISHUB, INTERNET, LAMP, SCHOOL, TREE, Play, at, world
from tests.tables import each_row
from trainer.domain import commands as c
from trainer.domain.conditions.checking import Scope, check, possible
from trainer.domain.conditions.language import (
    Claim,
    Condition,
    ConditionError,
    Every,
    Fault,
    Not,
    Some,
    parsed,
)
from trainer.domain.conditions.names import NAMES, OF_REPORT, OF_RUN, View, holds

SCOPE = Scope(
    reports=(LAMP, TREE),
    agencies=(DISHUB, "62.12-bpbd"),
    seats=("admin",),
    messages={"memo": ("tolak", "beri")},
    working_days=5,
    report=LAMP,
)


def true(text: str, play: Play, report: str = LAMP) -> bool:
    run = play.run
    return holds(parsed(text), View(run, world(), run.last_at, report))


def test_every_name_has_an_answer_and_every_answer_a_name():
    assert {*OF_REPORT, *OF_RUN} == set(NAMES)


def test_and_binds_closer_than_or_and_not_closest():
    a, b, d = (Claim(name, "", "", "") for name in ("secret", "public", "called"))
    assert parsed("secret or public and not called") == Some((a, Every((b, Not(d)))))
    assert parsed("(secret or public) and called") == Every((Some((a, b)), d))
    assert parsed(f"{TREE}.lead = 62.12-bpbd") == Claim("lead", TREE, "=", "62.12-bpbd")
    assert parsed("message.memo != tolak") == Claim("message", "memo", "!=", "tolak")


@each_row("text", ["", "and", "secret and", "(secret", "secret)", "answers >=", "= 2", "secret ?"])
def test_what_cannot_be_read_is_refused(text):
    with pytest.raises(ConditionError) as refused:
        parsed(text)
    assert refused.value.fault is Fault.SYNTAX


PLAYED = Play().do(at(14, "08.30"), c.OpenReport(TREE), call(TREE), verify(TREE, DISHUB))
PLAYED.do(at(14, "09.00"), postpone(LAMP)).do(at(14, "09.30"), decline(SCHOOL))
PLAYED.do(at(15, "13.00"), keep(INTERNET), answer(INTERNET), c.Comment(INTERNET, "Baik."))
PLAYED.do(at(15, "13.10"), verify(BRIBE, "62.12-disdukcapil"))


@each_row(
    "report, said",
    [
        (TREE, "not unit_played"),
        (TREE, "arrived and opened and called and public and not secret"),
        (TREE, "decision = verifikasi and classification = pengaduan_tbp"),
        (TREE, "sent_to = 62.12-dishub and sent_to != 62.12-bpbd and accused = none"),
        (LAMP, "completed and lead = none and answers = 0 and days >= 1 and day = 2"),
        (SCHOOL, "decision = bukan_wewenang and owner = 62-disdik and returns = 1"),
        (
            INTERNET,
            "state = proses and final_answers = 1 and interim_answers < 1 and answers > 0 and comments = 1",
        ),
        (BRIBE, "accused = unit and accused_told and not escalated"),
        (LAMP, f"{TREE}.called and not called and seat = admin"),
        (LAMP, "message.memo = none and linked_to = none and not late and not asked_again"),
        ("SIM-0000199", "not arrived and decision = none and answers = 0"),
    ],
)
def test_a_condition_is_held_against_the_run(report, said):
    assert true(said, PLAYED, report)
    assert not true(f"not ({said})", PLAYED, report)


def test_what_is_taken_back_does_not_stand():
    play = Play().do(at(14, "08.30"), archive(LAMP))
    assert true("decision = arsipkan", play)
    assert true("decision = none", play.do(at(14, "08.40"), c.Restore(LAMP, "Keliru.")))


@each_row(
    "text, fault",
    [
        ("seecret", Fault.NAME),
        ("secret = yes", Fault.OPERATOR),
        ("lead", Fault.OPERATOR),
        ("lead > 62.12-dishub", Fault.OPERATOR),
        ("lead = 62.12-dishab", Fault.VALUE),
        ("answers = dua", Fault.VALUE),
        ("seat = inspektorat", Fault.VALUE),
        ("SIM-0000900.called", Fault.ABOUT),
        ("message.lain = tolak", Fault.ABOUT),
        ("message = tolak", Fault.ABOUT),
        ("message.memo = terima", Fault.VALUE),
        ("day = 6", Fault.NEVER),
        ("secret and not secret", Fault.NEVER),
        ("lead = 62.12-dishub and lead = 62.12-bpbd", Fault.NEVER),
        ("answers > 2 and answers < 3", Fault.NEVER),
    ],
)
def test_what_is_wrong_is_named(text, fault):
    with pytest.raises(ConditionError) as refused:
        check(parsed(text), SCOPE)
    assert refused.value.fault is fault


@each_row(
    "text", ["sent_to = 62.12-dishub and sent_to = 62.12-bpbd", "day = 5", f"{TREE}.days > 3"]
)
def test_what_may_come_true_is_accepted(text):
    check(parsed(text), SCOPE)


LEAVES = st.sampled_from(
    ["secret", "called", "answers >= 2", "answers < 1", "decision = tunda", "lead != 62.12-dishub"]
).map(parsed)


def joined(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    pairs = st.tuples(inner, inner)
    return inner.map(Not) | pairs.map(Every) | pairs.map(Some)


@given(condition=st.recursive(LEAVES, joined, max_leaves=6))
def test_what_holds_of_a_run_is_possible(condition):
    for report in (LAMP, TREE, INTERNET):
        if holds(condition, View(PLAYED.run, world(), PLAYED.run.last_at, report)):
            assert possible(condition, SCOPE)
            return
