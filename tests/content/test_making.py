"""Scenarios whose reports are made: what is asked for, what comes out, and that a run keeps it whole."""

from dataclasses import fields, replace

import pytest

from tests.content.conftest import SMALL, swap
from trainer.content.files import read_folder
from trainer.content.library import FileLibrary
from trainer.content.making import made_up
from trainer.content.playthrough import read_playthroughs
from trainer.content.schema.wish import WishShape
from trainer.content.workbench import lay_out
from trainer.domain.asked import Batch, Made, Unmakeable, Wanted, Wish
from trainer.domain.errors import ContentError, NotFound
from trainer.domain.vocabulary import Decision

SLUG = SMALL.name
LAMP, PIER, FEE = "SIM-0000002", "SIM-0000001", "SIM-0000004"
ASK = "variants:\n  SIM-0000002: {topics: [pju]}\n"
BATCH = """generated:
  - first: SIM-0000901
    count: 2
    desk: "62.12"
    opens: "hari 1 09.00"
    closes: "hari 2 15.00"
    arrival: office
"""


class Copyist:
    """Makes every report from one pattern, and remembers what it was asked for."""

    def __init__(self, pattern, refuse=""):
        self.pattern, self.refuse = pattern, refuse
        self.asked, self.seeds = [], []

    def made(self, asked, seed):
        self.asked += asked
        self.seeds.append(seed)
        found = []
        for each in asked:
            ids = each.ids if isinstance(each, Batch) else (each.id,)
            if self.refuse in ids:
                raise Unmakeable(self.refuse, "tidak ada yang begitu", "pilih topik lain")
            for number in ids:
                at = each.opens if isinstance(each, Batch) else each.received_at
                reporter = replace(self.pattern.reporter, ref=f"p-{number}")
                report = replace(
                    self.pattern,
                    id=number,
                    title=f"Lampu {seed}",
                    received_at=at,
                    reporter=reporter,
                )
                found.append(Made(report, f"Lampu {number} ditunda: tempatnya belum disebut."))
        return tuple(found)


def ask(folder, text):
    main = folder / "scenario.yaml"
    main.write_text(main.read_text("utf-8") + text, "utf-8")


@pytest.fixture
def copyist(bench_of):
    lamp = next(each for each in bench_of(SMALL).scenario.reports if each.id == LAMP)
    return Copyist(lamp)


@pytest.fixture
def library(world, copyist):
    ask(world / "scenarios" / SLUG, ASK)
    return FileLibrary(world, make=lambda _region: copyist)


def test_a_wish_is_written_with_the_fields_it_has():
    assert list(WishShape.model_fields) == [each.name for each in fields(Wish)]


def test_a_scenario_is_played_as_it_was_written_unless_a_variant_is_asked_for(library, copyist):
    scenario = library.current(SLUG)

    assert (scenario.varies, scenario.variant) == (True, None)
    assert copyist.asked == []


def test_a_variant_replaces_what_may_vary_and_nothing_else(library):
    plain, variant = library.current(SLUG), library.current(SLUG, variant=7)

    changed = [
        old.id for old, new in zip(plain.reports, variant.reports, strict=True) if old != new
    ]
    assert changed == [LAMP]
    assert (variant.variant, variant.varies) == (7, True)
    assert variant.title == f"{plain.title} (varian 7)"
    assert variant.content_hash != plain.content_hash


def test_what_replaces_a_report_teaches_the_same(library, copyist):
    library.current(SLUG, variant=7)

    (wanted,) = copyist.asked
    wish = wanted.wish
    assert isinstance(wanted, Wanted)
    assert (wanted.id, wanted.desk, wanted.received_at.isoformat()) == (
        LAMP,
        "62.12",
        "2026-04-14T08:20:00+07:00",
    )
    assert (wish.topics, wish.decision, wish.reason) == (
        ("pju",),
        Decision.TUNDA,
        "lokasi_tidak_jelas",
    )
    assert (wish.personal, wish.call_out, wish.accused, wish.set_secret) == (False,) * 4
    assert wish.completes is True


def test_each_variant_has_a_seed_of_its_own(library, copyist):
    library.current(SLUG, variant=7)
    library.current(SLUG, variant=8)
    library.current(SLUG, variant=7)

    assert copyist.seeds == [f"{SLUG}/7", f"{SLUG}/8"]


