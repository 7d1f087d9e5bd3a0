"""Who may do what: the rights matrix of ref. 2.2 as data, one row per action, one cell per role.

`Y` yes, `N` no, `O` only on what is one's own or in one's own scope. The matrix decides who may act; from which state
is the lifecycle's business. The `scope` of a cell is a code that `decide` tests; its source stands in the row.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainer.domain.vocabulary import Action, Role


class Grant(StrEnum):
    Y = "Y"
    N = "N"
    O = "o"  # noqa: E741 - the letter of the published matrix


class Scope(StrEnum):
    """On which reports a granted right holds."""

    ANY = "any"
    OWN = "own"
    """The reporter's own report."""
    DESK = "desk"
    """Lies at, or was disposed through, the seat's desk."""
    HELD = "held"
    """Disposed to the seat's agency now."""
    ESCALATED = "escalated"
    """Escalated to the seat's agency."""
    HELD_OR_ESCALATED = "held_or_escalated"
    VISIBLE = "visible"
    """The seat holds it or has it in scope."""


@dataclass(frozen=True, slots=True)
class Cell:
    grant: Grant
    scope: Scope = Scope.ANY


@dataclass(frozen=True, slots=True)
class Right:
    """A row of the matrix: an action, one cell for each role in `Role`'s order, and where it comes from."""

    action: Action
    cells: tuple[Cell, ...]
    source: str
    confidence: str

    def cell(self, role: Role) -> Cell:
        return self.cells[tuple(Role).index(role)]


NO = Cell(Grant.N)
YES = Cell(Grant.Y)
OWN = Cell(Grant.O, Scope.OWN)
DESK = Cell(Grant.Y, Scope.DESK)
HELD = Cell(Grant.Y, Scope.HELD)
ESCALATED = Cell(Grant.Y, Scope.ESCALATED)
HELD_ESCALATED = Cell(Grant.Y, Scope.HELD_OR_ESCALATED)
VISIBLE = Cell(Grant.Y, Scope.VISIBLE)
SUPERVISED = Cell(Grant.O, Scope.ESCALATED)


def _row(action: Action, source: str, confidence: str, *cells: Cell) -> Right:
    return Right(action, cells, source, confidence)


