"""How the matter itself stands, whatever the office wrote: the citizen lives beside it."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from trainer.answers.language.spelling import stem
from trainer.answers.language.words import words
from trainer.domain.danger import HELP
from trainer.domain.dossier import Dossier
from trainer.domain.field import notes_come
from trainer.domain.report import Reply
from trainer.domain.vocabulary import Classification


def is_over(dossier: Dossier, at: datetime | None = None) -> bool:
    """Whether the matter was settled by `at`, by default by now: the key says so, or a finding that resolves came."""
    resolved = (note.at for note in dossier.notes if note.resolves)
    return dossier.report.truth.resolved or any(at is None or each <= at for each in resolved)


def wants_nothing(dossier: Dossier) -> bool:
    """Whether nobody waits for an answer: praise, a trial, what is no office's matter, what was told once more."""
    return dossier.report.truth.only_archived


def is_told(dossier: Dossier) -> bool:
    """Whether an answer alone settles it: who asked for information waits for no change."""
    return dossier.report.truth.classification is Classification.PERMINTAAN_INFORMASI


SEEN = re.compile(
    r"\b(?:ny?ala|menyala|mengalir|ngalir|terang|lancar|bersih|kering|bisa (?:di)?lewat\w*|di(?:perbaiki|tambal|timbun"
    r"|pasang|angkut|bersihkan|potong|ganti))\b[^.!?]*\?",
    re.IGNORECASE,
)
"""A question for what one sees by looking: whether it runs, burns, was mended."""


def asks_what_is_seen(question: str) -> bool:
    """Whether an officer asks how it looks there, which the citizen alone can tell."""
    return bool(SEEN.search(question))


CONTACT = re.compile(
    r"\b(?:nomor|kontak|telepon|alamat|loket|menghubungi|dihubungi|ke mana)\b", re.IGNORECASE
)


def asks_for_contact(dossier: Dossier) -> bool:
    """Whether the citizen wants to know whom to ring or where to go."""
    asks = dossier.report.truth.asks
    return any(CONTACT.search(phrase) for ask in asks for phrase in ask.phrases)


def still_true(reply: Reply, dossier: Dossier) -> bool:
    """Whether an author's words fit how things stand now: the finding they rest on has come, none that ends them, nor help,
    and the office has not told what they ask for.
    """
    if _told(reply, dossier):
        return False
    come = notes_come(dossier)
    begun = reply.from_note is None or reply.from_note - 1 in come
    ended = reply.to_note is not None and (reply.to_note - 1 in come or HELP in dossier.dangers)
    return begun and not ended


def tells_the_end(reply: Reply, dossier: Dossier) -> bool:
    """Whether an author wrote these words for when the matter is over: they wait for a finding that resolves it."""
    notes = dossier.report.truth.field_notes
    at = None if reply.from_note is None else reply.from_note - 1
    return at is not None and at < len(notes) and notes[at].resolves


def _told(reply: Reply, dossier: Dossier) -> bool:
    """Whether one of the wordings that make a reply needless stands in what the office has written to the citizen."""
    if not reply.unless_told:
        return False
    texts = (
        *(each.text for each in dossier.answers if each.leads and not each.hidden),
        *(each.text for each in dossier.comments if each.by == "officer"),
    )
    sought = [_as_told(phrase) for phrase in reply.unless_told]
    return any(each.search(text.lower()) for text in texts for each in sought)


BETWEEN = r"[^\w.;!?\n]+(?:\w+[^\w.;!?\n]+){0,2}?"
"""What may stand between two words of a wording: two others of the same sentence."""


@lru_cache(maxsize=256)
def _as_told(phrase: str) -> re.Pattern[str]:
    """A wording in whatever forms of its words (*diberi tahu*, *memberi tahu*); *tidak* and *sudah* count as the rest."""
    forms = (rf"\w*{re.escape(stem(word.text))}\w*" for word in words(phrase))
    return re.compile(r"\b" + BETWEEN.join(forms))
