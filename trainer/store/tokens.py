"""What is drawn at random and must not be guessed: ids, join codes, personal codes; and the seeds of runs."""

from __future__ import annotations

from importlib.resources import files
from secrets import choice, randbelow, token_hex

JOIN_LETTERS = "CDFGHJKMNPQRTVWXY34679"
"""Nothing that is mistaken for another on a projector (0 and O, 1 and I, 2 and Z …), no vowels: no words by chance."""

JOIN_CODE_CHARS = 6
"""Over a hundred million codes, which stand on a wall for an hour."""

CODE_WORDS = tuple(files("trainer.store").joinpath("code_words.txt").read_text("ascii").split())
"""256 plain words, any two at least two typing mistakes apart: four of them are 32 bits."""

WORDS_IN_CODE = 4
SEED_LIMIT = 2**31


class SecretTokens:
    """`ports.Tokens` from the operating system's chance."""

    def new_id(self) -> str:
        return new_id()

    def join_code(self) -> str:
        return "".join(choice(JOIN_LETTERS) for _ in range(JOIN_CODE_CHARS))

    def code_words(self) -> str:
        return " ".join(choice(CODE_WORDS) for _ in range(WORDS_IN_CODE))

    def seed(self) -> int:
        return randbelow(SEED_LIMIT)


def new_id() -> str:
    """Twenty lower-case hexadecimal digits, 80 bits: nobody finds a stranger's page by counting."""
    return token_hex(10)
