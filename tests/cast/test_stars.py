"""Stars and the words beside them: what was done to a citizen outweighs how well they were answered in the end."""

from __future__ import annotations

from dataclasses import replace

from tests.cast.conftest import history
from trainer.cast.reading import treatment_of
from trainer.cast.stars import MOST_WHEN_ABANDONED, stars_for, words_beside
from trainer.cast.words import Occasion
from trainer.scoring.example_world import REPORT

ANSWERED = (
    "h0 08.30 verifikasi unit=99.01-pu; h1 08.00 catatan; "
    "h1 14.00 pu: tindak_lanjut teks='Lubang sudah ditambal pada 5 Mei oleh regu pemeliharaan.'"
)


def told(log: str, **changes: object) -> tuple[int, Occasion]:
    """Stars and occasion of a patient citizen after a log, with facts of the treatment changed."""
    played = history(log)
    run = played.run
    treatment = replace(treatment_of(run, run.dossier(REPORT), played.world), **changes)
    stars = stars_for(1, treatment, empty=False)
    return stars, words_beside(stars, treatment)


def test_a_good_answer_gets_five() -> None:
    assert told(ANSWERED) == (5, Occasion.RATE_GOOD)


def test_who_was_left_alone_gives_three_at_most() -> None:
    assert told(ANSWERED, abandoned=True) == (MOST_WHEN_ABANDONED, Occasion.RATE_ABANDONED)


def test_who_was_given_away_gives_one_star_and_says_so() -> None:
    betrayed = f"h0 08.20 pesan; h0 08.25 balas pilihan=beri; {ANSWERED}"

    assert told(betrayed) == (1, Occasion.RATE_BETRAYED)
    assert told(ANSWERED, exposed=True) == (1, Occasion.RATE_BETRAYED)
