"""A profile that stands on another one: it holds what differs, and its defects are told in its own lines."""

from __future__ import annotations

import textwrap
from typing import get_args

import pytest

from tests.content.conftest import ROOT
from tests.tables import each_row
from trainer.content.lint import lint_profile
from trainer.content.packs import Packs, read_profile_file
from trainer.content.schema.profile import Recipient
from trainer.content.schema.profile_changes import ChangeShape, DiffersShape, ReasonChangesShape
from trainer.domain.profile import RungMoment
from trainer.domain.vocabulary import Classification

HEAD = """id: sop
based_on: default-latihan
name: SOP uji
valid_from: "2026-01-01"
note: Untuk diuji.
source: Disusun untuk uji
confidence: D
differs:
"""


@pytest.fixture
def defects_of(world):
    """The defects of a profile beside the default one, as `line: [code]` and as whole sentences."""

    def read(text: str, name: str = "sop") -> tuple[list[str], str]:
        file = world / "seed_data/profiles" / f"{name}.yaml"
        file.write_text(text, "utf-8")
        found = lint_profile(read_profile_file(file, f"p/{name}.yaml"), f"p/{name}.yaml")
        assert all(each.file == f"p/{name}.yaml" for each in found)
        return [f"{each.line}: [{each.code}]" for each in found], "\n".join(map(str, found))

    return read


@pytest.fixture(scope="module")
def example(packs):
    return packs.profile("sop-kabupaten-contoh").required()


@pytest.fixture(scope="module")
def default(packs):
    return packs.profile("default-latihan").required()


def test_what_differs_is_taken_and_the_rest_is_the_base_s(example, default):
    assert example.limit("batas_verifikasi") == 1
    assert example.limits["batas_verifikasi"].label == default.limits["batas_verifikasi"].label
    assert example.class_limit_hk(Classification.PENGADUAN) == 10
    assert example.limits["jendela_balasan_pelapor"] == default.limits["jendela_balasan_pelapor"]
    assert list(example.limits) == list(default.limits)
    assert example.categories == default.categories
    assert example.legal_line == default.legal_line
    assert (example.based_on, default.based_on) == ("default-latihan", None)


def test_each_difference_has_a_reason_and_is_shown_as_for_training_only(example, default):
    assert len(example.differs) >= 15
    assert all(each.why and each.confidence == "D" for each in example.differs)
    assert default.differs == ()
    assert example.difference("limits", "batas_verifikasi").why
    assert example.difference("limits", "judul_min") is None


def test_a_changed_entry_does_not_keep_the_source_of_the_base(example, default):
    assert default.limits["batas_verifikasi"].confidence == "H"
    assert example.limits["batas_verifikasi"].confidence == "D"
    assert (
        example.limits["batas_verifikasi"].source == "Contoh SOP kabupaten, disusun untuk latihan"
    )


def test_the_example_reminds_earlier_on_the_same_ladder(example, default):
    assert [rung.code for rung in example.ladder] == [rung.code for rung in default.ladder]
    of_unit = [rung.day for rung in example.ladder if rung.moment.of_unit]
    assert of_unit == [0, 1, 2, 3, 6]
    assert example.ladder[-1].moment is RungMoment.RECEIPT_DAY_PASSED


def test_no_text_of_the_example_still_speaks_of_a_limit_that_it_changed(example, default):
    changed = {(each.section, each.code) for each in example.differs}
    said = {("flags", code): label.explanation for code, label in example.flags.items()} | {
        ("counting", rule["rule"]): rule["text"] for rule in example.counting
    }
    for (section, code), text in said.items():
        if (section, code) not in changed:
            assert "hari ke-14" not in text
            assert "5 hari kerja tanpa" not in text
    assert "hari ke-10 atau ke-60" in said["counting", "dua_batas"]


def test_an_entry_can_be_added_and_another_dropped(defects_of, world):
    text = HEAD + (
        "  categories:\n"
        "    agama: {dropped: true, why: Diurus kantor lain}\n"
        "    pasar: {added: true, label: Pasar, contents: Kios, why: Banyak laporannya}\n"
    )
    assert defects_of(text)[0] == []

    profile = Packs(world).profile("sop").required()

    assert "agama" not in profile.categories
    assert profile.categories["pasar"].label == "Pasar"
    assert profile.difference("categories", "agama").dropped


def test_a_profile_may_stand_on_one_that_stands_on_another(defects_of, world):
    first = (
        HEAD
        + "  limits:\n    batas_verifikasi: {value: 2, why: Dua}\n    isi_min: {value: 40, why: Pendek}\n"
    )
    second = HEAD.replace("id: sop", "id: lanjut").replace(
        "based_on: default-latihan", "based_on: sop"
    )
    assert defects_of(first)[0] == []
    assert (
        defects_of(second + "  limits:\n    batas_verifikasi: {value: 1, why: Satu}\n", "lanjut")[0]
        == []
    )

    profile = Packs(world).profile("lanjut").required()

    assert (profile.limit("batas_verifikasi"), profile.limit("isi_min")) == (1, 40)
    assert profile.based_on == "sop"
    assert profile.difference("limits", "batas_verifikasi").why == "Satu"
    assert profile.difference("limits", "isi_min").why == "Pendek"


