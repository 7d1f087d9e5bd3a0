"""Whether a text is readable Indonesian prose: its words, its language, its sentences, and the order of its words.

Counts only; what follows for an answer is decided elsewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.clauses import Clauses
from trainer.answers.language.plain import Plain, Token
from trainer.answers.language.spelling import is_known

FUNCTION = frozenset(
    (
        "yang",
        "dan",
        "di",
        "ke",
        "dari",
        "pada",
        "untuk",
        "dengan",
        "oleh",
        "dalam",
        "ini",
        "itu",
        "akan",
        "sudah",
        "telah",
        "tidak",
        "belum",
        "kami",
        "bapak",
        "ibu",
        "atas",
        "agar",
        "karena",
        "bahwa",
        "juga",
        "adalah",
        "sebagai",
        "serta",
        "atau",
        "bila",
        "jika",
        "apabila",
        "dapat",
        "bisa",
        "mohon",
        "saya",
        "anda",
        "saudara",
        "masih",
        "sedang",
        "ada",
        "tersebut",
        "setelah",
        "sebelum",
        "sampai",
        "hingga",
        "tetapi",
        "namun",
        "sehingga",
        "supaya",
        "maka",
        "lalu",
        "kemudian",
        "saja",
        "ya",
        "kalau",
        "jadi",
        "lagi",
        "nanti",
        "para",
        "setiap",
        "oleh",
        "terhadap",
        "melalui",
        "lewat",
        "mengenai",
        "tentang",
        "perihal",
        "secara",
        "hanya",
        "bukan",
        "jangan",
        "silakan",
        "hari",
        "tanggal",
    )
)


@lru_cache(maxsize=1)
def foreign_words() -> dict[str, frozenset[str]]:
    """Language to words that Indonesian does not have, or uses otherwise."""
    path = Path(__file__).with_suffix(".yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {name: frozenset(str(words).split()) for name, words in raw["foreign"].items()}


def readable_share(plain: Plain) -> float:
    """Share of the words that are Indonesian words or names; 1 for a text without words."""
    words = _words(plain.text)
    if not words:
        return 1.0
    return sum(word in FUNCTION or is_known(word) for word in words) / len(words)


def foreign_share(plain: Plain, clauses: Clauses) -> float:
    """Share of the words that stand in sentences of another language."""
    foreign = total = 0
    for sentence in clauses.sentences:
        inside = [
            token
            for token in plain.tokens[
                plain.token_at(sentence.start) : plain.token_at(sentence.end) + 1
            ]
            if token.text[0].isalpha()
        ]
        if not inside:
            continue
        total += len(inside)
        if _is_foreign(inside):
            foreign += len(inside)
    return foreign / total if total else 0.0


def _is_foreign(tokens: list[Token]) -> bool:
    """Whether a sentence has more words of one other language than of its own, or some and hardly a right word."""
    words = [word for token in tokens for word in token.text.split()]
    own = sum(word in FUNCTION for word in words)
    other = max(sum(word in table for word in words) for table in foreign_words().values())
    odd = sum(
        token.slip or not (token.text in FUNCTION or is_known(token.text)) for token in tokens
    )
    if other > own or (odd > 0.45 * len(tokens) and other + 1 > own):
        return True
    return other > 1 and other + odd > ODD * len(tokens)


ODD = 0.3
"""Share of a sentence's words that are another language's, unknown or misspelt."""


def is_prose(plain: Plain) -> bool:
    """Whether words are joined to sentences: function words between them, not only marks."""
    words = _words(plain.text)
    pieces = [_words(each) for each in PIECE.split(plain.text)]
    if len(words) < FEWEST:
        return (
            len(words) < FEW or sum(map(bool, pieces)) < FEW_PIECES or bool(set(words) & FUNCTION)
        )
    loose = [each for each in pieces if 0 < len(each) <= LOOSE and not set(each) & FUNCTION]
    hurried = sum(bool(token.short) for token in plain.tokens) >= HURRIED
    most = LOOSE_SHARE_OF_HURRIED if hurried else LOOSE_SHARE
    if len(loose) >= MANY and sum(map(len, loose)) >= most * len(words):
        return False
    joined = sum(word in FUNCTION for word in words) / len(words)
    marks = len(re.findall(r"[,;:/|#•·\n-]", plain.text)) / len(words)
    return joined >= 0.12 or (joined >= 0.07 and marks < 0.25)


FEWEST, LOOSE, MANY = 8, 5, 5
"""Words of a text that is judged by its share of joining words; words and number of the pieces that a heap is made of."""
LOOSE_SHARE, LOOSE_SHARE_OF_HURRIED, HURRIED = 0.5, 0.8, 2
"""Share of the words in loose pieces from which a text is a heap; more in a hurried one, of so many short forms."""
FEW, FEW_PIECES = 4, 3
"""A shorter text of so many words in so many pieces, none of them a joining word, is a heap, too."""
PIECE = re.compile(r"[.,;:\n/|#•·–—-]| ttk ")

ENDS_BADLY = compiled(
    r"\b"
    + any_of(
        "yang",
        "dan",
        "di",
        "ke",
        "dari",
        "pada",
        "untuk",
        "dengan",
        "oleh",
        "dalam",
        "akan",
        "agar",
        "karena",
        "bahwa",
        "sebagai",
        "serta",
        "atau",
        "bila",
        "jika",
        "apabila",
        "mengenai",
        "tentang",
        "para",
        "setiap",
        "supaya",
        "sehingga",
    )
    + r"\b(?: [,.;!?]|$)"
)
BAD_PAIR = compiled(
    alternation(
        r"\b(?:di|ke|dari|pada|untuk|dengan|oleh|dalam|atas|terhadap|mengenai|tentang) "
        + any_of(
            "dan",
            "akan",
            "sudah",
            "telah",
            "yang (?:di|ke|dan)",
            "ke",
            "oleh",
            "pada",
            "untuk",
            "dengan",
            "dalam",
            "agar",
            "karena",
            "bahwa",
            "serta",
            "atau",
            "adalah",
        )
        + r"\b",
        r"\b(?:dan|atau|serta) (?:dan|atau|serta|yang yang|agar agar)\b",
        r"\b(?:akan|sudah|telah|belum) "
        + any_of(
            "dari",
            "dan",
            "yang",
            "oleh",
            "untuk",
            "akan",
            "atas",
            "bapak",
            "ibu",
            "terima",
            "tanggal",
            "pada",
        )
        + r"\b",
        r"\b(?:yang yang|kami kami|di di|ke ke)\b",
        r"\b(?:tanggal|pukul) (?:yang|dan|akan|kami|bapak|ibu|terima|untuk|di|sudah|telah)\b",
        r"\b(?:terima) (?!kasih|atas|kasi)\w+",
        r"(?<!terima )\bkasih\b",
        r"\byang (?:terima kasih|dan|atas|oleh|bapak terhormat)\b",
        r"\bterhormat yang\b",
    )
)


def order_score(plain: Plain) -> float:
    """Below 0 where the order of the words is broken too often for a text of this length."""
    words = _words(plain.text)
    if len(words) < 6:
        return 1.0
    return 0.05 - sum(broken_places(plain.text)) / len(words)


@lru_cache(maxsize=8)
def broken_places(text: str) -> tuple[int, int]:
    """How often a plain text breaks off after a word that joins, and how often two words stand together that never do."""
    return len(ENDS_BADLY.findall(text)), len(BAD_PAIR.findall(text))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text)
