"""Practising to mark in the browser: begin, mark, read what was agreed, see the figures, begin again."""

from __future__ import annotations

import re

import pytest

from tests.web.pages import page_of
from tests.web.people import enter
from trainer.answers.evaluation.practice import SIZE, read_calibration
from trainer.answers.rubric.levels import scale
from trainer.settings import find_root
from trainer.usecases.calibrating import ENOUGH, attempts_of

HOME = "/instruktur/kalibrasi"


@pytest.fixture(scope="module")
def items():
    return read_calibration(find_root() / "seed_data" / "gold")


def form_of(item, **changed):
    agreed = item.answer.agreed
    levels = {code: str(level) for code, level in agreed.levels.items()} | changed
    return levels | {"gates": sorted(agreed.gates - {"leak"})}


def test_an_answer_is_marked_before_anything_of_what_was_agreed_is_told(
    app, services, make_account, items
):
    account = make_account(instructor=True)
    client = enter(app.test_client(), account)
    first = attempts_of(services, items, account.id)[0].answers[0]
    begun = page_of(client.get(HOME))
    assert f"0 dari {SIZE} jawaban dinilai" in begun.text
    assert f"{HOME}/1/1" in begun.links

    blank = page_of(client.get(f"{HOME}/1/1"))
    assert " ".join(first.item.answer.text.split())[:60] in blank.text
    assert first.item.why not in blank.text
    assert not re.search(r'type="radio"[^>]* checked', blank.html.split("<footer")[0])
    refused = page_of(client.post(f"{HOME}/1/1", data={"W1": "2"}), 422)
    assert "Pilih tingkat W2, sesuai kasus." in refused.text

    other = str((first.item.answer.agreed.levels["W3"] + 1) % 5)
    client.post(f"{HOME}/1/1", data=form_of(first.item, W3=other))

    feedback = page_of(client.get(f"{HOME}/1/1"))
    assert first.item.why in feedback.text
    assert "W3 Tindakan dan penanggung jawab berbeda" in feedback.text
    assert "Baris rubrik untuk bagian yang berbeda" in feedback.text
    assert f"{HOME}/1/2" in feedback.links
    assert "Lanjutkan" in page_of(client.get(HOME)).text


def test_after_the_last_answer_the_figures_and_what_to_look_at_again(
    app, services, make_account, items
):
    account = make_account()
    client = enter(app.test_client(), account)
    answers = attempts_of(services, items, account.id)[0].answers
    for each in answers:
        lower = "0" if each.item.answer.agreed.levels["W6"] else "4"
        client.post(f"{HOME}/1/{each.place}", data=form_of(each.item, W6=lower))

    shown = page_of(client.get(HOME))

    assert "W6 Kejelasan lihat lagi" in shown.text
    assert "Lihat lagi baris rubrik W6 Kejelasan" in shown.text
    assert "lebih rendah" in shown.text
    assert "Ulangi dari awal" in shown.text
    assert f"{HOME}/2/1" in shown.links
    assert "Putaran 1 selesai, kappa jumlah" in shown.text
    assert "Lihat hasil" in page_of(client.get(f"{HOME}/1/{SIZE}")).text


def test_whoever_has_no_account_is_asked_to_sign_in_and_what_is_not_there_is_not(
    app, client, make_account
):
    assert client.get(HOME).status_code == 302
    mine = enter(app.test_client(), make_account())
    for path in ("1/0", f"1/{SIZE + 1}", "2/1", "x/1", "1/x"):
        page_of(mine.get(f"{HOME}/{path}"), 404)


SAYS = re.compile(r"(W\d)(?: dan (W\d))?(?: [a-z]+){0,2} (\d)")
"""A sentence that tells the level of a dimension or of two."""


def test_what_is_said_of_why_tells_the_levels_that_were_agreed(items):
    told = [
        (item.answer.id, code, int(level), item.answer.agreed.levels[code])
        for item in items
        for *codes, level in SAYS.findall(item.why)
        for code in codes
        if code
    ]

    assert len(told) >= len(items)
    assert [each for each in told if each[2] != each[3]] == []


def _marked(client, services, items, account, place_of, **changed):
    """Mark every answer up to the one that `place_of` picks as agreed, and that one with changes; its page."""
    for each in attempts_of(services, items, account.id)[0].answers:
        picked = place_of(each.item.answer)
        client.post(
            f"{HOME}/1/{each.place}", data=form_of(each.item, **(changed if picked else {}))
        )
        if picked:
            return page_of(client.get(f"{HOME}/1/{each.place}"))
    raise AssertionError("no such answer")


def test_far_apart_reads_otherwise_than_one_level_and_both_lines_of_the_rubric_are_there(
    app, services, make_account, items
):
    account = make_account()
    client = enter(app.test_client(), account)

    shown = _marked(
        client, services, items, account, lambda answer: answer.id == "b14-p11-06", W3="3", W6="4"
    )

    assert "6 dari 8 bagian sama. 1 bagian berbeda satu tingkat." in shown.text
    assert "Berbeda jauh, dua tingkat atau lebih: W3 Tindakan dan penanggung jawab." in shown.text
    assert "W3 Tindakan dan penanggung jawab berbeda jauh" in shown.text
    assert "W6 Kejelasan berbeda satu tingkat" in shown.text
    lines = scale().dimensions["W3"].levels
    assert f"Anda, tingkat 3: {lines[3]} Disepakati, tingkat 0: {lines[0]}" in shown.text


def test_how_the_marks_were_agreed_is_said_and_who_the_markers_are(
    app, services, make_account, items
):
    account = make_account()
    client = enter(app.test_client(), account)
    assert "median" in page_of(client.get(HOME)).text

    shown = _marked(client, services, items, account, lambda answer: answer.id == "b11-p9-01")

    assert "berjarak dua tingkat atau lebih di W1 Sapaan dan pengakuan" in shown.text
    assert "2, penengah" in shown.text
    assert "model bahasa yang hanya memegang rubrik; bukan pejabat" in shown.text


def test_how_near_one_is_grows_from_the_first_answer_on(app, services, make_account, items):
    account = make_account()
    client = enter(app.test_client(), account)
    answers = attempts_of(services, items, account.id)[0].answers
    client.post(f"{HOME}/1/1", data=form_of(answers[0].item))

    first = page_of(client.get(f"{HOME}/1/1")).text
    assert "dari 1 jawaban: 100% tingkat sama, 100% sama atau berbeda satu tingkat." in first
    assert "Kappa disebut mulai 10 jawaban." in first

    for each in answers[1:ENOUGH]:
        client.post(f"{HOME}/1/{each.place}", data=form_of(each.item))
    assert "Kappa jumlah sejauh ini 1,00." in page_of(client.get(HOME)).text
