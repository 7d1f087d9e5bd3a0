"""When it is true what stands above a debrief: by the words as they were shown, over the logs of all reports."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from tests.claims.log import Log
from tests.claims.of_findings import grave_holds
from trainer.debrief.personal import PersonalDebrief
from trainer.domain import events as e
from trainer.domain.vocabulary import ADMIN_ROLES, AnswerKind, Flag, State

Claim = Callable[[Sequence[Log], PersonalDebrief, re.Match[str]], bool]


def count_in(words: str) -> tuple[int, int | None]:
    """How many of how many, as a heading writes it; None where the whole is not named."""
    if words.startswith("Satu"):
        return 1, 1
    whole = re.fullmatch(r"Seluruh (\d+)", words)
    if whole is not None:
        return int(whole.group(1)), int(whole.group(1))
    part = re.fullmatch(r"(\d+) dari (\d+)", words)
    assert part is not None, words
    return int(part.group(1)), int(part.group(2))


def _grave(logs: Sequence[Log], debrief: PersonalDebrief, m: re.Match[str]) -> bool:
    told = {each.id: each for each in logs}
    real = [each for each in debrief.critical if grave_holds(told[each.report], each)]
    return int(m["n"]) == len(real) > 0


def _people_decided(log: Log) -> bool:
    return bool(log.decisions(people=True))


def at_desk_of_people(log: Log) -> bool:
    """Whether it ever waited for a decision at a desk where a person had a seat."""
    run = log.history.run
    sat = {each.seat for each in log.history.events if each.person is not None}
    desks = {
        seat.spec.agency
        for id_, seat in run.seats.items()
        if id_ in sat and seat.spec.role in ADMIN_ROLES
    }
    states = (log.history.after(each.seq).dossier(log.id) for each in log.events)
    return any(each.state is State.MASUK and each.desk in desks for each in states)


def _decided(logs: Sequence[Log], _: PersonalDebrief, m: re.Match[str]) -> bool:
    done, whole = count_in(m["count"])
    waited = [log for log in logs if at_desk_of_people(log)]
    decided = [log for log in waited if _people_decided(log)]
    return done == len(decided) and whole == len(waited) and _rightly(decided, m)


def _rightly(decided: Sequence[Log], m: re.Match[str]) -> bool:
    """So many of them were decided by the key each time, at the most; and by its reason, too, at the least."""
    if not m["right"]:
        return True
    most = sum(
        all(d in log.right_at(r.seq) for r, d in log.decisions(people=True)) for log in decided
    )
    least = sum(_wholly_right(log) for log in decided)
    if "belum ada" in m["right"]:
        return least == 0
    some = re.match(r"pada (\d+) di antaranya", m["right"])
    return least <= int(some[1]) <= most if some else most == len(decided)


def _wholly_right(log: Log) -> bool:
    made = log.decisions(people=True)
    if log.now.state is State.MASUK:
        return False
    return (
        len(made) == 1
        and made[0][1] is log.key_at(made[0][0].seq).decision
        and (getattr(made[0][0].fact, "reason", None) in (None, log.key_at(made[0][0].seq).reason))
    )


def _touched(log: Log) -> bool:
    return any(
        each.person is not None and isinstance(each.fact, e.ReportOpened) for each in log.events
    )


def _read(logs: Sequence[Log], _: PersonalDebrief, m: re.Match[str]) -> bool:
    done, whole = count_in(m["count"])
    return done == sum(map(_touched, logs)) and whole == len(logs)


def _waits(logs: Sequence[Log], _: PersonalDebrief, m: re.Match[str]) -> bool:
    return int(m["n"]) == len(logs) and not any(map(_touched, logs))


def _given(log: Log, *kinds: AnswerKind) -> list[e.Recorded]:
    return [
        each
        for each in log.of(e.FollowUpPosted)
        if each.person is not None
        and getattr(each.fact, "kind", None) in (kinds or tuple(AnswerKind))
    ]


KEPT: Mapping[str, tuple[str, Callable[[Log], bool]]] = {
    "closing": (
        "tidak ditutup sebelum pertanyaannya terjawab",
        lambda log: (
            not any(
                each.person is not None
                and not log.history.before(each.seq).dossier(log.id).final_answer
                for each in log.of(e.ReportClosed)
            )
        ),
    ),
    "comment_instead_of_answer": (
        ".*jawab.* lewat Tindak Lanjut.*|dijawab .+ lewat Tindak Lanjut",
        lambda log: bool(_given(log)),
    ),
    "final_promise": (
        "dijawab dengan “akhir” atau “sementara” yang sesuai isinya",
        lambda log: bool(_given(log)),
    ),
    "time_to_first_answer": (
        "dijawab sebelum batas waktunya",
        lambda log: (
            bool(_given(log))
            and not any(flag.seq < _given(log)[0].seq for flag in log.flags(Flag.TERLAMBAT))
        ),
    ),
    "class_limit": (
        "mendapat tanggapan akhir sebelum batas penyelesaian",
        lambda log: (
            bool(_given(log, AnswerKind.AKHIR))
            and not any(
                flag.seq < _given(log, AnswerKind.AKHIR)[0].seq
                for flag in log.flags(Flag.LEWAT_BATAS)
            )
        ),
    ),
    "urgency": (
        ".+ sampaikan lewat telepon tepat waktu|disampaikan .+ lewat telepon tepat waktu",
        lambda log: bool(log.calls()),
    ),
    "returns": (
        ".*kembalikan.* seperlunya dan segera",
        lambda log: bool(log.of(e.ReportGivenBack, e.ReportDeclined)),
    ),
    "return_owner": (
        ".*antar.* kepada pemiliknya",
        lambda log: bool(log.of(e.ReportGivenBack, e.ReportDeclined)),
    ),
    "completeness_request": (
        ".*lengkapi.* dengan satu pertanyaan yang tepat",
        lambda log: bool(log.of(e.ReportPostponed)) or bool(log.comments("officer")),
    ),
    "consistency": (
        ".*perlakukan.* sama dengan laporan lain tentang kejadiannya",
        lambda log: len(log.same_event()) > 1,
    ),
}
"""What a check that was kept means for so many reports; those that only a desk can keep head no debrief, for there decisions do."""


def _kept(code: str) -> Claim:
    holds = KEPT[code][1]
    return lambda logs, _, m: count_in(m["count"])[0] <= sum(map(holds, logs))


def _unanswered(logs: Sequence[Log], said: str) -> bool:
    """So many reports in Proses on which the citizen wrote after the last answer."""
    found = re.search(r"; (\d+) laporan masih Diproses", said)
    if found is None:
        return True
    waiting = [
        log
        for log in logs
        if log.now.state is State.PROSES
        and log.now.answer_again_since is not None
        and log.last_answer is not None
        and log.asked_on(log.last_answer.seq)
    ]
    return int(found.group(1)) <= len(waiting)


COUNT = r"(?P<count>Satu|Seluruh \d+|\d+ dari \d+)"

HEADS: Mapping[str, tuple[str, Claim]] = {
    "grave": (
        r"(?:Ada|Tim mempunyai) (?P<n>\d+) kesalahan berat yang perlu dibahas lebih dahulu",
        _grave,
    ),
    "decided": (rf"{COUNT} laporan (?:Anda putuskan|diputuskan .+?)(?:; (?P<right>.+))?", _decided),
    "nothing": (r"(?P<n>\d+) laporan menunggu di meja .+", _waits),
    "opened": (rf"{COUNT} laporan (?:Anda buka dan Anda baca|dibuka .+)", _read),
    **{
        code: (rf"{COUNT} laporan (?:{words})(?:;.+)?", _kept(code))
        for code, (words, _) in KEPT.items()
    },
    "message": (
        rf"{COUNT} pesan .*balas.* dengan tepat",
        lambda logs, debrief, m: (
            count_in(m["count"])[0]
            <= sum(
                each.verdict is not None and each.verdict.value == "right"
                for each in debrief.messages
            )
        ),
    ),
}
"""By code: wording and condition; the first wording that fits is meant."""


def head_of(text: str) -> tuple[str, re.Match[str]] | None:
    for code, (wording, _) in HEADS.items():
        found = re.fullmatch(wording, text)
        if found is not None:
            return code, found
    return None


def head_holds(text: str, logs: Sequence[Log], debrief: PersonalDebrief) -> bool:
    """Whether a heading is one that is known, and true."""
    found = head_of(text)
    if found is None:
        return False
    return HEADS[found[0]][1](logs, debrief, found[1]) and _unanswered(logs, text)


SPECIMENS: Mapping[str, str] = {
    "grave": "Ada 9 kesalahan berat yang perlu dibahas lebih dahulu",
    "decided": "2 dari 3 laporan Anda putuskan; semua keputusannya tepat",
    "nothing": "3 laporan menunggu di meja Anda",
    "opened": "2 dari 3 laporan Anda buka dan Anda baca",
    "closing": "Seluruh 30 laporan tidak ditutup sebelum pertanyaannya terjawab",
    "comment_instead_of_answer": "Seluruh 30 laporan Anda jawab lewat Tindak Lanjut",
    "final_promise": "Seluruh 30 laporan dijawab dengan “akhir” atau “sementara” yang sesuai isinya",
    "time_to_first_answer": "Seluruh 30 laporan dijawab sebelum batas waktunya",
    "class_limit": "Seluruh 30 laporan mendapat tanggapan akhir sebelum batas penyelesaian",
    "urgency": "Seluruh 3 laporan darurat Anda sampaikan lewat telepon tepat waktu",
    "returns": "Seluruh 30 laporan Anda kembalikan seperlunya dan segera",
    "return_owner": "Seluruh 30 laporan salah alamat Anda antar kepada pemiliknya",
    "completeness_request": "Seluruh 30 laporan Anda lengkapi dengan satu pertanyaan yang tepat",
    "consistency": "Seluruh 30 laporan Anda perlakukan sama dengan laporan lain tentang kejadiannya",
    "message": "Seluruh 30 pesan Anda balas dengan tepat",
}
"""Each heading once as it may be shown, to be said where it is false."""
