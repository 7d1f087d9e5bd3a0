"""Rules about what an answer is judged by and what the reporter writes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.rules.subject import Subject
from trainer.domain.report import Reply, Truth
from trainer.domain.vocabulary import Decision


def fact_flaws(subject: Subject) -> Iterator[Flaw]:
    """An answer is due but nothing tells what it must get right; or two things bear one name."""
    truth = subject.truth
    noted = [fact for note in truth.field_notes for fact in note.facts]
    if truth.answer is not None and not truth.key_facts and not noted:
        yield Flaw(
            DefectCode.NO_KEY_FACT,
            ("truth", "key_facts"),
            "jawaban diharapkan, tetapi tidak ada satu pun fakta kunci",
            "tulis apa, di mana, atau kapan yang harus tepat dalam jawaban",
        )
    yield from _named_twice(truth)


def _named_twice(truth: Truth) -> Iterator[Flaw]:
    facts: list[tuple[KeyPath, str]] = [
        (("truth", "key_facts", n), each.id) for n, each in enumerate(truth.key_facts)
    ]
    for number, note in enumerate(truth.field_notes):
        path: KeyPath = ("truth", "field_notes", number, "facts")
        facts += [((*path, n), each.id) for n, each in enumerate(note.facts)]
    lists: list[list[tuple[KeyPath, str]]] = [
        facts,
        [
            (("truth", "expected_actions", n), each.id)
            for n, each in enumerate(truth.expected_actions)
        ],
        [(("truth", "asks", n), each.id) for n, each in enumerate(truth.asks)],
    ]
    for named in lists:
        seen: list[str] = []
        for path, name in named:
            if name in seen:
                sentence = f"nama “{name}” sudah dipakai"
                yield Flaw(DefectCode.CODE_TWICE, path, sentence, "beri nama lain")
            seen.append(name)


def _out_of_range(truth: Truth, reply: Reply, path: KeyPath) -> Iterator[Flaw]:
    """Words that wait for a finding that the key does not have, in any of the forms that completing gives it."""
    changed = [(each.then or {}).get("field_notes") for each in truth.replies]
    later = [len(notes) for notes in changed if isinstance(notes, Sequence)]
    most = max(len(truth.field_notes), *later, 0)
    for key, number in (("from_note", reply.from_note), ("to_note", reply.to_note)):
        if number is not None and number > most:
            sentence = f"balasan menunggu catatan ke-{number}, padahal hanya ada {most}"
            yield Flaw(DefectCode.REPLY, (*path, key), sentence, "tulis nomor catatan yang ada")


def _out_of_reach(replies: Sequence[Reply]) -> Iterator[Flaw]:
    """Words that stand behind others which fit always, and what is bound to an answer where none is read."""
    for number, reply in enumerate(replies):
        path: KeyPath = ("truth", "replies", number)
        if reply.unless_told and reply.on == "tunda_asked":
            sentence = "unless_told tidak dibaca pada tunda_asked"
            yield Flaw(DefectCode.REPLY, (*path, "unless_told"), sentence, "hapus unless_told")
        before = (each for each in replies[:number] if each.on == reply.on)
        if any(not (each.from_note or each.to_note or each.unless_told) for each in before):
            sentence = f"balasan lain pada {reply.on} selalu mendahuluinya"
            yield Flaw(DefectCode.REPLY, path, sentence, "tulis yang bersyarat lebih dahulu")


def reply_flaws(subject: Subject) -> Iterator[Flaw]:
    """Replies that complete what was not missing, complete the report without changing its key, or are never said."""
    truth = subject.truth
    yield from _out_of_reach(truth.replies)
    for number, reply in enumerate(truth.replies):
        path: KeyPath = ("truth", "replies", number)
        if reply.fills and reply.on != "tunda_asked":
            sentence = f"balasan pada {reply.on} tidak melengkapi laporan"
            yield Flaw(DefectCode.REPLY, (*path, "fills"), sentence, "isi fills: []")
            continue
        postponed = truth.decision is Decision.TUNDA
        strange = [element for element in reply.fills if element not in truth.missing]
        if postponed and strange:
            sentence = f"balasan melengkapi {strange[0]}, yang tidak disebut di missing"
            yield Flaw(DefectCode.REPLY, (*path, "fills"), sentence, "samakan fills dan missing")
        yield from _out_of_range(truth, reply, path)
        changed = dict(reply.then or {})
        if postponed and reply.fills and "decision" not in changed:
            yield Flaw(
                DefectCode.REPLY,
                (*path, "then"),
                "laporan dilengkapi, tetapi kuncinya tetap menunda",
                "tulis keputusan berikutnya di then, misalnya decision: verifikasi",
            )
