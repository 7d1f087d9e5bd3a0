"""Defects to plant: for each code at least one small change to sound content, and where it must be reported.

Data for test_planted_defects.py. Numbers that would look real are put together here, so that none stands in a file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.content.conftest import swap

REAL_NIK = "6212" + "014503860001"
REAL_PHONE = "08" + "12" + "34567890"
R1, R2, R3, R4, R5 = (
    f"reports/{name}.yaml"
    for name in ("01-dermaga", "02-lampu", "03-dermaga-lagi", "04-pungutan", "05-surat")
)
IDEAL = "playthroughs/ideal.yaml"
MAIN, RUBRIC, DEBRIEF = "scenario.yaml", "rubric.yaml", "texts/id/debrief.md"
SPAN = '{field: body, start: 96, end: 112, text: "9912014503860001", kind: nik, of: third_party}'


@dataclass(frozen=True)
class Plant:
    """Change `file`, expect `code` there on the line that holds `marker` (None: on the first line).

    `beside`: codes that cannot but follow from it.
    """

    code: str
    file: str
    change: Callable[[Path], None]
    marker: str | None
    beside: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.code}-{self.file}-{self.marker}"


def text(
    code: str, file: str, old: str, new: str, marker: str | None = "", beside: tuple[str, ...] = ()
) -> Plant:
    """Replace text in a file; the defect stands on the line of the marker, by default the new text's first line."""
    found = new.strip("\n").split("\n")[0].strip() if marker == "" else marker
    return Plant(code, file, lambda folder: swap(folder / file, old, new), found, beside)


def _under(code: str, condition: str) -> Plant:
    """A paragraph of the debrief under a condition."""
    said = "Hanya ucapan terima kasih."
    return text(code, DEBRIEF, said, f"{said}\n\nwhen: {condition}\nLain.", f"when: {condition}")


def _write(file: str, content: str | bytes) -> Callable[[Path], None]:
    data = content if isinstance(content, bytes) else content.encode()
    return lambda folder: (folder / file).write_bytes(data) and None


def _drop(file: str) -> Callable[[Path], None]:
    return lambda folder: (folder / file).unlink()


def _many(file: str, *swaps: tuple[str, str]) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        for old, new in swaps:
            swap(folder / file, old, new)

    return change


def _asking(line: str) -> tuple[str, str, str]:
    """Old text, new text and marker: the scenario asks for a report in a variant."""
    return "reports:\n", f"variants:\n  {line}\nreports:\n", line


