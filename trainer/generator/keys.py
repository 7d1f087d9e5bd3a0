"""The key of a report: what a careful expert at the addressed desk decides, made from plan, words and text.

Everything stands in the topic's case or follows from who owns the matter; nothing is read out of the finished text but
the places of personal data, which the teller knows.
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain.chance import Draw
from trainer.domain.region import Region
from trainer.domain.replacing import replace
from trainer.domain.report import Emergency, PiiSpan, Report, Truth
from trainer.domain.vocabulary import AnswerKind, Classification, Decision, Urgency
from trainer.generator.completing import replies_of
from trainer.generator.expected import UNKNOWN_PLACE, Expected, expected_of, facts_of, notes_of
from trainer.generator.judgement import judgement_of
from trainer.generator.language import Language
from trainer.generator.narration import NarratedText
from trainer.generator.plan import Plan
from trainer.generator.words import Words

DEFECTS = {
    "lokasi_tidak_jelas": "no_place",
    "waktu_kejadian_tidak_jelas": "no_date",
    "instansi_unit_terlapor_tidak_jelas": "no_office",
    "kronologi_belum_lengkap": "no_facts",
    "bukti_pendukung_belum_ada": "no_proof",
    "nomor_identitas_layanan_belum_ada": "no_service_number",
    "identitas_perlu_dikonfirmasi": "for_another",
    "laporan_memuat_lebih_dari_satu_masalah": "two_matters",
    "lampiran_tidak_dapat_dibuka": "broken_file",
    "ucapan_terima_kasih_apresiasi": "praise",
    "spam_uji_coba_iklan": "spam",
    "sara_ujaran_kebencian_fitnah_pornografi": "hate",
    "sengketa_pribadi_perdata": "private_quarrel",
    "sedang_dalam_proses_hukum_pengadilan": "in_court",
    "hoaks": "hoax",
    "kesalahan_format_tl_bl": "reply_as_new",
    "tidak_relevan_dengan_kinerja_pemerintah": "irrelevant",
    "sudah_ditangani_selesai": "already_done",
    "duplikat": "sent_twice",
}
"""Defects by the reason of the decision that they lead to (ref. 4.3-4.5, 6.3)."""
HIDDEN = {
    "other_region": "wrong_region",
    "accusation": "hidden_accusation",
    "emergency": "hidden_emergency",
    "insult": "insult",
}

LONG = 150
"""Words from which on the length of a text makes it harder."""
DONE = "sudah_ditangani_selesai"
"""Why a report is archived whose matter is settled in the world."""


def truth_of(
    draw: Draw,
    plan: Plan,
    words: Words,
    narrated: NarratedText,
    report_text: str,
    language: Language,
    region: Region,
) -> Truth:
    """The key of a planned and told report. `report_text`: text, title and place of the form, as they were before anybody typed them."""
    case = plan.source.case
    judged = judgement_of(plan, region)
    kept = plan.decision in (Decision.VERIFIKASI, Decision.TUNDA)
    expected = expected_of(draw, plan, narrated.danger, language)
    facts = facts_of(plan, words, report_text, expected)
    return Truth(
        decision=plan.decision,
        reason=judged.reason,
        classification=_class(plan, judged.classification),
        category=case.category,
        lead=judged.lead,
        supporting=judged.supporting,
        return_to=judged.return_to,
        right_door=region.agency(judged.return_to).name if judged.return_to else None,
        basis=expected.basis,
        urgency=judged.urgency,
        set_secret=judged.secret,
        pii_spans=narrated.spans,
        missing=plan.missing,
        duplicate_of=_first_of_storm(plan),
        duplicate_group=_group(plan),
        storyline=plan.storm.member.storyline.id if plan.storm else None,
        defects=_defects(plan),
        key_facts=facts,
        expected_actions=expected.actions,
        asks=expected.asks,
        answer=(case.answer or AnswerKind.SEMENTARA) if kept else None,
        field_notes=notes_of(expected, words, _place(plan)) if kept else (),
        replies=replies_of(draw, plan, words, language, facts, expected) if kept else (),
        also=judged.also,
        accused=judged.accused,
        call_out=expected.danger.call_out if expected.danger else judged.call_out,
        road_status=case.road_status,
        attachments=(),
        resolved=case.reason == DONE,
        temper=plan.temper,
        difficulty=difficulty(plan, narrated.spans),
        emergency=_emergency(plan, expected, judged.urgency),
        defensible=judged.defensible,
    )


def _emergency(plan: Plan, expected: Expected, urgency: Urgency) -> Emergency | None:
    """What becomes of the danger: of the one told by the way, else of the case's own."""
    if urgency is not Urgency.P1:
        return None
    return expected.danger.emergency if expected.danger else plan.source.case.emergency


