"""The rights matrix against ref. 2.2, typed a second time from the reference, cell by cell; those of our own stand in the
sample of each action.
"""

from __future__ import annotations

from tests.domain.samples import samples
from tests.tables import each_row
from trainer.domain.rights import MATRIX, Grant, Scope, right_of
from trainer.domain.vocabulary import Action, Role

# One line per action; one cell per column of the reference: pelapor, pejabat penghubung, admin instansi, admin koordinator,
# admin nasional, inspektorat, Ombudsman/KSP. Y N o as printed there; after a colon how far the right reaches:
# own report, desk where it lies, held (disposed to it), esc (escalated to it), both (disposed or escalated),
# seen (lies at the desk, for the coordinator in scope). The reach of a desk's act is the last sentence of ref. 2.2.
PUBLISHED = """
lapor             Y      N      N      N      N      N      N
input             N      Y      Y      Y      Y      Y      N
buka              o:own  Y:held Y:seen Y:seen Y      Y:both N
lihat_rahasia     o:own  Y:held Y:seen Y:seen Y      Y:both Y
lihat_identitas   o:own  N      N      N      N      N      N
verifikasi        N      N      Y:desk Y:desk Y:desk N      N
disposisi         N      N      Y:desk Y:desk Y:desk N      N
tarik_kembali     N      N      Y:desk Y:desk Y:desk N      N
tunda             N      N      Y:desk Y:desk Y:desk N      N
lengkapi          o:own  N      N      N      N      N      N
lanjutkan         N      N      Y:desk Y:desk Y:desk N      N
bukan_wewenang    N      N      Y:desk Y:desk N      N      N
kembalikan        N      Y:held N      N      N      Y:both N
arsipkan          N      N      Y:desk Y:desk Y:desk N      N
tindak_lanjut     N      Y:held Y:desk Y:desk N      Y:both N
komentar          Y      Y:held Y:seen Y:seen Y      Y:both Y
dukung            Y      N      N      N      N      N      N
tutup             o:own  N      Y:desk Y:desk Y:desk Y:esc  N
minta_hapus       o:own  N      N      N      N      N      N
putuskan_hapus    N      N      Y:desk Y:desk Y:desk Y:esc  N
publikasikan      o:own  N      N      N      N      N      N
ubah_klasifikasi  N      N      Y:desk Y:desk Y:desk N      N
samarkan          N      N      Y:desk Y:desk Y:desk N      N
jadikan_rahasia   N      N      Y:seen Y:seen Y      Y:esc  N
tambah_instansi   N      N      Y:desk Y:desk Y:desk N      N
tautkan           N      N      Y:desk Y:desk Y:desk N      N
eskalasi          N      N      Y:seen Y:seen Y      N      N
buka_kembali      o:own  N      Y:desk Y:desk N      Y:esc  N
pulihkan          N      N      Y:desk Y:desk Y:desk N      N
nilai             o:own  N      N      N      N      N      N
lapor_luar        o:own  N      N      N      N      N      N
jawab_pesan       N      Y      Y      Y      N      Y      N
buat_akun         N      N      Y      Y      Y      N      N
dasbor            N      o:held o:desk o:seen Y      o:esc  Y
"""

REACH = {
    "": Scope.ANY,
    "own": Scope.OWN,
    "desk": Scope.DESK,
    "held": Scope.HELD,
    "esc": Scope.ESCALATED,
    "both": Scope.HELD_OR_ESCALATED,
    "seen": Scope.VISIBLE,
}


def published() -> dict[tuple[Action, Role], tuple[Grant, Scope]]:
    cells: dict[tuple[Action, Role], tuple[Grant, Scope]] = {}
    for line in (*PUBLISHED.strip().splitlines(), *(sample.rights for sample in samples())):
        action, *columns = line.split()
        for role, column in zip(Role, columns, strict=True):
            grant, _, reach = column.partition(":")
            cells[Action(action), role] = (Grant(grant), REACH[reach])
    return cells


CELLS = published()


@each_row("role", Role)
@each_row("action", Action)
def test_each_cell_says_what_the_reference_says(action: Action, role: Role) -> None:
    cell = right_of(role, action)

    assert (cell.grant, cell.scope) == CELLS[action, role]


def test_every_action_has_exactly_one_row() -> None:
    assert sorted(right.action for right in MATRIX) == sorted(Action)


@each_row("right", MATRIX, ids=lambda right: right.action)
def test_each_row_has_a_cell_for_each_role_and_a_source(right) -> None:
    assert len(right.cells) == len(Role)
    assert right.source.strip()
    assert right.confidence in {"H", "M", "L", "U", "D"}


def test_watchers_never_act_on_a_report() -> None:
    acts = [a for a in Action if CELLS[a, Role.PENGAWAS][0] is not Grant.N]

    assert acts == [Action.KOMENTAR, Action.LIHAT_RAHASIA, Action.DASBOR]
