"""What citizens did is told with the cause that the cast's own rule had."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.cast.acting import world_of
from tests.tables import each_row
from trainer.cast import accused, reporter
from trainer.cast.examples import Example
from trainer.cast.words import ONCE_OVER, Occasion
from trainer.debrief.citizen_actions import CitizenAction
from trainer.debrief.reactions import OCCASIONS, Cause, Reacted, reactions_of
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.plain import to_plain
from trainer.domain.timeline import catch_up
from trainer.scoring import examples as scored
from trainer.scoring.example_world import REPORT

ASKED, PHONE = "h0 09.00 tunda alasan=lokasi_tidak_jelas", "080000099111"
OPEN = {"decision": "tunda", "reason": "lokasi_tidak_jelas", "missing": ["where"]}


def begun(example: Example) -> History:
    """An example's log, and nothing that followed from it."""
    return scored.history_of(
        scored.Example(
            example.log, None, "", example.truth, example.report, example.other, people=example.people
        )
    )  # fmt: skip


def played(example: Example) -> History:
    """The same, with what its reporter and the clocks then did until the run ended."""
    first = begun(example)
    world, ends_at = world_of(first.world, example), first.run.ends_at
    later = catch_up(first.run, ends_at, world, lambda r, w: reporter.plan(r, w, 0), ends_at).new
    return History.of((*first.events, *later), world)


def told(log: str, **changes: object) -> list[tuple[int, CitizenAction, Cause]]:
    found = reactions_of(played(Example(log, (), "", **changes)), REPORT)
    return [(each.day, each.action, each.cause) for each in found]


def of(history: History, action: CitizenAction) -> Reacted:
    return next(each for each in reactions_of(history, REPORT) if each.action is action)


HELD_BY_THE_TEXT = (
    "Santun saja, tanpa tindakan dan waktu, tidak diterima.",
    "Yang satu datang, yang lain kurang: ditanya yang lain itu.",
)
"""Examples whose marks miss an action that the text tells all the same: no reason is made of it."""


@each_row("example", reporter.EXAMPLES, ids=lambda each: each.why)
def test_every_reaction_of_the_cast_is_told_with_a_cause(example):
    history, written = played(example), len(begun(example).events)
    acts = [
        r.seq for r in history.of_report(REPORT) if r.seat == reporter.REPORTER and r.seq > written
    ]
    found = {each.seq: each for each in reactions_of(history, REPORT)}
    assert set(acts) <= set(found)
    untold = [found[seq] for seq in acts if found[seq].cause is Cause.UNPROMPTED]
    assert bool(untold) is (example.why in HELD_BY_THE_TEXT)


def test_every_occasion_of_words_has_a_cause_or_is_told_by_the_treatment():
    by_treatment = {Occasion.OMBUDSMAN, Occasion.PRESS} | {
        each for each in Occasion if each.value.startswith("rate_")
    }
    said_instead = set(ONCE_OVER.values())
    assert set(OCCASIONS) | by_treatment | said_instead == set(Occasion)
    assert not set(OCCASIONS) & said_instead


def test_a_good_answer_is_thanked_closed_and_rated_because_of_it():
    assert told(reporter.MENDED) == [
        (2, CitizenAction.THANKED, Cause.GOOD),
        (2, CitizenAction.CLOSED, Cause.GOOD),
        (3, CitizenAction.RATED, Cause.GOOD),
    ]
    thanked = of(played(Example(reporter.MENDED, (), "")), CitizenAction.THANKED)
    assert thanked.answer is not None
    assert (thanked.answer.agency, thanked.answer_seat) == ("99.01-pu", "pu")


def test_a_formula_is_answered_because_it_is_nothing_but_a_promise():
    ((day, action, cause), *_) = told(reporter.FORMULA)
    assert (day, action, cause) == (3, CitizenAction.WROTE, Cause.NO_ACTION)


def test_a_question_is_told_with_what_was_missing_and_thanks_with_what_has_come():
    to_come = reporter.NO_TIME.replace("h1 08.00 catatan; ", "")
    wrote = of(
        played(Example(to_come, (), "", {"answer": "akhir", "field_notes": []})),
        CitizenAction.WROTE,
    )
    # The marks miss a time, too, and the text has one.
    assert (wrote.cause, wrote.about, wrote.dimension) == (Cause.LACKS, ("contact",), "W4")
    assert wrote.answer is not None
    thanked = of(
        played(Example(f"{reporter.ASKED_WHEN}; h4 09.00 skor", (), "")), CitizenAction.THANKED
    )
    assert (thanked.cause, thanked.about, thanked.dimension) == (
        Cause.BROUGHT,
        ("time", "contact"),
        "W4",
    )


@each_row(
    "marks, temper, action, cause",
    [
        ("W7=0 gerbang=threat", 4, CitizenAction.OMBUDSMAN, Cause.HARMED),
        ("W7=0 gerbang=threat", 2, CitizenAction.WROTE, Cause.HARMED),
        ("W7=1", 2, CitizenAction.WROTE, Cause.RUDE),
        ("W6=1", 2, CitizenAction.WROTE, Cause.MUDDLED),
        ("gerbang=gratuity", 2, CitizenAction.WROTE, Cause.GRATUITY),
    ],
)
def test_a_wrong_or_a_tone_is_the_cause_of_what_the_citizen_does(marks, temper, action, cause):
    log = f"{reporter.MENDED}; h1 14.00 skor {marks}"
    assert told(log, truth={"temper": temper})[0][1:] == (action, cause)


