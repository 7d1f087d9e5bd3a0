"""A small root with sound seed data of every kind, to plant defects in copies of it."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from trainer.content.packs import Packs

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seed_data"
TOPICS = ("lampu_lalu_lintas", "listrik_padam", "pju", "hoaks", "satwa_liar")
CASE = "b01"
ANSWERS = 20
"""As many as the calibration set holds."""


@pytest.fixture(scope="session")
def sound(tmp_path_factory) -> Path:
    """The folder to copy: `seed_data` with a few topics, one storyline, the mixes, the language and a gold set of one case."""
    seed = tmp_path_factory.mktemp("sound") / "seed_data"
    ignored = shutil.ignore_patterns("*.geojson", "*.md", "LICENCES")
    for shelf in ("regions", "profiles", "language", "mixes"):
        shutil.copytree(SEED / shelf, seed / shelf, ignore=ignored)
    for shelf, names in (("topics", TOPICS), ("storylines", ("listrik_padam",))):
        (seed / shelf).mkdir()
        for name in names:
            shutil.copy(SEED / shelf / f"{name}.yaml", seed / shelf)
    _few_topics(seed / "mixes" / "default.yaml")
    _small_gold(seed / "gold")
    return seed


def _few_topics(mix: Path) -> None:
    head = mix.read_text("utf-8").partition("\ntopics:\n")[0]
    mix.write_text(head + "\ntopics:\n" + "".join(f"  {name}: 1\n" for name in TOPICS), "utf-8")


def _small_gold(gold: Path) -> None:
    """One case with its first answers, their marks, and a line of every other file."""
    gold.mkdir()
    answers = [each for each in _lines("answers") if each["case"] == CASE][:ANSWERS]
    chosen = {each["id"] for each in answers}
    others = {name: _lines(name)[:2] for name in ("passages", "talk")}
    others |= {
        name: [each for each in _lines(name) if each["case"] == CASE][:2]
        for name in ("adversarial", "paraphrases", "leaks")
    }
    fault = {"answer": answers[0]["id"], "gate": "threat", "text": answers[0]["text"][:20]}
    for name, lines in {**others, "answers": answers, "faults": [fault]}.items():
        text = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in lines)
        (gold / f"{name}.jsonl").write_text(text, "utf-8")
    for name in ("marks", "agreed"):
        with (SEED / "gold" / f"{name}.csv").open(encoding="utf-8", newline="") as table:
            rows = [row for row in csv.reader(table) if row[0] == "answer" or row[0] in chosen]
        with (gold / f"{name}.csv").open("w", encoding="utf-8", newline="") as table:
            csv.writer(table, lineterminator="\n").writerows(rows)
    cases = (SEED / "gold" / "cases.yaml").read_text("utf-8")
    (gold / "cases.yaml").write_text(cases.partition("\n- id: b02")[0] + "\n", "utf-8")
    practised = "".join(f"- answer: {id_}\n  why: Sebabnya.\n" for id_ in sorted(chosen))
    (gold / "calibration.yaml").write_text(practised, "utf-8")


def _lines(name: str) -> list[dict]:
    text = (SEED / "gold" / f"{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


@pytest.fixture(scope="session")
def packs(sound) -> Packs:
    """The region and the rules beside the sound seed data, read once."""
    return Packs(sound.parent)


@pytest.fixture
def seed(sound, tmp_path) -> Path:
    """A copy of the sound seed data without the packs."""
    packed = shutil.ignore_patterns("regions", "profiles")
    return shutil.copytree(sound, tmp_path / "seed_data", ignore=packed)
