"""Practising to mark in the browser: begin, mark, read what was agreed, see the figures, begin again."""

from __future__ import annotations

import re

import pytest

from tests.web.pages import page_of
from tests.web.people import enter
from trainer.scoring.agreement.practice import SIZE, read_calibration
from trainer.settings import find_root
from trainer.usecases.calibrating import attempts_of

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

    told = page_of(client.get(f"{HOME}/1/1"))
    assert first.item.why in told.text
    assert "W3 Tindakan dan penanggung jawab berbeda" in told.text
    assert "Baris rubrik untuk bagian yang berbeda" in told.text
    assert f"{HOME}/1/2" in told.links
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
