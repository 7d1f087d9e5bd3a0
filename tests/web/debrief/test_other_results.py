"""What the pages of a debrief say about replies to messages and papers that were left lying."""

from __future__ import annotations

import pytest
from flask import Flask
from flask_babel import Babel

from tests.debrief.test_other_results import RUBRIC, debrief, history
from trainer.debrief.class_view import Member, class_debrief
from trainer.scoring.engine import score
from trainer.scoring.example_world import MEMO, REPORT
from trainer.web.debrief.class_page import _mistake
from trainer.web.debrief.person_page import person_page
from trainer.web.debrief.report_section import Reading
from trainer.web.marks.voice import ALONE


@pytest.fixture
def in_indonesian():
    app = Flask(__name__)
    Babel(app, locale_selector=lambda: "id")
    with app.test_request_context():
        yield


def test_the_page_says_what_was_replied_and_what_would_have_been_better(in_indonesian):
    page = person_page(debrief(), history().world, "", (), Reading(alone=True))
    (paper,), (memo,) = page.unentered_letters, page.messages

    assert "tidak pernah dicatat" in paper.reason
    assert (memo.heading, memo.verdict, memo.verdict_words) == (
        "Balasan Anda",
        "wrong",
        "Tidak tepat",
    )
    assert "Pelapornya warga Desa Contoh" in memo.sent
    assert "Dengan nama desa, orangnya dapat dikenali." in memo.why
    assert [each for each in memo.better if "tidak dapat kami sampaikan" in each]
    assert memo.points == "0 dari 4 poin"
    assert {each.href for each in page.advice} == {"#surat", f"#pesan-{MEMO.id}"}


def test_a_class_hears_of_a_message_by_its_title(in_indonesian):
    played = history()
    members = [Member(str(n), played, score(played, RUBRIC)) for n in range(2)]
    debrief = class_debrief(played.world, members)
    mistakes = {each.check: each for each in debrief.mistakes}

    assert mistakes["inject_answers"].report == ""
    assert _mistake(mistakes["walk_in_channel"], debrief, ALONE).title.startswith(
        f"Laporan dari loket, surat, dan media sosial, {REPORT}: "
    )