def _class(plan: Plan, judged: Classification) -> Classification:
    """The class. What is archived is nobody's to examine or answer by class: the reporter's own choice stays."""
    if plan.decision is not Decision.ARSIPKAN:
        return judged
    ticked = Classification(plan.ticked)
    return Classification.PENGADUAN_TBP if ticked is Classification.PENGADUAN else ticked


def _place(plan: Plan) -> str:
    """The place as the unit knows it from the report."""
    return UNKNOWN_PLACE if "where" in plan.missing else plan.spot.words["area"]


def report_id(number: int) -> str:
    """The number of the trainer for report `number`, counted from 0."""
    return f"SIM-{number + 1:07d}"


def _group(plan: Plan) -> str | None:
    if plan.storm is None:
        return None
    member = plan.storm.member
    return f"{member.storyline.id}-{member.block}-{member.area}"


def _first_of_storm(plan: Plan) -> str | None:
    """The report that told the event first; None for itself, and where another desk decides."""
    if plan.storm is None or plan.decision is not Decision.VERIFIKASI:
        return None
    first = plan.storm.member.first
    return None if first == plan.number else report_id(first)


def _defects(plan: Plan) -> tuple[str, ...]:
    found = []
    if plan.reason in DEFECTS:
        found.append(DEFECTS[plan.reason])
    if plan.decision is Decision.BUKAN_WEWENANG:
        found.append("wrong_level")
    if plan.hidden is not None:
        found.append(HIDDEN[plan.hidden])
    return tuple(found)


def difficulty(plan: Plan, spans: tuple[PiiSpan, ...]) -> int:
    """From 1 to 5: how much stands between the text and the right decision."""
    steps = 1
    steps += plan.decision in (Decision.BUKAN_WEWENANG, Decision.TUNDA)
    steps += plan.source.case.flip or plan.source.case.set_secret
    steps += 2 if plan.hidden in ("accusation", "emergency") else plan.hidden is not None
    steps += bool(spans)
    steps += plan.words > LONG
    steps += plan.decision is Decision.BUKAN_WEWENANG and bool(plan.source.case.road_status)
    return min(5, steps)


def grouped(first: Report) -> Report:
    """A report that its writer will send again, as the first of its group."""
    return replace(first, truth=replace(first.truth, duplicate_group=f"ulang-{first.id}"))


def sent_again(first: Report, number: str, before: str, received_at: datetime) -> Report:
    """A report that its writer sends once more: archived as a duplicate, or linked where nobody knows the writer."""
    lead = f"{before} " if before else ""
    spans = tuple(
        replace(span, start=span.start + len(lead), end=span.end + len(lead))
        for span in first.truth.pii_spans
    )
    truth = replace(first.truth, pii_spans=spans, duplicate_of=first.id)
    if not first.anonymous:
        truth = replace(
            truth,
            decision=Decision.ARSIPKAN,
            reason="duplikat",
            lead=None,
            supporting=(),
            return_to=None,
            right_door=None,
            missing=(),
            answer=None,
            field_notes=(),
            replies=(),
            also=(),
            defects=("sent_twice",),
        )
    return replace(first, id=number, body=lead + first.body, received_at=received_at, truth=truth)
