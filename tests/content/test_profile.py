"""The default profile as the domain sees it."""

from datetime import time

import pytest

from trainer.content.profile import LIMITS
from trainer.domain.profile import RungMoment
from trainer.domain.vocabulary import Classification, Flag, State


@pytest.fixture(scope="module")
def profile(packs):
    return packs.profile("default-latihan").required()


def test_the_office_opens_as_written_and_weekdays_count_from_monday_zero(profile):
    assert (profile.hours.opens, profile.hours.closes) == (time(8), time(16))
    assert profile.hours.received_until == time(16)
    assert profile.hours.weekdays == (0, 1, 2, 3, 4)


def test_every_limit_the_core_asks_for_is_there(profile):
    assert all(profile.limit(code) >= 0 for code in LIMITS)


def test_states_flags_and_classes_are_complete(profile):
    assert set(profile.states) == set(State)
    assert set(profile.flags) == set(Flag)
    assert set(profile.classes) == set(Classification) - {Classification.PENGADUAN}


def test_a_reason_of_tunda_has_its_question_and_others_their_next_step(profile):
    assert all(reason.ask for reason in profile.reasons["tunda"])
    for decision in ("bukan_wewenang", "arsipkan", "kembalikan"):
        assert all(reason.next_step for reason in profile.reasons[decision])


def test_waiting_for_another_agency_does_not_pause(profile):
    assert not profile.reason("tunda", "menunggu_klarifikasi_instansi_lain").pauses
    assert profile.reason("tunda", "lokasi_tidak_jelas").pauses


def test_the_ladder_holds_every_rung_of_the_reference_in_order(profile):
    assert [(rung.moment, rung.day) for rung in profile.ladder] == [
        (RungMoment.DISPOSITION, 0),
        (RungMoment.DAY, 2),
        (RungMoment.DAY, 4),
        (RungMoment.DAY_PASSED, 5),
        (RungMoment.DAY, 10),
        (RungMoment.CLASS_LIMIT_PASSED, None),
        (RungMoment.RECEIPT_DAY_PASSED, 60),
    ]
    assert [rung.code for rung in profile.ladder if rung.unopened_only] == ["hari_2_belum_dibuka"]
    assert all(rung.to and rung.label and rung.words for rung in profile.ladder)


def test_urgencies_are_four_with_labels(profile):
    assert [each["code"] for each in profile.urgencies] == ["P1", "P2", "P3", "P4"]
    assert all(each["label"] for each in profile.urgencies)
