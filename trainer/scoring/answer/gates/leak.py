"""The gate `leak`: it fires when W8 is 0."""

from __future__ import annotations

from trainer.scoring.answer.verdict import Evidence
from trainer.scoring.wording import wording_beside

WORDING = wording_beside(__file__)


def judge(privacy: Evidence) -> Evidence | None:
    """The gate's evidence, drawn from that of W8; None when it stays shut."""
    if privacy.level != 0:
        return None
    advice = WORDING.message("leak").advice
    return Evidence(
        None, "leak", None, privacy.spans, (), "identity_printed", advice, privacy.confidence
    )
