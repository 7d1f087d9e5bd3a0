"""Only people are judged, and only for what was in their hands: late comers, leavers, units, inspectors, shared runs."""

import pytest

from tests.tables import each_row
from trainer.scoring.answering import answering
from trainer.scoring.course import Stage
from trainer.scoring.findings import About
from trainer.scoring.registry import all_checks, check_named

OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}
BP = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
    "accused": {"agency": "99.01-pu", "post": "petugas"},
}
TO_PU = "h0 09.00 verifikasi unit=99.01-pu"


def levels(course) -> dict[str, int]:
    """The checks that judge a course, with their levels."""
    checks = (check for check in all_checks().values() if check.about is About.REPORT)
    found = {check.name: check.finding(course, {}).level for check in checks}
    return {name: level for name, level in found.items() if level is not None}


def test_whoever_sits_down_later_has_a_limit_from_then(course_of):
    late = course_of("h3 09.00 admin: duduk; h6 09.00 verifikasi", people=("pu",))
    early = course_of("h6 09.00 verifikasi")

    assert check_named("time_to_verify").finding(late, {}).level == 4
    assert check_named("time_to_verify").finding(early, {}).level == 1


def test_what_lay_undecided_when_somebody_left_is_nobodys_fault(course_of):
    course = course_of("h1 09.00 buka; h2 09.00 admin: pergi; h9 16.00 selesai")

    assert levels(course) == {}


def test_what_ran_out_before_somebody_left_is_still_theirs(course_of):
    course = course_of("h6 09.00 admin: pergi; h9 16.00 selesai")

    assert levels(course)["decision"] == 0


def test_an_act_stays_a_persons_when_the_person_has_left(course_of):
    course = course_of("h0 09.00 arsipkan; h2 09.00 admin: pergi; h9 16.00 selesai")

    assert levels(course)["decision"] == 0


def test_a_unit_that_somebody_left_in_time_owes_nothing(course_of):
    course = course_of(f"{TO_PU}; h2 09.00 pu: pergi; h9 16.00 selesai", people=("pu",))

    assert answering(course).stage is Stage.NOT_DUE
    assert levels(course) == {}


def test_a_unit_is_judged_from_the_disposition_that_it_answered(course_of):
    log = f"{TO_PU}; h4 09.00 tarik; h6 09.00 disposisi unit=99.01-pu; h8 09.00 pu: tindak_lanjut"
    course = course_of(log, people=("pu",))

    assert check_named("time_to_first_answer").finding(course, {}).level == 4


@pytest.mark.parametrize(
    ("log", "judged"),
    [
        (TO_PU, set()),
        (
            f"{TO_PU}; h9 16.00 selesai",
            {"time_to_first_answer", "comment_instead_of_answer", "closing", "final_promise"},
        ),
        (
            f"{TO_PU}; h1 09.00 pu: tindak_lanjut jenis=sementara kabar=2026-05-18",
            {"time_to_first_answer", "comment_instead_of_answer", "closing", "final_promise"},
        ),
    ],
)  # fmt: skip
def test_a_unit_alone_is_judged_by_its_answer_only(course_of, log, judged):
    assert set(levels(course_of(log, people=("pu",)))) == judged


def test_a_unit_is_not_judged_by_what_the_simulated_desk_did(course_of):
    course = course_of("h5 09.00 verifikasi kelas=aspirasi unit=99.01-dishub", people=("pu",))

    assert levels(course) == {}


def test_an_inspector_alone_is_judged_by_the_answer_only(course_of):
    log = "h0 09.00 eskalasi; h2 09.00 inspektorat: tindak_lanjut jenis=sementara kabar=2026-05-18"
    course = course_of(log, BP, people=("inspektorat",))

    assert set(levels(course)) == {
        "time_to_first_answer",
        "comment_instead_of_answer",
        "closing",
        "final_promise",
    }


def test_an_inspector_closes_rightly_or_not(course_of):
    log = "h0 09.00 eskalasi; h2 09.00 inspektorat: tindak_lanjut; h2 10.00 inspektorat: tutup"
    course = course_of(log, BP | {"field_notes": []}, people=("inspektorat",))

    assert check_named("closing").finding(course, {}).level == 0


