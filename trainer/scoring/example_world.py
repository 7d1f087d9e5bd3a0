"""The tiny invented world that the examples of checks are played in: one province, one kabupaten, a few units.

Everything in it is made up; its working weeks have no holidays, so that an example can be counted on the fingers. Day 0
is Monday, 4 May 2026. No report of a scenario and no real agency is here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from trainer.domain.calendar import OfficeHours, WorkingCalendar
from trainer.domain.clock import Mode
from trainer.domain.inject import (
    Inject,
    InjectKind,
    InjectOption,
    RunMoment,
    Silence,
    Verdict,
)
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.profile import Category, ClassRule, Limit, Profile, Reason
from trainer.domain.region import Agency, AgencyKind, Area, EmergencyNumber, Government, Region
from trainer.domain.report import Fact, FieldNote, Location, Report, Reporter, Truth, Wording
from trainer.domain.scenario import Rubric, Scenario, SeatSpec, World
from trainer.domain.vocabulary import AnswerKind, Classification, Decision, Privacy, Role, Urgency

ZONE = "Asia/Jakarta"
STARTS_AT = datetime(2026, 5, 4, 8, 0, tzinfo=ZoneInfo(ZONE))
WORKING_DAYS = 10

DESK = "99.01"
REPORT = "SIM-0000001"
OTHER = "SIM-0000002"
"""The report an example is about, and its neighbour: a main report, or one that only looks alike."""

SEATS = (
    SeatSpec("admin", Role.ADMIN_INSTANSI, DESK, "Admin Instansi Kabupaten Contoh"),
    SeatSpec("koordinator", Role.ADMIN_KOORDINATOR, "99", "Admin Koordinator Provinsi Contoh"),
    SeatSpec("pu", Role.PEJABAT_PENGHUBUNG, "99.01-pu", "Pejabat Penghubung Dinas PU"),
    SeatSpec("inspektorat", Role.INSPEKTORAT, "99.01-inspektorat", "Inspektorat Kabupaten Contoh"),
)

_AGENCIES = (
    ("nasional", "Admin Nasional", AgencyKind.DESK, "pusat", "", ""),
    ("99", "Pemerintah Provinsi Contoh", AgencyKind.DESK, "provinsi", "99", "99-kominfo"),
    (
        "99.01",
        "Pemerintah Kabupaten Contoh",
        AgencyKind.DESK,
        "kabupaten",
        "99.01",
        "99.01-kominfo",
    ),
    ("99-kominfo", "Dinas Kominfo Provinsi", AgencyKind.UNIT, "provinsi", "99", ""),
    ("99-pu", "Dinas PU Provinsi", AgencyKind.UNIT, "provinsi", "99", ""),
    ("99-sosial", "Dinas Sosial Provinsi", AgencyKind.UNIT, "provinsi", "99", ""),
    ("99.01-kominfo", "Dinas Kominfo Kabupaten", AgencyKind.UNIT, "kabupaten", "99.01", ""),
    ("99.01-pu", "Dinas PU Kabupaten", AgencyKind.UNIT, "kabupaten", "99.01", ""),
    ("99.01-dishub", "Dinas Perhubungan Kabupaten", AgencyKind.UNIT, "kabupaten", "99.01", ""),
    ("99.01-bpbd", "BPBD Kabupaten", AgencyKind.UNIT, "kabupaten", "99.01", ""),
    (
        "99.01-inspektorat",
        "Inspektorat Kabupaten",
        AgencyKind.INSPECTORATE,
        "kabupaten",
        "99.01",
        "",
    ),
    ("99-inspektorat", "Inspektorat Provinsi", AgencyKind.INSPECTORATE, "provinsi", "99", ""),
    ("listrik", "Perusahaan Listrik", AgencyKind.BUMN, "bumn", "", ""),
)

_LIMITS = {
    "batas_verifikasi": 3, "batas_tindak_lanjut_awal": 5, "batas_jawab_ulang": 5, "batas_permohonan_hapus": 3,
    "batas_klarifikasi_instansi": 5, "batas_lengkapi_tunda": 10, "jendela_balasan_pelapor": 10,
    "jendela_buka_kembali": 10, "tenggang_ubah_klasifikasi": 5, "maks_pengembalian": 1, "anjuran_disposisi": 1,
    "batas_panggilan_darurat": 1, "tenggang_setelah_dikembalikan": 5, "anjuran_kembalikan": 1,
    "anjuran_bukan_wewenang": 0,
    "anjuran_input_luring": 0, "judul_min": 10, "judul_maks": 150, "maks_unit_pendukung": 5,
    "lampiran_maks_berkas": 5, "lampiran_maks_mb": 2,
}  # fmt: skip

_CLASSES = (
    (Classification.PERMINTAAN_INFORMASI, "Permintaan Informasi", 5, False),
    (Classification.ASPIRASI, "Aspirasi", 5, False),
    (Classification.PENGADUAN_TBP, "Pengaduan Tidak Berkadar Pengawasan", 14, False),
    (Classification.PENGADUAN_BP, "Pengaduan Berkadar Pengawasan", 60, False),
    (Classification.WBS, "Whistle Blowing System (WBS)", 60, True),
)

_CATEGORIES = {
    "layanan_air_minum": "Layanan Air Minum",
    "pekerjaan_umum_penataan_ruang": "Pekerjaan Umum dan Penataan Ruang",
    "perhubungan": "Perhubungan",
    "kesehatan": "Kesehatan",
    "topik_lainnya": "Topik Lainnya",
}

_REASONS: Mapping[str, tuple[tuple[str, str, bool, bool], ...]] = {
    "tunda": (
        ("lokasi_tidak_jelas", "Lokasi tidak jelas", True, False),
        ("kronologi_belum_lengkap", "Kronologi belum lengkap", True, False),
        ("bukti_pendukung_belum_ada", "Bukti pendukung belum ada", True, False),
        ("identitas_perlu_dikonfirmasi", "Identitas perlu dikonfirmasi", True, False),
        ("menunggu_klarifikasi_instansi_lain", "Menunggu klarifikasi instansi lain", False, False),
    ),
    "bukan_wewenang": (
        ("milik_tingkat_lain", "Wewenang tingkat pemerintahan lain", True, True),
        ("milik_bumn_bumd", "Urusan BUMN atau BUMD", True, True),
    ),
    "arsipkan": (
        ("duplikat", "Duplikat atau sudah dilaporkan", True, False),
        ("ucapan_terima_kasih_apresiasi", "Ucapan terima kasih atau apresiasi", True, False),
        ("spam_uji_coba_iklan", "Spam, uji coba, atau iklan", True, False),
    ),
    "kembalikan": (
        ("bukan_tugas_unit", "Bukan tugas unit", True, True),
        ("data_belum_cukup", "Data belum cukup", True, False),
    ),
}

BODY = (
    "Jalan Kenanga Ujung di Desa Contoh berlubang besar di depan balai desa. Kemarin sore tetangga saya Darlan Uyau "
    "jatuh dari motor. Mohon segera ditambal."
)

MEMO = Inject(
    id="memo",
    kind=InjectKind.MEMO,
    at=RunMoment(1, time(9)),
    to=("admin",),
    sender="Kepala Dinas PU Kabupaten",
    title="Siapa yang melapor?",
    text="Tolong sampaikan nama pelapornya hari ini juga.",
    report=None,
    answer_by=RunMoment(2, time(16)),
    options=(
        InjectOption(
            "tolak",
            "Identitas pelapor tidak dapat kami sampaikan.",
            Verdict.RIGHT,
            "Identitas pelapor dirahasiakan, juga dari pimpinan.",
        ),
        InjectOption(
            "tunda",
            "Kami pelajari dahulu permintaan ini.",
            Verdict.ARGUABLE,
            "Tidak membocorkan, tetapi pintunya masih terbuka.",
        ),
        InjectOption(
            "beri",
            "Pelapornya warga Desa Contoh, Pak.",
            Verdict.WRONG,
            "Dengan nama desa, orangnya dapat dikenali.",
            exposes=REPORT,
        ),
    ),
    silence=Silence(Verdict.ARGUABLE, "Permintaan yang tidak dijawab akan datang lagi."),
)
"""The message of the examples: it asks the admin for a reply until the end of the second day."""


def memo(silence: Verdict) -> Inject:
    """The message with another verdict of silence."""
    assert MEMO.silence is not None
    return replace(MEMO, silence=replace(MEMO.silence, verdict=silence))


_SPEC = {"source": "contoh", "confidence": "D"}


def morning(number: int) -> datetime:
    """08.00 of working day `number`; every week has five of them here."""
    return STARTS_AT + timedelta(days=number + 2 * (number // 5))


def world(
    reports: tuple[Report, ...] = (), defensible: Mapping[str, tuple[str, ...]] | None = None
) -> World:
    """The tiny world, with the reports of an example in its scenario, and the units that its rubric calls defensible."""
    calendar = WorkingCalendar(ZONE, OfficeHours(), (), (STARTS_AT.year,))
    return World(_scenario(reports, defensible or {}), _profile(), _region(), calendar)


def report(
    report_id: str,
    received_at: datetime,
    changes: Mapping[str, object],
    truth: Mapping[str, object],
) -> Report:
    """A pothole report that the Dinas PU of the kabupaten answers, but for what is changed.

    Both mappings are in the plain form of the report format. Raises ValueError for a key that the format lacks.
    """
    base = to_plain(_pothole(report_id, received_at))
    base["truth"] = {**base["truth"], **truth}
    made: Report = from_plain(Report, {**base, **changes})
    return made


def _pothole(report_id: str, received_at: datetime) -> Report:
    return Report(
        id=report_id,
        title="Jalan Kenanga Ujung berlubang",
        body=BODY,
        classification=Classification.PENGADUAN,
        category="topik_lainnya",
        topic="jalan_desa",
        channel="website",
        register="plain",
        anonymous=False,
        secret=False,
        privacy=Privacy.TERBUKA,
        reporter=Reporter(f"p-{report_id[-1]}", "Nurmala Sangen", None, None, None),
        addressed_to=DESK,
        location=Location(DESK, "Jalan Kenanga Ujung, Desa Contoh"),
        event_date=None,
        received_at=received_at,
        attachments=(),
        arrives="system",
        truth=_truth(),
    )


def _truth() -> Truth:
    return Truth(
        decision=Decision.VERIFIKASI,
        reason=None,
        classification=Classification.PENGADUAN_TBP,
        category="pekerjaan_umum_penataan_ruang",
        lead="99.01-pu",
        supporting=(),
        return_to=None,
        right_door=None,
        basis=(),
        urgency=Urgency.P3,
        set_secret=False,
        pii_spans=(),
        missing=(),
        duplicate_of=None,
        duplicate_group=None,
        storyline=None,
        defects=(),
        key_facts=(Fact("where", "where", ("Jalan Kenanga Ujung",)),),
        expected_actions=(Wording("patch", ("penambalan",)),),
        asks=(),
        answer=AnswerKind.SEMENTARA,
        field_notes=(FieldNote(1, "Lubang sudah ditambal.", True, ()),),
        replies=(),
        also=(),
        accused=None,
        call_out=(),
        road_status=None,
        attachments=(),
        resolved=False,
        temper=2,
        difficulty=1,
    )


def _region() -> Region:
    agencies = {
        id_: Agency(id_, name, name, kind, level, government, held_by, "", "", **_SPEC)
        for id_, name, kind, level, government, held_by in _AGENCIES
    }
    return Region(
        code="99",
        name="Provinsi Contoh",
        zone=ZONE,
        governments=(Government(DESK, "Kabupaten Contoh", "Contoh", "Contoh", "kabupaten"),),
        agencies=agencies,
        emergency_numbers=(EmergencyNumber("112", "darurat", "", **_SPEC),),
        areas={DESK: Area(DESK, "Kabupaten Contoh", "kabupaten", "99")},
    )


def _profile() -> Profile:
    return Profile(
        id="contoh",
        name="Contoh",
        valid_from="2026-01-01",
        note="",
        legal_line="",
        hours=OfficeHours(),
        limits={code: Limit(code, value, "hk", code, **_SPEC) for code, value in _LIMITS.items()},
        states={},
        classes={
            code: ClassRule(code, label, "", hk, secret, **_SPEC)
            for code, label, hk, secret in _CLASSES
        },
        categories={code: Category(code, label, **_SPEC) for code, label in _CATEGORIES.items()},
        reasons={
            decision: tuple(
                Reason(code, label, "", "", "", pauses, owner, False, **_SPEC)
                for code, label, pauses, owner in rows
            )
            for decision, rows in _REASONS.items()
        },
        flags={},
        counting=(),
        urgencies=(),
        ladder=(),
        sources={},
    )


def _scenario(reports: tuple[Report, ...], defensible: Mapping[str, tuple[str, ...]]) -> Scenario:
    return Scenario(
        slug="contoh",
        title="Contoh",
        summary="",
        level=1,
        language="id",
        region="99",
        profile="contoh",
        minutes=1,
        starts_at=STARTS_AT,
        working_days=WORKING_DAYS,
        clock_mode=Mode.HARI_KERJA,
        minutes_per_working_day=1,
        feedback="at_end",
        injects=(),
        colleagues=(),
        late_join="own_start",
        seats=SEATS,
        expects=(),
        reports=reports,
        rubric=Rubric((), {}, defensible),
        texts={},
        content_hash="",
    )
