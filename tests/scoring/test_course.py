"""The course of a report: stays, what the key wants at each, and when something left undone is given up."""

import pytest

from tests.tables import each_row
from trainer.domain.vocabulary import Decision
from trainer.scoring.answering import answering
from trainer.scoring.course import Stage, courses
from trainer.scoring.example_world import REPORT
from trainer.scoring.examples import Example, history_of

TUNDA = {"decision": "tunda", "reason": "lokasi_tidak_jelas", "missing": ["where"]}


def reply(then: dict | None = None, fills: tuple[str, ...] = ("where",)) -> dict:
    return {
        "replies": [{"on": "tunda_asked", "text": "Di sana.", "fills": list(fills), "then": then}]
    }


OWN = {"lead": "99.01-kominfo", "answer": "akhir"}


def wanted(course) -> list[list[str]]:
    return [[str(each.decision) for each in stay.wanted] for stay in course.stays]


def test_a_report_waits_at_a_played_desk_only(course_of):
    assert len(course_of("h0 09.00 buka").stays) == 1
    assert course_of("h0 09.00 verifikasi", people=("pu",)).stays == ()


def test_after_a_completion_the_key_is_that_of_the_complete_report(course_of):
    log = "h0 09.00 tunda; h1 09.00 pelapor: lengkapi isi=where"

    assert wanted(course_of(log, TUNDA | reply())) == [["tunda"], ["verifikasi"]]
    assert wanted(course_of(log, TUNDA | reply({"decision": "arsipkan", "reason": "duplikat"})))[
        1
    ] == ["arsipkan"]
    returned = TUNDA | {"lead": None, "return_to": "99-pu"}
    assert wanted(course_of(log, returned | reply()))[1] == ["bukan_wewenang"]


def test_a_reply_that_leaves_something_out_may_be_asked_again(course_of):
    log = "h0 09.00 tunda; h1 09.00 pelapor: lengkapi isi=when"

    assert wanted(course_of(log, TUNDA | reply(fills=("when",))))[1] == ["verifikasi", "tunda"]


def test_a_needless_postponement_leaves_the_key_as_it_was(course_of):
    log = "h0 09.00 tunda; h1 09.00 pelapor: lengkapi"

    assert wanted(course_of(log)) == [["verifikasi"], ["verifikasi"]]


def test_at_the_desk_above_the_report_goes_to_its_owner(course_of):
    truth = {"decision": "bukan_wewenang", "lead": None, "return_to": "99-pu", "answer": None}
    both = course_of(
        "h0 09.00 bukan_wewenang pemilik=99-pu", truth, people=("admin", "koordinator")
    )

    assert [(stay.desk, str(stay.best.decision)) for stay in both.stays] == [
        ("99.01", "bukan_wewenang"),
        ("99", "verifikasi"),
    ]
    elsewhere = truth | {"return_to": "listrik"}
    passed = course_of("h0 09.00 bukan_wewenang pemilik=99-pu", elsewhere, people=("koordinator",))
    assert wanted(passed) == [["bukan_wewenang"]]


@each_row(
    ("log", "decision", "reason"),
    [
        ("h0 09.00 verifikasi", Decision.VERIFIKASI, None),
        ("h0 09.00 eskalasi", Decision.VERIFIKASI, None),
        ("h0 08.30 @2 verifikasi; h0 09.00 tautkan", Decision.VERIFIKASI, None),
        ("h0 09.00 tunda", Decision.TUNDA, "lokasi_tidak_jelas"),
        ("h0 09.00 bukan_wewenang pemilik=99-pu", Decision.BUKAN_WEWENANG, "milik_tingkat_lain"),
        ("h0 09.00 arsipkan alasan=duplikat", Decision.ARSIPKAN, "duplikat"),
    ],
)
def test_every_way_to_decide_is_read_as_one_of_the_four(course_of, log, decision, reason):
    (stay,) = course_of(log, {"duplicate_of": "SIM-0000002"} if "@2" in log else {}).stays

    assert (stay.decision, stay.reason) == (decision, reason)


def test_linking_ones_own_duplicate_is_archiving(course_of):
    own = {
        "reporter": {
            "ref": "p-2",
            "name": "Nurmala Sangen",
            "phone": None,
            "nik": None,
            "address": None,
        }
    }
    (stay,) = course_of("h0 09.00 tautkan", {"duplicate_of": "SIM-0000002"}, report=own).stays

    assert (stay.decision, stay.reason) == (Decision.ARSIPKAN, "duplikat")


