"""The author's words, taken apart."""

from __future__ import annotations

from tests.debrief.playing import world
from trainer.debrief.authored import authored

TEXT = """# Setelah latihan

Angka di sini *default latihan*.

## Untuk dibicarakan

1. **Judul bukan kesimpulan.** Apa yang
   Anda lihat?
2. Mengembalikan berbeda dengan menolak.

## SIM-0000001

Paragraf pertama.

Paragraf kedua.

## SIM-0000002

Lain.
"""


def test_points_and_paragraphs_are_found_by_their_headings():
    words = authored(TEXT, ("SIM-0000001", "SIM-0000002"))
    assert words.note == "Angka di sini *default latihan*."
    assert words.points == (
        "**Judul bukan kesimpulan.** Apa yang Anda lihat?",
        "Mengembalikan berbeda dengan menolak.",
    )
    assert words.why["SIM-0000001"] == "Paragraf pertama.\n\nParagraf kedua."
    assert words.why["SIM-0000002"] == "Lain."


def test_a_report_that_is_not_asked_for_has_no_paragraph_and_is_no_point():
    words = authored(TEXT, ("SIM-0000002",))
    assert set(words.why) == {"SIM-0000002"}
    assert len(words.points) == 2


def test_nothing_is_required():
    words = authored("", ("SIM-0000001",))
    assert (words.note, words.points, words.why) == ("", (), {})


def test_the_shipped_scenario_has_three_points_and_a_paragraph_for_every_report():
    scenario = world().scenario
    ids = tuple(report.id for report in scenario.reports)
    words = authored(scenario.texts["debrief"], ids)
    assert len(words.points) == 3
    assert tuple(words.why) == ids
    assert all(words.why.values())