IN_SCENARIO = (
    text("yaml-rusak", R1, "topic: dermaga", "topic: dermaga: baru"),
    Plant("yaml-rusak", R1, _write(R1, ""), None),
    Plant("yaml-rusak", R1, _write(R1, "a: &x [1]\nb: *x\n"), None),
    Plant("bukan-utf8", "NOTES.md", _write("NOTES.md", b"baik\nr\xe9sum\xe9\n"), "sum"),
    text("kunci-ganda", R1, "topic: dermaga", "topic: dermaga\ntitle: Dua", "title: Dua"),
    text("kunci-asing", R1, "topic: dermaga", "topic: dermaga\ntopik: x", "topik: x"),
    text("kunci-asing", MAIN, "level: 1", "level: 1\nlevl: 1", "levl: 1"),
    text("kunci-hilang", R1, "  missing: []\n", "", "truth:"),
    text("kunci-hilang", R1, "name: Badri Lamin", "name: null"),
    text("jenis-keliru", R1, "secret: false\nprivacy", "secret: no\nprivacy"),
    text("jenis-keliru", R1, 'phone: "080000000001"', "phone: 8000001"),
    text("jenis-keliru", R1, '"2026-04-13"', '"13 April 2026"', "event_date"),
    text("nilai-asing", R1, "register: plain", "register: biasa"),
    text("nilai-asing", MAIN, "slug: latihan-kecil", "slug: latihan-besar"),
    text("nilai-di-luar-batas", R1, "temper: 2", "temper: 9"),
    text("nilai-di-luar-batas", R1, "topic: dermaga", 'topic: " "'),
    Plant("berkas-hilang", RUBRIC, _drop(RUBRIC), None),
    Plant("berkas-hilang", MAIN, _drop(R5), "05-surat"),
    Plant("berkas-tak-terdaftar", "reports/06.yaml", _write("reports/06.yaml", "id: x\n"), None),
    text("kode-ganda", MAIN, "colleagues:",
         "  - {id: admin, role: admin_instansi, agency: \"62.12\", title: Dua}\ncolleagues:"),
    text("kode-ganda", R1, "- id: replaced", "- id: where  # lagi"),
    text("kode-ganda", RUBRIC, "check: secrecy", "check: decision", "points: 5"),
    text("nomor-keliru", R1, "id: SIM-0000001", "id: SIM-1"),
    text("zona-waktu", R1, "19:30:00+07:00", "19:30:00", "received_at"),
    text("zona-waktu", R1, "19:30:00+07:00", "19:30:00+08:00", "received_at"),
    text("zona-waktu", MAIN, "08:00:00+07:00", "09:00:00+08:00", "starts_at"),
    text("anonim-beridentitas", R4, "name: null", "name: Badri Lamin"),
    text("pelapor-berubah", R2, "ref: p-2", "ref: p-1", "reporter:"),
    text("privasi-keliru", R1, "privacy: terbuka", "privacy: rahasia"),
    text("teks-terlalu-panjang", R1, "title: Papan dermaga", f"title: {'Papan ' * 30}dermaga", "title:"),
    text("tanggal-kejadian", R1, '"2026-04-13"\nreceived', '"2026-04-15"\nreceived', "event_date"),
    text("wilayah-asing", R1, 'region_code: "62.12"', 'region_code: "62.99"'),
    text("wilayah-asing", R1, 'region_code: "62.12"', "region_code: Murung Raya"),
    text("instansi-asing", R1, "lead: 62.12-dishub", "lead: 62.12-dishup"),
    text("instansi-asing", R1, "supporting: [bumn-pln]", "supporting: [bumn-plm]"),
    text("instansi-asing", R1, 'addressed_to: "62.12"', "addressed_to: 62.12-dishub"),
    text("instansi-asing", MAIN, 'agency: "62.12"', 'agency: "62.99"'),
    text("instansi-asing", IDEAL, "lead: 62.12-dishub", "lead: 62.12-dishup"),
    text("kategori-asing", R1, "category: perhubungan\ntopic", "category: dermaga\ntopic"),
    text("kategori-asing", R1, "category: perhubungan\n  lead", "category: dermaga\n  lead"),
    text("lampiran-tak-cocok", R1, "  attachments:\n    - contradicts: false\n      sensitive: null\n",
         "  attachments: []\n"),
    text("laporan-loket", R5, "channel: surat", "channel: website"),
    text("laporan-loket", R5, "13:00:00+07:00", "17:00:00+07:00", "received_at"),
    text("data-pribadi-nyata", "NOTES.md", "pelatih.", f"pelatih {REAL_NIK}."),
    text("data-pribadi-nyata", "NOTES.md", "pelatih.", f"pelatih {REAL_PHONE}."),
    text("data-pribadi-nyata", "NOTES.md", "pelatih.", "pelatih: warga@surat.co.id"),
    text("data-pribadi-nyata", "NOTES.md", "pelatih.", "pelatih, lihat #7654321."),
    text("jalan-tanpa-status", R1, "text: Dermaga Handil Rasau", "text: Dermaga di Jl. Ahmad Yani"),
    text("alasan-keliru", R2, "reason: lokasi_tidak_jelas", "reason: duplikat"),
    text("alasan-keliru", R2, "reason: lokasi_tidak_jelas", "reason: null", "  reason: null"),
    text("alasan-keliru", R1, "reason: null", "reason: duplikat"),
    text("alasan-keliru", R5, "reason: ucapan_terima_kasih_apresiasi", "reason: permintaan_pelapor"),
    text("alasan-keliru", IDEAL, "reason: lokasi_tidak_jelas", "reason: lokasi_tak_jelas"),
    text("tujuan-ganda", R1, "return_to: null", "return_to: 62-pupr"),
    text("keputusan-timpang", R1, "lead: 62.12-dishub", "lead: null"),
    text("keputusan-timpang", R1, "answer: sementara", "answer: null"),
    text("keputusan-timpang", R5, "lead: null", "lead: 62.12-puskesmas"),
    text("keputusan-timpang", R1, "also: []", "also:\n    - {decision: verifikasi, reason: null}",
         "- {decision: verifikasi"),
    text("penanggung-jawab-keliru", R1, "lead: 62.12-dishub", "lead: 62-dishub"),
    text("penanggung-jawab-keliru", R1, "lead: 62.12-dishub", 'lead: "62.12"'),
    text("penanggung-jawab-keliru", R1, "[bumn-pln]", "[bumn-pln, bumn-pln]", "supporting"),
    text("penanggung-jawab-keliru", R4, "lead: 62.12-inspektorat", "lead: 62.12-bkpsdm"),
    Plant(
        "pengembalian-keliru",
        R2,
        _many(
            R2,
            ("decision: tunda\n  reason: lokasi_tidak_jelas", "decision: bukan_wewenang\n  reason: milik_opd_lain"),
            ("lead: 62.12-dishub", "lead: null"),
            ("return_to: null", "return_to: 62.12-dishub"),
            ("answer: sementara", "answer: null"),
            ("        decision: verifikasi\n        reason: null\n        missing: []\n", "        missing: []\n"),
        ),
        "return_to: 62.12-dishub",
    ),
    text("tanpa-fakta-kunci", R2, "  key_facts:\n    - id: what\n      kind: what\n      phrases: [lampu jalan]\n",
         "  key_facts: []\n"),
    text("potongan-pii", R1, "start: 79, end: 90", "start: 78, end: 90", "start: 78"),
    text("potongan-pii", R1, SPAN, SPAN + "\n    - " + SPAN + " # lagi", "lagi"),
    text("pii-tak-ditandai", R1, f"    - {SPAN}\n", "", "body: |-"),
    text("pii-tak-ditandai", R2, "Mohon dicek.", "Mohon dicek. Narti Sawang", "body: |-"),
    text("duplikat-keliru", R3, "duplicate_of: SIM-0000001", "duplicate_of: SIM-0000009"),
    text("duplikat-keliru", R3, "duplicate_of: SIM-0000001", "duplicate_of: SIM-0000004"),
    text("duplikat-keliru", R3, "duplicate_group: dermaga", "duplicate_group: null", "duplicate_of"),
    text("rahasia-keliru", R4, "set_secret: true", "set_secret: false"),
    text("terlapor-memeriksa", R4, "supporting: []", "supporting: [62.12-disdukcapil]", "accused:"),
    text("darurat-keliru", R1, '["112"]', "[]", "call_out"),
    text("darurat-keliru", R1, '["112"]', '["999"]', "call_out"),
    text("darurat-keliru", R2, "urgency: P3\n", "urgency: P1\n", "urgency: P1"),
    text("darurat-keliru", R4, "call_out: []", 'call_out: ["112"]'),
    text("balasan-keliru", R1, "fills: []", "fills: [where]"),
    text("balasan-keliru", R2, "fills: [where]", "fills: [when]"),
    text("balasan-keliru", R2, "        decision: verifikasi\n        reason: null\n        missing: []\n",
         "        temper: 1\n", "then:"),
    text("petunjuk-petugas", R1, "text: Papan sudah diganti.",
         "text: Papan sudah diganti. Biayanya tidak dibahas dengan pelapor."),
    text("petunjuk-petugas", IDEAL, "text: Papan sedang diganti.",
         "text: Jelaskan kepada pelapor bahwa papan sedang diganti."),
    text("paket-asing", MAIN, "profile: default-latihan", "profile: default-latian"),
    text("paket-asing", MAIN, 'region: "62"', 'region: "63"'),
    text("kursi-keliru", MAIN, "role: admin_instansi", "role: inspektorat"),
    text("kursi-keliru", MAIN, "role: admin_instansi", "role: admin_koordinator"),
    text("kursi-keliru", IDEAL, "seat: admin\nsteps", "seat: admim\nsteps"),
    text("mulai-di-luar-jam", MAIN, "14T08:00", "12T08:00", "starts_at"),
    text("mulai-di-luar-jam", MAIN, "14T08:00", "14T07:00", "starts_at"),
    text("di-luar-waktu", R2, "14T08:20", "20T08:20", "received_at"),
    text("di-luar-waktu", IDEAL, "hari 2 09.00", "hari 4 09.00", "hari 4"),
    text("di-luar-waktu", IDEAL, "hari 2 09.00", "hari 2 16.00", "hari 2 16"),
    text("di-luar-waktu", IDEAL, "next_news: hari 3", "next_news: hari 999"),
    text("di-luar-waktu", IDEAL, "hari 1 09.15", "hari 1 09.05", "hari 1 09.05"),
    text("kalender-tanpa-tahun", MAIN, "2026-04-14T08", "2027-12-14T08", "starts_at"),
    Plant("teks-hilang", "texts/id/briefing.md", _drop("texts/id/briefing.md"), None),
    Plant("teks-hilang", "NOTES.md", _write("NOTES.md", " \n"), None),
    text("bahasan-tak-lengkap", DEBRIEF, "## SIM-0000005", "## Surat", None),
    text("bahasan-tak-lengkap", DEBRIEF, "Hanya ucapan terima kasih.", "", "## SIM-0000005"),
    *(_under("syarat-keliru", said) for said in (
        "desision = arsipkan", "decision = arsip", "secret = yes", "answers > banyak", "SIM-0000099.called",
        "message.memo-kadin = tolak", "message.memo-kadis = tola", "seat = admim", "(called", "called and",
    )),
    *(_under("syarat-mustahil", said) for said in (
        "called and not called", "day > 99", "decision = tunda and decision = arsipkan", "answers < 0",
    )),
    text("bahasan-tak-lengkap", DEBRIEF, "Hanya ucapan terima kasih.", "when: called\nLain.", "## SIM-0000005"),
    text("pemeriksaan-asing", RUBRIC, "check: secrecy", "check: secresy"),
    text("pemeriksaan-asing", "playthroughs/salah-waktu.yaml", "[decision]", "[desision]", "loses"),
    text("laporan-asing", RUBRIC, "SIM-0000001: 10", "SIM-0000009: 10"),
    text("laporan-asing", IDEAL, "main: SIM-0000001", "main: SIM-0000009"),
    text("laporan-asing", IDEAL, "marks:\n  - report: SIM-0000001", "marks:\n  - report: SIM-0000009",
         "- report: SIM-0000009"),
    Plant("alur-hilang", "playthroughs", _drop("playthroughs/idle.yaml"), None),
    Plant("alur-hilang", "playthroughs", _drop("playthroughs/salah-waktu.yaml"), None),
    text("pesan-keliru", MAIN, 'answer_by: "hari 2 16.00"', "answer_by: null", "options:"),
    text("pesan-keliru", MAIN, "verdict: right", "verdict: wrong", "options:"),
    text("pesan-keliru", MAIN, "kind: memo", "kind: reply", "options:"),
    text("pesan-keliru", IDEAL, "inject: memo-kadis", "inject: memo-kadin"),
    text("permintaan-keliru", MAIN, *_asking("SIM-0000002: {topics: [ucapan_terima_kasih]}")),
    text("permintaan-keliru", MAIN, *_asking("SIM-0000002: {topics: [lampu_ajaib]}")),
    text("permintaan-keliru", MAIN, *_asking("SIM-0000001: {topics: [dermaga_kelotok]}")),
    text("laporan-asing", MAIN, *_asking("SIM-0000077: {topics: [pju]}")),
    text("nilai-asing", MAIN, *_asking("SIM-0000002: {hidden: rahasia}")),
    text("isian-asing", MAIN, "nama pelapor dermaga", "nama pelapor {dermaga}"),
    text("isian-asing", IDEAL, "question: Mohon sebutkan nama jalannya.", 'question: "Di {jalan} mana?"'),
    text("pesan-keliru", IDEAL, "option: tolak", "option: tola"),
    text("kursi-keliru", MAIN, "to: [admin]", "to: [admim]"),
    text("kursi-keliru", IDEAL, "seat: admin, do: jawab", "seat: admim, do: jawab"),
    text("laporan-asing", MAIN, "report: SIM-0000001", "report: SIM-0000091"),
    text("di-luar-waktu", MAIN, 'at: "hari 2 09.30"', 'at: "hari 9 09.30"', beside=()),
    text("di-luar-waktu", MAIN, "hari 2 16.00", "hari 2 09.00", "hari 2 09.00"),
    text("instansi-asing", MAIN, "agency: 62.12-dishub", "agency: 62.12-dishup"),
    text("kursi-keliru", MAIN, "agency: 62.12-dishub", "agency: bumn-pln"),
    text("kode-ganda", MAIN, "{id: beri,", "{id: tolak , ", "Namanya kami kirim"),
    text("kalender-tanpa-tahun", MAIN, 'at: "hari 2 09.30"', 'at: "hari 999 09.30"', "injects:"),
    text("nilai-di-luar-batas", MAIN, 'at: "hari 2 09.30"', 'at: "besok pagi"'),
    text("pita-keliru", IDEAL, "band: [20, 25]", "band: [25, 20]"),
    text("langkah-keliru", IDEAL, "do: tautkan", "do: gabungkan"),
    text("langkah-keliru", IDEAL, "hari 1 09.15", "Selasa 09.15", "Selasa"),
    text("langkah-keliru", IDEAL, "marks:\n  - report: SIM-0000001", "marks:\n  - report: SIM-0000002",
         "- report: SIM-0000002"),
    text("langkah-keliru", "playthroughs/salah-waktu.yaml", "loses: [decision]", "loses: []"),
    text("langkah-keliru", "playthroughs/clumsy.yaml", "loses: []", "loses: [decision]"),
    text("kode-ganda", "playthroughs/salah-waktu.yaml", "loses: [decision]", "loses: [decision, decision]"),
    text("kunci-asing", IDEAL, "next_news: hari 3", "next_news: hari 3\n    tanggal: x", "tanggal: x"),
    text("urutan-langkah", IDEAL, "hari 2 09.00", "hari 1 09.00", "hari 1 09.00"),
    text("samaran-tak-ditemukan", IDEAL, "masks: [Tarisa Anum,", "masks: [Tarisa Annum,"),
)  # fmt: skip

