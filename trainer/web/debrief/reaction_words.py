"""What a citizen did and why, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from trainer.debrief.citizen_actions import CitizenAction
from trainer.debrief.reactions import Cause, Reacted
from trainer.domain.scenario import World
from trainer.scoring import labels
from trainer.web.debrief.missing_words import dimension_words, missing_words
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.marks.voice import ALONE, Voice
from trainer.web.time_words import short_moment


@dataclass(frozen=True, slots=True)
class ReactionRow:
    """One row of `components/reactions.html`: the fact with its cause, and the citizen's words ("" when none)."""

    icon: str
    text: str
    when: str
    words: str


ACTION_WORDS: Mapping[CitizenAction, tuple[str, str]] = {
    CitizenAction.THANKED: ("chat", _l("Mengucapkan terima kasih")),
    CitizenAction.WROTE: ("reply", _l("Menulis lagi")),
    CitizenAction.COMPLETED: ("edit", _l("Melengkapi laporannya")),
    CitizenAction.ANSWERED_BADLY: ("reply", _l("Membalas tanpa keterangan yang diminta")),
    CitizenAction.REPLIED: ("reply", _l("Membalas pertanyaan kantor")),
    CitizenAction.CLOSED: ("check", _l("Menutup laporannya sendiri")),
    CitizenAction.RATED: ("star", _l("Memberi nilai %(stars)s dari 5")),
    CitizenAction.REOPENED: ("undo", _l("Membuka kembali laporannya")),
    CitizenAction.OMBUDSMAN: ("scale", _l("Mengadu kepada Ombudsman")),
    CitizenAction.PRESS: ("speak", _l("Menghubungi wartawan")),
    CitizenAction.ASKED_DELETION: ("cross", _l("Meminta laporannya dihapus")),
    CitizenAction.PUBLISHED: ("eye", _l("Membuka laporannya untuk umum")),
    CitizenAction.LAPSED: ("hourglass", _l("Tidak membalas, lalu laporannya terarsip oleh sistem")),
    CitizenAction.SILENT: (
        "hourglass",
        _l("Tidak membalas lagi, lalu laporannya selesai otomatis"),
    ),
}
"""Picture and words of each deed."""

WORDS_BY_CAUSE: Mapping[tuple[CitizenAction, Cause], str] = {
    (CitizenAction.WROTE, Cause.INTERIM): _l("Membalas kabar sementara"),
    (CitizenAction.WROTE, Cause.ASKED_IN_COMMENT): _l("Membalas di komentar"),
    (CitizenAction.WROTE, Cause.NO_TIME): _l("Bertanya sekali lagi"),
    (CitizenAction.WROTE, Cause.LACKS): _l("Bertanya lagi"),
}
"""Deeds that are something else by what moved them: not everybody who writes again complains."""

