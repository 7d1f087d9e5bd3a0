"""The rows of both ways as they are told: what was done elsewhere, what a step changed, where points and partings stand."""

from __future__ import annotations

import pytest
from flask import Flask
from flask_babel import Babel

from tests.debrief.making import BP, CIVIL_REGISTRY, TBP, postpone, verify, verify_tree
from tests.debrief.playing import BRIBE, DISHUB, LAMP, TREE, Play, at, world
from trainer.cast.words import phrases_in
from trainer.debrief.personal import ReportDebrief, personal_debrief
from trainer.debrief.steps import steps_of
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.commands import Mask
from trainer.scoring.engine import score
from trainer.web.debrief.report_section import Reading, report_section
from trainer.web.debrief.step_comparison import StepComparisonRow, step_comparison_rows
from trainer.web.event_registry import step_label

NAME, PLACE = (Mask("body", 3, 9),), (Mask("body", 12, 20),)


@pytest.fixture(scope="module", autouse=True)
def _request():
    app = Flask(__name__)
    Babel(app, locale_selector=lambda: "id")
    with app.test_request_context():
        yield


def debrief(own: Play, expert: Play, report: str) -> ReportDebrief:
    history = own.to_the_end().history()
    told = personal_debrief(history, score(history), expert.history(), (report,), whole=True)
    return told.reports[0]


def rows(own: Play, expert: Play, report: str) -> list[StepComparisonRow]:
    return [*step_comparison_rows(debrief(own, expert, report), world())]


def titles(play: Play, report: str, kind: type[e.Fact]) -> list[str]:
    steps = steps_of(play.history(), report)
    return [step_label(step, world()).title for step in steps if step.kind is kind]


def test_a_step_that_stands_elsewhere_is_told_with_its_time():
    late = Play().do(at(14, "08.20"), postpone(LAMP)).do(at(15, "09.00"), c.Resume(LAMP))
    late.do(at(15, "09.10"), verify(LAMP))
    told = [row.expert.title for row in rows(late, Play().do(at(14, "08.10"), verify(LAMP)), LAMP)
            if row.expert]  # fmt: skip
    assert "Sama dengan langkah rujukan Sel, 14 Apr pukul 08.10" in told
    own, expert = (
        Play().do(at(14, "08.10"), verify(LAMP)),
        Play().do(at(14, "08.10"), postpone(LAMP)),
    )
    expert.do(at(15, "09.00"), c.Resume(LAMP), verify(LAMP))
    told = [row.own.title for row in rows(own, expert, LAMP) if row.own]
    assert "Anda melakukannya Sel, 14 Apr pukul 08.10" in told


def test_secrecy_after_the_report_was_open_is_not_told_as_the_same():
    own = Play().do(at(14, "08.30"), verify(LAMP)).do(at(14, "11.00"), c.MakeSecret(LAMP))
    expert = Play().do(at(14, "08.30"), c.MakeSecret(LAMP), verify(LAMP))
    own_side, expert_side = next(
        (row.own, row.expert) for row in rows(own, expert, LAMP) if row.own and row.own.text.startswith("Sampai")
    )  # fmt: skip
    assert own_side.text == "Sampai saat itu laporan terbuka untuk umum."
    assert (
        expert_side.title
        == "Serupa dengan langkah rujukan “Jadikan rahasia”, Sel, 14 Apr pukul 08.30"
    )


def test_one_form_is_named_after_what_it_changed():
    play = Play().do(at(14, "08.30"), verify(LAMP))
    for hour, (title, kind, category) in enumerate(
        (
            ("Judul yang ditulis petugas", TBP, "kesehatan"),
            ("Judul lain yang ditulis petugas", TBP, "kesehatan"),
            ("Judul lain yang ditulis petugas", BP, "kesehatan"),
        ),
        start=10,
    ):
        play.do(at(14, f"{hour}.00"), c.Reclassify(LAMP, title, kind, category))
    category, title, changed = titles(play, LAMP, e.ReportReclassified)
    assert category.startswith("Ubah kategori menjadi")
    assert title == "Ubah judul"
    assert changed.startswith("Ubah klasifikasi menjadi")


