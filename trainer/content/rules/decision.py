"""Rules about the decision of a truth: its reason, its target, and what must or must not stand beside it."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.rules.citizen import unknown_category
from trainer.content.rules.subject import Subject
from trainer.content.shapes import nearest
from trainer.domain.profile import Profile
from trainer.domain.report import Truth
from trainer.domain.vocabulary import Decision


def decision_flaws(subject: Subject) -> Iterator[Flaw]:
    """Flaws of decision, reason, target and alternatives."""
    truth, profile = subject.truth, subject.profile
    yield from _reason(("truth", "reason"), truth.decision, truth.reason, profile)
    for index, other in enumerate(truth.also):
        path = ("truth", "also", index)
        yield from _reason((*path, "reason"), other.decision, other.reason, profile)
        if (other.decision, other.reason) == (truth.decision, truth.reason):
            yield _off_balance(path, "pilihan lain sama dengan keputusan utama", "hapus butir ini")
    if truth.category not in profile.categories:
        yield unknown_category(("truth", "category"), truth.category, profile)
    if truth.lead and truth.return_to:
        yield Flaw(
            DefectCode.TWO_TARGETS,
            ("truth", "return_to"),
            "lead dan return_to sama-sama diisi",
            "pilih satu: lead bila ditangani di sini, return_to bila dikembalikan",
        )
    yield from _beside(truth, profile)


def _reason(
    path: KeyPath, decision: Decision, reason: str | None, profile: Profile
) -> Iterator[Flaw]:
    offered = profile.reasons.get(decision, ())
    known = [each.code for each in offered if not each.system_only]
    if decision is Decision.VERIFIKASI:
        if reason is not None:
            yield Flaw(DefectCode.REASON, path, "verifikasi tidak memakai alasan", "isi null")
    elif reason is None:
        yield Flaw(
            DefectCode.REASON, path, f"{decision} belum punya alasan", "pilih dari daftar di profil"
        )
    elif reason not in known:
        system = profile.reason(decision, reason) is not None
        why = "hanya dipakai oleh sistem" if system else f"bukan alasan untuk {decision}"
        yield Flaw(DefectCode.REASON, path, f"alasan “{reason}” {why}", nearest(reason, known))


def _beside(truth: Truth, profile: Profile) -> Iterator[Flaw]:
    """What each of the four decisions asks of the other fields."""
    match truth.decision:
        case Decision.VERIFIKASI:
            yield from _verified(truth)
        case Decision.TUNDA:
            reason = profile.reason("tunda", truth.reason or "")
            if reason is not None and reason.pauses and not truth.missing:
                sentence = "laporan ditunda, tetapi missing kosong"
                yield _off_balance(("truth", "missing"), sentence, "sebut apa yang belum ada")
        case Decision.BUKAN_WEWENANG:
            reason = profile.reason("bukan_wewenang", truth.reason or "")
            if reason is not None and reason.needs_owner and not truth.return_to:
                sentence = "laporan dikembalikan tanpa menyebut pemiliknya"
                yield _off_balance(("truth", "return_to"), sentence, "isi return_to")
            yield from _nothing_here(truth)
        case Decision.ARSIPKAN:
            if truth.return_to:
                sentence = "laporan yang diarsipkan tidak punya return_to"
                yield _off_balance(("truth", "return_to"), sentence, "isi null")
            yield from _nothing_here(truth)


def _verified(truth: Truth) -> Iterator[Flaw]:
    if not truth.lead and not truth.return_to:
        sentence = "laporan diverifikasi tanpa penanggung jawab"
        yield _off_balance(("truth", "lead"), sentence, "isi lead dengan kode unitnya")
    if truth.answer is None:
        sentence = "laporan diverifikasi, tetapi answer kosong"
        yield _off_balance(("truth", "answer"), sentence, "pilih sementara atau akhir")


def _nothing_here(truth: Truth) -> Iterator[Flaw]:
    """A report that leaves this desk has nobody here who answers it."""
    for field in ("lead", "answer"):
        if getattr(truth, field) is not None:
            sentence = f"keputusan {truth.decision} tidak memakai {field}"
            yield _off_balance(("truth", field), sentence, "isi null")
    if truth.supporting:
        sentence = f"keputusan {truth.decision} tidak memakai supporting"
        yield _off_balance(("truth", "supporting"), sentence, "isi []")


def _off_balance(path: KeyPath, sentence: str, advice: str) -> Flaw:
    return Flaw(DefectCode.DECISION, path, sentence, advice)
