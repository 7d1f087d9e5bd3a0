"""What a dump consists of: for each kind the files with their texts, made by the present code."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.unchanged import seams
from benchmarks.unchanged.plain import numbered
from benchmarks.unchanged.scene import Scene
from benchmarks.unchanged.things import Refused, Text
from benchmarks.unchanged.visiting import Look, Visitor, words_of

Made = Iterator[tuple[str, Text]]
"""Kind and file, one after the other."""

VARIANT = 7
VARIANTS = (None, 1, VARIANT, 1977)
EXPLAINED = 40
"""Of every so many answers one is explained, too: an explanation takes as long as a dozen verdicts."""

GENERATED: Mapping[str, tuple[str, ...]] = {
    "benih-1.jsonl": ("--count", "2400", "--seed", "1"),
    "benih-2-latihan.jsonl": ("--count", "400", "--seed", "2", "--mix", "seed_data/mixes/latihan.yaml"),
    "benih-3-sulit.jsonl": ("--count", "100", "--seed", "3", "--difficulty", "5"),
    "benih-4-sms-marah.jsonl": ("--count", "100", "--seed", "4", "--register", "sms", "--register", "angry"),
    "benih-5-dua-topik.jsonl": ("--count", "100", "--seed", "5", "--topic", "pju", "--topic", "kdrt_anak"),
    "benih-6.csv": ("--count", "100", "--seed", "6", "--format", "csv"),
}  # fmt: skip
"""What `run.py generate` is asked for, by the name of the file."""


def logs_and_sheets() -> Made:
    """Every playthrough as written and marked, and in a variant without marks."""
    for slug, name in _scripts():
        yield from _played(f"{slug}/{name}", seams.rehearsed(slug, name))
        varied = seams.rehearsed(slug, name, VARIANT, marked=False)
        yield from _played(f"{slug}/{name}.varian-{VARIANT}", varied)


def _played(name: str, rehearsal: Any) -> Made:
    log = "".join(_line(fact) for fact in seams.log_of(rehearsal))
    yield "logs", Text(f"{name}.jsonl", numbered(log))
    yield "sheets", Text(f"{name}.json", _block(seams.sheet_of(rehearsal)))


def debriefs() -> Made:
    """The personal debrief of every playthrough, with the pages that explain its answers."""
    with tempfile.TemporaryDirectory() as folder, seams.product(Path(folder)) as product:
        for slug, name in _scripts():
            played = seams.rehearsed(slug, name)
            run, browser = seams.kept_run(product, slug, seams.seat_of(slug, name), played)
            address = f"/hasil/{run}"
            parts = [_page(browser, address)]
            links = seams.forms_of(parts[0].html, address).links
            answers = dict.fromkeys(href for href, _words in links if "/jawaban/" in href)
            parts += [_page(browser, each) for each in answers]
            text = "\n".join(words_of(each) for each in parts)
            yield "debriefs", Text(f"{slug}/{name}.txt", numbered(text))


def _page(browser: Any, address: str) -> Look:
    answer = browser.get(address)
    return Look(answer.status_code, address, answer.get_data(as_text=True))


def _scripts() -> Iterator[tuple[str, str]]:
    return ((slug, name) for slug in seams.scenarios() for name in seams.scripts(slug))


def generated() -> Made:
    """Reports with their keys: of the command, and those of every scenario in some variants."""
    for name, options in GENERATED.items():
        command = (sys.executable, "-m", "trainer", "generate", *options)
        made = subprocess.run(command, cwd=seams.ROOT, stdout=subprocess.PIPE, check=True)  # noqa: S603
        yield "generated", Text(name, made.stdout.decode())
    for slug in seams.scenarios():
        for variant in VARIANTS:
            name = f"{slug}.varian-{variant}" if variant else slug
            lines = (_line(report) for report in seams.reports_of(slug, variant))
            yield "generated", Text(f"scenarios/{name}.jsonl", "".join(lines))


def verdicts() -> Made:
    """Every answer of the gold set, scored alone, and the explanations of some."""
    seams.be_ready()
    verdicts: dict[str, list[str]] = {}
    texts = tuple(seams.gold_texts())
    for gold in texts:
        verdicts.setdefault(gold.kind, []).append(_line(seams.verdict_on(gold)))
    explained = (_line(seams.explanation_of(gold)) for gold in texts[::EXPLAINED])
    for kind, lines in verdicts.items():
        yield "verdicts", Text(f"{kind}.jsonl", "".join(lines))
    yield "verdicts", Text("explanations.jsonl", "".join(explained))


def stored(product: seams.Product, scene: Scene) -> Made:
    """All that a database holds: runs with log and sheet, what lists show of them, and the rows beside."""
    runs = seams.runs_of(product)
    for number, run in enumerate(runs, 1):
        held = numbered(_block(seams.stored_run(product, run)))
        yield "stored", Text(f"runs/{number:03d}.json", held)
    cards = "".join(_line(seams.stored_card(product, run)) for run in runs)
    yield "stored", Text("cards.jsonl", numbered(cards))
    yield "stored", Text("rows.json", numbered(_block(seams.stored_rows(product, scene))))


def seen(product: seams.Product, scene: Scene) -> Made:
    """Every place, what its living regions say, and the files that are taken home."""
    visitor = Visitor(product, scene)
    for spot in seams.spots():
        try:
            look = visitor.visit(spot)
        except Refused as refusal:
            yield (
                "pages",
                Text(f"{spot.name}.txt", f"not to be looked at: {visitor.plain(str(refusal))}\n"),
            )
            continue
        yield "pages", Text(f"{spot.name}.txt", visitor.plain(words_of(look)))
        if said := "\n".join(words_of(news) for news in visitor.news(spot.who, look)):
            yield "polls", Text(f"{spot.name}.txt", visitor.plain(said))
    for name, (who, address) in seams.DOWNLOADS.items():
        yield "downloads", Text(f"{name}.csv", visitor.plain(visitor.file(who, address)))


def _line(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True) + "\n"


def _block(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
