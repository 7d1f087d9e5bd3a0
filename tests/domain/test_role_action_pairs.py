"""Every pair of role and action through `decide`: what the matrix allows happens, what it forbids changes nothing."""

from __future__ import annotations

import pytest

from tests.domain.games import Game, play, record
from tests.domain.samples import samples
from tests.domain.states import (
    KABUPATEN,
    NOW,
    Place,
    every_command,
    in_state,
    letter,
    place_of,
)
from tests.domain.worlds import (
    ADMIN,
    COORDINATOR,
    INSPECTOR,
    NATIONAL,
    OMBUDSMAN,
    REPORTER,
    WORKS_OFFICER,
)
from tests.tables import each_row
from trainer.domain import commands as c
from trainer.domain.commands import Command
from trainer.domain.decide import decide
from trainer.domain.errors import NotAllowed, NotFound
from trainer.domain.refusals import Refusal
from trainer.domain.rights import Grant, right_of
from trainer.domain.vocabulary import Action, Role, State

ACTORS = {
    Role.PELAPOR: REPORTER,
    Role.PEJABAT_PENGHUBUNG: WORKS_OFFICER,
    Role.ADMIN_INSTANSI: ADMIN,
    Role.ADMIN_KOORDINATOR: COORDINATOR,
    Role.ADMIN_NASIONAL: NATIONAL,
    Role.INSPEKTORAT: INSPECTOR,
    Role.PENGAWAS: OMBUDSMAN,
}

SUITABLE = {
    Action.BUKA: State.DISPOSISI,
    Action.VERIFIKASI: State.MASUK,
    Action.DISPOSISI: State.TERVERIFIKASI,
    Action.TARIK_KEMBALI: State.DISPOSISI,
    Action.TUNDA: State.MASUK,
    Action.LENGKAPI: State.TUNDA,
    Action.LANJUTKAN: State.TUNDA,
    Action.BUKAN_WEWENANG: State.TERVERIFIKASI,
    Action.KEMBALIKAN: State.PROSES,
    Action.ARSIPKAN: State.MASUK,
    Action.TINDAK_LANJUT: State.DISPOSISI,
    Action.KOMENTAR: State.DISPOSISI,
    Action.TUTUP: State.PROSES,
    Action.MINTA_HAPUS: State.PROSES,
    Action.PUTUSKAN_HAPUS: State.PROSES,
    Action.PUBLIKASIKAN: State.PROSES,
    Action.UBAH_KLASIFIKASI: State.DISPOSISI,
    Action.SAMARKAN: State.TERVERIFIKASI,
    Action.JADIKAN_RAHASIA: State.DISPOSISI,
    Action.TAMBAH_INSTANSI: State.DISPOSISI,
    Action.TAUTKAN: State.MASUK,
    Action.ESKALASI: State.DISPOSISI,
    Action.BUKA_KEMBALI: State.SELESAI,
    Action.PULIHKAN: State.ARSIP,
    Action.NILAI: State.SELESAI,
    Action.LAPOR_LUAR: State.PROSES,
    **{sample.action: sample.state for sample in samples()},
}
"""A state from which each action can be made."""

SILENT = {sample.action for sample in samples() if sample.silent}
"""Actions that leave a line in the log and nothing else."""

NO_MOVES = (
    Action.LAPOR,
    Action.INPUT,
    Action.JAWAB_PESAN,
    Action.DUKUNG,
    Action.LIHAT_RAHASIA,
    Action.LIHAT_IDENTITAS,
    Action.BUAT_AKUN,
    Action.DASBOR,
)
"""Rows of the matrix that are no move on a report that has arrived."""


def situation(action: Action, role: Role) -> tuple[Game, Command]:
    """A report on which the action can be made, at the desk of the role, and the command that makes it."""
    place = place_of(role)
    state = SUITABLE[action]
    if action is Action.DISPOSISI and role is Role.ADMIN_NASIONAL:
        return in_state(State.MASUK, place), c.PassOn("SIM-0000001", "90.02")
    game = in_state(
        state,
        place,
        escalated=role is Role.INSPEKTORAT and state in ESCALATABLE,
        secret=action is Action.PUBLIKASIKAN,
        deletion_asked=action is Action.PUTUSKAN_HAPUS,
    )
    return game, command_for(action, place)


ESCALATABLE = (State.DISPOSISI, State.PROSES, State.SELESAI)


def command_for(action: Action, place: Place = KABUPATEN) -> Command:
    return next(command for command in every_command(place) if command.action is action)


def pairs(grant: bool) -> list[tuple[Action, Role]]:
    return [
        (action, role)
        for action in SUITABLE
        for role in Role
        if (right_of(role, action).grant is not Grant.N) is grant
    ]


@each_row(("action", "role"), pairs(grant=True))
def test_an_allowed_pair_happens(action, role) -> None:
    game, command = situation(action, role)
    if (action, role) == (Action.JADIKAN_RAHASIA, Role.INSPEKTORAT):
        # What reached the Inspektorat is secret already: the right is there and has nothing left to do.
        with pytest.raises(NotAllowed) as refused:
            decide(game.run, command, NOW, ACTORS[role], game.world)
        assert refused.value.code == Refusal.ALREADY_SECRET
        return

    facts = decide(game.run, command, NOW, ACTORS[role], game.world)

    assert facts
    after = record(game, NOW, ACTORS[role].seat, ACTORS[role].person, *facts)
    assert (after.run.dossiers == game.run.dossiers) is (action in SILENT)


@each_row(("action", "role"), pairs(grant=False))
def test_a_forbidden_pair_is_refused_for_the_role(action, role) -> None:
    game = in_state(SUITABLE[action], escalated=False, secret=False)
    before = game.run

    with pytest.raises((NotAllowed, NotFound)) as refused:
        play(game, (NOW, ACTORS[role], command_for(action)))

    if isinstance(refused.value, NotAllowed):
        assert refused.value.code == Refusal.ROLE
        assert refused.value.values == {"role": role}
    assert game.run is before


@each_row("role", Role)
def test_a_letter_is_typed_in_by_whoever_the_matrix_names(role) -> None:
    place = place_of(role)
    game = in_state(State.MASUK, place)
    command = letter(place)
    if right_of(role, Action.INPUT).grant is Grant.N:
        with pytest.raises(NotAllowed) as refused:
            play(game, (NOW, ACTORS[role], command))
        assert refused.value.code == Refusal.ROLE
    else:
        assert command.report in play(game, (NOW, ACTORS[role], command)).run.dossiers


def test_every_action_is_tried_or_is_no_move_on_a_report() -> None:
    assert set(SUITABLE) | set(NO_MOVES) == set(Action)
    assert set(SUITABLE) & set(NO_MOVES) == set()


def test_every_kind_of_command_is_tried() -> None:
    tried = {type(command) for command in every_command()}

    assert tried | {c.EnterReport, c.AnswerInject} == set(c.COMMANDS.values())
