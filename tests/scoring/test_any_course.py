"""Whatever people do, the sheet keeps its bounds and every finding can be told."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from tests.sequences import sequences
from trainer.domain.errors import TrainerError
from trainer.domain.history import History
from trainer.domain.scenario import Rubric, RubricCheck
from trainer.scoring.engine import score
from trainer.scoring.example_world import OTHER, REPORT
from trainer.scoring.examples import Example, history_of
from trainer.scoring.failures import rule_wording
from trainer.scoring.findings import About
from trainer.scoring.registry import all_checks, check_named

ACTS = (
    "buka",
    "@2 verifikasi unit=99.01-pu",
    "verifikasi",
    "verifikasi unit=99.01-pu",
    "verifikasi kelas=pengaduan_bp unit=99.01-inspektorat",
    "verifikasi kelas=wbs kategori=kesehatan kelola=ya",
    "verifikasi rahasia=ya unit=99.01-dishub pendukung=listrik",
    "verifikasi samarkan=semua kelola=ya",
    'verifikasi samarkan="Darlan Uyau" unit=99.01-pu',
    "disposisi unit=99.01-dishub",
    "disposisi unit=99.01-pu pendukung=99.01-bpbd",
    "tarik",
    "input",
    "input kanal=medsos cap='h0 08.30' judul='Jalan rusak, tidak becus!'",
    "tunda alasan=lokasi_tidak_jelas",
    "tunda alasan=menunggu_klarifikasi_instansi_lain",
    "tunda alasan=kronologi_belum_lengkap tanya='Siapa nama Anda, dan instansi mana yang berwenang?'",
    "pelapor: lengkapi isi=where",
    "pelapor: komentar teks='Terima kasih.'",
    "pesan",
    "balas pilihan=tunda",
    "balas pilihan=beri",
    "admin: duduk",
    "admin: pergi",
    "pu: duduk",
    "pu: pergi",
    "eskalasi ke=99-inspektorat",
    "inspektorat: kembalikan",
    "inspektorat: tindak_lanjut jenis=akhir teks='Akan segera kami tindaklanjuti.'",
    "koordinator: teruskan ke=99.01",
    "@2 verifikasi kelas=aspirasi kelola=ya",
    "@2 tindak_lanjut jenis=akhir",
    "pelapor: komentar teks='Kapan?'",
    "pelapor: tutup",
    "lanjutkan",
    "arsipkan alasan=duplikat",
    "pulihkan",
    "bukan_wewenang pemilik=99-pu",
    "bukan_wewenang pemilik=listrik",
    "koordinator: disposisi unit=99-pu",
    "tautkan",
    "@2 tautkan ke=SIM-0000001",
    "rahasiakan",
    "eskalasi",
    "klasifikasi kelas=aspirasi",
    "panggilan nomor=112",
    "tindak_lanjut jenis=akhir teks='Pak Darlan sudah dijenguk.'",
    "tindak_lanjut jenis=sementara",
    "komentar teks='Lubang di jalan itu akan kami tambal pada hari Senin depan oleh dua orang petugas.'",
    "tutup",
    "pu: tindak_lanjut",
    "dishub: kembalikan",
    "pu: kembalikan pemilik=99.01-dishub",
    "tambah unit=99.01-bpbd",
    "catatan",
)  # fmt: skip

SPAN = {
    "field": "body",
    "start": 99,
    "end": 110,
    "text": "Darlan Uyau",
    "kind": "name",
    "of": "third_party",
}
REPLY = {"on": "tunda_asked", "text": "Di depan balai desa.", "fills": ["where"], "then": None}
TRUTHS: tuple[Mapping[str, object], ...] = (
    {},
    {"decision": "tunda", "reason": "lokasi_tidak_jelas", "missing": ["where"], "replies": [REPLY]},
    {"decision": "tunda", "reason": "lokasi_tidak_jelas", "missing": ["where"], "set_secret": True},
    {"decision": "bukan_wewenang", "lead": None, "return_to": "99-pu", "answer": None},
    {"decision": "arsipkan", "reason": "duplikat", "lead": None, "answer": None, "duplicate_of": OTHER},
    {"duplicate_of": OTHER, "pii_spans": [SPAN]},
    {"lead": "99.01-kominfo", "answer": "akhir", "classification": "permintaan_informasi", "pii_spans": [SPAN]},
    {
        "classification": "pengaduan_bp",
        "lead": "99.01-inspektorat",
        "set_secret": True,
        "accused": {"agency": "99.01-pu", "post": "petugas"},
    },
    {"missing": ["where", "when"], "supporting": ["99.01-dishub"]},
    {"duplicate_group": "lubang"},
    {"urgency": "P1", "call_out": ["112"], "lead": "99.01-bpbd", "supporting": ["listrik"], "pii_spans": [SPAN]},
)  # fmt: skip

SENT: tuple[Mapping[str, object], ...] = ({}, {"arrives": "counter", "channel": "surat"})
GROUP = {"duplicate_group": "lubang"}

RUBRIC = Rubric(tuple(RubricCheck(name, 4, {}) for name in all_checks()), {REPORT: 20})

steps = st.lists(st.tuples(st.integers(0, 200), st.sampled_from(ACTS)), max_size=9)
people = st.sampled_from(
    [
        ("admin",),
        ("admin", "pu"),
        ("pu",),
        ("inspektorat",),
        ("admin", "koordinator"),
        ("admin", "koordinator", "pu", "inspektorat"),
    ]
)
endings = st.sampled_from(["", "selesai karena=waktu", "selesai karena=instruktur"])


def played(
    moves: list[tuple[int, str]],
    truth: Mapping[str, object],
    sent: Mapping[str, object],
    who: tuple[str, ...],
    ending: str,
) -> History:
    """The history of the moves that the rules allow, one after the other, a quarter of an hour or more apart."""

    def example(*parts: list[str] | str) -> History:
        acts = [act for part in parts for act in ([part] if isinstance(part, str) else part)]
        return history_of(Example("; ".join(acts), None, "", truth, sent, GROUP, people=who))

    log: list[str] = ["h0 08.00 @2 buka"] if "admin" in who else ["h0 08.00 tiba"]
    quarter = 1
    for wait, act in [*moves, *([(40, ending)] if ending else [])]:
        quarter += wait % 64 + 1
        line = f"h{quarter // 32} {8 + quarter % 32 // 4:02d}.{quarter % 4 * 15:02d} {act}"
        try:
            example(log, line)
        except (TrainerError, IndexError):
            continue
        log.append(line)
    return example(log)


@sequences
@given(
    truth=st.sampled_from(TRUTHS),
    sent=st.sampled_from(SENT),
    moves=steps,
    who=people,
    ending=endings,
)
def test_any_course_keeps_the_bounds_and_can_be_told(truth, sent, moves, who, ending):
    history = played(moves, truth, sent, who, ending)
    sheet = score(history, RUBRIC)

    assert 0 <= sheet.points <= sheet.max_points
    parts = [*sheet.reports, *sheet.messages]
    assert all(0 <= part.points <= part.max_points for part in parts)
    assert abs(sum(part.points for part in parts) - sheet.earned) < 0.01
    assert abs(sheet.earned * sheet.left - sheet.points) < 0.01
    capped = {each.report for each in sheet.critical}
    assert {report.report for report in sheet.reports if report.capped} == capped
    for line in sheet.lines:
        wording = check_named(line.check).wording.message(line.finding.message)
        assert 0 <= line.finding.level <= 4
        left = line.about is not About.MESSAGE and line.report not in history.run.dossiers
        assert bool(line.finding.events) is not left
        assert "{" not in (wording.says + wording.advice).format_map(line.finding.values)
    for failure in sheet.critical:
        message = rule_wording(failure.rule).message(failure.rule)
        assert "{" not in (message.says + message.advice).format_map(failure.values)