def test_a_middling_rating_names_what_was_missing():
    log = f"{reporter.NO_TIME.replace('h1 08.00 catatan; ', '')}; h1 16.00 tutup"
    rated = of(
        played(Example(log, (), "", {"answer": "akhir", "field_notes": []})), CitizenAction.RATED
    )
    assert (rated.stars, rated.cause, rated.about) == (3, Cause.LACKS, ("contact",))


def test_called_final_though_nothing_was_done_and_then_left():
    found = told(reporter.UNDONE, truth={"temper": 5, "field_notes": []})
    assert found[0] == (1, CitizenAction.WROTE, Cause.NO_RESULT)
    assert (9, CitizenAction.PRESS, Cause.LATE) in found


def test_a_broken_promise_is_the_cause_of_the_next_words():
    log = f"{reporter.INTERIM} kabar=2026-05-08 teks='Petugas mengukur lubang hari ini, bahan datang 7 Mei.'"
    assert (7, CitizenAction.WROTE, Cause.PROMISE) in told(log)


def test_archived_though_real():
    found = told("h0 09.00 arsipkan", truth={"temper": 4})
    assert [cause for _, _, cause in found] == [Cause.TURNED_AWAY, Cause.TURNED_AWAY]
    assert found[-1][1] is CitizenAction.OMBUDSMAN


@pytest.mark.parametrize(("hidden", "cause"), [(True, Cause.SOUGHT), (False, Cause.SUMMONED)])
def test_whoever_is_looked_for_by_the_accused_office_writes_because_of_that(hidden, cause):
    report = {"anonymous": hidden}
    first = begun(Example(accused.TO_THE_ACCUSED, (), "", accused.ACCUSES, report=report))
    at, office = first.events[-1].at_sim, accused.ACCUSES["accused"]["agency"]
    fact = e.CommentPosted(
        REPORT, "pejabat_penghubung", office, "Siapa yang melapor?", thanks=False
    )
    asks = Recorded(len(first.events) + 1, at, at, accused.seat_of(office), None, None, fact)
    asked = History.of((*first.events, asks), first.world)
    until = at + timedelta(days=2)
    later = catch_up(asked.run, until, asked.world, lambda r, w: reporter.plan(r, w, 0), until).new
    found = reactions_of(History.of((*asked.events, *later), asked.world), REPORT)
    assert [(each.action, each.cause) for each in found] == [(CitizenAction.WROTE, cause)]


def test_asked_well_it_is_completed_and_asked_badly_it_is_not():
    well = told(reporter.ASKS_PLACE, truth=OPEN | {"replies": [reporter.REPLY]})
    assert well[0] == (1, CitizenAction.COMPLETED, Cause.ASKED_WELL)
    badly = told(
        f"{ASKED} tanya='Siapa nama Anda?'", truth=OPEN | {"replies": [reporter.REPLY], "temper": 3}
    )
    assert badly[0] == (1, CitizenAction.ANSWERED_BADLY, Cause.ASKED_UNCLEAR)


def test_a_reply_when_nothing_was_missing_completes_nothing():
    needless = told(ASKED, truth={"replies": [reporter.REPLY | {"fills": [], "then": None}]})
    assert needless[0] == (1, CitizenAction.REPLIED, Cause.UNPROMPTED)


def test_silence_after_a_question_is_told_without_a_reason_unless_the_question_was_bad():
    history = played(Example(ASKED, (), "", truth=OPEN))
    lapse = e.ReportArchived(REPORT, "tidak_dilengkapi", "")
    at, seq = history.run.ends_at, history.run.seq
    before = [each for each in history.events if not isinstance(each.fact, e.RunFinished)]
    gone = Recorded(len(before) + 1, at, at, "system", None, None, lapse)
    (found,) = reactions_of(History.of((*before, gone), history.world), REPORT)
    assert seq
    assert (found.action, found.cause) == (CitizenAction.LAPSED, Cause.UNPROMPTED)


def test_words_that_an_author_sent_are_nobodys_consequence():
    (found,) = said("Tadi ada yang datang.")
    assert (found.day, found.action, found.cause) == (0, CitizenAction.WROTE, Cause.UNPROMPTED)


def test_a_citizens_own_number_is_not_read_aloud():
    (found,) = said(f"Hubungi {PHONE} ya.", reporter={"phone": PHONE})
    assert PHONE not in found.text
    assert "Hubungi" in found.text


def said(text: str, **report: object) -> tuple[Reacted, ...]:
    """The reactions of a run in which an author let the citizen write."""
    first = begun(Example("h0 08.30 buka", (), "", report=_reporter(**report)))
    at = first.events[-1].at_sim
    fact = e.CommentPosted(REPORT, "reporter", "", text, thanks=False)
    more = Recorded(len(first.events) + 1, at, at, reporter.REPORTER, None, None, fact)
    return reactions_of(History.of((*first.events, more), first.world), REPORT)


def _reporter(reporter: dict[str, object] | None = None) -> dict[str, object]:
    known = begun(Example("h0 08.30 buka", (), "")).dossier(REPORT).report.reporter
    return {"reporter": {**to_plain(known), **(reporter or {})}}


def test_words_of_the_reports_own_are_no_reason_from_marks():
    own = {"on": "akhir_empty", "text": "Saya takut ditanya.", "fills": [], "then": None}
    log = reporter.FORMULA.replace("h1 08.00 catatan; ", "")

    wrote = of(
        played(Example(log, (), "", {"answer": "akhir", "field_notes": [], "replies": [own]})),
        CitizenAction.WROTE,
    )

    assert (wrote.text, wrote.cause) == ("Saya takut ditanya.", Cause.UNPROMPTED)