@each_row(
    ("changes", "expected", "says"),
    [
        ("  limits:\n    batas_verivikasi: {value: 1, why: x}\n", "10: [kunci-asing]", "batas_verifikasi"),
        ("  limit:\n    batas_verifikasi: {value: 1, why: x}\n", "9: [kunci-asing]", "limits"),
        ("  limits:\n    batas_verifikasi: {value: 1}\n", "10: [kunci-hilang]", "why"),
        ("  limits:\n    batas_verifikasi: {why: x}\n", "10: [kunci-hilang]", "tidak mengubah apa pun"),
        ("  limits:\n    batas_verifikasi:\n      why: x\n      nilai: 1\n", "12: [kunci-asing]", "nilai"),
        ("  limits:\n    batas_verifikasi:\n      why: x\n      value: satu\n", "12: [jenis-keliru]", "bilangan bulat"),
        ("  limits:\n    batas_verifikasi: {added: true, value: 1, why: x}\n", "10: [kode-ganda]", "sudah ada"),
        ("  limits:\n    batas_verifikasi: {dropped: true, why: x}\n", "9: [daftar-tak-lengkap]", "batas_verifikasi"),
        ("  limits:\n    isi_min: {dropped: true, value: 1, why: x}\n", "10: [kunci-asing]", "dropped"),
        ("  ladder:\n    hari_10_memo:\n      why: x\n      to: [sekda, bupati]\n", "12: [nilai-asing]", "bupati"),
        ("  ladder:\n    hari_10_memo:\n      why: x\n      day: 0\n", "12: [nilai-di-luar-batas]", "paling sedikit 1"),
        ("  ladder:\n    disposisi:\n      why: x\n      day: 1\n", "12: [nilai-di-luar-batas]", "day: 0"),
        ("  ladder:\n    batas_kelas_terlampaui:\n      why: x\n      condition: belum_dibuka\n", "12: [nilai-asing]",
         "tulis null"),
        ("  reasons:\n    tunda:\n      lokasi_tidak_jelas:\n        why: x\n        ask: null\n",
         "11: [kunci-hilang]", "ask"),
        ("  office: {opens: \"17.00\", why: x}\n", "9: [nilai-di-luar-batas]", "sebelum buka"),
        ("  flags:\n    terlambat: {source: S99, why: x}\n", "10: [sumber-asing]", "S99"),
    ],
)  # fmt: skip
def test_a_defect_is_told_in_the_line_of_the_short_file(defects_of, changes, expected, says):
    found, sentences = defects_of(HEAD + changes)

    assert found == [expected]
    assert says in sentences


def written_example() -> str:
    """The profile that the page for authors shows, without its indentation."""
    page = (ROOT / "docs/menulis-profil.md").read_text("utf-8")
    lines = page.split("\n\n    id:", 1)[1].split("\n\nNama berkas", 1)[0]
    return textwrap.dedent(f"    id:{lines}\n")


def test_the_example_of_the_page_for_authors_can_be_used_as_it_stands(defects_of, world):
    assert defects_of(written_example(), "sop-kami")[0] == []
    assert Packs(world).profile("sop-kami").required().limit("batas_verifikasi") == 2


@each_row(
    "word",
    [
        *RungMoment,
        *DiffersShape.model_fields,
        *ReasonChangesShape.model_fields,
        *get_args(Recipient),
        *ChangeShape.model_fields,
    ],
)
def test_the_page_for_authors_explains_every_word(word):
    assert f"`{word}" in (ROOT / "docs/menulis-profil.md").read_text("utf-8")


def test_a_base_that_is_not_there_is_told_with_the_remedy(defects_of):
    found, sentences = defects_of(HEAD.replace("default-latihan", "tidak-ada") + "  limits: {}\n")

    assert found == ["2: [paket-asing]"]
    assert "“tidak-ada” tidak ada" in sentences


@each_row("escape", ["../glosarium", "/etc/passwd", ".."])
def test_a_base_is_only_looked_for_in_the_same_folder(defects_of, escape):
    assert defects_of(HEAD.replace("default-latihan", escape) + "  limits: {}\n")[0] == [
        "2: [paket-asing]"
    ]


def test_a_defective_base_is_named_and_not_told_twice(defects_of, world):
    (world / "seed_data/profiles/rusak.yaml").write_text("id: [\n", "utf-8")

    found, sentences = defects_of(HEAD.replace("default-latihan", "rusak") + "  limits: {}\n")

    assert found == ["2: [paket-asing]"]
    assert "perbaiki p/rusak.yaml lebih dahulu" in sentences


def test_profiles_that_stand_on_each_other_are_refused(defects_of, world):
    mine = HEAD.replace("default-latihan", "dua") + "  limits: {}\n"
    other = mine.replace("id: sop", "id: dua").replace("based_on: dua", "based_on: sop")
    (world / "seed_data/profiles/dua.yaml").write_text(other, "utf-8")

    found, sentences = defects_of(mine)

    assert found == ["2: [paket-asing]"]
    assert "dua" in sentences
    assert (
        defects_of(HEAD.replace("default-latihan", "sop") + "  limits: {}\n")[1].count(
            "based_on melingkar: sop → sop"
        )
        == 1
    )
