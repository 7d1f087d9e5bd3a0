"""The reader of pages refuses what a browser forgives."""

from __future__ import annotations

import pytest

from tests.tables import each_row
from tests.web.pages import Page


@each_row("html", ["<p>1 < 2</p>", '<p class="a>offen</p>', "<p>Satu<", "<script>nie zu Ende"])
def test_what_is_neither_tag_nor_text_is_refused(html):
    with pytest.raises(AssertionError):
        Page(html)


def test_letters_that_are_written_out_are_read_and_scripts_are_not():
    page = Page(
        "<!doctype html><p title='a &lt; b'>1 &lt; 2 &amp; dua<br>tiga</p><style>p > a {}</style>"
    )

    assert page.text == "1 < 2 & dua tiga"
