"""Reports made to order: each is what was wished, holds against the rules of content, and stands by itself."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from tests.tables import each_row
from trainer.content.truth import report_flaws
from trainer.domain.asked import Unmakeable, Wanted, Wish
from trainer.domain.vocabulary import AnswerKind, Classification, Decision
from trainer.generator.language import REGISTERS
from trainer.generator.scribe_wishes import asked_fields, unmet

AT = datetime(2026, 3, 4, 9, 12, tzinfo=timezone(timedelta(hours=7)))
DESKS = ("62", "62.03", "62.71")
KAPUAS = "62.03"


@pytest.fixture
def one(scribe):
    """Makes one report of a wish."""

    def make(desk=KAPUAS, seed="uji", number="SIM-0000042", **wish):
        return scribe.made([Wanted(number, desk, AT, Wish(**wish))], seed)[0]

    return make


@pytest.fixture
def holds(region, profile):
    """Whether a made report is what was asked for and has no flaw."""

    def check(made, desk=KAPUAS, **wish):
        report = made.report
        assert (report.addressed_to, report.received_at) == (desk, AT)
        assert unmet(Wish(**wish), report, region) == ()
        assert report_flaws(report, region, profile) == ()
        return report

    return check


@pytest.mark.parametrize("desk", DESKS)
def test_every_topic_that_comes_to_a_desk_can_be_asked_for(one, holds, bank, desk):
    refused = []
    for topic in bank.names:
        try:
            holds(one(desk, topics=(topic,)), desk, topics=(topic,))
        except Unmakeable:
            refused.append(topic)
    assert len(refused) <= 6, refused


@each_row("desk", DESKS)
@each_row("decision", Decision)
@each_row("register", REGISTERS)
def test_every_decision_comes_in_every_register(one, holds, desk, decision, register):
    wish = {"decision": decision, "registers": (register,)}
    holds(one(desk, **wish), desk, **wish)


@each_row(
    ("decision", "reason"),
    [
        (Decision.TUNDA, "lokasi_tidak_jelas"),
        (Decision.TUNDA, "instansi_unit_terlapor_tidak_jelas"),
        (Decision.TUNDA, "kronologi_belum_lengkap"),
        (Decision.TUNDA, "bukti_pendukung_belum_ada"),
        (Decision.TUNDA, "nomor_identitas_layanan_belum_ada"),
        (Decision.TUNDA, "identitas_perlu_dikonfirmasi"),
        (Decision.TUNDA, "laporan_memuat_lebih_dari_satu_masalah"),
        (Decision.TUNDA, "lampiran_tidak_dapat_dibuka"),
        (Decision.BUKAN_WEWENANG, "milik_tingkat_lain"),
        (Decision.BUKAN_WEWENANG, "milik_instansi_vertikal"),
        (Decision.BUKAN_WEWENANG, "milik_bumn_bumd"),
        (Decision.BUKAN_WEWENANG, "milik_daerah_lain"),
        (Decision.ARSIPKAN, "hoaks"),
        (Decision.ARSIPKAN, "kesalahan_format_tl_bl"),
        (Decision.ARSIPKAN, "sara_ujaran_kebencian_fitnah_pornografi"),
        (Decision.ARSIPKAN, "sedang_dalam_proses_hukum_pengadilan"),
        (Decision.ARSIPKAN, "sengketa_pribadi_perdata"),
        (Decision.ARSIPKAN, "spam_uji_coba_iklan"),
        (Decision.ARSIPKAN, "sudah_ditangani_selesai"),
        (Decision.ARSIPKAN, "tidak_relevan_dengan_kinerja_pemerintah"),
        (Decision.ARSIPKAN, "ucapan_terima_kasih_apresiasi"),
    ],
)
def test_a_reason_alone_says_which_decision_is_meant(one, holds, decision, reason):
    report = holds(one(reason=reason), reason=reason)
    assert report.truth.decision is decision


@each_row(
    "wish",
    [
        {"hidden": "accusation"},
        {"hidden": "emergency"},
        {"hidden": "insult"},
        {"hidden": "none", "personal": True},
        {"personal": False, "anonymous": True},
        {"call_out": True},
        {"call_out": False, "set_secret": True},
        {"secret": True, "temper": (4, 5)},
        {"accused": True, "difficulty": (5,)},
        {"accused": False, "classification": Classification.PENGADUAN_TBP},
        {"ticked": Classification.ASPIRASI, "decision": Decision.VERIFIKASI},
        {"classification": Classification.PERMINTAAN_INFORMASI, "answer": AnswerKind.AKHIR},
        {"lead": "62.03-dlh", "difficulty": (1, 2)},
        {"return_to": "bumn-pln"},
        {"return_to": "62.71-dlh"},
        {"channels": ("surat",), "registers": ("plain",)},
        {"channels": ("sms", "whatsapp"), "decision": Decision.TUNDA},
        {"topics": ("sampah",), "difficulty": (5,)},
        {"topics": ("jalan_provinsi",), "cases": ("meja_kabupaten",), "difficulty": (4, 5)},
        {"notes": (1, 4), "decision": Decision.VERIFIKASI},
        {"reason": "lokasi_tidak_jelas", "completes": True},
        {"decision": Decision.TUNDA, "completes": False},
    ],
)
def test_a_wish_is_fulfilled_in_every_field(one, holds, wish):
    for number in ("SIM-0000001", "SIM-0000002", "SIM-0000003"):
        holds(one(number=number, **wish), **wish)


@each_row("level", range(1, 6))
def test_every_level_of_difficulty_can_be_asked_for(one, holds, level):
    holds(one(difficulty=(level,)), difficulty=(level,))


def test_notes_come_on_the_days_that_are_asked_for(one):
    truth = one(notes=(1, 4)).report.truth
    assert [note.after_hk for note in truth.field_notes] == [1, 4]


def test_the_number_is_that_of_the_order_and_so_is_the_person(one):
    report = one(number="SIM-0000907").report
    assert (report.id, report.reporter.ref) == ("SIM-0000907", "p-907")


def test_the_same_seed_makes_the_same_report(one):
    assert one(seed="a") == one(seed="a") != one(seed="b")


def test_a_report_does_not_change_with_what_stands_beside_it(scribe):
    wanted = [Wanted(f"SIM-{n:07d}", KAPUAS, AT, Wish()) for n in (1, 2, 3)]
    alone = scribe.made(wanted[2:], "uji")
    assert scribe.made(wanted, "uji")[2:] == alone
    other = Wanted("SIM-0000002", "62", AT, Wish(decision=Decision.TUNDA))
    assert scribe.made([other, wanted[2]], "uji")[1:] == alone


@each_row(
    ("desk", "wish", "told", "advised"),
    [
        (KAPUAS, {"topics": ("sampahh",)}, "topik “sampahh” tidak dikenal", "sampah"),
        (KAPUAS, {"topics": ("sampah",), "cases": ("biasaa",)}, "kasus “biasaa”", "mungkin"),
        (KAPUAS, {"registers": ("forml",)}, "gaya tulis “forml”", "formal"),
        (KAPUAS, {"channels": ("webste",)}, "kanal “webste”", "website"),
        (KAPUAS, {"ticked": Classification.WBS}, "centang “wbs”", "mungkin"),
        (KAPUAS, {"reason": "lokasi_jelas"}, "alasan “lokasi_jelas”", "lokasi_tidak_jelas"),
        (KAPUAS, {"lead": "62.03-dhl"}, "instansi “62.03-dhl”", "62.03-dlh"),
        ("62.99", {}, "meja “62.99”", "62.09"),
        ("62", {"lead": "62.03-dlh"}, "Pemprov Kalteng tidak ada laporan dengan lead", "lead"),
        (
            KAPUAS,
            {"topics": ("sampah",), "return_to": "bumn-pln"},
            "return_to: bumn-pln sekaligus topics: [sampah]",
            "return_to",
        ),
        (KAPUAS, {"decision": Decision.TUNDA, "difficulty": (1,)}, "difficulty: [1]", "longgarkan"),
    ],
)
def test_what_cannot_be_made_is_refused_by_its_field(one, desk, wish, told, advised):
    with pytest.raises(Unmakeable) as refused:
        one(desk, **wish)
    assert refused.value.number == "SIM-0000042"
    assert told in refused.value.sentence
    assert advised in refused.value.advice


def test_the_fields_of_a_wish_that_are_filled_are_named():
    assert asked_fields(Wish(topics=("sampah",), personal=False)) == ("topics", "personal")
