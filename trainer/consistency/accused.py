"""The accused office: it acts, or is felt to act, only where it learned of the report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.consistency.moments import CAST, Contradiction, Kind, Moment
from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.inject import InjectKind

SEEKS = re.compile(
    r"\b(?:nama|siapa|identitas)\b[^.?!]{0,40}\b(?:pelapor\w*|melapor\w*|membuat laporan|lapor)\b"
    r"|\bpelapor\w*[^.?!]{0,30}\b(?:identitas|nomor telepon)",
    re.IGNORECASE,
)
"""An office that asks who reported."""

SOUGHT = re.compile(
    r"\b(?:mrk|mereka|orangnya|kantor)\b[^.?!]{0,50}\b(?:cari|mencari)\b[^.?!]{0,20}\bsiapa\b"
    r"|\bsekarang (?:saya|sy|mereka|mrk)[^.?!]{0,12}\bdi?cari\b|\bskrg sy dicari\b"
    r"|\b(?:dipanggil|ditanya\w*)\b[^.?!]{0,50}\bsiapa y(?:an)?g (?:me)?lapor"
    r"|\b(?:mereka|mrk)\b[^.?!]{0,20}\bsudah tahu ada laporan\b"
    r"|\bmencari pelapornya\b|\bkami semua ditanyai\b",
    re.IGNORECASE,
)
"""A citizen who says that people look for who reported."""

SUPPOSED = re.compile(r"\b(?:kalau|bila|jika|nanti|seandainya|belum)\b[^.?!]*", re.IGNORECASE)
"""What is only supposed, or denied, to the end of its sentence."""


def look(moment: Moment) -> Iterator[Contradiction]:
    """Words of the accused office, and of whoever feels sought."""
    fact, recorded = moment.fact, moment.recorded
    dossier = moment.dossier
    if isinstance(fact, e.InjectDelivered) and fact.inject.kind is InjectKind.REPLY:
        dossier = moment.run.dossiers.get(fact.inject.report or "")
        text: str | None = fact.inject.text
    else:
        text = moment.words_of_citizen()
    if dossier is None:
        return
    said = SUPPOSED.sub("", text or "")
    if SOUGHT.search(said) and not has_learned(moment, dossier):
        yield moment.found(Kind.ACCUSED, "sought by an office that never learned of the report")
    accused = dossier.report.truth.accused
    if not isinstance(fact, e.CommentPosted) or not recorded.seat.startswith(CAST):
        return
    if fact.by == "officer" and SEEKS.search(fact.text):
        if accused is None or recorded.seat != f"{CAST}{accused.agency}":
            yield moment.found(Kind.ACCUSED, "an office that nobody accuses looks for the reporter")
        elif not has_learned(moment, dossier):
            yield moment.found(Kind.ACCUSED, "the accused asks and never got the report")


def has_learned(moment: Moment, dossier: Dossier) -> bool:
    """Whether whoever is accused can know of the report: got it, could read it, or was told by somebody."""
    accused = dossier.report.truth.accused
    if accused is not None and (
        accused.agency == dossier.desk
        or any(each.unit == accused.agency for each in dossier.dispositions)
    ):
        return True
    return _was_public(moment, dossier) or was_given_away(moment, dossier)


def _was_public(moment: Moment, dossier: Dossier) -> bool:
    states = moment.history.states[: moment.recorded.seq]
    stood = (run.dossiers.get(dossier.id) for run in states)
    return any(each is not None and each.public for each in stood)


def was_given_away(moment: Moment, dossier: Dossier) -> bool:
    """Whether a written reply told somebody of this report or of who sent it."""
    for message in moment.run.messages.values():
        option = message.inject.option(message.option or "")
        if option is not None and option.exposes == dossier.id:
            return True
    return False