CAUSES: Mapping[Cause, str] = {
    Cause.GOOD: _l("karena %(answer)s menjawab yang ditanyakan"),
    Cause.GOOD_AT_LAST: _l(
        "karena %(answer)s akhirnya menjawab yang ditanyakan, sesudah jawaban yang belum memuaskannya"
    ),
    Cause.MIDDLING: _l("karena %(answer)s baru menjawab sebagian"),
    Cause.NO_RESULT: _l("karena %(answer)s disebut akhir, padahal belum ada hasilnya"),
    Cause.NO_DATE: _l("karena %(answer)s tidak menyebut kapan dikerjakan"),
    Cause.NO_ACTION: _l("karena %(answer)s hanya berisi janji: tidak disebut apa yang dikerjakan"),
    Cause.UNDONE: _l("karena %(answer)s menyebut sendiri bahwa yang ia minta belum dilakukan"),
    Cause.NO_TIME: _l("karena %(answer)s belum menyebut waktu yang ia tanyakan"),
    Cause.LACKS: _l("karena dalam %(answer)s tidak ditemukan %(what)s"),
    Cause.MUDDLED: _l("karena %(answer)s sulit diikuti (%(w6)s)"),
    Cause.GUESSABLE: _l("karena dari %(answer)s orang dapat menebak siapa pelapornya (%(w8)s)"),
    Cause.BROUGHT: _l("karena %(answer)s memuat yang ia tanyakan: %(what)s"),
    Cause.HARMED: _l("karena %(answer)s mengancam atau menghina (%(w7)s)"),
    Cause.RUDE: _l("karena nada %(answer)s menyalahkan atau memerintah (%(w7)s)"),
    Cause.GRATUITY: _l("karena %(answer)s meminta sesuatu untuk laporannya"),
    Cause.WITHDRAW: _l("karena %(answer)s memintanya mencabut laporan"),
    Cause.OVERPROMISED: _l("karena %(answer)s menjanjikan hal di luar wewenang (%(w5)s)"),
    Cause.SAID_DONE: _l("karena %(answer)s menyebut masalahnya selesai, padahal belum"),
    Cause.LEAKED: _l("karena %(answer)s memuat data pribadi (%(w8)s)"),
    Cause.INTERIM: _l("sesudah %(answer)s menyebut tanggal kabar berikutnya"),
    Cause.INTERIM_EMPTY: _l("karena %(answer)s tidak menyebut apa yang sedang dikerjakan"),
    Cause.PUT_OFF: _l("karena tanggal kabarnya berganti beberapa kali"),
    Cause.LATE: _l("karena batas waktunya lewat tanpa jawaban"),
    Cause.LATE_SINCE: _l("karena batas waktu berikutnya lewat tanpa kelanjutan"),
    Cause.ONLY_TALK: _l("karena batas waktunya lewat dan yang datang hanya komentar"),
    Cause.PROMISE: _l("karena tanggal yang dijanjikan lewat tanpa kabar"),
    Cause.SLOW: _l("karena jawaban pertama lama ditunggu"),
    Cause.CLOSED_EMPTY: _l("karena laporannya ditutup sebelum pertanyaannya terjawab"),
    Cause.TURNED_AWAY: _l("karena laporannya diarsipkan, padahal masalahnya nyata"),
    Cause.ASKED_WELL: _l("karena yang ditanyakan jelas"),
    Cause.ASKED_UNCLEAR: _l("karena pertanyaannya tidak dapat ia jawab"),
    Cause.ASKED_AGAIN: _l("karena hal yang sama ditanyakan lagi"),
    Cause.ASKED_IN_COMMENT: _l("karena ditanya lewat komentar"),
    Cause.EXPOSED: _l("karena nomor atau namanya tertulis di tempat yang dibaca orang lain"),
    Cause.OTHERS_EXPOSED: _l(
        "karena nama orang yang diceritakannya tertulis di tempat yang dibaca orang lain"
    ),
    Cause.GIVEN_AWAY: _l("karena laporannya diceritakan kepada orang lain"),
    Cause.ABANDONED: _l("karena terlalu lama dibiarkan sebelum masalahnya ditangani"),
    Cause.SOUGHT: _l("karena kantor yang diadukannya mencari siapa yang melapor"),
    Cause.SUMMONED: _l("karena kantor yang diadukannya ingin menemuinya"),
    Cause.FOBBED_OFF: _l("karena sesudah dua tanggapan akhir masalahnya baginya belum selesai"),
    Cause.UNPROMPTED: "",
}
"""The second half of the sentence, "" where nothing the office did was the cause."""


def reaction_rows(
    reactions: Iterable[Reacted], world: World, voice: Voice = ALONE, quoted: int | None = None
) -> Iterator[ReactionRow]:
    """Everything that one citizen did, in order. `quoted`: the event whose words stand on the page already."""
    for each in reactions:
        icon, action_words = ACTION_WORDS[each.action]
        action_words = WORDS_BY_CAUSE.get((each.action, each.cause), action_words)
        what = str(action_words) % {"stars": each.stars}
        cause = str(CAUSES[each.cause]) % _reaction_values(each, world, voice)
        reaction = f"{what} {_day(each.day)}"
        yield ReactionRow(
            icon=icon,
            text=f"{reaction}, {cause}." if cause else f"{reaction}.",
            when=short_moment(world.calendar.in_zone(each.at)),
            words=each.text if each.seq != quoted else "",
        )


def _reaction_values(reacted: Reacted, world: World, voice: Voice) -> Mapping[str, str]:
    """What the second halves of the sentences may name."""
    named = {code.lower(): dimension_words(code) for code in ("W5", "W6", "W7", "W8")}
    what = missing_words(reacted.about)
    return {"answer": _answer(reacted, world, voice), "what": what, **named}


def _day(day: int) -> str:
    """Counted as the reporter's clock counts."""
    return _("pada hari kerja ke-%(day)s", day=day) if day else _("pada hari laporan diterima")


def _answer(reacted: Reacted, world: World, voice: Voice) -> str:
    """Whose answer it was."""
    if reacted.answer is None:
        return _("jawabannya")
    if reacted.answer_seat and voice.mine(reacted.answer_seat):
        return _("jawaban Anda")
    return _("jawaban %(name)s", name=labels.agency(world, reacted.answer.agency))