@each_row(
    ("log", "stage"),
    [
        ("h0 09.00 buka", Stage.OPEN),
        ("h0 09.00 verifikasi", Stage.DONE),
        ("h0 09.00 arsipkan", Stage.ELSEWHERE),
        ("h0 09.00 arsipkan; h0 10.00 pulihkan; h0 11.00 verifikasi", Stage.DONE),
        ("h0 09.00 buka; h0 15.59 selesai karena=instruktur", Stage.OPEN),
        ("h0 09.00 buka; h0 16.00 selesai karena=instruktur", Stage.LOST),
        ("h0 09.00 buka; h4 12.00 selesai karena=instruktur", Stage.LOST),
        ("h0 09.00 buka; h1 12.00 selesai karena=waktu", Stage.LOST),
        ("h0 12.00 tiba; h1 11.00 selesai karena=waktu", Stage.OPEN),
        ("h0 09.00 tunda", Stage.OPEN),
        ("h0 09.00 tunda; h2 16.00 selesai", Stage.ELSEWHERE),
    ],
)
def test_how_far_a_report_got_towards_its_verification(course_of, log, stage):
    assert course_of(log).verification is stage


@each_row(
    ("log", "truth", "stage"),
    [
        ("h0 09.00 tunda; h2 16.00 selesai", TUNDA | reply(), Stage.OPEN),
        ("h0 09.00 tunda; h2 16.00 selesai", TUNDA, Stage.NOT_DUE),
        ("h0 09.00 verifikasi", TUNDA | reply(), Stage.DONE),
        ("h4 16.00 selesai", TUNDA | reply(), Stage.LOST),
        (
            "h0 09.00 tunda; h1 09.00 pelapor: lengkapi isi=where; h9 16.00 selesai",
            TUNDA | reply(),
            Stage.LOST,
        ),
    ],
)
def test_a_report_that_must_be_completed_first_waits_for_its_reporter(course_of, log, truth, stage):
    assert course_of(log, truth).verification is stage


@each_row(
    ("log", "stage"),
    [
        ("h0 09.00 verifikasi kelola=ya", Stage.OPEN),
        ("h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut", Stage.DONE),
        ("h0 09.00 verifikasi; h1 09.00 tindak_lanjut", Stage.DONE),
        ("h0 09.00 verifikasi kelola=ya; h6 08.00 selesai", Stage.LOST),
        ("h0 09.00 verifikasi unit=99.01-kominfo", Stage.NOT_DUE),
        ("h0 09.00 arsipkan", Stage.ELSEWHERE),
    ],
)
def test_how_far_a_desks_own_answer_got(course_of, log, stage):
    assert answering(course_of(log, OWN)).stage is stage


def test_a_units_answer_counts_from_its_disposition(course_of):
    log = "h0 09.00 verifikasi; h2 09.00 disposisi unit=99.01-pu; h3 09.00 pu: tindak_lanjut"
    state = answering(course_of(log, people=("admin", "pu")))

    assert state.stage is Stage.DONE
    assert state.duty is not None
    assert (state.duty.agency, state.duty.since.day) == ("99.01-pu", 6)


def test_a_unit_that_gives_its_own_business_back_did_something_else(course_of):
    log = "h0 09.00 verifikasi unit=99.01-pu; h1 09.00 pu: kembalikan pemilik=99.01-dishub"

    assert answering(course_of(log, people=("pu",))).stage is Stage.ELSEWHERE


def test_an_act_that_records_several_events_is_seen_whole(course_of):
    course = course_of("h0 09.00 verifikasi rahasia=ya unit=99.01-pu; h0 10.00 buka")
    first = next(r for r in course.events if r.kind == "MadeSecret")

    assert course.after(first).verified_at is None
    assert course.after_act(first).held_by("99.01-pu")


def test_a_log_with_an_act_that_the_language_lacks_is_refused():
    for log, told in (
        ("h0 terbang", "expected day, hour and act"),
        ("h0 09.00 terbang", "unknown word"),
        ("h0 09.00 buka lebar=ya", "unknown fields"),
    ):
        with pytest.raises(ValueError, match=told):
            history_of(Example(log, 4, ""))


def test_reports_are_told_in_order_of_arrival(play):
    assert list(courses(play("h0 09.00 @2 buka"))) == ["SIM-0000002", REPORT]
