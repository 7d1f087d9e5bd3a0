"""The lifecycle table against ref. 3.1, typed a second time from the reference, row by row; those of our own stand in the
sample of each action.
"""

from __future__ import annotations

from tests.domain.lifecycle_page import PAGE, page
from tests.domain.samples import samples
from tests.domain.worlds import LIMITS
from tests.tables import each_row
from trainer.domain.lifecycle import ROWS, Row, rows_for, sources_of, targets_of
from trainer.domain.vocabulary import OPEN_STATES, Action, Role, State

# number | from | actions | actors | to | deadline.
# Letters of states: M masuk, T tunda, V terverifikasi, D disposisi, P proses, S selesai, A arsip; = same. Rows 12 and 20 may also leave it (a supporting unit's return, a request).
# Letters of actors: r pelapor, p pejabat penghubung, i admin instansi, k admin koordinator, n admin nasional,
# e inspektorat (evaluator), w pengawas; - the system.
PUBLISHED = """
1  |       | lapor                           | r      | M    |
2  |       | input                           | pikne  | M    | anjuran_input_luring
3  | M     | verifikasi disposisi            | kn     | V    | batas_verifikasi
4  | M     | verifikasi                      | ik     | VD   | batas_verifikasi
5  | MV    | tunda                           | ikn    | T    | batas_verifikasi
6  | T     | lengkapi lanjutkan              | rikn   | M    | batas_lengkapi_tunda
7  | T     |                                 | -      | A    | batas_lengkapi_tunda
8  | MV    | arsipkan                        | ikn    | A    | batas_verifikasi
9  | MV    | bukan_wewenang                  | ik     | M    | batas_verifikasi
10 | V     | disposisi                       | ik     | D    | batas_disposisi
11 | V     | tindak_lanjut                   | ik     | P    | batas_tindak_lanjut_awal
12 | DP    | kembalikan tarik_kembali        | peikn  | V    | anjuran_kembalikan
13 | D     | tindak_lanjut                   | peik   | P    | batas_tindak_lanjut_awal
14 | P     | tindak_lanjut                   | peik   | P    |
15 | P     | komentar                        | r      | P    | jendela_balasan_pelapor
16 | P     | tutup                           | r      | S    |
17 | P     |                                 | -      | S    | jendela_balasan_pelapor
18 | P     | tutup                           | ikne   | S    |
19 | S     | buka_kembali                    | rike   | P    | jendela_buka_kembali
20 | MTVDP | minta_hapus putuskan_hapus      | rikne  | A    | batas_permohonan_hapus
21 | MTVDP | publikasikan                    | r      | =    |
22 | MTVDP | ubah_klasifikasi                | ikn    | =    |
23 | MTVDPSA | jadikan_rahasia               | ikne   | =    |
24 | DP    | tambah_instansi                 | ikn    | =    |
25 | MV    | tautkan                         | ikn    | AVD  | batas_verifikasi
26 | MVDP  |                                 | -      | =    |
27 | MTVDP | eskalasi                        | ikn    | D    |
28 | A     | pulihkan                        | ikn    | M    |
29 | MTVDPSA | komentar                      | rpiknew | =   |
30 | S     | nilai                           | r      | =    | jendela_penilaian
"""

STATES = dict(zip("MTVDPSA", State, strict=True))
ROLES = dict(
    zip(
        "rpikne",
        (
            Role.PELAPOR,
            Role.PEJABAT_PENGHUBUNG,
            Role.ADMIN_INSTANSI,
            Role.ADMIN_KOORDINATOR,
            Role.ADMIN_NASIONAL,
            Role.INSPEKTORAT,
        ),
        strict=True,
    )
) | {"w": Role.PENGAWAS}


def published() -> list[list[str]]:
    lines = (*PUBLISHED.strip().splitlines(), *(sample.row for sample in samples()))
    return [[cell.strip() for cell in line.split("|")] for line in lines]