def test_only_what_follows_on_a_mask_is_one_more():
    play = Play().do(at(14, "08.30"), verify(LAMP))
    play.do(at(14, "09.00"), c.MaskFurther(LAMP, NAME)).do(
        at(14, "09.10"), c.MaskFurther(LAMP, PLACE)
    )
    assert titles(play, LAMP, e.PublicVersionMasked) == [
        "Samarkan 1 bagian",
        "Samarkan 1 bagian lagi",
    ]


def test_what_a_category_cost_stands_at_the_step_that_set_it():
    own = Play().do(at(14, "08.30"), verify_tree(TREE))
    own.do(at(15, "09.00"), c.Reclassify(TREE, "Judul yang ditulis petugas", TBP, "kesehatan"))
    told = rows(own, Play().do(at(14, "08.30"), verify_tree(TREE)), TREE)
    lost = {row.own.title: row.own.lost for row in told if row.own}
    assert lost["Ubah kategori menjadi Kesehatan"].startswith("−")


def test_a_parting_below_a_row_that_differs_is_another_one():
    own = Play().do(at(14, "08.20"), c.OpenReport(TREE), c.Comment(TREE, "Baik, kami baca."))
    own.do(at(14, "08.30"), verify_tree(TREE, lead=DISHUB))
    expert = Play().do(at(14, "08.20"), c.OpenReport(TREE), verify_tree(TREE))
    told = rows(own, expert, TREE)
    forks = [row.again for row in told if row.path == "fork"]
    first = next(number for number, row in enumerate(told) if row.differs)
    assert not any(row.again for row in told[: first + 1])
    assert all(row.again for row in told[first + 1 :])
    assert forks


def test_the_words_that_went_along_stand_with_every_act_that_has_some():
    own = Play().do(at(14, "08.20"), postpone(LAMP), c.Comment(TREE, "Regu sedang bersiap."))
    own.do(at(15, "08.30"), verify(BRIBE, CIVIL_REGISTRY, note="Mohon diperiksa."))
    said = {
        row.own.title: row.own.said
        for report in (LAMP, TREE, BRIBE)
        for row in rows(own, Play().do(at(14, "08.30"), verify(LAMP)), report)
        if row.own and row.own.said
    }
    accused = "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Murung Raya berkomentar"
    assert said["Tunda"] == "Di jalan apa, dan apa patokannya?"
    assert said["Komentar"] == "Regu sedang bersiap."
    assert said["Disposisi ke " + accused.removesuffix(" berkomentar")] == "Mohon diperiksa."
    assert said[accused] in {
        text for texts in phrases_in("teradu").values() for text in texts["unit"]
    }


def test_an_accused_office_that_clears_itself_is_quoted():
    own = Play().do(at(15, "08.30"), verify(BRIBE, CIVIL_REGISTRY))
    told = rows(own, Play().do(at(14, "08.30"), verify(LAMP)), BRIBE)
    [denied] = [
        row.own.said for row in told if row.own and row.own.title.endswith("tanggapan akhir")
    ]
    assert denied.startswith(tuple(phrases_in("teradu")["denies"]["unit"]))


def test_a_finding_about_words_quotes_them_with_nobody_named_in_them():
    who = next(each.reporter.name for each in world().scenario.reports if each.id == BRIBE)
    asked = f"Apakah benar {who} yang melapor, dan di jalan apa?"
    own = Play().do(at(15, "08.20"), c.Postpone(BRIBE, "lokasi_tidak_jelas", asked))
    report = debrief(own, Play().do(at(14, "08.30"), verify(LAMP)), BRIBE)
    shown = report_section(report, world(), Reading(), is_open=True)
    said = [row.said for row in (*shown.critical, *shown.losses) if row.said]
    assert said
    assert {*said} == {"Apakah benar ▒▒▒ yang melapor, dan di jalan apa?"}
