"""Sentences for what a debrief finds: what went well, where the ways part, points in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from trainer.debrief.headline import CRITICAL, DECIDED, NOTHING, OPENED, Headline
from trainer.debrief.pairing import ACT
from trainer.debrief.personal import ReportDebrief
from trainer.debrief.steps import Step
from trainer.debrief.undone import Undone
from trainer.debrief.ways import Divergence, Kind, Ways, expert_decision
from trainer.domain.deadlines import Clock, ClockKind
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Action, AnswerKind, Decision
from trainer.scoring import labels
from trainer.scoring.registry import all_checks
from trainer.web.action_registry import NAMES
from trainer.web.debrief.elsewhere_words import added_words
from trainer.web.event_registry import SPEC_OF, step_label
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.language import ngettext
from trainer.web.marks.voice import ALONE, Voice
from trainer.web.number_words import point_words
from trainer.web.time_words import day_words, last_day, moment_words, short_moment

KEPT_ANY = _l("%(count)s laporan tepat menurut satu pemeriksaan")
"""Of a check whose wording does not say it."""

SHARE_WORDS = (
    (100, _l("semua poin")),
    (90, ""),
    (75, _l("sebagian besar poin")),
    (50, _l("lebih dari separuh poin penuh")),
    (25, _l("kurang dari separuh poin penuh")),
    (0, _l("kurang dari seperempat poin penuh")),
)
"""Words for a share of the points, from so many per cent on; "" where the figures say it better."""


def headline_words(headline: Headline, voice: Voice = ALONE) -> str:
    """A run in one sentence without a full stop: it is a heading."""
    if headline.code == CRITICAL and voice.shared:
        return ngettext(
            "Tim mempunyai %(num)d kesalahan berat yang perlu dibahas lebih dahulu",
            "Tim mempunyai %(num)d kesalahan berat yang perlu dibahas lebih dahulu",
            headline.count,
        )
    if headline.code == CRITICAL:
        return ngettext(
            "Ada %(num)d kesalahan berat yang perlu dibahas lebih dahulu",
            "Ada %(num)d kesalahan berat yang perlu dibahas lebih dahulu",
            headline.count,
        )
    if headline.code == DECIDED:
        return _decided_words(headline, voice)
    if headline.code == NOTHING:
        return voice.worded(_("%(n)s laporan menunggu di meja Anda"), n=headline.of)
    count = _count(headline.count, headline.of)
    if headline.code == OPENED:
        return voice.worded(_("%(count)s laporan Anda buka dan Anda baca"), count=count)
    kept = voice.worded(_kept(headline.code), count=count, n=headline.count, of=headline.of)
    return f"{kept}{_but_unanswered(headline.unanswered, voice)}"


def _kept(code: str) -> str:
    """What it means that a check was kept, as a fact about the reports that it was asked of."""
    check = all_checks().get(code)
    return (check.wording.kept if check else "") or str(KEPT_ANY)


def _but_unanswered(reports: int, voice: Voice) -> str:
    """What a kept check does not tell: that a citizen wrote again and waits; "" where nobody does."""
    if not reports:
        return ""
    sentence = ngettext(
        "; %(num)d laporan masih Diproses, balasan pelapornya belum Anda jawab",
        "; %(num)d laporan masih Diproses, balasan pelapornya belum Anda jawab",
        reports,
    )
    return voice.of(sentence)


def _decided_words(headline: Headline, voice: Voice) -> str:
    count = _count(headline.count, headline.of)
    sentence = voice.worded(_("%(count)s laporan Anda putuskan"), count=count)
    if headline.right is None:
        return sentence
    if headline.right == 0:
        return _("%(said)s; belum ada yang keputusannya tepat sejak awal", said=sentence)
    if headline.right >= headline.count:
        if headline.count == 1:
            return _("%(said)s; keputusannya tepat", said=sentence)
        return _("%(said)s; semua keputusannya tepat", said=sentence)
    return _(
        "%(said)s; pada %(right)s di antaranya keputusannya tepat",
        said=sentence,
        right=headline.right,
    )


def undone_words(undone: Undone, ways: Ways, world: World, voice: Voice = ALONE) -> str:
    """A report without a decision: what it means, and what the expert did first that was left out here."""
    if undone.emergency_since is not None:
        since = short_moment(undone.emergency_since)
        sentence = _(
            "Laporan darurat ini tidak ditangani sejak %(since)s. Belum ada bantuan yang dipanggil.",
            since=since,
        )
    elif undone.earlier is not None:
        sentence = _again_words(undone.earlier, voice, replied=undone.replied)
    elif undone.opened:
        sentence = voice.of(_("Belum Anda putuskan ketika latihan berakhir."))
    else:
        sentence = voice.of(_("Belum Anda buka dan belum Anda putuskan ketika latihan berakhir."))
    step = expert_decision(ways.rows)
    if step is None:
        return sentence
    return _(
        "%(said)s Langkah rujukannya: “%(step)s”.",
        said=sentence,
        step=step_label(step, world).title,
    )


def _again_words(earlier: Decision, voice: Voice, *, replied: bool) -> str:
    """A report that was decided, came back, and waited for another decision when the run ended."""
    if replied:
        return voice.of(
            _(
                "Anda tanyakan lewat Tunda. Pelapor sudah membalas, dan sesudah itu belum diputuskan lagi ketika latihan berakhir."
            )
        )
    return voice.worded(
        _(
            "Sudah pernah Anda putuskan (%(decision)s). Laporannya kembali ke meja, dan belum diputuskan lagi ketika latihan berakhir."
        ),
        decision=NAMES[Action(earlier)],
    )


def original_words(report: ReportDebrief) -> str:
    """The title with which a report came, where the office gave it another: the citizen's, or that of who typed it in."""
    if not report.original:
        return ""
    if report.typed:
        return _("Judul ketika dicatat: %(title)s", title=report.original)
    return _("Judul dari pelapor: %(title)s", title=report.original)