def test_the_debrief_explains_what_was_made(library):
    plain, variant = library.current(SLUG), library.current(SLUG, variant=7)

    assert f"Lampu {LAMP} ditunda" in variant.texts["debrief"]
    assert f"Lampu {LAMP} ditunda" not in plain.texts["debrief"]
    assert variant.texts["debrief"].count(f"## {LAMP}") == 1
    assert f"## {PIER}" in variant.texts["debrief"]


def test_a_run_keeps_the_reports_that_were_made(world, library):
    variant, source = library.current(SLUG, variant=7), library.source(SLUG, variant=7)

    later = FileLibrary(world, kept={variant.content_hash: source}.get)

    kept = later.world(SLUG, variant.content_hash).scenario
    assert kept.reports == variant.reports
    assert (kept.variant, kept.title) == (7, variant.title)
    assert kept.content_hash == variant.content_hash


def test_a_scenario_that_does_not_vary_has_no_variants(world, copyist):
    with pytest.raises(NotFound):
        FileLibrary(world, make=lambda _region: copyist).current(SLUG, variant=1)


def test_what_cannot_be_made_is_named_where_it_is_asked_for(world, copyist):
    ask(world / "scenarios" / SLUG, ASK)
    copyist.refuse = LAMP

    with pytest.raises(ContentError) as refused:
        FileLibrary(world, make=lambda _region: copyist).current(SLUG, variant=7)

    lines = (world / "scenarios" / SLUG / "scenario.yaml").read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines, 1) if f"  {LAMP}: {{" in line)
    assert [str(line) for line in refused.value.lines] == [
        f"scenarios/{SLUG}/scenario.yaml:{at}: [permintaan-keliru] tidak ada yang begitu; pilih topik lain."
    ]


def test_a_batch_is_made_each_time_and_arrives_among_the_others(world, copyist):
    ask(world / "scenarios" / SLUG, BATCH)
    library = FileLibrary(world, make=lambda _region: copyist)

    scenario = library.current(SLUG)

    batch = copyist.asked[0]
    assert batch.ids == ("SIM-0000901", "SIM-0000902")
    assert (batch.opens.isoformat(), batch.closes.isoformat()) == (
        "2026-04-14T09:00:00+07:00",
        "2026-04-15T15:00:00+07:00",
    )
    arrived = [each.received_at for each in scenario.reports]
    assert {"SIM-0000901", "SIM-0000902"} < {each.id for each in scenario.reports}
    assert arrived == sorted(arrived)


def test_numbers_are_given_as_reports_arrive_whatever_batch_they_are_of(world, copyist):
    later = BATCH.removeprefix("generated:\n").replace("901", "801").replace("09.00", "11.00")
    ask(world / "scenarios" / SLUG, BATCH + later)

    scenario = FileLibrary(world, make=lambda _region: copyist).current(SLUG)

    made = [each for each in scenario.reports if each.id > "SIM-0000800"]
    assert [each.id[-3:] for each in made] == ["801", "802", "901", "902"]
    assert [f"{each.received_at:%H}" for each in made] == ["09", "09", "11", "11"]
    assert [each.reporter.ref for each in made] == [f"p-{each.id}" for each in made]


def test_a_scenario_may_hold_made_reports_only(small, packs, copyist):
    swap(
        small / "scenario.yaml",
        "".join(
            f"  - reports/{name}.yaml\n"
            for name in ("01-dermaga", "02-lampu", "03-dermaga-lagi", "04-pungutan", "05-surat")
        ),
        "",
    )
    swap(small / "scenario.yaml", "reports:\n", "reports: []\n")
    for file in (small / "reports").iterdir():
        file.unlink()
    ask(small, BATCH)

    laid = lay_out(read_folder(small, SLUG), packs, make=lambda _region: copyist)

    assert [each.id for each in laid.required().scenario.reports] == ["SIM-0000901", "SIM-0000902"]


def test_the_same_folder_comes_out_of_the_same_reports(small, packs, copyist):
    ask(small, ASK)
    bench = lay_out(read_folder(small, SLUG), packs).required()

    once, again = (made_up(bench, copyist, 3).required() for _ in range(2))

    assert once == again


def step(small, text):
    """The only step of the ideal way, in the place of its steps."""
    ideal = small / "playthroughs/ideal.yaml"
    head = ideal.read_text("utf-8").partition("steps:")[0]
    ideal.write_text(f"{head}steps:\n{text}marks: []\n", "utf-8")


