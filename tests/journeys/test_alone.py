"""A learner alone, without JavaScript: from an account to a decided inbox, a debrief, and a second try."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from tests.journeys.desk import Desk
from tests.journeys.hands import Entry
from tests.journeys.markup import Page
from tests.journeys.people import SLUG, TITLE, register, sign_in
from tests.journeys.server import Server
from tests.journeys.visitor import Visitor
from trainer.domain.events import Recorded, fact_to_plain
from trainer.domain.history import History
from trainer.domain.records import RunId
from trainer.scoring.engine import score
from trainer.scoring.findings import ScoreSheet
from trainer.store.in_memory import in_memory
from trainer.usecases.loading import load
from trainer.usecases.rehearsing import rehearse

HALF_WAY = 9
"""Steps of the expert that are taken before the learner changes the browser."""

UNFINISHED = "Terima kasih sudah menyempatkan menulis"
LOST = re.compile(
    r'class="bt-loss__head">.*?<span class="bt-lost">−([\d,]+) poin</span>', re.DOTALL
)

ANSWERED = re.compile(r"([\d,]+) dari ([\d,]+) poin\. Dinilai otomatis")


def begin(visitor: Visitor) -> Desk:
    """Choose the scenario and start it; the briefing comes first."""
    page = visitor.click(visitor.get("/latihan"), TITLE)
    briefing = visitor.send(page, f"/latihan/mulai/{SLUG}", {"feedback": "at_end"})
    assert briefing.path.endswith("/pengarahan"), briefing.text
    return Desk.at(visitor, visitor.send(briefing, "/jam/lanjut"))


def acts(facts: Iterable[Recorded]) -> list[tuple[str, dict[str, Any]]]:
    """What a person did, without when. The hour of a call that was only just made is when."""
    found = []
    for each in facts:
        if each.person is not None:
            plain = fact_to_plain(each.fact)
            plain.pop("called_at", None)
            found.append((each.kind, plain))
    return found


def sheet_of(server: Server, run: str) -> ScoreSheet:
    with server.services() as services:
        loaded = load(services, RunId(run))
        return score(History.of(loaded.events, loaded.world))


def in_figures(words: str) -> float:
    return float(words.replace(",", "."))


def in_words(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")


def assert_accounts_for_every_point(page: Page, sheet: ScoreSheet) -> None:
    """The page has the points of the sheet, and for each that is missing a loss with its reason and rule, or an answer
    beside its dimensions.
    """
    assert f"{in_words(sheet.points)} / {in_words(sheet.max_points)}" in page.text
    lost = [in_figures(points) for points in LOST.findall(page.html)]
    answers = [in_figures(most) - in_figures(got) for got, most in ANSWERED.findall(page.text)]
    assert len(answers) == sum(mark.answer_seq > 0 for mark in sheet.answers)
    assert round(sum(lost) + sum(answers), 1) == round(sheet.max_points - sheet.points, 1)
    assert page.text.count("Dasar:") >= len(lost)
    assert page.text.count("Penjelasan") == 8


def test_the_ideal_way_goes_through_the_forms_in_two_browsers_and_is_debriefed(server: Server):
    visitor, home = register(server, "peserta.mandiri", "Sari Latihan")
    assert home.path == "/latihan"
    desk = begin(visitor)
    with server.services() as services:
        begun = load(services, RunId(desk.run))
        ideal: Any = services.library.playthrough(SLUG, begun.exercise.content_hash, "ideal")

    for step in ideal.steps[:HALF_WAY]:
        desk.carry_out(step.command, begun.world)
    letter = desk.form("SIM-0000105", "arsipkan")
    kept = desk.enter(letter, Entry("arsipkan", {"explanation": UNFINISHED}), "Simpan konsep")
    assert "Konsep tersimpan" in kept.text

    elsewhere = sign_in(server, "peserta.mandiri")
    inbox = elsewhere.click(elsewhere.get("/latihan"), "laporan diputuskan")
    desk = Desk.at(elsewhere, inbox)
    form = desk.report("SIM-0000105").form("/arsipkan")
    assert form.fields["arsipkan-explanation"] == [UNFINISHED]
    for step in ideal.steps[HALF_WAY:]:
        desk.carry_out(step.command, begun.world)
    assert "Belum Terverifikasi 0" in desk.inbox().text

    debrief = desk.clock("selesai")
    assert_accounts_for_every_point(debrief, sheet_of(server, desk.run))
    with server.services() as services:
        ended = load(services, RunId(desk.run))
    expert = rehearse(begun.world, ideal, in_memory, marked=False)
    opened_early = [act for act in acts(ended.events) if act[1] == {"report": "SIM-0000105"}]
    assert acts(ended.events) == acts(expert.loaded.events), opened_early


def test_a_second_try_has_another_seed_and_both_stand_in_the_history(server: Server):
    visitor, _home = register(server, "peserta.lagi", "Bakti Latihan")
    first = begin(visitor)
    first.report("SIM-0000101")
    for _day in range(5):
        debrief = first.clock("hari-berikutnya")
    assert_accounts_for_every_point(debrief, sheet_of(server, first.run))
    assert "0 / " in debrief.text

    again = visitor.click(debrief, "Ulangi skenario ini")
    second = Desk.at(visitor, visitor.send(again, f"/latihan/mulai/{SLUG}"))
    assert second.run != first.run
    with server.services() as services:
        seeds = [load(services, RunId(run)).exercise.seed for run in (first.run, second.run)]
    assert seeds[0] != seeds[1]

    home = visitor.get("/latihan")
    assert ("/meja/" + second.run + "/") in [href for href, _words in home.links]
    second.clock("selesai")
    history = [href for href, _words in visitor.get("/latihan").links if "/hasil/" in href]
    assert history == [f"/hasil/{second.run}", f"/hasil/{first.run}"]
    for address in history:
        assert visitor.get(address).status == 200


def test_a_report_of_a_run_that_is_over_can_be_read_and_not_changed(server: Server):
    visitor, _home = register(server, "peserta.usai", "Citra Latihan")
    desk = begin(visitor)
    page = desk.form("SIM-0000101", "komentar")
    desk.clock("selesai")
    late = desk.enter(page, Entry("komentar", {"text": "Terlambat satu menit"}))

    assert late.status == 409
    assert "Latihan ini sudah selesai" in late.text
    assert "Terlambat satu menit" in late.text
    assert not desk.report("SIM-0000101").offers("/komentar")
