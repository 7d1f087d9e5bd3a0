"""The sentences that tell a trainee why a key is what it is."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

import pytest

from tests.tables import each_row
from trainer.domain.asked import Arrival, Batch, Wanted, Wish
from trainer.domain.conditions.paragraphs import paragraphs
from trainer.domain.errors import ContentError
from trainer.domain.vocabulary import Decision
from trainer.generator.scribe_points import lowered
from trainer.generator.scribe_reasons import AT_THE_UNIT, Reasons

AT = datetime(2026, 3, 4, 9, 12, tzinfo=timezone(timedelta(hours=7)))
KAPUAS = "62.03"
SENTENCE_ENDS = re.compile(r"\.(?= [A-Z]|\n|$)")


@pytest.fixture(scope="module")
def explained(scribe):
    """Three inboxes of forty."""
    batches = [
        Batch(
            tuple(f"SIM-{start + step:07d}" for step in range(40)),
            desk,
            AT,
            AT + timedelta(days=3),
            Arrival.OFFICE,
            Wish(),
        )
        for start, desk in ((1, KAPUAS), (101, "62"), (201, "62.71"))
    ]
    return scribe.made(batches, "alasan")


@pytest.fixture
def why(scribe):
    def tell(desk=KAPUAS, **wish):
        made = scribe.made([Wanted("SIM-0000042", desk, AT, Wish(**wish))], "uji")[0]
        return made.why

    return tell


def test_two_to_five_sentences_are_said(explained):
    for made in explained:
        assert 2 <= len(SENTENCE_ENDS.findall(made.why)) <= 5, made.why


def test_sentences_are_whole(explained):
    for made in explained:
        assert not re.search(r"[{}|]|  |\.\.|\(\)| ,| \.", made.why), made.why
        assert not re.search(r"\bSIM-0000000\b|ref\.|baris \d", made.why), made.why


def test_what_speaks_to_the_unit_is_said_where_somebody_sits_there(explained):
    seated = re.compile(r"kursi (?:unit|pemeriksa)|Bila Anda di|di unit:")
    parts = [each for made in explained for each in paragraphs(made.why)]

    assert any(seated.search(each.text) for each in parts)
    for each in parts:
        assert each.when in ("", AT_THE_UNIT)
        assert each.when or not seated.search(each.text), each.text


def test_agencies_are_named_and_never_by_code(explained, region):
    for made in explained:
        truth = made.report.truth
        assert not re.search(r"\b62[-.]|\b(?:bumn|v|b)-[a-z]", made.why), made.why
        if truth.return_to:
            agency = region.agency(truth.return_to)
            assert agency.name in made.why or agency.short in made.why, made.why


def test_personal_data_are_never_repeated(explained):
    for made in explained:
        for span in made.report.truth.pii_spans:
            assert span.text not in made.why


def test_ten_reports_do_not_begin_alike(explained):
    for start in range(0, len(explained), 40):
        firsts = [made.why.split(".")[0] for made in explained[start : start + 10]]
        assert len(set(firsts)) == 10


@each_row(
    ("wish", "told"),
    [
        ({"call_out": True}, "nomor contoh, periksa kembali"),
        ({"hidden": "accusation"}, "uang"),
        ({"hidden": "accusation"}, "Pengaduan Berkadar Pengawasan"),
        ({"hidden": "accusation"}, "Inspektorat"),
        ({"hidden": "insult"}, "kasar|[Mm]akian"),
        ({"topics": ("jalan_provinsi",), "decision": Decision.BUKAN_WEWENANG}, "jalan provinsi"),
        ({"reason": "milik_daerah_lain"}, "Kabupaten "),
        ({"reason": "nomor_identitas_layanan_belum_ada"}, "nomor"),
        ({"reason": "ucapan_terima_kasih_apresiasi"}, "arsip"),
    ],
)
def test_what_decides_is_said(why, wish, told):
    assert re.search(told, why(**wish))


def test_the_same_report_is_explained_alike(why):
    assert why(topics=("sampah",)) == why(topics=("sampah",))


@each_row(
    ("text", "inside"),
    [
        ("KTP-el belum jadi", "KTP-el belum jadi"),
        ("SIM, STNK, dan tilang", "SIM, STNK, dan tilang"),
        ("Sampah tidak diangkut", "sampah tidak diangkut"),
        ("Diskominfo kabupaten disangka wajib", "Diskominfo kabupaten disangka wajib"),
    ],
)
def test_only_names_keep_their_capital_inside_a_sentence(text, inside):
    assert lowered(text) == inside


@each_row(
    ("change", "told"),
    [
        ({"trap": ["satu", "dua"]}, "trap perlu sedikitnya 3 kalimat"),
        ({"trap": ["a {siapa}", "b", "c"]}, "kata “siapa” tidak dikenal"),
        ({"trap": ["a (b", "b", "c"]}, "tanpa kurung tutup"),
        ({"road": {}}, "road.nasional perlu"),
        ({"ticks": {}}, "ticks.pengaduan belum diisi"),
    ],
)
def test_a_file_with_a_defect_is_refused_with_the_place(bank, change, told):
    with pytest.raises(ContentError, match=re.escape(told)):
        Reasons({**bank.words("reasons"), **change})
