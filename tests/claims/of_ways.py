"""When it is true what a debrief says of both ways, of time, and of what a report came to: by the words as they were shown.

A sentence is recognised by its wording, so that one that nobody wrote a condition for is found as unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.claims.log import Log
from trainer.debrief.steps import Step
from trainer.debrief.ways import Ways
from trainer.domain import events as e
from trainer.domain.vocabulary import AnswerKind, Decision, State
from trainer.web.debrief.report_section import ReportSection


@dataclass(frozen=True)
class Shown:
    """A sentence about one report as it stood on the page, with the ways that it compares and what they were worth."""

    text: str
    ways: Ways
    lost: bool
    expert: Log | None


Claim = Callable[[Log, Shown, re.Match[str]], bool]


def own_steps(log: Log) -> list[e.Recorded]:
    """What people did about it beyond reading and what was refused."""
    return [
        each
        for each in log.events
        if each.person is not None
        and not isinstance(each.fact, e.ReportOpened | e.AttemptRefused)
        and each.seat != "system"
    ]


def _kinds(log: Log | None) -> list[str]:
    return [] if log is None else [type(each.fact).__name__ for each in own_steps(log)]


def _did(log: Log, title: str, shown: Shown, *, own: bool) -> bool:
    """Whether a step of this name stands on that side of the ways, at a fact of the log."""
    sides = (row.own if own else row.expert for row in shown.ways.rows)
    steps = [step for step in sides if step is not None]
    known = {each.seq for each in log.events} if own else None
    return bool(title) and any(known is None or step.seq in known for step in steps)


def _own_divergence(shown: Shown) -> tuple[Step | None, Step | None]:
    parted = shown.ways.divergence or shown.ways.variation
    return (None, None) if parted is None else (parted.own, parted.expert)


def _untaken(log: Log, shown: Shown, _: re.Match[str]) -> bool:
    """Nobody here did that: no fact of its kind with the same choice."""
    _own, expert = _own_divergence(shown)
    if expert is None:
        return False
    return not any(
        type(each.fact) is expert.kind and _same_choice(each.fact, expert.fact)
        for each in own_steps(log)
    )


CHOICES = ("kind", "lead", "owner", "main", "to", "reason", "classification", "by", "number")


def _same_choice(one: e.Fact, other: e.Fact) -> bool:
    return all(getattr(one, name, None) == getattr(other, name, None) for name in CHOICES)


def _chose_otherwise(log: Log, shown: Shown, _: re.Match[str]) -> bool:
    own, expert = _own_divergence(shown)
    if own is None or expert is None or own.seq not in {each.seq for each in own_steps(log)}:
        return False
    return own.kind is not expert.kind or own.fact != expert.fact


def _added(log: Log, shown: Shown, _: re.Match[str]) -> bool:
    own, _expert = _own_divergence(shown)
    if own is None or own.seq not in {each.seq for each in own_steps(log)}:
        return False
    many = _kinds(log).count(own.kind.__name__)
    same = [
        each
        for each in ([] if shown.expert is None else own_steps(shown.expert))
        if type(each.fact) is own.kind and _same_choice(each.fact, own.fact)
    ]
    return not same or many > len(same) or any(each.person is None for each in same)


def _late(log: Log, shown: Shown, _: re.Match[str]) -> bool:
    own, _expert = _own_divergence(shown)
    return own is not None and own.seq in {each.seq for each in own_steps(log)} and shown.lost


def _same(log: Log, shown: Shown) -> bool:
    """As often the same kinds of acts of the same people's seats as on the expert's way."""
    if shown.expert is None:
        return False
    seats = {each.seat for each in log.history.events if each.person is not None}
    theirs = [type(each.fact).__name__ for each in own_steps(shown.expert) if each.seat in seats]
    return sorted(k for k in _kinds(log) if k not in TOLD) == sorted(theirs)


TOLD = ("ReportPublished", "AppealFiled")


def _in_order(log: Log, shown: Shown) -> bool:
    """Whether no two acts of which each way has one of the kind stand the other way round; one command has no order."""
    if shown.expert is None:
        return False
    one, other = _once(log), _once(shown.expert)
    both = [kind for kind in one if kind in other]
    return not any(
        one[a].seq < one[b].seq
        and other[a].seq > other[b].seq
        and one[a].command_id != one[b].command_id
        and other[a].command_id != other[b].command_id
        for a in both
        for b in both
    )


def _other_order(log: Log, shown: Shown) -> bool:
    """Whether the acts of people came in another order of kinds, or of choices."""
    mine = [each.fact for each in own_steps(log)]
    theirs = [] if shown.expert is None else [each.fact for each in own_steps(shown.expert)]
    alike = len(mine) == len(theirs) and all(
        type(a) is type(b) and _same_choice(a, b) for a, b in zip(mine, theirs, strict=True)
    )
    return not alike


def _once(log: Log) -> dict[str, e.Recorded]:
    kinds = _kinds(log)
    return {
        type(each.fact).__name__: each
        for each in own_steps(log)
        if kinds.count(type(each.fact).__name__) == 1
    }


PARTING: Mapping[str, tuple[str, Claim]] = {
    "unread": (
        r"Laporan ini tidak pernah .*dibuka.*\.|Laporan ini tidak pernah Anda buka\.",
        lambda log, shown, m: (
            not any(
                isinstance(each.fact, e.ReportOpened) and each.person is not None
                for each in log.events
            )
        ),
    ),
    "untaken": (r"Langkah rujukan: “.+”\. Langkah ini tidak .+ambil.*\.", _untaken),
    "untaken_again": (
        r"Langkah rujukan: “.+” sebanyak \d+ kali, .+ (\d+) kali\. .+\.",
        lambda log, shown, m: (
            shown.ways.divergence is not None
            and _kinds(log).count(shown.ways.divergence.expert.kind.__name__) >= int(m.group(1)) > 0
            if shown.ways.divergence is not None and shown.ways.divergence.expert is not None
            else False
        ),
    ),
    "added": (r".*menambahkan “.+”\. Langkah ini tidak ada dalam langkah rujukan\.", _added),
    "added_answer": (
        r".*menambahkan jawaban “.+” .+\. Jawaban itu di luar langkah rujukan\.",
        lambda log, shown, m: (
            _added(log, shown, m)
            and isinstance(getattr(_own_divergence(shown)[0], "fact", None), e.FollowUpPosted)
        ),
    ),
    "late": (r"Waktunya berbeda: “.+” .+, pada langkah rujukan .+\.", _late),
    "act": (r".+ memilih “.+”, langkah rujukannya “.+”\.", _chose_otherwise),
    "masks": (
        r"Langkah rujukan sudah menyamarkan, sebelum terbit, bagian yang belum .+samarkan.*\.",
        lambda log, shown, m: (
            shown.expert is not None
            and bool([x for x in own_steps(shown.expert) if getattr(x.fact, "masks", ())])
        ),
    ),
    "choice": (
        r"\S+ (?:\S+ )*berbeda: .+ menetapkan “.*”, rujukannya “.*”\.",
        _chose_otherwise,
    ),
    "same": (
        r"Langkah (?!.*tidak persis).* sama dengan langkah rujukan\.",
        lambda log, s, m: _same(log, s) and _in_order(log, s),
    ),
    "same_lost": (
        r"Langkah (?!.*tidak persis).* sama dengan langkah rujukan; poin yang hilang diterangkan di bawah\.",
        lambda log, s, m: _same(log, s) and s.lost and _in_order(log, s),
    ),
    "reordered": (
        r"Langkah .+ sama dengan langkah rujukan, tetapi urutannya berbeda; pada laporan ini hal itu tidak mengurangi poin\.",
        lambda log, s, m: _same(log, s) and not s.lost and _other_order(log, s),
    ),
    "reordered_lost": (
        r"Langkah .+ sama dengan langkah rujukan, tetapi urutannya berbeda; poin yang hilang diterangkan di bawah\.",
        lambda log, s, m: _same(log, s) and s.lost and _other_order(log, s),
    ),
    "apart": (
        r"Langkah .+ tidak persis sama dengan langkah rujukan; perbedaannya tidak mengurangi poin\.",
        lambda log, s, m: not s.lost and not s.ways.same,
    ),
    "apart_lost": (
        r"Langkah .+ tidak persis sama dengan langkah rujukan; poin yang hilang diterangkan di bawah\.",
        lambda log, s, m: s.lost and not s.ways.same,
    ),
    "later": (
        r"Langkah rujukan berikutnya, “.+”, baru diambil .+; latihan diakhiri sebelum itu\.",
        lambda log, s, m: (
            log.history.run.finished_why == e.BY_LEARNER
            and s.ways.divergence is not None
            and s.ways.divergence.expert is not None
            and s.ways.divergence.expert.at > log.end
        ),
    ),
    "no_expert": (
        r"Untuk laporan ini belum ada langkah rujukan yang tertulis\.",
        lambda log, s, m: not s.ways.expert_known,
    ),
}
"""What is said where the ways part: wording and condition, by code. The first wording that fits is meant."""


def undecided(log: Log) -> bool:
    return log.now.state is State.MASUK and log.now.in_run and log.history.run.finished


UNDONE: Mapping[str, tuple[str, Claim]] = {
    "emergency": (
        r"Laporan darurat ini tidak ditangani sejak .+\. Belum ada bantuan yang dipanggil\.",
        lambda log, s, m: undecided(log) and bool(log.key.call_out) and not log.calls(),
    ),
    "unopened": (
        r"Belum .*buka.* dan belum .*putuskan.* ketika latihan berakhir\.",
        lambda log, s, m: (
            undecided(log)
            and not log.decisions(people=True)
            and not any(each.person is not None for each in log.events)
        ),
    ),
    "undecided": (
        r"Belum .*putuskan.* ketika latihan berakhir\.",
        lambda log, s, m: undecided(log) and not log.decisions(people=True),
    ),
    "replied": (
        r".*tanyakan.* lewat Tunda\. Pelapor sudah membalas, dan sesudah itu belum diputuskan lagi .+\.",
        lambda log, s, m: (
            undecided(log)
            and (back := log.last(e.ReportCompleted)) is not None
            and not any(each.seq > back.seq for each, _ in log.decisions())
        ),
    ),
    "again": (
        r"Sudah pernah .*putuskan.* \(.+\)\. Laporannya kembali ke meja, dan belum diputuskan lagi .+\.",
        lambda log, s, m: undecided(log) and bool(log.decisions(people=True)),
    ),
}
"""What is said of a report that nobody decided, before the step of the expert that may follow."""

REFERENCE = re.compile(r" Langkah rujukannya: “.+”\.$")


def _days(log: Log, m: re.Match[str]) -> int:
    return 0 if m.group(1).startswith("kurang") else int(m.group(1).split()[0])


def _ended_by(log: Log, m: re.Match[str]) -> bool:
    """A final answer on that day, after which nothing was asked."""
    return any(
        log.waited(each.at_sim) == _days(log, m) and not log.asked_on(each.seq)
        for each in _finals(log)
    )


def _finals(log: Log) -> list[e.Recorded]:
    return [each for each in log.answers if getattr(each.fact, "kind", None) is AnswerKind.AKHIR]


def _waits(log: Log, m: re.Match[str]) -> bool:
    """It lies in an office that has not closed it, and the wait is not told longer than it was."""
    return (
        log.now.state not in (State.SELESAI, State.ARSIP)
        and log.now.in_run
        and not _well_answered(log)
        and _days(log, m) <= log.waited(log.end)
    )


def _ended_later(log: Log, m: re.Match[str]) -> bool:
    """One of the later final answers ended the wait, and the first one came after so many days."""
    first, later = m.group(1), m.group(2)
    days = [0 if each.startswith("kurang") else int(each.split()[0]) for each in (first, later)]
    finals = _finals(log)
    return (
        len(finals) > 1
        and log.waited(finals[0].at_sim) == days[0]
        and any(
            log.waited(each.at_sim) == days[1] and not log.asked_on(each.seq) for each in finals[1:]
        )
    )


def _well_answered(log: Log) -> bool:
    """Whether the last word is a final answer of substance, without a wrong, after which nothing was asked."""
    last = log.last_answer
    if last is None or getattr(last.fact, "kind", None) is not AnswerKind.AKHIR:
        return False
    levels = log.levels(last.seq)
    rich = bool(levels) and sum(levels[code] for code in ("W2", "W3", "W4")) >= 7
    return rich and not log.gates(last.seq) and log.settled_at(last) and not log.asked_on(last.seq)


CLOCK: Mapping[str, tuple[str, Claim]] = {
    "answered": (
        r"Pelapor menunggu (.+) sampai tanggapan akhirnya\.",
        lambda log, s, m: _ended_by(log, m),
    ),
    "no_wait": (
        r"Pelapor mendapat balasan dalam waktu (.+); laporannya tidak meminta apa pun\.",
        lambda log, s, m: (
            log.key.decision is Decision.ARSIPKAN
            and not log.key.asks
            and any(
                log.waited(each.at_sim) == _days(log, m) and not log.asked_on(each.seq)
                for each in log.answers
            )
        ),
    ),
    "answered_again": (
        r"Tanggapan akhir yang pertama diberikan dalam waktu (.+), dan yang mengakhiri penantian pelapor dalam waktu (.+)\.",
        lambda log, s, m: _ended_later(log, m),
    ),
    "closed": (
        r"Laporan ditutup dalam waktu (.+)\.",
        lambda log, s, m: log.now.state is State.SELESAI,
    ),
    "archived": (
        r"Laporan diarsipkan dalam waktu (.+)\.",
        lambda log, s, m: (
            log.now.state is State.ARSIP
            and log.now.archived_at is not None
            and log.waited(log.now.archived_at) == _days(log, m)
        ),
    ),
    "left": (
        r"Laporan berpindah ke luar latihan ini dalam waktu (.+); kelanjutannya bagi pelapor tidak tercatat di sini\.",
        lambda log, s, m: bool(log.of(e.ReportLeftRun)) and not log.now.in_run,
    ),
    "asked": (
        r"Laporan diterima (.+) yang lalu; sekarang menunggu balasan pelapor\.",
        lambda log, s, m: (
            log.now.state is State.TUNDA
            and getattr(log.of(e.ReportPostponed)[-1].fact, "pauses", False)
        ),
    ),
    "open": (
        r"Pelapor masih menunggu, sejauh ini (.+)\.",
        lambda log, s, m: _waits(log, m) and not _finals(log),
    ),
    "empty": (
        r"Tanggapan akhir sudah diberikan, tetapi isinya belum menjawab; pelapor masih menunggu, sejauh ini (.+)\.",
        lambda log, s, m: (
            _waits(log, m) and bool(_finals(log)) and not log.asked_on(_finals(log)[-1].seq)
        ),
    ),
    "back": (
        r"Sesudah tanggapan akhir pelapor meminta lagi dan masih menunggu, sejauh ini (.+) sejak laporannya diterima\.",
        lambda log, s, m: (
            _waits(log, m)
            and bool(_finals(log))
            and bool(log.asked_on(_finals(log)[-1].seq) or log.of(e.TakenElsewhere))
        ),
    ),
}
"""How long the reporter waited; what stands behind it is of places and limits."""


def code_of(text: str, known: Mapping[str, tuple[str, Claim]]) -> tuple[str, re.Match[str]] | None:
    """The sentence that this is, the first whose wording fits; None for one that nobody knows."""
    for code, (wording, _) in known.items():
        found = re.fullmatch(wording, text)
        if found is not None:
            return code, found
    return None


BEHIND = re.compile(
    r" Pada laporan ini hal itu tidak mengurangi poin\.$| Laporan ini ditautkan pada \S+; hal itu tidak mengurangi poin pada laporan ini\.$"
)
"""What follows on a variation."""

NOT_TIME = (" Paling lama di", " Sebagai penanggung jawab, paling lama", " Batas penyelesaian")
"""Where the sentence about time ends."""


GRAVE_FIRST = re.compile(r"^Kesalahan berat: [^.]+\. ")
"""What goes before it where there was a grave fault."""


def told(
    section: ReportSection, *, undone: bool
) -> Iterator[tuple[str, Mapping[str, tuple[str, Claim]]]]:
    """What is said of both ways and of time, each with the sentences among which it is looked for."""
    parting = GRAVE_FIRST.sub("", section.parting)
    if undone:
        yield REFERENCE.sub("", parting), UNDONE
    else:
        yield BEHIND.sub("", parting), PARTING
    yield first_sentences(section.picture.summary, NOT_TIME), CLOCK


def first_sentences(text: str, known: Sequence[str]) -> str:
    """The beginning of a text up to where the rest is of another kind."""
    cut = min((text.index(each) for each in known if each in text), default=len(text))
    return text[:cut].strip()


SPECIMENS: Mapping[str, str] = {
    "unread": "Laporan ini tidak pernah Anda buka.",
    "untaken": "Langkah rujukan: “Verifikasi”. Langkah ini tidak Anda ambil.",
    "untaken_again": "Langkah rujukan: “Komentar” sebanyak 3 kali, Anda 2 kali. Yang pada langkah rujukan Senin tidak Anda ambil.",
    "added": "Anda menambahkan “Komentar”. Langkah ini tidak ada dalam langkah rujukan.",
    "added_answer": "Anda menambahkan jawaban “Tindak Lanjut” Senin. Jawaban itu di luar langkah rujukan.",
    "late": "Waktunya berbeda: “Verifikasi” Anda ambil Rabu, pada langkah rujukan Senin.",
    "act": "Anda memilih “Arsipkan”, langkah rujukannya “Verifikasi”.",
    "masks": "Langkah rujukan sudah menyamarkan, sebelum terbit, bagian yang belum Anda samarkan.",
    "choice": "Penanggung jawabnya berbeda: Anda menetapkan “Dinas A”, rujukannya “Dinas B”.",
    "same": "Langkah Anda sama dengan langkah rujukan.",
    "same_lost": "Langkah Anda sama dengan langkah rujukan; poin yang hilang diterangkan di bawah.",
    "reordered": "Langkah Anda sama dengan langkah rujukan, tetapi urutannya berbeda; pada laporan ini hal itu tidak mengurangi poin.",
    "reordered_lost": "Langkah Anda sama dengan langkah rujukan, tetapi urutannya berbeda; poin yang hilang diterangkan di bawah.",
    "apart": "Langkah Anda tidak persis sama dengan langkah rujukan; perbedaannya tidak mengurangi poin.",
    "apart_lost": "Langkah Anda tidak persis sama dengan langkah rujukan; poin yang hilang diterangkan di bawah.",
    "later": "Langkah rujukan berikutnya, “Tanggapan”, baru diambil Senin; latihan diakhiri sebelum itu.",
    "no_expert": "Untuk laporan ini belum ada langkah rujukan yang tertulis.",
    "emergency": "Laporan darurat ini tidak ditangani sejak Senin. Belum ada bantuan yang dipanggil.",
    "unopened": "Belum Anda buka dan belum Anda putuskan ketika latihan berakhir.",
    "undecided": "Belum Anda putuskan ketika latihan berakhir.",
    "replied": "Anda tanyakan lewat Tunda. Pelapor sudah membalas, dan sesudah itu belum diputuskan lagi ketika latihan berakhir.",
    "again": "Sudah pernah Anda putuskan (Tunda). Laporannya kembali ke meja, dan belum diputuskan lagi ketika latihan berakhir.",
    "answered": "Pelapor menunggu 2 hari kerja sampai tanggapan akhirnya.",
    "no_wait": "Pelapor mendapat balasan dalam waktu 2 hari kerja; laporannya tidak meminta apa pun.",
    "answered_again": "Tanggapan akhir yang pertama diberikan dalam waktu 2 hari kerja, dan yang mengakhiri penantian pelapor dalam waktu 3 hari kerja.",
    "closed": "Laporan ditutup dalam waktu 2 hari kerja.",
    "archived": "Laporan diarsipkan dalam waktu 2 hari kerja.",
    "left": "Laporan berpindah ke luar latihan ini dalam waktu 2 hari kerja; kelanjutannya bagi pelapor tidak tercatat di sini.",
    "asked": "Laporan diterima 2 hari kerja yang lalu; sekarang menunggu balasan pelapor.",
    "open": "Pelapor masih menunggu, sejauh ini 2 hari kerja.",
    "empty": "Tanggapan akhir sudah diberikan, tetapi isinya belum menjawab; pelapor masih menunggu, sejauh ini 2 hari kerja.",
    "back": "Sesudah tanggapan akhir pelapor meminta lagi dan masih menunggu, sejauh ini 2 hari kerja sejak laporannya diterima.",
}
"""Each sentence once as it may be shown, to be said where it is false."""
