"""An instructor marks by keys alone: digits, arrows, Enter; and by touch, without any script."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.debrief.making import answer, keep
from tests.debrief.playing import INTERNET
from tests.web.debrief.runs import act_as
from trainer.domain.records import EVERY, Account, Exercise
from trainer.domain.vocabulary import MarkStatus
from trainer.usecases.double_marking import open_round
from trainer.usecases.exercises import next_working_day, start_class
from trainer.usecases.loading import load

pytestmark = pytest.mark.usefixtures("unsure_machine")

LEVELS = "43434344"


@pytest.fixture
def answered(house) -> tuple[Account, Exercise, list[str]]:
    """A class of two who have both answered: its owner, the class, the runs in the order of the answers."""
    owner = house.account("Suryani Dehen", instructor=True)
    exercise = house.open_class(owner)
    runs = [house.join(exercise, name).run for name in ("Norhayati", "Bambang")]
    start_class(house.services, exercise.id)
    next_working_day(house.services, exercise.id)
    house.clock.advance(timedelta(minutes=4))
    for run in runs:
        act_as(house.services, run, keep(INTERNET))
        act_as(house.services, run, answer(INTERNET))
    return owner, exercise, runs


def level(page: Page, code: str) -> str:
    return page.locator(f"#{code} input:checked").input_value()


def after_the_last_level_nothing_is_passed_over(page: Page) -> None:
    """The grave faults, the note, the button, and back to the faults; what the levels make stands beside the button."""
    faults, total = page.locator("#gates input"), page.locator("[data-scale-total]")
    expect(faults.first).to_be_focused()
    expect(total).to_have_text("87,5 dari 100")
    kept = level(page, "W2")
    page.locator('#W2 input[value="0"]').check()
    expect(total).to_have_text("15 dari 100")  # about something else, however well it is written
    page.locator(f'#W2 input[value="{kept}"]').check()
    faults.first.focus()
    page.keyboard.press("Space")
    expect(total).to_have_text("35 dari 100")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Catatan untuk peserta")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Simpan")).to_be_focused()
    faults.first.focus()


def test_digits_arrows_and_enter_mark_an_answer_and_open_the_next(visit, house, answered):
    owner, exercise, runs = answered
    page = visit("desktop", account=owner).page
    page.goto(f"/instruktur/kelas/{exercise.id}")
    page.get_by_role("link", name="Penilaian jawaban").click()
    page.wait_for_url("**/penilaian")  # loaded: the keys answer from then on
    page.keyboard.press("m")
    expect(page.get_by_text("memberi tingkat dan pindah")).to_be_visible()
    expect(page.locator("[data-scale-total]")).to_be_hidden()

    page.keyboard.press("4")
    expect(page.locator("#W2 input").first).to_be_focused()
    expect(page.locator("[data-scale-total]")).to_have_text(
        "Sejauh ini 10 dari 100, 1 dari 8 bagian"
    )
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#W1 input:checked")).to_be_focused()
    page.keyboard.press("ArrowUp")
    assert level(page, "W1") == "3"
    for digit in LEVELS[:-1]:
        page.keyboard.press(digit)
    page.keyboard.press("1")  # W8 has no such level
    expect(page.locator("#W8 input").first).to_be_focused()
    page.keyboard.press(LEVELS[-1])
    assert "".join(level(page, f"W{n}") for n in range(1, 9)) == LEVELS
    after_the_last_level_nothing_is_passed_over(page)
    page.keyboard.press("Enter")

    expect(page.get_by_text("Inilah jawaban berikutnya.")).to_be_visible()
    page.wait_for_load_state()
    assert runs[1] in page.url
    page.keyboard.type(LEVELS)
    page.get_by_label("Catatan untuk peserta").fill("Bagus, 4 dari 4.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Tidak ada lagi yang menunggu pada pilihan ini.")).to_be_visible()
    for run in runs:
        (marking,) = load(house.services, run).run.markings
        assert "".join(str(marking.levels[f"W{n}"]) for n in range(1, 9)) == LEVELS


def mark_by_touch(page: Page) -> None:
    """Tap the last line of every dimension."""
    for number in range(1, 9):
        line = page.locator(f"#W{number} label").last
        assert (line.bounding_box() or {})["height"] >= 44
        line.tap()


def mark_blind_on_a_phone(page: Page) -> None:
    """From the own classes to the round of another's class, and one answer of it."""
    page.goto("/instruktur")
    page.get_by_role("region", name="Penilaian ganda Anda").get_by_role("link").first.tap()
    page.get_by_role("link", name="Mulai menilai").tap()
    mark_by_touch(page)
    page.get_by_role("button", name="Simpan dan buka jawaban berikutnya").tap()
    expect(page.get_by_text("Inilah jawaban berikutnya.")).to_be_visible()


def test_without_scripts_on_a_phone_the_form_does_the_same(visit, house, answered):
    owner, exercise, runs = answered
    page = visit("phone", account=owner, java_script_enabled=False).page
    page.goto(f"/instruktur/kelas/{exercise.id}/penilaian")
    page.get_by_role("link", name="Mulai menilai").tap()
    assert not page.get_by_text("memberi tingkat dan pindah").is_visible()
    mark_by_touch(page)
    page.get_by_role("button", name="Simpan dan buka jawaban berikutnya").tap()

    expect(page.get_by_text("Inilah jawaban berikutnya.")).to_be_visible()
    assert runs[1] in page.url
    assert load(house.services, runs[0]).run.markings[0].levels["W1"] == 4

    second = house.account("Kornelius", instructor=True)
    open_round(house.services, exercise, owner.id, second.id, EVERY)
    mark_blind_on_a_phone(visit("phone", account=second, java_script_enabled=False).page)
    given = [each for run in runs for each in load(house.services, run).run.markings]
    assert [each.marker for each in given if each.status is MarkStatus.BLIND] == [second.id]