def test_in_a_shared_run_desk_and_unit_answer_each_for_their_part(course_of):
    slow_desk = course_of(
        "h6 09.00 verifikasi unit=99.01-pu; h7 09.00 pu: tindak_lanjut jenis=sementara kabar=2026-05-18",
        people=("admin", "pu"),
    )
    slow_unit = course_of(
        f"{TO_PU}; h7 09.00 pu: tindak_lanjut jenis=sementara kabar=2026-05-18",
        people=("admin", "pu"),
    )

    assert levels(slow_desk)["time_to_verify"] == 1
    assert levels(slow_desk)["time_to_first_answer"] == 4
    assert levels(slow_unit)["time_to_verify"] == 4
    assert levels(slow_unit)["time_to_first_answer"] == 1


def test_in_a_shared_run_a_simulated_desk_is_judged_on_nobody(course_of):
    course = course_of("h9 16.00 selesai", people=("koordinator", "pu"))

    assert levels(course) == {}


def test_a_unit_that_got_an_emergency_calls_for_help_itself(course_of):
    urgent = {"urgency": "P1", "call_out": ["112"]}
    silent = f"{TO_PU}; h1 09.00 pu: buka; h3 16.00 selesai"
    called = f"{TO_PU}; h0 13.00 pu: buka; h0 13.10 pu: panggilan nomor=112"

    assert levels(course_of(silent, urgent, people=("pu",)))["urgency"] == 0
    assert levels(course_of(called, urgent, people=("pu",)))["urgency"] == 4


def test_an_emergency_that_the_simulated_desk_called_out_needs_no_second_call(course_of):
    urgent = {"urgency": "P1", "call_out": ["112"]}
    log = f"h0 08.30 panggilan nomor=112; {TO_PU}; h1 09.00 pu: buka; h3 16.00 selesai"

    assert "urgency" not in levels(course_of(log, urgent, people=("pu",)))


HELPS = {"lead": "99.01-dishub", "supporting": ["99.01-pu"]}
HELPED = "h0 09.00 verifikasi unit=99.01-dishub pendukung=99.01-pu"


def test_a_supporting_unit_owes_an_answer_of_its_own_and_nothing_else(course_of):
    course = course_of(f"{HELPED}; h9 16.00 selesai", HELPS, people=("pu",))

    assert levels(course) == {"time_to_first_answer": 0}


def test_the_leads_answer_is_no_answer_of_the_supporting_unit(course_of):
    log = f"{HELPED}; h2 09.00 dishub: tindak_lanjut; h9 16.00 selesai"

    assert levels(course_of(log, HELPS, people=("pu",))) == {"time_to_first_answer": 0}


LONG = f"{TO_PU}; h15 16.00 selesai"


@each_row(
    ("log", "people", "level"),
    [
        (LONG, ("pu",), 0),
        (LONG, ("admin",), None),
        (LONG, ("admin", "pu"), 0),
        (f"{TO_PU}; h3 09.00 pu: pergi; h15 16.00 selesai", ("pu",), None),
        (f"{TO_PU}; h2 08.00 catatan; h3 09.00 pu: tindak_lanjut; h4 09.00 pu: pergi; h15 16.00 selesai", ("pu",), 4),
        (f"{TO_PU}; h12 09.00 pu: duduk; h13 08.00 catatan; h16 09.00 pu: tindak_lanjut", ("koordinator",), 4),
        (f"{TO_PU}; h12 09.00 pu: duduk; h18 09.00 pu: tindak_lanjut", ("koordinator",), 2),
        (f"{TO_PU}; h12 09.00 pu: duduk; h18 09.00 pu: tindak_lanjut", ("pu",), 0),
        ("h12 09.00 verifikasi unit=99.01-pu; h15 09.00 pu: tindak_lanjut", ("admin", "pu"), 2),
    ],
)  # fmt: skip
def test_the_class_limit_falls_on_whoever_had_the_report_when_it_ran_out(
    course_of, log, people, level
):
    finding = check_named("class_limit").finding(course_of(log, people=people), {})

    assert finding.level == level


def test_a_broken_promise_of_somebody_who_left_is_the_colleagues(course_of):
    promised = f"{TO_PU}; h1 09.00 pu: tindak_lanjut jenis=sementara kabar=2026-05-08"
    stayed = course_of(f"{promised}; h8 16.00 selesai", people=("pu",))
    left = course_of(f"{promised}; h3 09.00 pu: pergi; h8 16.00 selesai", people=("pu",))

    assert check_named("promises").finding(stayed, {}).level == 0
    assert check_named("promises").finding(left, {}).level is None
