"""The one door to the drawings: an attachment of a report, drawn when somebody looks at it.

The same attachment of the same person gives the same picture on every machine; nothing but the attachment is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from trainer.domain.chance import Draw, stream
from trainer.domain.report import Attachment, Report
from trainer.pictures.drawings import (
    air,
    antrean,
    asap,
    bangunan,
    jalan,
    lampu,
    obrolan,
    peta,
    sampah,
    surat,
)
from trainer.pictures.facts import Facts
from trainer.pictures.words import facts_of

DRAWINGS: Mapping[str, Callable[[Facts, Draw], str]] = {
    "air": air.drawing,
    "antrean": antrean.drawing,
    "asap": asap.drawing,
    "bangunan": bangunan.drawing,
    "jalan": jalan.drawing,
    "lampu": lampu.drawing,
    "obrolan": obrolan.drawing,
    "peta": peta.drawing,
    "sampah": sampah.drawing,
    "surat": surat.drawing,
}
"""How each kind is drawn; an attachment of any other kind is told in words alone."""


def can_be_drawn(attachment: Attachment) -> bool:
    """Whether there is a picture to look at."""
    return attachment.kind in DRAWINGS


def shows_somebody(attachment: Attachment) -> bool:
    """Whether it shows a face, a number of a person or a vehicle, or what somebody suffers from."""
    facts = facts_of(attachment.kind, attachment.alt)
    return facts is not None and facts.sensitive is not None


def drawn(report: Report, attachment: Attachment) -> str | None:
    """The picture as SVG text; None where there is none. A report that is sent twice shows the same picture twice."""
    facts = facts_of(attachment.kind, attachment.alt)
    if facts is None:
        return None
    name = (attachment.kind, attachment.caption, attachment.alt)
    return DRAWINGS[attachment.kind](facts, stream(report.reporter.ref, "gambar", *name).random)
