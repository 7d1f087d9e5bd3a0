"""The author's words, taken apart."""

from __future__ import annotations

from tests.debrief.making import postpone
from tests.debrief.playing import LAMP, Play, at, world
from trainer.debrief.authored import authored, held_against

TEXT = """# Setelah latihan

Angka di sini *aturan bawaan*.

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
    assert words.note == "Angka di sini *aturan bawaan*."
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


CONDITIONAL = f"""## {LAMP}

Selalu.

when: decision = tunda
Hanya bila ditunda.

when: not (decision = tunda)
Hanya bila tidak.
"""


def test_a_paragraph_under_a_condition_is_said_where_it_holds():
    play = Play().do(at(14, "09.00"), postpone(LAMP))
    words = authored(CONDITIONAL, (LAMP,), held_against(play.history()))
    assert words.why[LAMP] == "Selalu.\n\nHanya bila ditunda."
    before = Play().until(at(14, "09.00"))
    words = authored(CONDITIONAL, (LAMP,), held_against(before.history()))
    assert words.why[LAMP] == "Selalu.\n\nHanya bila tidak."


def test_where_many_runs_are_told_only_what_needs_no_condition_is_said():
    assert authored(CONDITIONAL, (LAMP,)).why[LAMP] == "Selalu."
