"""What the key holds about an answer, for whoever marks it: facts, actions, questions, authority, findings, example."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.answers.case import Case
from trainer.domain.dossier import DeliveredNote
from trainer.domain.report import Fact, Wording
from trainer.domain.scenario import World
from trainer.domain.vocabulary import AnswerKind, Privacy
from trainer.scoring import labels
from trainer.usecases.given_answers import AnswerInCase
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.time_words import short_moment

KINDS: Mapping[str, str] = {
    "what": _l("Apa"),
    "where": _l("Di mana"),
    "when": _l("Kapan"),
    "who": _l("Siapa"),
    "ref": _l("Nomor atau rujukan"),
}
"""What a key fact tells."""

PRIVACIES: Mapping[Privacy, str] = {
    Privacy.TERBUKA: _l("Terbuka; nama pelapor diketahui"),
    Privacy.ANONIM: _l("Anonim"),
    Privacy.RAHASIA: _l("Rahasia"),
}

ANSWERS: Mapping[AnswerKind, str] = {
    AnswerKind.AKHIR: _l("Tanggapan akhir"),
    AnswerKind.SEMENTARA: _l("Tanggapan sementara dengan tanggal kabar berikutnya"),
}

Row = tuple[str, str | tuple[str, ...]]
"""One pair of `components/facts.html`."""

SHOWN_PHRASES = 3
"""Examples of wording that are told of one fact; the key may know more."""


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A finding that had reached the writer before the answer."""

    when: str
    who: str
    text: str


def key_rows(found: AnswerInCase) -> tuple[Row, ...]:
    """The key as pairs; what it does not hold is left out."""
    return case_rows(found.case, found.before.report.truth.answer)


def case_rows(case: Case, answer: AnswerKind | None = None) -> tuple[Row, ...]:
    """The same for a case that no run holds; `answer`: the kind that is expected, None where that is not said."""
    return tuple((term, value) for term, value in _rows(case, answer) if value)


def notes_of(notes: Iterable[DeliveredNote], world: World) -> tuple[FoundNote, ...]:
    """The findings in order of arrival."""
    return tuple(
        FoundNote(
            short_moment(world.calendar.in_zone(note.at)),
            labels.agency(world, note.agency),
            note.text,
        )
        for note in notes
    )


def _rows(case: Case, answer: AnswerKind | None) -> Iterator[Row]:
    yield _("Fakta kunci"), tuple(_facts(case.key_facts))
    yield _("Tindakan yang diharapkan"), tuple(_phrases(each) for each in case.expected_actions)
    yield _("Yang ditanyakan pelapor"), tuple(_phrases(each) for each in case.asks)
    yield _("Wewenang"), tuple(_authority(case))
    yield _("Dasar yang tepat"), case.authority.basis
    yield _("Keadaan perkara"), _resolved(case)
    yield _("Kerahasiaan laporan"), str(PRIVACIES[case.privacy])
    yield _("Jawaban yang diharapkan"), str(ANSWERS[answer]) if answer else ""


def _facts(facts: Sequence[Fact]) -> Iterator[str]:
    """Every key fact with what it tells; those that tell the same are numbered."""
    every, numbered = Counter(each.kind for each in facts), Counter[str]()
    for each in facts:
        numbered[each.kind] += 1
        kind = str(KINDS.get(each.kind, each.kind))
        if every[each.kind] > 1:
            kind = f"{kind} ({numbered[each.kind]})"
        yield _("%(kind)s: %(phrases)s", kind=kind, phrases=_phrases(each))


def _phrases(wording: Fact | Wording) -> str:
    return " / ".join(wording.phrases[:SHOWN_PHRASES])


def _authority(case: Case) -> Iterator[str]:
    if case.authority.within:
        yield _("Ada pada instansi yang menjawab")
    else:
        yield _(
            "Tidak pada instansi yang menjawab; pemiliknya %(owner)s", owner=case.authority.owner
        )
    if case.authority.right_door:
        yield _("Kanal yang tepat: %(door)s", door=case.authority.right_door)


def _resolved(case: Case) -> str:
    if case.resolved:
        return _("Sudah selesai menurut catatan dari lapangan")
    return _("Belum selesai ketika jawaban ditulis")
