"""What is drawn at random: shapes that people can read out and type, and no repetition."""

from __future__ import annotations

from itertools import combinations

from rapidfuzz.distance import Levenshtein

from trainer.domain.records import code_key
from trainer.store.tokens import CODE_WORDS, SecretTokens
from trainer.usecases.by_hand import CountedTokens

DRAWS = 300


def test_ids_are_long_and_never_the_same():
    ids = [SecretTokens().new_id() for _ in range(DRAWS)]
    assert len(set(ids)) == DRAWS
    assert {len(each) for each in ids} == {20}


def test_a_join_code_has_six_characters_that_nobody_mistakes():
    for _ in range(DRAWS):
        code = SecretTokens().join_code()
        assert len(code) == 6
        assert not set(code) & set("0O1IL2Z5S8BAEU")


def test_a_personal_code_is_four_words_of_the_list():
    codes = [SecretTokens().code_words() for _ in range(DRAWS)]
    assert all(len(code.split(" ")) == 4 and set(code.split()) <= set(CODE_WORDS) for code in codes)
    assert len(set(codes)) == DRAWS


def test_the_words_are_plain_and_one_typing_mistake_never_makes_another():
    assert len(set(CODE_WORDS)) == 256
    assert all(word.isascii() and word.islower() and 4 <= len(word) <= 8 for word in CODE_WORDS)
    assert [pair for pair in combinations(CODE_WORDS, 2) if Levenshtein.distance(*pair) < 2] == []


def test_seeds_fit_the_promise_and_differ():
    seeds = [SecretTokens().seed() for _ in range(DRAWS)]
    assert all(0 <= seed < 2**31 for seed in seeds)
    assert len(set(seeds)) > DRAWS - 3


def test_counted_tokens_repeat_from_one_start_to_the_next():
    def drawn():
        tokens = CountedTokens()
        return [tokens.new_id(), tokens.join_code(), tokens.code_words(), tokens.seed()]

    assert drawn() == drawn()
    assert len({code_key(str(each)) for each in drawn()}) == 4