def _count(count: int, of: int) -> str:
    if of == 1:
        return _("Satu")
    if count == of:
        return _("Seluruh %(of)s", of=of)
    return _("%(count)s dari %(of)s", count=count, of=of)


def share_words(points: float, most: float) -> str:
    """A share of the points in words; "" where nothing could be earned."""
    if not most:
        return ""
    if not points:
        return _("belum ada poin")
    percent = 100 * points / most
    return next(str(words) for low, words in SHARE_WORDS if percent >= low)


def points_words(points: float) -> str:
    """Points that were lost, as “−8 poin”."""
    return _("−%(points)s poin", points=point_words(points))


def divergence_words(divergence: Divergence, world: World, voice: Voice = ALONE) -> str:
    """The first parting of the ways as one sentence."""
    own, expert = divergence.own, divergence.expert
    if divergence.kind is Kind.MISSING and expert is not None:
        if expert.reading:
            return voice.of(_("Laporan ini tidak pernah Anda buka."), expert.seat)
        taken, there = divergence.taken
        if taken:
            return voice.worded(
                _(
                    "Langkah rujukan: “%(expert)s” sebanyak %(there)s kali, Anda %(taken)s kali. Langkah rujukan %(when)s tidak Anda ambil."
                ),
                expert.seat,
                expert=step_label(expert, world).title,
                there=there,
                taken=taken,
                when=moment_words(expert.at, year=False),
            )
        return voice.worded(
            _("Langkah rujukan: “%(expert)s”. Langkah ini tidak Anda ambil."),
            expert.seat,
            expert=step_label(expert, world).title,
        )
    if divergence.kind is Kind.EXTRA and own is not None:
        return added_words(own, world, voice)
    assert own is not None
    assert expert is not None
    if divergence.kind is Kind.LATE:
        return voice.worded(
            _("Waktunya berbeda: “%(step)s” Anda ambil %(own)s, pada langkah rujukan %(expert)s."),
            own.seat,
            step=step_label(own, world).title,
            own=moment_words(own.at, year=False),
            expert=moment_words(expert.at, year=False),
        )
    return _other_choice(divergence.aspect, own, expert, world, voice)


def later_words(step: Step, world: World) -> str:
    """The expert's next step, for which the time had not come when the run was ended early."""
    return _(
        "Langkah rujukan berikutnya, “%(step)s”, baru diambil %(when)s; latihan diakhiri sebelum itu.",
        step=step_label(step, world).title,
        when=moment_words(world.calendar.in_zone(step.at), year=False),
    )


