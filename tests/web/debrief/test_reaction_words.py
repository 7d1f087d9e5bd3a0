"""What a citizen did is told with what the answer left out, said in the names of the rubric."""

from __future__ import annotations

from flask import Flask
from flask_babel import Babel

from tests.debrief.test_reactions import played
from trainer.cast import reporter
from trainer.cast.examples import Example
from trainer.debrief.reactions import reactions_of
from trainer.scoring.example_world import REPORT
from trainer.web.debrief.reaction_words import reaction_rows


def told(log: str, **truth: object) -> list[str]:
    history = played(Example(log, (), "", truth))
    app = Flask(__name__)
    Babel(app, locale_selector=lambda: "id")
    with app.test_request_context():
        return [row.text for row in reaction_rows(reactions_of(history, REPORT), history.world)]


def test_a_question_names_what_was_missing_and_thanks_what_has_come():
    to_come = reporter.NO_TIME.replace("h1 08.00 catatan; ", "")
    (asked,) = told(to_come, answer="akhir", field_notes=[])[:1]
    assert asked.endswith(
        "tidak ditemukan cara menanyakan kelanjutannya (W4, Waktu dan langkah berikut)."
    )
    thanked = told(f"{reporter.ASKED_WHEN}; h4 09.00 skor")[1]
    assert "Mengucapkan terima kasih" in thanked
    assert "memuat yang ia tanyakan: tanggal atau jumlah hari" in thanked


def test_a_threat_is_told_as_the_reason_for_the_ombudsman():
    (said,) = told(f"{reporter.MENDED}; h1 14.00 skor W7=0 gerbang=threat")[:1]
    assert said.endswith("mengancam atau menghina (W7, Nada dan martabat).")


def test_praise_is_no_reason_for_three_stars():
    (rated,) = [
        each
        for each in told(f"{reporter.MENDED}; h2 09.00 skor", temper=5)
        if "Memberi nilai 3" in each
    ]
    assert "karena" not in rated
