"""Pictures by themselves: every one can be drawn, safely, from its alt text alone."""

from __future__ import annotations

from xml.etree import ElementTree

from tests.tables import each_row
from trainer.domain.chance import stream
from trainer.domain.report import Attachment
from trainer.pictures.facts import FACE, NIGHT, Facts
from trainer.pictures.gallery import DRAWINGS, can_be_drawn
from trainer.pictures.words import VOCABULARY, alt_of, facts_of

SVG = "{http://www.w3.org/2000/svg}"
DRAWN_PLAINLY = {"svg", "g", "rect", "circle", "ellipse", "polygon", "polyline", "path", "text"}
"""The elements of a picture: none runs, and none reaches for anything."""


def picture(kind: str, scene: str, *seen: str, name: str = "contoh", **more) -> str:
    facts = Facts(kind, scene, frozenset(seen), **more)
    return DRAWINGS[kind](facts, stream(1, name).random)


def every_scene() -> list[tuple[str, str, frozenset[str]]]:
    """Every scene with nothing to be seen, with each state by itself, and with everything at once."""
    found = []
    for kind, words in VOCABULARY.items():
        for scene in words.scenes:
            states = (*words.states, FACE, NIGHT)
            found += [
                (kind, scene, frozenset(seen)) for seen in ((), *((s,) for s in states), states)
            ]
    return found


def test_every_kind_has_a_drawing_and_a_vocabulary():
    assert set(DRAWINGS) == set(VOCABULARY)
    assert len(DRAWINGS) == 10


@each_row("kind", sorted(DRAWINGS))
def test_every_scene_and_state_becomes_a_sheet_that_says_it_is_training(kind):
    for own, scene, seen in every_scene():
        if own != kind:
            continue
        svg = picture(
            kind, scene, *seen, people=7, plate="KH 0000 AB", stamp="01/02/2026",
            lines=("P. Contoh: <b>&amp; “x”", "Saya: baik", "Diagnosis: (dihitamkan)"),
        )  # fmt: skip
        sheet = ElementTree.fromstring(svg)
        assert sheet.tag == f"{SVG}svg"
        assert sheet.get("viewBox") == "0 0 320 200"
        assert {each.tag.removeprefix(SVG) for each in sheet.iter()} <= DRAWN_PLAINLY
        assert "LATIHAN" in [each.text for each in sheet.iter(f"{SVG}text")]


def test_a_queue_looks_different_when_nobody_waits():
    for scene in VOCABULARY["antrean"].scenes:
        assert picture("antrean", scene, people=6) != picture("antrean", scene, "kursi kosong")


def test_an_alt_text_alone_carries_everything_that_is_drawn():
    for kind, scene, seen in every_scene():
        facts = Facts(
            kind, scene, seen, lines=("A: satu, dua", "B"), plate="KH 0000 XY", stamp="1/2/26"
        )
        assert facts_of(kind, alt_of(facts)) == facts
    counted = Facts("antrean", "loket pelayanan", people=12)
    assert facts_of("antrean", alt_of(counted)) == counted


def test_an_alt_text_by_hand_draws_whatever_it_names():
    facts = facts_of("jalan", "Jalan tanah di dekat kebun; ada Lubang besar dan sedikit lumpur.")

    assert (facts.scene, facts.seen) == ("jalan tanah", frozenset({"lubang besar"}))
    assert facts_of("foto", "Kotak meter air.") is None
    assert not can_be_drawn(Attachment("foto", "meter air", "Kotak meter air."))