def expected_targets(targets: str) -> set[State]:
    return {STATES[letter] for letter in targets.replace("=", "")}


@each_row("cells", published(), ids=lambda cells: f"row {cells[0]}")
def test_each_row_says_what_the_reference_says(cells: list[str]) -> None:
    number, sources, actions, actors, targets, deadline = cells
    row = ROWS[int(number) - 1]

    assert row.number == int(number)
    assert set(row.sources) == {STATES[letter] for letter in sources}
    assert set(row.actions) == {Action(action) for action in actions.split()}
    assert set(row.actors) == {ROLES[letter] for letter in actors.replace("-", "")}
    assert set(row.targets) == expected_targets(targets)
    assert (row.deadline or "") == deadline


def test_the_table_has_its_rows_in_order_each_typed_a_second_time() -> None:
    assert [row.number for row in ROWS] == list(range(1, len(ROWS) + 1))
    assert sorted(int(cells[0]) for cells in published()) == [row.number for row in ROWS]


@each_row("row", ROWS, ids=lambda row: f"row {row.number}")
def test_each_row_names_its_source_its_confidence_and_a_known_limit(row: Row) -> None:
    assert row.source.strip()
    assert row.effects.strip()
    assert row.confidence in {"H", "M", "L", "U", "D"}
    assert row.deadline is None or row.deadline in LIMITS


def test_open_means_every_state_but_finished_and_archived() -> None:
    assert set(OPEN_STATES) == set(State) - {State.SELESAI, State.ARSIP}


def test_a_move_may_start_from_every_state_of_its_rows() -> None:
    assert sources_of(Action.TINDAK_LANJUT) == (State.TERVERIFIKASI, State.DISPOSISI, State.PROSES)
    assert sources_of(Action.KOMENTAR) == tuple(State)
    assert sources_of(Action.DISPOSISI) == (State.MASUK, State.TERVERIFIKASI)
    assert sources_of(Action.BUKA) == tuple(State)
    assert State.MASUK not in sources_of(Action.SAMARKAN)


def test_what_does_not_happen_to_a_report_has_no_state_to_start_from() -> None:
    for action in (Action.LAPOR, Action.INPUT, Action.DUKUNG, Action.BUAT_AKUN, Action.DASBOR):
        assert sources_of(action) == ()


def test_disposition_before_verification_is_the_forwarding_of_the_desks_above() -> None:
    assert sources_of(Action.DISPOSISI, Role.ADMIN_INSTANSI) == (State.TERVERIFIKASI,)
    assert sources_of(Action.DISPOSISI, Role.ADMIN_NASIONAL) == (State.MASUK,)
    assert State.MASUK in sources_of(Action.DISPOSISI, Role.ADMIN_KOORDINATOR)


def test_a_role_that_no_row_names_has_every_row() -> None:
    assert sources_of(Action.TAUTKAN, Role.PENGAWAS) == sources_of(Action.TAUTKAN)


@each_row("action", Action)
def test_rows_of_a_move_all_name_it(action: Action) -> None:
    assert all(action in row.actions for row in rows_for(action))
    assert sum(action in row.actions for row in ROWS) == len(rows_for(action))


@each_row("state", State)
def test_a_report_may_stay_where_it_is(state: State) -> None:
    assert state in targets_of(state)


def test_no_way_leads_from_the_archive_but_back_to_the_start() -> None:
    assert targets_of(State.ARSIP) == (State.MASUK, State.ARSIP)


def test_a_finished_report_can_only_be_reopened() -> None:
    assert targets_of(State.SELESAI) == (State.PROSES, State.SELESAI)


def test_the_page_about_the_life_of_a_report_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_page_draws_every_way_of_the_table() -> None:
    drawn = page().split("```")[1]

    for row in ROWS:
        assert drawn.count(f" {row.number} ") == len(row.targets) * max(1, len(row.sources))
