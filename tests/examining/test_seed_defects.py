"""Defects planted in seed data: each is named, in the right file, on the right line, and nothing else is."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.content.conftest import swap
from trainer.content.targets import targets_of
from trainer.domain.chance import stream
from trainer.examining.examine import examine
from trainer.examining.reference_data import ReferenceData

TOPIC, STORY = "topics/lampu_lalu_lintas.yaml", "storylines/listrik_padam.yaml"
MIX, OTHER_MIX = "mixes/default.yaml", "mixes/latihan.yaml"
WORDS, GOLD = "language/id", "gold"
FIRST = "b01-p1-01"


@dataclass(frozen=True)
class Plant:
    """Change `file`, expect `code` there on the line that holds `marker` (None: on the first line)."""

    code: str
    file: str
    change: Callable[[Path], None]
    marker: str | None

    def __str__(self) -> str:
        return f"{self.code}-{self.file}-{self.marker}"


def text(code: str, file: str, old: str, new: str, marker: str | None = "") -> Plant:
    """Replace the first such text; the defect stands on the marker's line, by default that of the new text."""
    found = new.strip("\n").split("\n")[0].strip() if marker == "" else marker

    def change(path: Path) -> None:
        before = path.read_text("utf-8")
        assert old in before, f"{old!r} is not in {path.name}"
        path.write_text(before.replace(old, new, 1), "utf-8")

    return Plant(code, file, change, found)


def drop(code: str, file: str) -> Plant:
    """Take the file away."""
    return Plant(code, file, Path.unlink, None)


def add(code: str, file: str) -> Plant:
    """A file that nobody reads."""
    return Plant(code, file, lambda path: path.write_text("a: 1\n", "utf-8") and None, None)


IN_TOPIC = [
    text("yaml-rusak", TOPIC, "label: Lampu", "label: a: b", "label: a"),
    text("kunci-hilang", TOPIC, "trap: ", "# trap: ", None),
    text("kunci-asing", TOPIC, "event: false\n", "event: false\nevents: true\n", "events"),
    text("nilai-asing", TOPIC, "plan: masalah", "plan: maslah"),
    text("nilai-asing", TOPIC, "id: lampu_lalu_lintas", "id: lampu"),
    text("nilai-asing", TOPIC, "pictures: [lampu_merah, peta]", "pictures: [lampu_mera, peta]"),
    text("nilai-asing", TOPIC, "event: false", "event: false\nmonths: [13]", "months"),
    text("nilai-asing", TOPIC, "event: false", "event: false\nnear: {lebaran: [1, 2]}", "near"),
    text("nilai-di-luar-batas", TOPIC, "weight: 46", "weight: 45", "cases:"),
    text("nilai-di-luar-batas", TOPIC, "hampir: [2, 7]", "hampir: [7, 2]"),
    text("jenis-keliru", TOPIC, "event: false", "event: tidak"),
    text("kode-ganda", TOPIC, "- id: kota", "- id: kabupaten", "- id: kabupaten\n    weight: 20"),
    text("instansi-asing", TOPIC, 'owner: "{kab}-dishub"', 'owner: "{kab}-dishup"'),
    text("instansi-asing", TOPIC, 'supporting: ["{kab}-dlh"]', 'supporting: ["{kab}-dlhk"]'),
    text("kategori-asing", TOPIC, "category: perhubungan", "category: perhubungn"),
    text("catatan-bertentangan", TOPIC, "after_hk: 4", "after_hk: 0", "after_hk: 0"),
    text("catatan-bertentangan", TOPIC, "dipasang dalam tiga hari kerja.", "dipasang dua minggu lagi.", "after_hk: 4"),
    text("catatan-bertentangan", TOPIC, "Teknisi Dishub memeriksa simpang", "Kemarin teknisi Dishub memeriksa simpang",
         "after_hk: 1"),
    text("darurat-keliru", TOPIC, "weight: 46", 'weight: 46\n    call_out: ["999"]', "call_out"),
    text("keputusan-timpang", TOPIC, "- id: kota", "- decision: tunda\n    id: kota", "- decision"),
    text("kalimat-rusak", TOPIC, '"Lampu Merah Mati"', '"Lampu (Merah|Hijau Mati"'),
    text("isian-asing", TOPIC, "di {simpang} {daerah}", "di {simpng} {daerah}"),
    text("isian-asing", TOPIC, "  lampu: [lampu merah,", "  nama: [lampu merah,"),
    text("alasan-keliru", "topics/hoaks.yaml", "reason: hoaks", "reason: hoax"),
    text("salah-alamat-keliru", "topics/listrik_padam.yaml", '["62-esdm", ', '["bumn-pln", '),
    text("instansi-asing", TOPIC, '"v-polres-{kab}", ', '"v-polsek-{kab}", '),
    text("kode-ganda", TOPIC, '"62-dishub", "{kab}-pupr"', '"v-bptd", "{kab}-pupr"', '"v-bptd"]'),
    text("nilai-di-luar-batas", "topics/satwa_liar.yaml", "temper: [", "temper: [9, 9] # "),
]  # fmt: skip

