"""The quick reader of pages reads as html.parser does, and refuses what html.parser forgives."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from tests.tables import each_row
from tests.web.desk.conftest import VERIFIED
from tests.web.tags import TagReader

WRITTEN = (
    "<!doctype html><html lang=id><body><!-- <b> --><p class='a b'>Satu &amp; dua<br>tiga</p>",
    '<input type="checkbox" checked value="a &lt; b" data-x="p > q"><IMG SRC=x.png alt="">',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/><use href="#a" /></svg>\n<textarea>\n&lt;b&gt;</textarea>',
    '<script src="a.js"></script><style>p > a { color: red }</style><script>if (1 < 2) {}</script>',
    "",
)


class Told:
    """What a reader was told, in order; text in one piece between two tags."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[tuple[object, ...]] = []

    def handle_starttag(self, tag, attributes):
        self.told.append(("begins", tag, tuple(attributes)))

    def handle_endtag(self, tag):
        self.told.append(("ends", tag))

    def handle_data(self, data):
        if self.told and self.told[-1][0] == "text":
            data = self.told.pop()[1] + data
        self.told.append(("text", data))


class Quick(Told, TagReader):
    pass


class Slow(Told, HTMLParser):
    pass


def read_by(reader, html: str) -> list[tuple[object, ...]]:
    made = reader()
    made.feed(html)
    return made.told


@each_row("html", WRITTEN)
def test_what_a_template_may_write_is_read_as_by_the_standard_library(html):
    assert read_by(Quick, html) == read_by(Slow, html)


def test_pages_are_read_as_by_the_standard_library(make_learner):
    learner = make_learner()
    desk = f"/meja/{learner.run}"
    learner.client.post(f"{desk}/laporan/SIM-0000101/verifikasi", data=VERIFIED)
    for path in ("/", "/latihan", f"{desk}/", f"{desk}/laporan/SIM-0000101", "/rujukan/istilah"):
        html = learner.client.get(path).get_data(as_text=True)
        assert read_by(Quick, html) == read_by(Slow, html), path


@each_row("html", ["<p>1 < 2</p>", '<p class="a>offen</p>', "<p>Satu<", "<script>nie zu Ende"])
def test_what_is_neither_tag_nor_text_is_refused(html):
    with pytest.raises(AssertionError):
        Quick().feed(html)
