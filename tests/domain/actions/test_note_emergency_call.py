"""*Catat panggilan darurat*: its sample for the tests of all actions, its fields, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.acts import hand
from tests.domain.games import make_run, play, wait
from tests.domain.samples import Sample
from tests.domain.worlds import ADMIN, FIRST, wib
from trainer.domain.actions.note_emergency_call import NoteEmergencyCall
from trainer.domain.dossier import EmergencyCall
from trainer.domain.errors import InvalidInput
from trainer.domain.refusals import Wrong
from trainer.domain.vocabulary import State

SAMPLE = Sample(
    commands=lambda report, place: (NoteEmergencyCall(report, "112", "Petugas jaga", None),),
    state=State.DISPOSISI,
    rights="panggilan_darurat N Y:held Y:desk Y:desk Y Y:both N",
    row="31 | MTVDP | panggilan_darurat | pikne | = | batas_panggilan_darurat",
    stored=(
        '{"kind":"EmergencyCallNoted","version":1,"payload":{"report":"SIM-0000001","agency":"90",'
        '"number":"113","told":"BPBD","called_at":"2026-03-02T09:30:00+07:00"}}',
    ),
    typed={"number": "112", "told": "Petugas jaga"},
)

LATER = wib(3, 5, 10)
HANDED = play(make_run(), (wib(3, 2, 10), ADMIN, hand()))


def call(**fields: object) -> NoteEmergencyCall:
    return replace(NoteEmergencyCall(FIRST, "112", "Petugas jaga", None), **fields)


def test_a_call_without_an_hour_is_a_call_of_now_and_moves_nothing() -> None:
    before = wait(HANDED, LATER).dossier()
    after = play(HANDED, (LATER, ADMIN, call(number=" 112 "))).dossier()

    noted = EmergencyCall(LATER, ADMIN.agency, "112", "Petugas jaga", LATER)
    assert after == replace(before, calls=(noted,))


@pytest.mark.parametrize(
    ("command", "wrong"),
    [
        (call(called_at=wib(3, 5, 10, 1)), [("called_at", Wrong.IN_THE_FUTURE)]),
        (call(number="", told=" "), [("number", Wrong.REQUIRED), ("told", Wrong.REQUIRED)]),
    ],
)
def test_every_wrong_field_is_named(command, wrong) -> None:
    with pytest.raises(InvalidInput) as refused:
        play(HANDED, (LATER, ADMIN, command))

    assert [(problem.field, problem.code) for problem in refused.value.problems] == wrong
