"""What a citizen asks for after an answer: the words are about the code, said once, and thanked for when it has come."""

from __future__ import annotations

import re

import pytest

from tests.cast.conftest import history
from tests.tables import each_row
from trainer.cast import reporter
from trainer.cast.wants import ASKED_FOR, OTHERS, PAIRS
from trainer.cast.words import MANNER, Occasion, phrases_in
from trainer.cast.words.questions import JOINED, asking, codes_in, is_thanks
from trainer.domain.commands import Comment
from trainer.domain.history import History

ABOUT = {
    "answer": "jawab|jwb",
    "topic": "bukan|bkn|tertukar|lain dengan|berbeda|nyambung",
    "right_fact": "keliru|salah|koreksi|tidak sesuai",
    "fact_what": "masalah|mslh|hal apa",
    "fact_where": "tempat|tmpt|lokasi",
    "fact_when": "waktu|wktnya|tanggal|tgl",
    "fact_who": "siapa|pihak",
    "fact_ref": "nomor|nmr",
    "action": "tindakan|langkah|diapakan|diapain|dikerjakan",
    "unit": "siapa|bidang|bagian|dinas",
    "result": "hasil|keputusan",
    "done": "diterus",
    "time": "kapan|kpn|tanggal|tgl|hari|jadwal",
    "contact": "nomor|kontak|ke mana|kmn|menghubungi|bs dihubungi|tanya ke siapa|hub ",
    "if_not": "kalau|kl |apabila|bagaimana jika",
    "owner": "berwenang|wewenang|urusan",
    "explanation": "mengapa|kenapa|knp|alasan|penjelasan|paham|kok ",
    "basis": "aturan|peraturan",
    "door": "kantor|alamat",
    "plain": "bahasa|istilah|kalimat",
    "privacy": "rahasia|ketahuan|orang tahu",
}
"""Words of which every question for a code holds one."""

EVERY = sorted({code for codes in ASKED_FOR.values() for code in codes} | set(OTHERS))
WORDS = [
    (key, manner, phrase)
    for key, manners in asking().question.items()
    for manner, phrases in manners.items()
    for phrase in phrases
]


def test_every_code_has_words_in_every_manner_and_none_stands_twice() -> None:
    keys = set(EVERY) | {JOINED.join(pair) for pair in PAIRS}
    assert set(asking().question) == keys
    assert set(asking().what) == set(EVERY) == set(ABOUT)
    assert {(key, manner) for key, manner, _ in WORDS} == {
        (key, manner) for key in keys for manner in set(MANNER.values())
    }
    phrases = [phrase.casefold() for _, _, phrase in WORDS]
    assert len(phrases) == len(set(phrases)) >= 2 * 4 * len(keys)
    assert not [phrase for phrase in phrases if re.search(r"\d", phrase)]


def test_every_question_is_about_its_code_and_read_back_as_it() -> None:
    for key, _, phrase in WORDS:
        codes = tuple(key.split(JOINED))
        assert codes_in(f"Terima kasih. {phrase}".upper()) == codes, phrase
        for code in codes:
            assert re.search(ABOUT[code], phrase.lower()), (code, phrase)


def test_no_other_words_of_a_citizen_are_read_as_a_question_for_a_code() -> None:
    for occasion, manners in phrases_in("pelapor").items():
        expected = ("time",) if occasion == Occasion.AKHIR_TIME else ()
        assert {codes_in(text) for each in manners.values() for text in each} == {expected}


ANSWERED = "h0 08.30 verifikasi unit=99.01-pu; h1 14.00 pu: tindak_lanjut; h1 14.00 skor"
TO_COME = {"answer": "akhir"}
"""A key by which the answer is final while the work is still to come: then one may ask when."""
LOSES = {
    "W2": "W2=1", "W3": "W3=1", "W4": "W4=1", "W5": "W5=1", "W6": "W6=1", "W8": "W8=2 W7=1",
}  # fmt: skip
"""Levels with which the dimension is what the citizen asks about."""


