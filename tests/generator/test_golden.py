"""Every byte of sixty reports is the one that is written down."""

import json

import pytest

from tests.generator.golden import FILE, digest, golden

RENEW = "jika perubahan ini disengaja: python3 run.py dev -m tests.generator.golden"


@pytest.fixture(scope="module")
def kept():
    return json.loads(FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def made():
    return golden()


def test_sixty_reports_and_some_texts_are_kept(kept):
    assert len(kept["digests"]) == 60
    assert len(kept["texts"]) >= 5
    assert set(kept["texts"]) <= set(kept["digests"])


def test_the_texts_are_those_that_were_kept(kept, made):
    assert made["texts"] == kept["texts"], RENEW


def test_the_reports_are_those_that_were_kept(kept, made):
    changed = [key for key, one in kept["digests"].items() if made["digests"].get(key) != one]

    assert changed == [], RENEW
    assert list(made["digests"]) == list(kept["digests"])


def test_a_digest_tells_one_letter(make):
    report = make(seed=1).report(0)

    assert digest(report) == digest(make(seed=1).report(0))
    assert digest(report) != digest(make(seed=1).report(1))
