"""Steps of a playthrough that do what the key says, whatever report stands there: opening, calling, deciding.

So one way through a scenario holds for reports that are made anew each time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from trainer.content.slots import KEY
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.profile import Profile
from trainer.domain.report import Report, Truth, to_be_masked
from trainer.domain.vocabulary import Action, Decision

COMPLETED = "kunci_dilengkapi"
"""What the key says once the reporter has brought what was missing; nothing where nobody brings it."""

WORDS = (KEY, COMPLETED)
"""What may stand in `do` beside the commands."""

NOTE = "Mohon {perkara} di {tempat} ditangani, dan pelapor diberi tahu hasilnya."
TOLD = "Dilaporkan {perkara} di {tempat}. Mohon petugas segera ke sana dan warga dijauhkan dari bahaya."
BASIS = "Perkara ini ditangani {pemilik}. Laporan kami kembalikan agar diteruskan ke sana."
QUESTION = "Terima kasih atas laporannya. Mohon sebutkan {kurang}."
OF_ITS_OWN = (
    "identitas_perlu_dikonfirmasi",
    "laporan_memuat_lebih_dari_satu_masalah",
    "lampiran_tidak_dapat_dibuka",
)
"""Reasons that ask something of their own (ref. 4.3): the profile has the words."""
UNHANDLED: Mapping[str, Any] = {"handle": None, "lead": None, "supporting": [], "note": ""}
THANKS = "Terima kasih sudah menulis."


def steps_of(
    report: Report, profile: Profile, written: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """The steps that a written one with `do: kunci` stands for, in order; all at its time and from its seat.

    Other fields that are written take the place of those of the key, in every step that has them.
    """
    then = report if written["do"] == KEY else completed(report)
    if then is None:
        return
    head = {name: written[name] for name in ("at", "seat", "report") if name in written}
    own = {name: value for name, value in written.items() if name not in (*head, "do")}
    for step in _steps(then, profile, opened=written["do"] != KEY):
        yield {**head, **step, **{name: value for name, value in own.items() if name in step}}


def completed(report: Report) -> Report | None:
    """The report as it is to be decided after the reporter's answer to a Tunda; None where no answer comes."""
    reply = next((each for each in report.truth.replies if each.on == "tunda_asked"), None)
    if report.truth.decision is not Decision.TUNDA or reply is None or reply.then is None:
        return None
    return replace(report, truth=from_plain(Truth, {**to_plain(report.truth), **reply.then}))


def _steps(report: Report, profile: Profile, *, opened: bool) -> Iterator[dict[str, Any]]:
    truth = report.truth
    if not opened:
        yield {"do": Action.BUKA.value}
    if truth.call_out:
        yield {
            "do": Action.PANGGILAN_DARURAT.value,
            "number": truth.call_out[0],
            "told": TOLD,
            "called_at": None,
        }
    if truth.duplicate_of is not None and truth.decision is Decision.VERIFIKASI:
        if to_be_masked(truth.pii_spans, report.privacy):
            # Verified first, for only verifying masks before anybody can read it.
            yield {"do": truth.decision.value, **_verified(truth), **UNHANDLED}
        yield {"do": Action.TAUTKAN.value, "main": truth.duplicate_of}
        return
    if truth.set_secret and truth.decision is not Decision.VERIFIKASI:
        yield {"do": Action.JADIKAN_RAHASIA.value}
    yield _decision(report, profile)


def _decision(report: Report, profile: Profile) -> dict[str, Any]:
    truth = report.truth
    action = truth.decision.value
    reasons = {each.code: each for each in profile.reasons.get(action, ())}
    reason = reasons.get(truth.reason or "")
    match truth.decision:
        case Decision.VERIFIKASI:
            return {"do": action, **_verified(truth)}
        case Decision.TUNDA:
            question = reason.ask if reason and reason.code in OF_ITS_OWN else QUESTION
            return {"do": action, "reason": truth.reason, "question": question}
        case Decision.BUKAN_WEWENANG:
            return {"do": action, "reason": truth.reason, "owner": truth.return_to, "basis": BASIS}
        case Decision.ARSIPKAN:
            told = reason.told if reason else ""
            explanation = f"{THANKS} {told}".strip()
            return {"do": action, "reason": truth.reason, "explanation": explanation}


def _verified(truth: Truth) -> dict[str, Any]:
    return {
        "title": KEY,
        "classification": truth.classification.value,
        "category": truth.category,
        "masks": KEY,
        "make_secret": truth.set_secret,
        "handle": "disposisi",
        "lead": truth.lead,
        "supporting": list(truth.supporting),
        "note": NOTE,
    }