# Order of cells: pelapor, pejabat_penghubung, admin_instansi, admin_koordinator, admin_nasional, inspektorat, pengawas.
MATRIX: tuple[Right, ...] = (
    _row(Action.LAPOR, "S48 S27", "M", YES, NO, NO, NO, NO, NO, NO),
    _row(Action.INPUT, "S48 S27", "M", NO, YES, YES, YES, YES, YES, NO),
    _row(Action.BUKA, "ref. 3.4", "D", OWN, HELD, VISIBLE, VISIBLE, YES, HELD_ESCALATED, NO),
    _row(
        Action.LIHAT_RAHASIA, "ref. 2.2", "U", OWN, HELD, VISIBLE, VISIBLE, YES, HELD_ESCALATED, YES
    ),
    _row(Action.LIHAT_IDENTITAS, "ref. 8.1", "U", OWN, NO, NO, NO, NO, NO, NO),
    _row(Action.VERIFIKASI, "S15", "H", NO, NO, DESK, DESK, DESK, NO, NO),
    _row(Action.DISPOSISI, "S15 S23", "H", NO, NO, DESK, DESK, DESK, NO, NO),
    _row(Action.TARIK_KEMBALI, "S15 S23", "H", NO, NO, DESK, DESK, DESK, NO, NO),
    _row(Action.TUNDA, "S15", "H", NO, NO, DESK, DESK, DESK, NO, NO),
    _row(Action.LENGKAPI, "ref. 2.2", "D", OWN, NO, NO, NO, NO, NO, NO),
    _row(Action.LANJUTKAN, "ref. 2.2", "D", NO, NO, DESK, DESK, DESK, NO, NO),
    _row(Action.BUKAN_WEWENANG, "S15", "H", NO, NO, DESK, DESK, NO, NO, NO),
    _row(Action.KEMBALIKAN, "ref. 2.2", "U", NO, HELD, NO, NO, NO, HELD_ESCALATED, NO),
    _row(Action.ARSIPKAN, "S15", "H", NO, NO, DESK, DESK, DESK, NO, NO),
    _row(Action.TINDAK_LANJUT, "S23 S28", "H", NO, HELD, DESK, DESK, NO, HELD_ESCALATED, NO),
    _row(Action.KOMENTAR, "S19", "M", YES, HELD, VISIBLE, VISIBLE, YES, HELD_ESCALATED, YES),
    _row(Action.DUKUNG, "S19", "M", YES, NO, NO, NO, NO, NO, NO),
    _row(Action.TUTUP, "S19 S27", "M", OWN, NO, DESK, DESK, DESK, ESCALATED, NO),
    _row(Action.MINTA_HAPUS, "S19", "L", OWN, NO, NO, NO, NO, NO, NO),
    _row(Action.PUTUSKAN_HAPUS, "S19", "L", NO, NO, DESK, DESK, DESK, ESCALATED, NO),
    _row(Action.PUBLIKASIKAN, "S19", "L", OWN, NO, NO, NO, NO, NO, NO),
    _row(Action.UBAH_KLASIFIKASI, "S15", "M", NO, NO, DESK, DESK, DESK, NO, NO),
    _row(Action.SAMARKAN, "ref. 3.5", "D", NO, NO, DESK, DESK, DESK, NO, NO),
    _row(Action.JADIKAN_RAHASIA, "ref. 2.2", "U", NO, NO, VISIBLE, VISIBLE, YES, ESCALATED, NO),
    _row(Action.TAMBAH_INSTANSI, "ref. 2.2", "U", NO, NO, DESK, DESK, DESK, NO, NO),
    _row(Action.TAUTKAN, "ref. 2.2", "U", NO, NO, DESK, DESK, DESK, NO, NO),
    _row(Action.ESKALASI, "ref. 2.2", "D", NO, NO, VISIBLE, VISIBLE, YES, NO, NO),
    _row(Action.PANGGILAN_DARURAT, "ref. 2.2", "D", NO, HELD, DESK, DESK, YES, HELD_ESCALATED, NO),
    _row(Action.BUKA_KEMBALI, "ref. 2.2", "U", OWN, NO, DESK, DESK, NO, ESCALATED, NO),
    _row(Action.PULIHKAN, "ref. 2.2", "U", NO, NO, DESK, DESK, DESK, NO, NO),
    _row(Action.NILAI, "ref. 2.2", "U", OWN, NO, NO, NO, NO, NO, NO),
    _row(Action.LAPOR_LUAR, "ref. 1.2", "D", OWN, NO, NO, NO, NO, NO, NO),
    _row(Action.JAWAB_PESAN, "ref. 12.4", "D", NO, YES, YES, YES, NO, YES, NO),
    _row(Action.BUAT_AKUN, "S26", "M", NO, NO, YES, YES, YES, NO, NO),
    _row(
        Action.DASBOR,
        "ref. 2.2",
        "U",
        NO,
        Cell(Grant.O, Scope.HELD),
        Cell(Grant.O, Scope.DESK),
        Cell(Grant.O, Scope.VISIBLE),
        YES,
        SUPERVISED,
        YES,
    ),
)

_BY_ACTION = {right.action: right for right in MATRIX}


def right_of(role: Role, action: Action) -> Cell:
    """What a role may do: the cell of the matrix. Every action has a row.

    Raises LookupError for one whose row was forgotten: whoever imports the commands asks for all of them.
    """
    row = _BY_ACTION.get(action)
    if row is None:
        raise LookupError(
            f"trainer/domain/rights.py has no row for Action.{action.name}; add a `_row(…)` to MATRIX"
        )
    return row.cell(role)
