"""Names of files as they may be shown: no path, nothing invisible, the ending of what the file has become."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath

NAME_CHARS = 80
NAMELESS = "lampiran"


def shown_name(sent: str, ending: str = "") -> str:
    """The base name of `sent` with `ending` (".jpg") instead of its own; "" keeps what it has.

    Letters of control and direction are left out, since they can make a name look like another one. At most
    `NAME_CHARS` characters.
    """
    base = sent.replace("\\", "/").rpartition("/")[2]
    seen = "".join(sign if _visible(sign) else " " for sign in unicodedata.normalize("NFC", base))
    path = PurePosixPath(" ".join(seen.split()) or NAMELESS)
    ending = ending or path.suffix[:10]
    stem = path.stem.strip(" .") or NAMELESS
    return stem[: NAME_CHARS - len(ending)].rstrip(" .") + ending


def _visible(sign: str) -> bool:
    """Whether a character stands for itself: no control, no change of direction, no half of a pair."""
    return not unicodedata.category(sign).startswith("C")
