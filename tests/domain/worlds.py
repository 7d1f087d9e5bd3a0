"""A tiny invented province for tests: its offices, the numbers of ref. 15, the people, and reports that reach it.

Nothing is read from a file, so that a test says everything it depends on. A run in this world is played with `games`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from trainer.domain.calendar import (
    DayOff,
    DayOffKind,
    DayOffStatus,
    OfficeHours,
    WorkingCalendar,
)
from trainer.domain.clock import Mode
from trainer.domain.commands import Actor
from trainer.domain.inject import Inject
from trainer.domain.profile import (
    Category,
    ClassRule,
    FlagLabel,
    Limit,
    Profile,
    Reason,
    Rung,
    RungMoment,
    StateLabel,
)
from trainer.domain.region import NATIONAL_DESK, Agency, AgencyKind, Government, Region
from trainer.domain.report import Location, Report, Reporter, Truth
from trainer.domain.scenario import Colleague, Rubric, Scenario, SeatSpec, World
from trainer.domain.vocabulary import (
    Classification,
    Decision,
    Flag,
    Privacy,
    Role,
    State,
    Urgency,
)

ZONE = ZoneInfo("Asia/Jakarta")


def wib(month: int, day: int, hour: int = 9, minute: int = 0, second: int = 0) -> datetime:
    """A moment of 2026 in western Indonesia."""
    return datetime(2026, month, day, hour, minute, second, tzinfo=ZONE)


def end_of(month: int, day: int) -> datetime:
    """24.00 of a day of 2026: the first moment that is too late."""
    return datetime.combine(date(2026, month, day), time(), ZONE) + DAY


DAY = timedelta(days=1)

# Offices

PROVINCE = "90"
DESK = "90.01"
OTHER_DESK = "90.02"
PUBLIC_WORKS = "90.01-pu"
HEALTH = "90.01-dinkes"
WATER_COMPANY = "90.01-perumdam"
INSPECTORATE = "90.01-inspektorat"
OTHER_WORKS = "90.02-pu"
OTHER_INSPECTORATE = "90.02-inspektorat"
PROVINCE_WORKS = "90-pu"
PROVINCE_INSPECTORATE = "90-inspektorat"
ROAD_BODY = "b-jalan"
POWER_COMPANY = "b-listrik"


def _agency(agency: str, kind: AgencyKind, government: str) -> Agency:
    name = f"Kantor latihan {agency}"
    return Agency(agency, name, name, kind, "latihan", government, "", "", "", "invented", "D")


def dummy_region() -> Region:
    """Province 90 with two kabupaten, their units and inspectorates, and two bodies outside."""
    agencies = (
        _agency(NATIONAL_DESK, AgencyKind.DESK, ""),
        _agency(PROVINCE, AgencyKind.DESK, PROVINCE),
        _agency(DESK, AgencyKind.DESK, DESK),
        _agency(OTHER_DESK, AgencyKind.DESK, OTHER_DESK),
        _agency(PUBLIC_WORKS, AgencyKind.UNIT, DESK),
        _agency(HEALTH, AgencyKind.UNIT, DESK),
        _agency(WATER_COMPANY, AgencyKind.BUMD, DESK),
        _agency(INSPECTORATE, AgencyKind.INSPECTORATE, DESK),
        _agency(OTHER_WORKS, AgencyKind.UNIT, OTHER_DESK),
        _agency(OTHER_INSPECTORATE, AgencyKind.INSPECTORATE, OTHER_DESK),
        _agency(PROVINCE_WORKS, AgencyKind.UNIT, PROVINCE),
        _agency(PROVINCE_INSPECTORATE, AgencyKind.INSPECTORATE, PROVINCE),
        _agency(ROAD_BODY, AgencyKind.VERTICAL, ""),
        _agency(POWER_COMPANY, AgencyKind.BUMN, ""),
    )
    governments = tuple(
        Government(code, f"Pemerintah latihan {code}", code, "Kota Latihan", "latihan")
        for code in (PROVINCE, DESK, OTHER_DESK)
    )
    return Region(
        PROVINCE,
        "Provinsi Latihan",
        "Asia/Jakarta",
        governments,
        {agency.id: agency for agency in agencies},
        (),
        {},
    )


# Days off of 2026, January to June (ref. 3.3)

NATIONAL_HOLIDAYS = (
    (1, 1), (1, 16), (2, 17), (3, 19), (3, 21), (3, 22), (4, 3), (4, 5), (5, 1), (5, 14),
    (5, 27), (5, 31), (6, 1), (6, 16), (8, 17), (8, 25), (12, 25),
)  # fmt: skip
COLLECTIVE_LEAVE = (
    (2, 16), (3, 18), (3, 20), (3, 23), (3, 24), (5, 15), (5, 28), (12, 24),
)  # fmt: skip


def dummy_calendar() -> WorkingCalendar:
    """The working days of 2026 in western Indonesia."""

    def off(days: Iterable[tuple[int, int]], kind: DayOffKind) -> tuple[DayOff, ...]:
        return tuple(
            DayOff(date(2026, *day), "Libur", kind, DayOffStatus.DITETAPKAN) for day in days
        )

    days_off = off(NATIONAL_HOLIDAYS, DayOffKind.LIBUR_NASIONAL) + off(
        COLLECTIVE_LEAVE, DayOffKind.CUTI_BERSAMA
    )
    return WorkingCalendar("Asia/Jakarta", OfficeHours(), days_off, (2026,))


# Rules

LIMITS = {
    "batas_verifikasi": 3,
    "batas_disposisi": 5,
    "batas_tindak_lanjut_awal": 5,
    "batas_jawab_ulang": 5,
    "batas_permohonan_hapus": 3,
    "batas_klarifikasi_instansi": 5,
    "tenggang_ubah_klasifikasi": 5,
    "tenggang_setelah_dikembalikan": 5,
    "batas_lengkapi_tunda": 10,
    "jendela_balasan_pelapor": 10,
    "jendela_buka_kembali": 10,
    "jendela_penilaian": 10,
    "maks_pengembalian": 1,
    "batas_panggilan_darurat": 1,
    "anjuran_kembalikan": 1,
    "anjuran_input_luring": 0,
    "judul_min": 10,
    "judul_maks": 150,
    "maks_unit_pendukung": 5,
    "lampiran_maks_berkas": 5,
}
CLASS_LIMITS = {
    Classification.PERMINTAAN_INFORMASI: 5,
    Classification.ASPIRASI: 5,
    Classification.PENGADUAN_TBP: 14,
    Classification.PENGADUAN_BP: 60,
    Classification.WBS: 60,
}
REASONS = {
    "tunda": ("lokasi_tidak_jelas", "menunggu_klarifikasi_instansi_lain"),
    "bukan_wewenang": ("milik_tingkat_lain", "milik_opd_lain", "sengketa_pribadi"),
    "arsipkan": (
        "duplikat",
        "masukan_terlalu_umum",
        "tidak_dilengkapi_pelapor",
        "permintaan_pelapor",
    ),
    "kembalikan": ("bukan_tugas_unit", "data_belum_cukup"),
}
NEVER_OFFERED = ("tidak_dilengkapi_pelapor", "permintaan_pelapor")
NEVER_PAUSES = ("menunggu_klarifikasi_instansi_lain",)
WITHOUT_OWNER = ("sengketa_pribadi", "data_belum_cukup")
CATEGORY = "pekerjaan_umum"
LADDER = (
    (0, "disposisi", RungMoment.DISPOSITION),
    (2, "hari_2_belum_dibuka", RungMoment.DAY),
    (4, "hari_4_peringatan", RungMoment.DAY),
    (5, "hari_5_terlampaui", RungMoment.DAY_PASSED),
    (10, "hari_10_memo", RungMoment.DAY),
    (None, "batas_kelas_terlampaui", RungMoment.CLASS_LIMIT_PASSED),
    (60, "hari_60_ombudsman", RungMoment.RECEIPT_DAY_PASSED),
)
UNOPENED = "hari_2_belum_dibuka"


def _reason(decision: str, code: str) -> Reason:
    return Reason(
        code=code,
        label=code,
        use_when="",
        ask="",
        next_step="",
        pauses=decision == "tunda" and code not in NEVER_PAUSES,
        needs_owner=code not in WITHOUT_OWNER,
        system_only=code in NEVER_OFFERED,
        source="ref. 4",
        confidence="D",
    )


def dummy_profile() -> Profile:
    """The numbers of ref. 15, with a reason of each kind that behaves differently."""
    return Profile(
        id="latihan",
        name="Aturan latihan",
        valid_from="2026-01-01",
        note="",
        legal_line="",
        hours=OfficeHours(),
        limits={c: Limit(c, v, "hk", c, "ref. 15", "D") for c, v in LIMITS.items()},
        states={s: StateLabel(s, s, s, "ref. 3.1", "M") for s in State},
        classes={
            c: ClassRule(c, c, "", hk, c is Classification.WBS, "ref. 15", "H")
            for c, hk in CLASS_LIMITS.items()
        },
        categories={c: Category(c, c, "ref. 5.2", "M") for c in (CATEGORY, "kesehatan", "lainnya")},
        reasons={d: tuple(_reason(d, c) for c in codes) for d, codes in REASONS.items()},
        flags={f: FlagLabel(f, f, "", "ref. 3.5", "D") for f in Flag},
        counting=(),
        urgencies=(),
        ladder=tuple(
            Rung(day, code, code, (), "ref. 3.4", "D", moment, code, code == UNOPENED)
            for day, code, moment in LADDER
        ),
        sources={},
    )


# People


ADMIN = Actor(Role.ADMIN_INSTANSI, DESK, "admin", "p-admin")
OTHER_ADMIN = Actor(Role.ADMIN_INSTANSI, OTHER_DESK, "admin_lain", "p-admin-lain")
COORDINATOR = Actor(Role.ADMIN_KOORDINATOR, PROVINCE, "koordinator", "p-koordinator")
NATIONAL = Actor(Role.ADMIN_NASIONAL, NATIONAL_DESK, "cast:nasional")
WORKS_OFFICER = Actor(Role.PEJABAT_PENGHUBUNG, PUBLIC_WORKS, "pu", "p-pu")
HEALTH_OFFICER = Actor(Role.PEJABAT_PENGHUBUNG, HEALTH, "dinkes", "p-dinkes")
INSPECTOR = Actor(Role.INSPEKTORAT, INSPECTORATE, "inspektorat", "p-inspektorat")
PROVINCE_INSPECTOR = Actor(Role.INSPEKTORAT, PROVINCE_INSPECTORATE, "cast:90-inspektorat")
REPORTER = Actor(Role.PELAPOR, "", "cast:reporter", ref="p-1")
NEIGHBOUR = Actor(Role.PELAPOR, "", "cast:neighbour", ref="p-99")
OMBUDSMAN = Actor(Role.PENGAWAS, "ombudsman", "cast:ombudsman")


def seat_of(actor: Actor) -> SeatSpec:
    """The seat that an actor with a person sits in."""
    return SeatSpec(actor.seat, actor.role, actor.agency, actor.seat)


PLAYED = (ADMIN, COORDINATOR, WORKS_OFFICER, HEALTH_OFFICER, INSPECTOR)
"""Who plays unless a test says otherwise: nobody sits at the second kabupaten."""

# Reports

FIRST = "SIM-0000001"
SECOND = "SIM-0000002"
TITLE = "Jembatan kayu Desa Rawa Latih berlubang"
BODY = (
    "Jembatan kayu di Desa Rawa Latih sudah dua minggu berlubang, kemarin anak sekolah terperosok. "
    "Mohon segera diperiksa."
)
RECEIVED = wib(3, 2, 9)
STARTS = wib(3, 2, 8)


def dummy_truth(**changes: object) -> Truth:
    """The key of an ordinary complaint for Public Works."""
    values: dict[str, object] = {
        "decision": Decision.VERIFIKASI,
        "reason": None,
        "classification": Classification.PENGADUAN_TBP,
        "category": CATEGORY,
        "lead": PUBLIC_WORKS,
        "supporting": (),
        "return_to": None,
        "right_door": None,
        "basis": (),
        "urgency": Urgency.P3,
        "set_secret": False,
        "pii_spans": (),
        "missing": (),
        "duplicate_of": None,
        "duplicate_group": None,
        "storyline": None,
        "defects": (),
        "key_facts": (),
        "expected_actions": (),
        "asks": (),
        "answer": None,
        "field_notes": (),
        "replies": (),
        "also": (),
        "accused": None,
        "call_out": (),
        "road_status": None,
        "attachments": (),
        "resolved": False,
        "temper": 1,
        "difficulty": 1,
    }
    return Truth(**{**values, **changes})  # type: ignore[arg-type]


def dummy_report(
    number: int = 1,
    received_at: datetime = RECEIVED,
    *,
    ref: str | None = None,
    anonymous: bool = False,
    secret: bool = False,
    **changes: object,
) -> Report:
    """Report number `number`, sent through the website to the desk of kabupaten 90.01 by citizen `p-<number>`."""
    who = ref or f"p-{number}"
    named = Reporter(who, f"Warga Latihan {number}", "0800000123", "9990010101900001", "Rawa Latih")
    privacy = Privacy.RAHASIA if secret else Privacy.ANONIM if anonymous else Privacy.TERBUKA
    values: dict[str, object] = {
        "id": f"SIM-{number:07}",
        "title": TITLE,
        "body": BODY,
        "classification": Classification.PENGADUAN,
        "category": CATEGORY,
        "topic": "jembatan",
        "channel": "website",
        "register": "plain",
        "anonymous": anonymous,
        "secret": secret,
        "privacy": privacy,
        "reporter": Reporter(who, None, None, None, None) if anonymous else named,
        "addressed_to": DESK,
        "location": Location(DESK, "Desa Rawa Latih"),
        "event_date": None,
        "received_at": received_at,
        "attachments": (),
        "arrives": "system",
        "truth": dummy_truth(),
    }
    return Report(**{**values, **changes})  # type: ignore[arg-type]


def make_world(
    *reports: Report,
    starts_at: datetime = STARTS,
    working_days: int = 100,
    injects: tuple[Inject, ...] = (),
    colleagues: tuple[Colleague, ...] = (),
) -> World:
    """The invented province with these reports; the first alone when none is given."""
    scenario = Scenario(
        slug="latihan",
        title="Latihan",
        summary="",
        level=1,
        language="id",
        region=PROVINCE,
        profile="latihan",
        minutes=30,
        starts_at=starts_at,
        working_days=working_days,
        clock_mode=Mode.HARI_KERJA,
        minutes_per_working_day=10,
        feedback="at_end",
        late_join="own_start",
        seats=tuple(seat_of(actor) for actor in PLAYED),
        expects=(),
        reports=reports or (dummy_report(),),
        rubric=Rubric((), {}),
        injects=injects,
        colleagues=colleagues,
        texts={},
        content_hash="0" * 64,
    )
    return World(scenario, dummy_profile(), dummy_region(), dummy_calendar())
