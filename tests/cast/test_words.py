"""What simulated people say: phrases for every occasion and manner, naming nobody, and never one twice."""

from __future__ import annotations

import re
from dataclasses import replace

from tests.cast.conftest import history
from trainer.cast.words import MANNER, OWN_REPLY, Occasion, phrases_in, words_for
from trainer.domain.dossier import PostedComment

MANNERS = set(MANNER.values())
ELSEWHERE = {
    Occasion.SEMENTARA,
    Occasion.ASKED,
    Occasion.AKHIR_WANTS,
    Occasion.AKHIR_NOTHING,
    Occasion.SEMENTARA_WANTS,
    Occasion.BROUGHT,
}
"""Occasions with words of the report's own only, or put together in `questions`."""


def test_every_occasion_has_phrases_in_every_manner() -> None:
    phrases = phrases_in("pelapor")
    assert set(phrases) == set(Occasion) - ELSEWHERE
    assert all(set(manners) == MANNERS for manners in phrases.values())
    assert all(len(texts) >= 2 for manners in phrases.values() for texts in manners.values())


def test_no_phrase_holds_a_number_or_stands_twice() -> None:
    texts = [
        text
        for manners in phrases_in("pelapor").values()
        for each in manners.values()
        for text in each
    ]
    assert len(texts) == len(set(texts))
    assert not [text for text in texts if re.search(r"\d{3}", text)]


def test_the_reports_own_reply_comes_first_and_nothing_is_said_twice() -> None:
    reply = {"on": "late", "text": "mana kabarnya", "fills": [], "then": None}
    run = history("h0 08.30 verifikasi unit=99.01-pu", truth={"replies": [reply]}).run
    dossier = next(iter(run.dossiers.values()))
    said: list[str] = []
    for seq in range(100, 120):
        text = words_for(run, dossier, Occasion.LATE)
        if text is None:
            break
        said.append(text)
        at = dossier.report.received_at
        comment = PostedComment(seq, at, "cast:reporter", "reporter", "", text)
        dossier = replace(dossier, comments=(*dossier.comments, comment))
    plain = phrases_in("pelapor")[Occasion.LATE]["plain"]
    assert said[0] == "mana kabarnya"
    assert sorted(said[1:]) == sorted(plain)


def test_who_writes_in_capitals_goes_on_in_capitals() -> None:
    run = history("h0 08.30 verifikasi unit=99.01-pu", report={"register": "capitals"}).run
    dossier = next(iter(run.dossiers.values()))
    text = words_for(run, dossier, Occasion.LATE)
    assert text is not None
    assert text.isupper()


def test_every_occasion_of_the_key_is_somebodys_words() -> None:
    of_the_key = {"tunda_asked", "sementara", "akhir_good", "akhir_empty", "late", "closed_empty"}
    assert set(OWN_REPLY.values()) == of_the_key


def test_once_the_matter_is_over_nobody_complains_of_it_in_the_authors_words() -> None:
    reply = {"on": "late", "text": "masih saya angkutkan air tiap pagi", "fills": [], "then": None}
    lasts = history("h0 08.30 verifikasi unit=99.01-pu", truth={"replies": [reply]}).run
    over = history(
        "h0 08.30 verifikasi unit=99.01-pu; h1 08.00 catatan", truth={"replies": [reply]}
    ).run
    said = [
        words_for(run, next(iter(run.dossiers.values())), Occasion.LATE) for run in (lasts, over)
    ]
    assert said[0] == reply["text"]
    assert said[1] in phrases_in("pelapor")[Occasion.LATE]["plain"]
