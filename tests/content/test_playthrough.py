"""A written step becomes the very command that a click makes, at the simulated time that was meant."""

from datetime import date, datetime, timedelta, timezone

import pytest

from tests.content.conftest import SMALL, swap
from tests.tables import each_row
from trainer.content.playthrough import Mark, read_playthroughs
from trainer.content.schema.playthrough import COMMANDS, step_shape
from trainer.domain import commands as c
from trainer.domain.vocabulary import AnswerKind, Classification, Handle

WIB = timezone(timedelta(hours=7))
IDEAL = "playthroughs/ideal.yaml"


def at(day, hour, minute=0):
    return datetime(2026, 4, day, hour, minute, tzinfo=WIB)


@pytest.fixture
def ideal(bench_of):
    return named(bench_of(SMALL), "ideal")


def named(bench, name):
    return next(each for each in read_playthroughs(bench).required() if each.name == name)


def test_the_head_of_a_playthrough_is_read(ideal):
    assert (ideal.title, ideal.band, ideal.loses, ideal.seat) == (
        "Semua benar",
        (20, 25),
        (),
        "admin",
    )


def test_a_step_is_a_command_with_the_fields_that_were_written(ideal):
    opened, called, verified, postponed, linked, answered, replied = (
        step.command for step in ideal.steps
    )

    assert opened == c.OpenReport("SIM-0000001")
    assert called == c.NoteEmergencyCall("SIM-0000001", "112", "BPBD", at(14, 8, 6))
    assert verified == c.Verify(
        report="SIM-0000001",
        title="Papan dermaga Handil Rasau patah",
        classification=Classification.PENGADUAN_TBP,
        category="perhubungan",
        masks=(c.Mask("body", 79, 90), c.Mask("body", 96, 112)),
        handle=Handle.DISPOSISI,
        lead="62.12-dishub",
        supporting=("bumn-pln",),
    )
    assert postponed == c.Postpone(
        "SIM-0000002", "lokasi_tidak_jelas", "Mohon sebutkan nama jalannya."
    )
    assert linked == c.LinkDuplicate("SIM-0000003", "SIM-0000001")
    assert answered == c.FollowUp(
        "SIM-0000001", AnswerKind.SEMENTARA, "Papan sedang diganti.", date(2026, 4, 16)
    )
    assert replied == c.AnswerInject("memo-kadis", "tolak")


def test_days_of_a_run_are_working_days(ideal):
    times = [step.at for step in ideal.steps]

    assert times[0] == at(14, 8, 5)
    assert times[-2] == at(15, 9)


def test_a_run_that_crosses_a_weekend_counts_on_from_monday(small, bench_of):
    swap(small / "scenario.yaml", "2026-04-14T08", "2026-04-17T08")
    swap(small / "scenario.yaml", "working_days: 3", "working_days: 4")
    for file in small.glob("reports/*.yaml"):
        text = (
            file.read_text("utf-8")
            .replace("2026-04-14T", "2026-04-17T")
            .replace("04-13T", "04-16T")
        )
        file.write_text(text, "utf-8")

    assert named(bench_of(small), "ideal").steps[-2].at == at(20, 9)


def test_marks_carry_every_level(ideal):
    levels = {"W1": 3, "W2": 3, "W3": 3, "W4": 2, "W5": 3, "W6": 4, "W7": 3, "W8": 4}

    assert ideal.marks == (Mark("SIM-0000001", levels, (), ""),)


def test_a_text_that_stands_twice_is_hidden_twice(small, bench_of):
    swap(small / "reports/03-dermaga-lagi.yaml", "Tolong.", "Tolong Dermaga.")
    swap(
        small / IDEAL,
        '  - {at: "hari 1 09.15", do: tautkan',
        '  - {at: "hari 1 09.12", do: samarkan, report: SIM-0000003, masks: [Dermaga]}\n'
        '  - {at: "hari 1 09.15", do: tautkan',
    )

    hidden = next(
        s.command for s in named(bench_of(small), "ideal").steps if s.command.action == "samarkan"
    )

    assert [(mask.field, mask.start) for mask in hidden.masks] == [
        ("title", 0),
        ("body", 0),
        ("body", 74),
    ]


def test_every_command_of_a_seat_can_be_written_and_none_of_the_reporter():
    others = {c.PassOn, c.Complete, c.AskDeletion, c.Publish, c.Rate, c.TakeElsewhere}

    assert set(COMMANDS.values()) == set(c.COMMANDS.values()) - others
    for kind in COMMANDS.values():
        about = "inject" if kind is c.AnswerInject else "report"
        assert {"at", "do", "seat", about} <= set(step_shape(kind).model_fields)


@each_row(
    ("old", "new", "sentence"),
    [
        ("kind: sementara", "kind: segera", "kind berisi “segera”"),
        ('called_at: "hari 1 08.06"', "called_at: pagi", "“pagi” bukan waktu latihan"),
        ('called_at: "hari 1 08.06"', 'called_at: "2026-04-14T08:06:00"', "bukan waktu latihan"),
        ("next_news: hari 3", "next_news: lusa", "“lusa” bukan hari"),
        ("band: [20, 25]", "band: [20]", "band masih kosong"),
        ("band: [20, 25]", "band: [20, 25, 30]", "band terlalu banyak isinya"),
        ("W8: 4", "W8: 3", "W8 berisi “3”"),
        ("W1: 3", "W1: 5", "W1 terlalu besar"),
        ("gates: []", "gates: [bocor]", "gates[1] berisi “bocor”"),
        ("category: perhubungan", "category: dermaga", "kategori “dermaga” tidak ada"),
        ("supporting: [bumn-pln]", "supporting: [pln]", "instansi “pln” tidak ada"),
        (
            "do: buka, report: SIM-0000001",
            "do: meneruskan, report: SIM-0000001",
            "“meneruskan” tidak dikenal",
        ),
    ],
)
def test_a_step_that_cannot_be_meant_is_explained(copy_small, bench_of, old, new, sentence):
    small = copy_small()
    swap(small / IDEAL, old, new)

    read = read_playthroughs(bench_of(small))

    assert [each.name for each in read.value] == [
        "clumsy",
        "idle",
        "salah-alamat",
        "salah-rahasia",
        "salah-waktu",
    ]
    assert [sentence in str(defect) for defect in read.defects] == [True]


def test_an_iso_time_and_date_are_taken_too(small, bench_of):
    swap(small / IDEAL, 'called_at: "hari 1 08.06"', 'called_at: "2026-04-14T08:06:00+07:00"')
    swap(small / IDEAL, "next_news: hari 3", 'next_news: "2026-04-17"')

    steps = named(bench_of(small), "ideal").steps

    assert steps[1].command.called_at == at(14, 8, 6)
    assert steps[-2].command.next_news == date(2026, 4, 17)
