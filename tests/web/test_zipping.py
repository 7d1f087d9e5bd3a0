"""Answers over the wire: zipped for whoever can read it, and no token in them looks the same twice."""

from __future__ import annotations

import gzip
import re

import pytest
from argon2.profiles import CHEAPEST

from tests.web.pages import page_of
from trainer.store.passwords import Passwords
from trainer.web.access import PLUGGED
from trainer.web.app import create_app
from trainer.web.tokens import masked, unmasked

ZIPPED = {"Accept-Encoding": "gzip, deflate, br"}
DRAWN = re.compile(r'(name="csrf-token" content=|name="(?:csrf_token|command_id)" value=)"[^"]+"')
"""What is drawn for each page."""
TOKEN = re.compile(r'name="csrf_token" (?:type="hidden" )?value="([^"]+)"')


@pytest.fixture
def guarded(settings, clock):
    """A browser of an application that asks every form for its token."""
    app = create_app(settings, wall=clock, passwords=Passwords(CHEAPEST), config={"TESTING": True})
    yield app.test_client()
    app.extensions[PLUGGED].engine.dispose()


def read(answer) -> str:
    assert answer.headers["Content-Encoding"] == "gzip"
    return gzip.decompress(answer.data).decode()


def same(html: str) -> str:
    return DRAWN.sub(r"\1", html)


def test_a_report_and_the_inbox_are_small_and_smaller_over_the_wire(make_learner):
    learner = make_learner()
    for path, most, over_the_wire in (("laporan/SIM-0000101", 60_000, 15_000), ("", 25_000, 8_000)):
        address = f"/meja/{learner.run}/{path}"
        plain, small = learner.client.get(address), learner.client.get(address, headers=ZIPPED)

        assert len(plain.data) <= most
        assert len(small.data) <= over_the_wire
        assert int(small.headers["Content-Length"]) == len(small.data)
        assert same(read(small)) == same(plain.text)
        assert "Accept-Encoding" in plain.headers["Vary"]
        assert "Accept-Encoding" in small.headers["Vary"]
        assert "ETag" not in small.headers


@pytest.mark.parametrize("accepted", ["", "br", "gzip;q=0", "identity"])
def test_whoever_cannot_read_it_gets_a_plain_page(client, accepted):
    answer = client.get("/", headers={"Accept-Encoding": accepted})

    assert "Content-Encoding" not in answer.headers
    page_of(answer)


def test_what_fits_into_one_packet_goes_as_it_is(client):
    assert "Content-Encoding" not in client.get("/healthz", headers=ZIPPED).headers


def test_a_token_is_another_one_in_every_zipped_page_and_each_is_taken(guarded):
    plain = TOKEN.findall(guarded.get("/akun/masuk").text)
    pages = [read(guarded.get("/akun/masuk", headers=ZIPPED)) for _visit in range(2)]
    first, second = (set(TOKEN.findall(page)) for page in pages)

    assert len(first) == len(second) == 1
    assert not first & second
    assert not any(plain[0].split(".")[0] in page for page in pages), "no part of it as it is"
    for token in (*first, *second, *plain):
        sent = {"user_name": "siti", "password": "salah", "csrf_token": token}
        page_of(guarded.post("/akun/masuk", data=sent), 401)
        refused = {**sent, "csrf_token": token[:-6] + "AAAAAA"}
        page_of(guarded.post("/akun/masuk", data=refused), 400)


@pytest.mark.parametrize("sent", ["", "a", "ab", "abc", "é", "a.b.c", "====", "_" * 91])
def test_what_is_no_masked_token_does_no_harm(guarded, sent):
    assert isinstance(unmasked(sent), str)
    data = {"user_name": "siti", "password": "salah", "csrf_token": sent}
    page_of(guarded.post("/akun/masuk", data=data), 400)


def test_a_mask_is_taken_off_again():
    assert unmasked(masked("IjQy.ab-c.D_e")) == "IjQy.ab-c.D_e"
