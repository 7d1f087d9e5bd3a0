"""The life of a report as one table: each row a move, who makes it, from which states, to which.

The table says from which state a move is possible and where it leads. Who may make it stands in `rights`, which
wins where the two differ; what both leave open is decided in `decide` (ref. 3.5). Row numbers are those of ref. 3.1.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.domain.vocabulary import ADMIN_ROLES, OPEN_STATES, SEAT_ROLES, Action, Role, State

M, T, V, D, P, S, A = (
    State.MASUK,
    State.TUNDA,
    State.TERVERIFIKASI,
    State.DISPOSISI,
    State.PROSES,
    State.SELESAI,
    State.ARSIP,
)
ANY_STATE: tuple[State, ...] = tuple(State)
LOCAL_ADMINS = (Role.ADMIN_INSTANSI, Role.ADMIN_KOORDINATOR)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the lifecycle.

    `actions` are the moves it covers; () for what the system does by itself. `sources` are the states it starts
    from, () when the report does not exist yet. `targets` are the states it may lead to, () for *same*; a move with
    targets may also leave a report where it is, as `effects` says. `deadline` is a limit's code in the profile, None
    when there is none.
    """

    number: int
    actions: tuple[Action, ...]
    sources: tuple[State, ...]
    actors: tuple[Role, ...]
    targets: tuple[State, ...]
    deadline: str | None
    effects: str
    source: str
    confidence: str