def _other_choice(aspect: str, own: Step, expert: Step, world: World, voice: Voice) -> str:
    if aspect == ACT:
        return voice.worded(
            _("Anda memilih “%(own)s”, langkah rujukannya “%(expert)s”."),
            own.seat,
            own=step_label(own, world).title,
            expert=step_label(expert, world).title,
        )
    if aspect == "masks":
        return voice.of(
            _(
                "Langkah rujukan sudah menyamarkan, sebelum terbit, bagian yang belum Anda samarkan."
            ),
            own.seat,
        )
    return voice.worded(
        _("%(aspect)s berbeda: Anda menetapkan “%(own)s”, rujukannya “%(expert)s”."),
        own.seat,
        aspect=ASPECTS[aspect],
        own=_value(aspect, own, world),
        expert=_value(aspect, expert, world),
    )


def variation_words(
    variation: Divergence, main: str | None, world: World, voice: Voice = ALONE
) -> str:
    """Another choice that cost nothing; `main`: the report to which this one was linked as a duplicate."""
    sentence = divergence_words(variation, world, voice)
    if main:
        return _(
            "%(said)s Laporan ini ditautkan pada %(main)s; hal itu tidak mengurangi poin pada laporan ini.",
            said=sentence,
            main=main,
        )
    return _("%(said)s Pada laporan ini hal itu tidak mengurangi poin.", said=sentence)


def agreement_words(ways: Ways, *, lost: bool) -> str:
    """What is said where no step that cost something parts the ways."""
    same = ways.same
    if ways.reordered and lost:
        return _(
            "Langkah Anda sama dengan langkah rujukan, tetapi urutannya berbeda; poin yang hilang diterangkan di bawah."
        )
    if ways.reordered:
        return _(
            "Langkah Anda sama dengan langkah rujukan, tetapi urutannya berbeda; pada laporan ini hal itu tidak mengurangi poin."
        )
    if same and lost:
        return _("Langkah Anda sama dengan langkah rujukan; poin yang hilang diterangkan di bawah.")
    if same:
        return _("Langkah Anda sama dengan langkah rujukan.")
    if lost:
        return _(
            "Langkah Anda tidak persis sama dengan langkah rujukan; poin yang hilang diterangkan di bawah."
        )
    return _(
        "Langkah Anda tidak persis sama dengan langkah rujukan; perbedaannya tidak mengurangi poin."
    )


ASPECTS: Mapping[str, str] = {
    "classification": _l("Klasifikasinya"),
    "category": _l("Kategorinya"),
    "reason": _l("Alasannya"),
    "owner": _l("Pemilik yang diusulkan"),
    "lead": _l("Penanggung jawabnya"),
    "to": _l("Penanggung jawabnya"),
    "supporting": _l("Unit pendukungnya"),
    "kind": _l("Jenis tanggapannya"),
    "main": _l("Laporan induknya"),
    "granted": _l("Putusannya"),
    "number": _l("Nomor yang dipanggil"),
}


def _value(aspect: str, step: Step, world: World) -> str:
    value: Any = getattr(step.fact, aspect)
    match aspect:
        case "classification":
            return labels.classification(world, value)
        case "category":
            return labels.category(world, value)
        case "owner" | "lead" | "to":
            return labels.agency(world, value)
        case "supporting":
            return labels.agencies(world, value)
        case "kind":
            return _("akhir") if value is AnswerKind.AKHIR else _("sementara")
        case "granted":
            return _("dikabulkan") if value else _("ditolak")
        case "reason":
            return labels.reason(world, SPEC_OF[step.kind].action, value)
        case _:
            return str(value)


STILL_RAN: Mapping[ClockKind, str] = {
    ClockKind.VERIFIKASI: _l("keputusan"),
    ClockKind.INSTANSI: _l("disposisi, atau jawaban sendiri"),
    ClockKind.UNIT: _l("tanggapan pertama"),
    ClockKind.JAWAB_ULANG: _l("jawaban atas balasan pelapor"),
    ClockKind.JANJI: _l("kabar berikutnya yang dijanjikan"),
    ClockKind.KELAS: _l("penyelesaian"),
}
"""What a limit was for that had not run out when the run was ended."""


def running_words(clocks: Sequence[Clock], world: World) -> str:
    """Limits that still ran when the run was ended early; "" for none."""
    parts = [
        _("%(what)s (%(day)s)", what=STILL_RAN[clock.kind], day=day_words(last_day(zone)))
        for clock in clocks
        if clock.due_at is not None
        for zone in [world.calendar.in_zone(clock.due_at)]
    ]
    if not parts:
        return ""
    return _(
        "Ketika latihan diakhiri, batas ini masih berjalan dan tidak dinilai terlewat: %(what)s.",
        what=", ".join(parts),
    )