IN_OTHERS = [
    text("kunci-hilang", MIX, "privacy: {", "# privacy: {", None),
    text("kunci-asing", MIX, "formal: 17", "resmi: 17"),
    text("nilai-asing", MIX, "  pju: 1", "  pjuu: 1\n  pju: 1"),
    text("nilai-asing", MIX, '"62.01": 12', '"62.99": 12'),
    text("nilai-asing", MIX, "  lokasi_tidak_jelas: 34", "  lokasi_tak_jelas: 34"),
    text("nilai-asing", MIX, "{sms: 62, whatsapp: 38}", "{sms: 62, wa: 38}"),
    text("daftar-tak-lengkap", MIX, "  pju: 1\n", "", "topics:"),
    text("nilai-asing", OTHER_MIX, "based_on: default", "based_on: defaut"),
    text("nilai-asing", OTHER_MIX, "clear: 40", "cleer: 40", "cleer"),
    text("nilai-asing", STORY, "topic: listrik_padam", "topic: listrik_mati"),
    text("nilai-asing", STORY, "cases: [biasa]", "cases: [luar_biasa]"),
    text("nilai-di-luar-batas", STORY, "count: [5, 25]", "count: [25, 5]"),
    text("isian-asing", STORY, "{rumah} Gelap", "{rumh} Gelap"),
    text("kalimat-rusak", STORY, '"Satu Kampung Gelap"', '"Satu (Kampung Gelap"'),
    drop("berkas-hilang", f"{WORDS}/pleas.yaml"),
    add("berkas-tak-terdaftar", f"{WORDS}/plea.yaml"),
    text("nilai-asing", f"{WORDS}/bridges.yaml", "for: [", "for: [resmi, ", "resmi"),
    text("kalimat-rusak", f"{WORDS}/lists.yaml", "lists:\n", 'lists:\n  - "(satu|dua"\n', "(satu"),
    text("kunci-hilang", f"{WORDS}/again.yaml", "again:", "anew:", None),
    text("kunci-ganda", f"{WORDS}/lists.yaml", "lists:", "lists: []\nlists:", "lists:\n"),
]  # fmt: skip

IN_GOLD = [
    drop("berkas-hilang", f"{GOLD}/talk.jsonl"),
    text("baris-rusak", f"{GOLD}/talk.jsonl", '{"talks"', '"talks"'),
    text("baris-rusak", f"{GOLD}/talk.jsonl", '{"talks": true', '{"talks": 1'),
    text("nilai-asing", f"{GOLD}/adversarial.jsonl", '"case": "b01"', '"case": "b99"'),
    text("nilai-asing", f"{GOLD}/passages.jsonl", '"gate": "threat"', '"gate": "treat"'),
    text("samaran-tak-ditemukan", f"{GOLD}/faults.jsonl", '"text": "', '"text": "Bukan '),
    text("nilai-di-luar-batas", f"{GOLD}/marks.csv", f"{FIRST},x1,2", f"{FIRST},x1,5"),
    text("nilai-asing", f"{GOLD}/agreed.csv", f"{FIRST},2,3,2,0,3,3,3,4,", f"{FIRST},2,3,2,0,3,3,3,4,treat"),
    text("tabel-rusak", f"{GOLD}/agreed.csv", "answer,W1", "answer,W0", None),
    text("jenis-keliru", f"{GOLD}/cases.yaml", "level: provinsi", "level: negara", "- id: b01"),
    text("nilai-asing", f"{GOLD}/cases.yaml", "part: build", "part: bild", "- id: b01"),
    text("nilai-asing", f"{GOLD}/calibration.yaml", f"- answer: {FIRST}", "- answer: b01-x"),
    text("daftar-tak-lengkap", f"{GOLD}/calibration.yaml", f"- answer: {FIRST}\n  why: Sebabnya.\n", "", None),
]  # fmt: skip

