"""Words out of order are heard in whatever way they came to be; whole sentences in another order, and haste, are not."""

from collections import Counter

from tests.tables import each_row
from trainer.answers.language.cooccurrence import pairs_of, signs_of_pairs
from trainer.answers.language.disorder import FEWEST, Known, disorder, model, out_of_order
from trainer.answers.language.plain import plain
from trainer.answers.language.word_order import break_weights, breaks, pieces
from trainer.answers.language.words import words
from trainer.domain.chance import stream
from training.shuffles import WAYS, sentences_of, shuffled, whole

COMPLAINT = (
    "Jaringan air bersih di Dusun Hulu macet. Sudah sebulan keran umum di depan mushala kering, katanya bak penampung retak "
    "dan pipa induk tersumbat lumpur. Kami membeli air galon tiap hari. Mohon bak penampung segera ditambal."
)
CASE = Known(frozenset(word.text for word in words(COMPLAINT)), pairs_of([COMPLAINT]))

ANSWER = (
    "Ibu Rahmi, kami mohon maaf keran umum di depan mushala kering selama sebulan. Pada 3 Oktober petugas menguras lumpur dari "
    "pipa induk dan menemukan bak penampung retak. Bak itu akan ditambal tukang pada 9 Oktober. Sementara menunggu, mobil "
    "tangki datang setiap Selasa dan Jumat pagi tanpa biaya. Bila air belum mengalir, silakan telepon Bagian Pelayanan."
)


def is_heard(text: str, known: Known = CASE) -> bool:
    return out_of_order(plain(text, known.words), text, known)


@each_row(
    "text",
    [
        "Lumpur dari pipa induk kering selama sebulan dan petugas mohon maaf. Bak itu pada 3 Oktober tanpa biaya menguras "
        "setiap Selasa, keran umum retak. Di depan mushala akan datang ditambal mobil tangki kami menunggu. Menemukan sementara "
        "tukang bak penampung dan Jumat pagi Ibu Rahmi.",
        "Ibu Rahmi mohon kami umum maaf keran depan di kering mushala sebulan selama. Petugas 3 pada Oktober lumpur menguras "
        "pipa dari induk dan bak menemukan retak penampung. Tukang ditambal akan itu bak Oktober 9 pada.",
        "ibu rahmi kami pada 3 mohon maaf keran oktober petugas umum di menguras lumpur depan mushala dari pipa kering selama "
        "induk dan sebulan. bak itu sementara akan menunggu ditambal mobil tukang pada tangki 9 datang oktober setiap.",
        "Ibu Rahmi, maaf keran umum depan mushala kering sebulan kami mohon di selama. Petugas menguras lumpur pipa induk "
        "menemukan bak penampung retak pada dari dan. Bak ditambal tukang 9 Oktober itu akan pada.",
    ],
    ids=["stretches exchanged", "neighbours exchanged", "two sentences in one", "small words last"],
)
def test_words_out_of_order_are_heard(text):
    assert is_heard(text)


@each_row(
    "text",
    [
        ANSWER,
        ANSWER.lower(),
        "mhn maaf bu, kran umum dpn mushala kering krn pipa induk penuh lumpur. tgl 3 sdh dikuras, bak yg retak ditambal tgl 9. "
        "sblm itu ada mobil tangki tiap selasa sm jumat pagi, gratis",
        "Telah dilakukan pengurasan lumpur pada pipa induk serta pemeriksaan bak penampung. Penambalan bak yang retak "
        "dijadwalkan 9 Oktober; penyediaan air sementara melalui mobil tangki, setiap Selasa dan Jumat pagi, tanpa biaya.",
    ],
    ids=["as written", "without capitals", "in haste", "by nouns"],
)
def test_words_in_order_are_not(text):
    assert not is_heard(text)


def test_whole_sentences_in_another_order_are_no_disorder_of_words():
    sentences = ANSWER.split(". ")
    assert not is_heard(". ".join(each.rstrip(".") for each in reversed(sentences)) + ".")


def test_a_few_words_are_not_judged():
    text = "Air kering keran maaf mohon kami"
    assert len(text.split()) < FEWEST
    assert disorder(plain(text), text, CASE) == 0.0


def test_the_joint_where_two_sentences_were_put_together_is_the_worst():
    text = "Bak itu akan ditambal mobil tangki datang setiap Selasa."
    row = pieces(plain(text), text, model().proper, model().frequent)
    odds = breaks(row, break_weights())
    second = [piece.start for piece in row].index(text.index("mobil"))
    assert max(range(len(odds)), key=odds.__getitem__) == second - 1


def test_a_text_that_tears_apart_what_stands_together_in_its_case_shows_it():
    torn = ANSWER.replace("bak penampung", "lumpur retak").replace("lumpur dari pipa induk", "pipa")
    whole_near, torn_near = (signs_of_pairs(plain(each), CASE.pairs)[2] for each in (ANSWER, torn))
    assert torn_near < whole_near


def test_who_repeats_two_words_of_the_case_is_not_waited_for():
    often = signs_of_pairs(plain("bak penampung " * 500), CASE.pairs)
    assert often[-1] == 0.0


@each_row("way", WAYS)
def test_a_shuffle_has_no_word_that_its_text_does_not_have(way):
    given = Counter(word.at for sentence in sentences_of(ANSWER) for word in sentence)
    for seed in range(20):
        made = shuffled(ANSWER, stream(seed, way), frozenset(), way)
        assert not Counter(word.at for word in made.words) - given
        assert [made.text[start:].split()[0] for start in made.starts] == made.text.split()


def test_a_whole_text_dressed_like_a_shuffle_keeps_the_words_of_its_sentences_together():
    for seed in range(20):
        made = whole(ANSWER, stream(seed, "whole"), frozenset())
        apart = [
            (one, other)
            for one, other in zip(made.words, made.words[1:], strict=False)
            if other.at != one.at + 1
        ]
        assert all(one.last and other.first for one, other in apart)