ROWS: tuple[Row, ...] = (
    Row(
        1, (Action.LAPOR,), (), (Role.PELAPOR,), (M,), None, "id given; clock V starts", "S12", "H"
    ),
    Row(
        2,
        (Action.INPUT,),
        (),
        SEAT_ROLES + (Role.ADMIN_NASIONAL,),
        (M,),
        "anjuran_input_luring",
        "channel stamped; receipt is the office stamp",
        "S27 S48; ref. 3.5",
        "M",
    ),
    Row(
        3,
        (Action.VERIFIKASI, Action.DISPOSISI),
        (M,),
        (Role.ADMIN_NASIONAL, Role.ADMIN_KOORDINATOR),
        (V,),
        "batas_verifikasi",
        "published unless secret; reporter told",
        "S12 S14 S65",
        "H",
    ),
    Row(
        4,
        (Action.VERIFIKASI,),
        (M,),
        LOCAL_ADMINS,
        (V, D),
        "batas_verifikasi",
        "title, class, category, tag set; published as in row 3",
        "S15 S66",
        "H",
    ),
    Row(
        5,
        (Action.TUNDA,),
        (M, V),
        ADMIN_ROLES,
        (T,),
        "batas_verifikasi",
        "reason sent; the reporter's completion clock starts",
        "S15; ref. 3.5",
        "H",
    ),
    Row(
        6,
        (Action.LENGKAPI, Action.LANJUTKAN),
        (T,),
        (Role.PELAPOR,) + ADMIN_ROLES,
        (M,),
        "batas_lengkapi_tunda",
        "clock V starts anew; history kept",
        "S50; ref. 3.5",
        "L",
    ),
    Row(
        7,
        (),
        (T,),
        (),
        (A,),
        "batas_lengkapi_tunda",
        "lapse: archived by the system",
        "S50; ref. 3.5",
        "L",
    ),
    Row(
        8,
        (Action.ARSIPKAN,),
        (M, V),
        ADMIN_ROLES,
        (A,),
        "batas_verifikasi",
        "reason mandatory; reporter told; not counted as handled",
        "S15; ref. 3.5",
        "H",
    ),
    Row(
        9,
        (Action.BUKAN_WEWENANG,),
        (M, V),
        LOCAL_ADMINS,
        (M,),
        "batas_verifikasi",
        "reason and owner required; clock V starts anew at the next desk",
        "S15; ref. 3.5",
        "H",
    ),
    Row(
        10,
        (Action.DISPOSISI,),
        (V,),
        LOCAL_ADMINS,
        (D,),
        "batas_disposisi",
        "clock T of each unit starts",
        "S15 S28",
        "M",
    ),
    Row(
        11,
        (Action.TINDAK_LANJUT,),
        (V,),
        LOCAL_ADMINS,
        (P,),
        "batas_tindak_lanjut_awal",
        "Kelola: the desk answers without a unit",
        "S15",
        "M",
    ),
    Row(
        12,
        (Action.KEMBALIKAN, Action.TARIK_KEMBALI),
        (D, P),
        (Role.PEJABAT_PENGHUBUNG, Role.INSPEKTORAT) + ADMIN_ROLES,
        (V,),
        "anjuran_kembalikan",
        "published answers stay; a supporting unit removes only itself and moves nothing",
        "ref. 3.5",
        "U",
    ),
    Row(
        13,
        (Action.TINDAK_LANJUT,),
        (D,),
        (Role.PEJABAT_PENGHUBUNG, Role.INSPEKTORAT) + LOCAL_ADMINS,
        (P,),
        "batas_tindak_lanjut_awal",
        "public answer; the lead's final one starts the countdown",
        "S12",
        "H",
    ),
    Row(
        14,
        (Action.TINDAK_LANJUT,),
        (P,),
        (Role.PEJABAT_PENGHUBUNG, Role.INSPEKTORAT) + LOCAL_ADMINS,
        (P,),
        None,
        "countdown restarts after a final answer, stops after an interim one",
        "ref. 3.1",
        "M",
    ),
    Row(
        15,
        (Action.KOMENTAR,),
        (P,),
        (Role.PELAPOR,),
        (P,),
        "jendela_balasan_pelapor",
        "stops the countdown; a new answer is due",
        "S12",
        "M",
    ),
    Row(16, (Action.TUTUP,), (P,), (Role.PELAPOR,), (S,), None, "rating asked", "S19", "M"),
    Row(17, (), (P,), (), (S,), "jendela_balasan_pelapor", "auto-close", "S12 S65", "H"),
    Row(
        18,
        (Action.TUTUP,),
        (P,),
        ADMIN_ROLES + (Role.INSPEKTORAT,),
        (S,),
        None,
        "must carry a final answer",
        "S27",
        "M",
    ),
    Row(
        19,
        (Action.BUKA_KEMBALI,),
        (S,),
        (Role.PELAPOR, Role.INSPEKTORAT) + LOCAL_ADMINS,
        (P,),
        "jendela_buka_kembali",
        "a new answer is due from the lead",
        "ref. 3.1",
        "U",
    ),
    Row(
        20,
        (Action.MINTA_HAPUS, Action.PUTUSKAN_HAPUS),
        OPEN_STATES,
        (Role.PELAPOR, Role.INSPEKTORAT) + ADMIN_ROLES,
        (A,),
        "batas_permohonan_hapus",
        "asked or refused: same; granted: archived, text hidden from all",
        "S19",
        "L",
    ),
    Row(
        21,
        (Action.PUBLIKASIKAN,),
        OPEN_STATES,
        (Role.PELAPOR,),
        (),
        None,
        "secrecy lifted",
        "S19",
        "L",
    ),
    Row(
        22,
        (Action.UBAH_KLASIFIKASI,),
        OPEN_STATES,
        ADMIN_ROLES,
        (),
        None,
        "class limit from receipt, never under the grace after the change",
        "S15",
        "M",
    ),
    Row(
        23,
        (Action.JADIKAN_RAHASIA,),
        ANY_STATE,
        ADMIN_ROLES + (Role.INSPEKTORAT,),
        (),
        None,
        "removed from public list",
        "ref. 3.1",
        "U",
    ),
    Row(
        24,
        (Action.TAMBAH_INSTANSI,),
        (D, P),
        ADMIN_ROLES,
        (),
        None,
        "each unit has its own clock",
        "ref. 3.1",
        "U",
    ),
    Row(
        25,
        (Action.TAUTKAN,),
        (M, V),
        ADMIN_ROLES,
        (A, V, D),
        "batas_verifikasi",
        "same reporter: archived; other reporter: handled together",
        "ref. 3.1; ref. 3.5",
        "U",
    ),
    Row(26, (), (M, V, D, P), (), (), None, "class limit passed: flag", "S09; ref. 3.5", "M"),
    Row(
        27,
        (Action.ESKALASI,),
        OPEN_STATES,
        ADMIN_ROLES,
        (D,),
        None,
        "class set, secrecy on, every unit loses access",
        "S04",
        "D",
    ),
    Row(
        28,
        (Action.PULIHKAN,),
        (A,),
        ADMIN_ROLES,
        (M,),
        None,
        "reason logged; not after a granted deletion",
        "ref. 3.1",
        "U",
    ),
    Row(
        29,
        (Action.KOMENTAR,),
        ANY_STATE,
        (Role.PELAPOR, Role.PENGAWAS) + SEAT_ROLES + (Role.ADMIN_NASIONAL,),
        (),
        None,
        "no clock stops; never an answer; in TUNDA by the reporter it is row 6",
        "ref. 3.5",
        "D",
    ),
    Row(
        30,
        (Action.NILAI,),
        (S,),
        (Role.PELAPOR,),
        (),
        "jendela_penilaian",
        "once for each closing",
        "ref. 3.1",
        "D",
    ),
    Row(
        31,
        (Action.PANGGILAN_DARURAT,),
        OPEN_STATES,
        SEAT_ROLES + (Role.ADMIN_NASIONAL,),
        (),
        "batas_panggilan_darurat",
        "kept in the report's line, not public",
        "ref. 3.1",
        "D",
    ),
)

MASKABLE_STATES: tuple[State, ...] = (V, D, P, S)
"""*Samarkan lebih lanjut* exists where a public version exists (ref. 3.5, Redaction)."""


def rows_for(action: Action) -> tuple[Row, ...]:
    """Every row that covers a move, in the table's order."""
    return tuple(row for row in ROWS if action in row.actions)


def sources_of(action: Action, role: Role | None = None) -> tuple[State, ...]:
    """The states a move may start from; every state for moves the table does not restrict (a citizen may go to the
    Ombudsman at any time).

    With `role` only the rows that name it: *Disposisi* from MASUK (row 3) is not the Admin Instansi's. A role that no row
    of the action names has every row, because the rights matrix decides who may act.
    """
    if action in (Action.BUKA, Action.LAPOR_LUAR):
        return ANY_STATE
    if action is Action.SAMARKAN:
        return MASKABLE_STATES
    rows = rows_for(action)
    rows = tuple(row for row in rows if role in row.actors) or rows
    wanted = {state for row in rows for state in row.sources}
    return tuple(state for state in State if state in wanted)


def targets_of(state: State) -> tuple[State, ...]:
    """Every state a report in `state` may be in after one move, itself included."""
    wanted = {state}
    for row in ROWS:
        if state in row.sources:
            wanted.update(row.targets or (state,))
    return tuple(each for each in State if each in wanted)