def test_the_key_speaks_in_a_step(small, bench_of):
    step(
        small,
        """  - at: "hari 1 09.20"
    do: verifikasi
    report: SIM-0000001
    title: kunci
    classification: kunci
    category: kunci
    masks: kunci
    handle: disposisi
    lead: kunci
    supporting: kunci
    note: "Mohon {perkara} di {tempat} diperbaiki oleh {pemilik}: {kabar_1}"
""",
    )
    bench = bench_of(small)
    pier = next(each for each in bench.scenario.reports if each.id == PIER)

    ideal = next(p for p in read_playthroughs(bench).required() if p.name == "ideal")

    command = ideal.steps[0].command
    assert (command.title, command.lead) == (pier.title, "62.12-dishub")
    assert (command.category, command.supporting) == ("perhubungan", ("bumn-pln",))
    assert [(each.start, each.end) for each in command.masks] == [(79, 90), (96, 112)]
    assert command.note.startswith(f"Mohon {pier.title} di Handil Rasau diperbaiki oleh Dinas")
    assert command.note.endswith("Papan sudah diganti.")


def commands(small, bench_of, text):
    step(small, text)
    ideal = next(p for p in read_playthroughs(bench_of(small)).required() if p.name == "ideal")
    return [(each.command.action.value, each.command) for each in ideal.steps]


def test_a_step_by_the_key_opens_calls_and_decides(small, bench_of):
    text = """  - {at: "hari 1 09.20", do: kunci, report: SIM-0000001, note: Segera.}\n"""

    found = commands(small, bench_of, text)

    assert [action for action, _command in found] == ["buka", "panggilan_darurat", "verifikasi"]
    assert found[1][1].number == "112"
    assert (found[2][1].lead, found[2][1].note) == ("62.12-dishub", "Segera.")


def test_a_step_by_the_key_links_a_duplicate_and_sends_nobody_else_there(small, bench_of):
    text = """  - {at: "hari 1 09.20", do: kunci, report: SIM-0000003, number: "112"}\n"""

    found = commands(small, bench_of, text)

    assert [action for action, _command in found] == ["buka", "panggilan_darurat", "tautkan"]
    assert found[2][1].main == PIER


def test_a_step_by_the_key_asks_and_then_decides_what_was_completed(small, bench_of):
    text = (
        """  - {at: "hari 1 09.20", do: kunci, report: SIM-0000002}\n"""
        """  - {at: "hari 2 09.20", do: kunci_dilengkapi, report: SIM-0000002}\n"""
        """  - {at: "hari 2 09.30", do: kunci_dilengkapi, report: SIM-0000004}\n"""
    )

    found = commands(small, bench_of, text)

    assert [action for action, _command in found] == ["buka", "tunda", "verifikasi"]
    assert (found[1][1].reason, found[2][1].lead) == ("lokasi_tidak_jelas", "62.12-dishub")
    assert "nama jalan" in found[1][1].question


def test_a_question_may_name_what_its_report_lacks(small, bench_of):
    text = """  - at: "hari 1 09.20"
    do: tunda
    report: SIM-0000002
    reason: kunci
    question: "Mohon sebutkan {kurang}."
"""

    found = commands(small, bench_of, text)

    assert found[0][1].question == "Mohon sebutkan nama jalan atau desanya dan patokan terdekat."


def test_a_step_may_wait_for_its_report(small, bench_of):
    text = (
        """  - {at: "datang +30", do: buka, report: SIM-0000004}\n"""
        """  - {at: "hari 1 08.30", do: buka, report: SIM-0000002}\n"""
        """  - {at: "datang +5", do: buka, report: SIM-0000001}\n"""
    )
    step(small, text)

    ideal = next(p for p in read_playthroughs(bench_of(small)).required() if p.name == "ideal")

    assert [(each.command.report, f"{each.at:%d %H.%M}") for each in ideal.steps] == [
        (PIER, "14 08.05"),
        (LAMP, "14 08.30"),
        (FEE, "14 10.30"),
    ]


def test_a_message_speaks_of_the_report_that_stands_there(small, bench_of):
    swap(
        small / "scenario.yaml",
        "text: Mohon nama pelapor dermaga disampaikan kepada saya.",
        'text: "Siapa yang menulis tentang {tempat}?"',
    )

    (inject,) = bench_of(small).scenario.injects

    assert inject.text == "Siapa yang menulis tentang Handil Rasau?"
