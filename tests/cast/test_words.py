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
    assert all(len(texts) >= 4 for manners in phrases.values() for texts in manners.values())


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
    assert said[1] in phrases_in("pelapor")[Occasion.LATE_OVER]["plain"]


def test_an_author_may_write_what_is_said_once_the_matter_is_over() -> None:
    goes_on = {"on": "late", "text": "masih kering", "fills": [], "then": None, "to_note": 1}
    at_last = {
        "on": "late",
        "text": "air sudah ada, kabarnya belum",
        "fills": [],
        "then": None,
        "from_note": 1,
    }
    told = {"replies": [goes_on, at_last]}
    runs = [
        history(f"h0 08.30 verifikasi unit=99.01-pu{more}", truth=told).run
        for more in ("", "; h1 08.00 catatan")
    ]
    said = [words_for(run, next(iter(run.dossiers.values())), Occasion.PROMISE) for run in runs]
    assert said == [goes_on["text"], at_last["text"]]


def test_words_that_ask_for_what_an_answer_tells_give_way_to_the_next() -> None:
    asks = {
        "on": "sementara",
        "text": "apakah saya diputus",
        "fills": [],
        "then": None,
        "unless_told": ["tidak diputus"],
    }
    waits = {"on": "sementara", "text": "baik, saya tunggu", "fills": [], "then": None}
    answer = "h0 08.30 verifikasi unit=99.01-pu; h1 09.00 pu: tindak_lanjut jenis=sementara teks="
    told = {"replies": [asks, waits]}
    said = {
        text: words_for(run, next(iter(run.dossiers.values())), Occasion.SEMENTARA)
        for text in (
            "Selama diperiksa Bapak tidak akan diputus.",
            "Petugas pemutusan datang besok.",
        )
        for run in [history(f"{answer}'{text}'", truth=told).run]
    }
    assert list(said.values()) == [waits["text"], asks["text"]]


def test_two_citizens_of_a_run_do_not_say_the_same_while_other_words_are_left() -> None:
    run = history("h0 08.30 verifikasi unit=99.01-pu; h0 08.40 @2 verifikasi unit=99.01-pu").run
    first, second = run.dossiers.values()
    plain = phrases_in("pelapor")[Occasion.LATE]["plain"]
    for heard in range(len(plain)):
        at = first.report.received_at
        said = tuple(
            PostedComment(100 + n, at, "cast:reporter", "reporter", "", text)
            for n, text in enumerate(plain[:heard])
        )
        spoken = replace(run, dossiers={first.id: replace(first, comments=said), second.id: second})
        assert words_for(spoken, second, Occasion.LATE) in plain[heard:]


def test_words_beside_stars_differ_from_one_report_to_the_next() -> None:
    run = history("h0 08.30 verifikasi unit=99.01-pu; h0 08.40 @2 verifikasi unit=99.01-pu").run
    first, second = run.dossiers.values()
    rated = replace(run, dossiers={first.id: replace(first, rated=True), second.id: second})
    said = [words_for(each, second, Occasion.RATE_GOOD) for each in (run, rated)]
    assert len(set(said)) == len(said)