PLANTS = (*IN_TOPIC, *IN_OTHERS, *IN_GOLD)


def found_in(seed: Path, packs, file: str):
    """The defects of the content that a file belongs to, as lint names files from the root."""
    place = seed / file
    (target,) = targets_of(place if place.exists() else place.parent)
    name = target.path.relative_to(seed).as_posix()
    return examine(target.kind, target.path, name, ReferenceData.of(packs))


@pytest.mark.parametrize("plant", PLANTS, ids=str)
def test_a_planted_defect_is_named_with_its_line(plant, seed, packs):
    path = seed / plant.file
    plant.change(path)

    found = found_in(seed, packs, plant.file)

    line = 1
    if plant.marker is not None:
        line = path.read_text("utf-8").partition(plant.marker)[0].count("\n") + 1
    assert {(each.file, each.code.value) for each in found} >= {(plant.file, plant.code)}, found
    assert (plant.file, line) in {(e.file, e.line) for e in found if e.code == plant.code}, found
    assert all(each.sentence and each.advice for each in found)


@pytest.mark.parametrize(
    "file", [TOPIC, "topics/satwa_liar.yaml", STORY, MIX, OTHER_MIX, f"{WORDS}/pleas.yaml", f"{GOLD}/marks.csv"]
)  # fmt: skip
def test_the_sound_seed_data_have_no_defect(seed, packs, file):
    assert [str(each) for each in found_in(seed, packs, file)] == []


def test_an_answer_that_nobody_marked_is_named(seed, packs):
    marks = seed / GOLD / "marks.csv"
    rows = marks.read_text("utf-8").splitlines()
    marks.write_text("\n".join(r for r in rows if not r.startswith(f"{FIRST},x1")) + "\n", "utf-8")

    (found,) = found_in(seed, packs, f"{GOLD}/marks.csv")

    assert (found.file, found.line, found.code) == ("gold/answers.jsonl", 1, "daftar-tak-lengkap")
    assert "dinilai 2 penilai" in found.sentence


def test_what_is_written_once_may_stand_in_several_places_but_not_in_itself(seed, packs):
    satwa = seed / "topics" / "satwa_liar.yaml"
    swap(satwa, "own_tellings: &rumah\n", "own_tellings: &rumah\n      lain: *rumah\n")

    found = found_in(seed, packs, "topics/satwa_liar.yaml")

    assert {each.code for each in found} == {"yaml-rusak"}


ODD = (None, 3, -1, 2.5, "", "(a|b", [], {}, [[]], [None], {"a": 1}, {"say": None}, True)


def places(value, path=()):
    """Every place in plain data."""
    yield path
    inside = value.items() if isinstance(value, dict) else ()
    for key, inner in enumerate(value) if isinstance(value, list) else inside:
        yield from places(inner, (*path, key))


def put(value, path, odd):
    """Plain data with another value at a place."""
    if not path:
        return odd
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = put(value[path[0]], path[1:], odd)
    return copy


@pytest.mark.parametrize(
    "file",
    [TOPIC, STORY, MIX, f"{WORDS}/times.yaml", f"{WORDS}/dangers.yaml", f"{WORDS}/reasons.yaml",
     f"{GOLD}/cases.yaml", f"{GOLD}/calibration.yaml"],
)  # fmt: skip
def test_odd_values_are_answered_by_defects_and_never_break_lint(seed, packs, file):
    chance = stream(1, file)
    data = yaml.load((seed / file).read_text("utf-8"), Loader=yaml.CSafeLoader)
    somewhere = list(places(data))
    for _ in range(5):
        odd = put(data, chance.choice(somewhere), chance.choice(ODD))
        (seed / file).write_text(
            yaml.dump(odd, Dumper=yaml.CSafeDumper, allow_unicode=True), "utf-8"
        )
        for defect in found_in(seed, packs, file):
            assert defect.line >= 1
