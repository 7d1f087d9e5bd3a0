"""What may have to be hidden: found by its shape, hidden wherever it stands, never anything else."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shipped import library
from tests.tables import each_row
from trainer.domain.commands import Mask
from trainer.web.reports.masking import (
    BLOCK,
    UnknownWords,
    candidates,
    masks_for,
    open_candidates,
    public_text,
    written_words,
)

REPORTS = library().current("hari-pertama").reports


def report(body, title="Mohon bantuan"):
    return dataclasses.replace(REPORTS[0], title=title, body=body)


@each_row(
    ("body", "found"),
    [
        (
            "NIK saya 9912024107790002 dan HP 0800 0001 2345.",
            ("9912024107790002", "0800 0001 2345"),
        ),
        ("Hubungi bapak Sinar Kahayan di kantor.", ("Sinar Kahayan",)),
        ("Kata ibu Rusmini, pak RT dan Bapak Bupati sudah tahu.", ("Rusmini",)),
        ("Selamat pagi Bapak/Ibu. Sesuai hasil musrenbang, mohon dijawab.", ()),
        ("Kepada Yth. Bapak Wali Kota Palangka Raya, anak Kelas 4 di situ.", ()),
        ("Sdr. Bonar Sihotang, laporan SIM-0000287.", ("Bonar Sihotang",)),
        ("Ketua RT 05, Suriansyah Ideham, HP 080000061150", ("Suriansyah Ideham", "080000061150")),
        ("Plat KH 1234 AB, surat ke warga@contoh.example.", ("KH 1234 AB", "warga@contoh.example")),
        ("Dipungut Rp. 750.000 dan Rp 1.250.000 pada 14.04.2026 pukul 19.48.", ()),
        ("jalan rusak di km 28, 2 minggu, RT 03/RW 05", ()),
    ],
)
def test_numbers_addresses_and_names_behind_a_form_of_address_are_offered(body, found):
    assert set(candidates(report(body))) == set(found)


def test_every_identity_number_of_the_scenario_is_offered():
    missed = [
        (each.id, span.text)
        for each in REPORTS
        for span in each.truth.pii_spans
        if span.kind in ("nik", "phone") and span.text not in candidates(each)
    ]

    assert missed == []


def test_words_are_hidden_wherever_they_stand_whatever_their_capitals():
    masks = masks_for(
        report("Sinar datang. SINAR  pergi; Sinarnya tinggal.", "Soal sinar"), ["sinar"]
    )

    assert masks == (Mask("title", 5, 10), Mask("body", 0, 5), Mask("body", 14, 19))


def test_words_that_were_typed_with_other_spaces_are_found():
    assert masks_for(report("Mariati\n Lambung"), ["Mariati Lambung"]) == (Mask("body", 0, 16),)


def test_words_that_are_not_there_are_named():
    with pytest.raises(UnknownWords) as refusal:
        masks_for(report("Sinar datang."), ["Sinar", "Bulan", "a"])

    assert refusal.value.words == ("Bulan", "a")


def test_the_public_text_keeps_length_and_line_breaks():
    text = "Ibu Mariati\nLambung datang"

    shown = public_text(text, "body", [Mask("body", 4, 19), Mask("title", 0, 3)])

    assert shown == f"Ibu {BLOCK * 7}\n{BLOCK * 7} datang"


def test_words_are_listed_one_to_a_line_or_with_semicolons():
    assert written_words(" a b \n\nc; d ;") == ("a b", "c", "d")


@given(st.text(min_size=1, max_size=200), st.data())
def test_masks_lie_inside_the_text_and_hide_nothing_but_the_words(body, data):
    words = data.draw(st.sampled_from(body.split() or ["x"]))
    try:
        masks = masks_for(report(body, "Judul"), [words])
    except UnknownWords:
        return

    assert all(0 <= m.start < m.end <= len(body) for m in masks if m.field == "body")
    assert len(public_text(body, "body", masks)) == len(body)


@given(st.text(max_size=300))
def test_no_text_breaks_the_search_for_candidates(body):
    made = report(body)

    for words in candidates(made):
        masks_for(made, [words])


def test_words_that_are_hidden_already_are_not_suggested_again(run_now):
    waiting = next(iter(run_now().run.dossiers.values()))
    mine = dataclasses.replace(
        waiting, report=report("NIK 9912024107790002, ibu Rusmini", "Bantuan ibu Rusmini")
    )
    assert open_candidates(mine) == ("Rusmini", "9912024107790002")

    half = dataclasses.replace(mine, masks=masks_for(mine.report, ["Rusmini"])[:1])
    whole = dataclasses.replace(mine, masks=masks_for(mine.report, ["Rusmini"]))

    assert open_candidates(half) == ("Rusmini", "9912024107790002")
    assert open_candidates(whole) == ("9912024107790002",)