AREAS, AGENCIES, UNITS = "areas.csv", "agencies.csv", "units-kabupaten.csv"
REGION, EXCEPTIONS, HOLIDAYS = "region.yaml", "unit-exceptions.csv", "holidays/2026.csv"

IN_REGION = (
    text("tabel-rusak", AREAS, "code,name,level,parent_code", "kode,name,level,parent_code"),
    text("tabel-rusak", AREAS, "62.01.01,Kumai,kecamatan,62.01\n", "62.01.01,Kumai,kecamatan\n"),
    text("kode-ganda", AREAS, "62.01.01,Kumai,kecamatan,62.01\n",
         "62.01.01,Kumai,kecamatan,62.01\n62.01.01,Kumay,kecamatan,62.01\n", "Kumay"),
    text("wilayah-asing", AREAS, "62.01.01,Kumai,kecamatan,62.01\n", "62.01.01,Kumai,kecamatan,62.88\n"),
    text("kunci-asing", REGION, "short: Kalteng", "short: Kalteng\nsingkatan: KT", "singkatan"),
    text("zona-waktu", REGION, "zone: Asia/Jakarta", "zone: Asia/Jakarto"),
    Plant("berkas-hilang", AGENCIES, _drop(AGENCIES), None),
    text("nilai-asing", UNITS, ",Disdik,unit,", ",Disdik,dinas,"),
    text("kode-ganda", UNITS, "\ndinkes,", "\ndisdik,", "Puskesmas dan bidan"),
    text("instansi-asing", AGENCIES, ",62.12-diskominfo,", ",62.12-diskominfoo,"),
    text("instansi-asing", AGENCIES, "62.12,Pemerintah", "62.12x,Pemerintah", beside=("daftar-tak-lengkap",)),
    text("wilayah-asing", REGION, 'code: "62.12"', 'code: "62.88"', beside=("daftar-tak-lengkap", "instansi-asing")),
    text("instansi-asing", EXCEPTIONS, "62.71,dpmd,no", "62.71,dpmdd,no"),
    text("hari-libur-keliru", HOLIDAYS, "2026-01-01,libur_nasional", "2025-01-01,libur_nasional"),
    text("hari-libur-keliru", HOLIDAYS, "2026-01-01,libur_nasional", "1 Januari,libur_nasional"),
    text("hari-libur-keliru", HOLIDAYS, "2026-01-01,libur_nasional", "2026-01-01,libur"),
    Plant("kalender-tanpa-tahun", HOLIDAYS, _drop(HOLIDAYS), None),
)  # fmt: skip