def said(told: History) -> Comment:
    """What the reporter writes next."""
    (due,) = reporter.plan(told.run, told.world, 0)
    assert isinstance(due.command, Comment)
    return due.command


def lost(code: str) -> str:
    """Marks of an answer that lacks this code most."""
    if code in OTHERS:
        return LOSES[OTHERS[code]]
    dimension = next(each for each, codes in ASKED_FOR.items() if code in codes)
    return f"{LOSES[dimension]} kurang={dimension}:{code}"


@each_row("code", EVERY)
def test_what_is_missing_is_asked_for_and_thanked_for_once_it_has_come(code: str) -> None:
    asked = f"{ANSWERED} {lost(code)}"
    question = said(history(asked, truth=TO_COME))
    assert codes_in(question.text) == (code,)

    again = f"{asked}; h3 09.00 pelapor: komentar teks='{question.text}'; h4 09.00 pu: tindak_lanjut; h4 09.00 skor"
    completed = history(again, truth=TO_COME)
    thanks = said(completed)
    assert thanks.thanks
    assert asking().what[code] in thanks.text
    assert codes_in(thanks.text) == ()
    dossier = next(iter(completed.run.dossiers.values()))
    assert is_thanks(dossier, thanks.text)


def test_asked_again_it_is_said_so_in_other_words() -> None:
    asked = f"{ANSWERED} {lost('time')}"
    first = said(history(asked, truth=TO_COME)).text
    again = f"{asked}; h3 09.00 pelapor: komentar teks='{first}'; h4 09.00 pu: tindak_lanjut; h4 09.00 skor {lost('time')}"
    second = said(history(again, truth=TO_COME)).text
    assert codes_in(second) == ("time",)
    assert any(second.startswith(each) for each in asking().again["plain"])
    assert second.split(". ")[-1] != first.split(". ")[-1]


@pytest.mark.parametrize("code", sorted(OTHERS))
def test_what_is_still_missing_is_not_thanked_for(code: str) -> None:
    asked = f"{ANSWERED} {lost(code)}"
    first = said(history(asked, truth=TO_COME)).text
    again = f"{asked}; h3 09.00 pelapor: komentar teks='{first}'; h4 09.00 pu: tindak_lanjut; h4 09.00 skor {lost(code)}"
    assert said(history(again, truth=TO_COME)).text.startswith(asking().again["plain"])


def test_what_came_is_thanked_for_before_the_next_question() -> None:
    asked = f"{ANSWERED} {lost('time')}"
    first = said(history(asked, truth=TO_COME)).text
    again = f"{asked}; h3 09.00 pelapor: komentar teks='{first}'; h4 09.00 pu: tindak_lanjut; h4 09.00 skor {lost('action')}"
    second = said(history(again, truth=TO_COME)).text
    assert asking().what["time"] in second
    assert codes_in(second) == ("action",)


def test_who_had_no_answer_at_all_and_goes_on_asking_does_not_thank_for_it() -> None:
    asked = f"{ANSWERED} {lost('answer')}"
    first = said(history(asked, truth=TO_COME)).text
    again = f"{asked}; h3 09.00 pelapor: komentar teks='{first}'; h4 09.00 pu: tindak_lanjut; h4 09.00 skor {lost('action')}"
    assert asking().what["answer"] not in said(history(again, truth=TO_COME)).text


@pytest.mark.parametrize(("temper", "mood"), [(1, "calm"), (3, "firm"), (5, "hot")])
def test_a_question_opens_by_temper_in_the_manner_of_the_report(temper: int, mood: str) -> None:
    report = {"register": "capitals"}
    text = said(
        history(f"{ANSWERED} {lost('unit')}", truth=TO_COME | {"temper": temper}, report=report)
    ).text
    assert text.isupper()
    assert any(text.startswith(each.upper()) for each in asking().opening[mood]["loud"])
