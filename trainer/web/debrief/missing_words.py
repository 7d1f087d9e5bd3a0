"""What an answer left a citizen without, in words: what is missing with its dimension, and wrongs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trainer.answers.rubric.levels import scale
from trainer.answers.rubric.missing import missing_names
from trainer.cast.perceived_quality import PLAIN, PRIVACY
from trainer.cast.wants import dimension_of
from trainer.debrief.feeling import INSULT
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

OTHERS: Mapping[str, str] = {
    PLAIN: _l("bahasa yang mudah diikuti"),
    PRIVACY: _l("kepastian bahwa tidak ada yang dapat menebak siapa pelapornya"),
}

WRONGS: Mapping[str, str] = {
    "threat": _l("Ia merasa diancam (%(dimension)s)."),
    INSULT: _l("Ia merasa dihina (%(dimension)s)."),
    "gratuity": _l("Ia dimintai sesuatu untuk laporannya."),
    "withdraw": _l("Ia diminta mencabut laporannya."),
    "leak": _l("Ada data pribadi dalam jawaban itu (%(dimension)s)."),
    "false_closure": _l("Masalahnya disebut selesai, padahal belum."),
    "overpromise": _l("Ia dijanjikan sesuatu yang tidak dapat dijamin (%(dimension)s)."),
}
"""What a citizen says of a wrong, by gate."""

OF_WRONG = {"threat": "W7", INSULT: "W7", "leak": "W8", "overpromise": "W5"}


def missing_words(codes: Iterable[str]) -> str:
    """What these codes name, with the dimension that lost by it: *tanggal atau jumlah hari (W4, Waktu dan …)*."""
    codes = tuple(codes)
    names = [str(OTHERS[code]) if code in OTHERS else missing_names()[code] for code in codes]
    dimension = dimension_of(codes[0]) if codes else ""
    what = _(" dan ").join(names)
    return f"{what} ({dimension_words(dimension)})" if dimension else what


def dimension_words(code: str) -> str:
    """A dimension by its code and its title."""
    return f"{code}, {scale().dimensions[code].title}"


def wrong_words(wrong: str) -> str:
    """What a wrong meant to the citizen, in a sentence."""
    dimension = OF_WRONG.get(wrong)
    return str(WRONGS[wrong]) % {"dimension": dimension_words(dimension) if dimension else ""}