PROFILE = "default-latihan.yaml"

IN_PROFILE = (
    text(
        "kunci-hilang",
        PROFILE,
        "      pauses: true\n      source: \"ref. 4.3\"\n      confidence: U\n    - code: waktu",
        "      source: \"ref. 4.3\"\n      confidence: U\n    - code: waktu",
        "code: lokasi_tidak_jelas",
    ),
    text("kunci-hilang", PROFILE, "name: Aturan bawaan\n", "", None),
    text("jenis-keliru", PROFILE, 'opens: "08.00"', 'opens: "jam 8"'),
    text("nilai-di-luar-batas", PROFILE, 'opens: "08.00"', 'opens: "17.00"', "closes"),
    text("kode-ganda", PROFILE, "{code: narkotika,", "{code: agama,", "Narkotika"),
    text("daftar-tak-lengkap", PROFILE, "  batas_disposisi:", "  batas_penyaluran:", "limits:"),
    text("daftar-tak-lengkap", PROFILE, "  batas_verifikasi:", "  batas_periksa:", "limits:"),
    text("sumber-asing", PROFILE, '  S28: "', '  S29: "', "source: \"ref. 3.4; S28\""),
    text("nilai-asing", PROFILE, "id: default-latihan", "id: default", None),
)  # fmt: skip
