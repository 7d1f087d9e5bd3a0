"""What was stored once can be read for ever: lines of every kind of event, in every version that was ever written.

`fixtures/events-v1.jsonl` is never rewritten. When a kind gets version 2, its lines go into a new file beside it and the old
ones must still load, through the upcaster. Facts of an action that brings its own sample have their lines there.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.domain.samples import samples
from tests.tables import each_row
from trainer.domain.events import KINDS, fact_from_plain, fact_to_plain

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("events-v*.jsonl"))


def stored() -> list[dict]:
    kept = [path.read_text(encoding="utf-8").splitlines() for path in FIXTURES]
    own = [sample.stored for sample in samples()]
    return [json.loads(line) for lines in (*kept, *own) for line in lines]


@each_row("line", stored(), ids=lambda line: f"{line['kind']} {line['version']}")
def test_a_stored_event_still_loads(line) -> None:
    fact = fact_from_plain(line["kind"], line["version"], line["payload"])

    assert type(fact) is KINDS[line["kind"]]
    if line["version"] == type(fact).version:
        assert json.loads(json.dumps(fact_to_plain(fact))) == line["payload"]


def test_every_kind_is_kept_in_every_version_it_ever_had() -> None:
    kept = {(line["kind"], line["version"]) for line in stored()}

    assert kept >= {
        (kind, version) for kind, cls in KINDS.items() for version in range(1, cls.version + 1)
    }


def test_every_old_version_has_an_upcaster() -> None:
    for cls in KINDS.values():
        assert set(cls.upcasters) == set(range(1, cls.version)), cls.__name__


def test_a_kind_that_never_was_is_named() -> None:
    with pytest.raises(KeyError, match="ReportEaten"):
        fact_from_plain("ReportEaten", 1, {})
