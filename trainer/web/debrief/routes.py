"""The debrief of a run and of a class. What is not open yet says when it will be, and tells nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from flask import abort, render_template, request, url_for

from trainer.debrief.answers import AnswerDebrief, PointsStatus
from trainer.debrief.personal import PersonalDebrief
from trainer.debrief.release import AT_ONCE, ON_CLOSING, WITHHELD, Release
from trainer.domain.records import AccountId, Exercise
from trainer.scoring.markings import BOTH
from trainer.usecases.appealing import can_file
from trainer.usecases.debriefing import debrief_class, debrief_run
from trainer.usecases.explaining import explain_answer
from trainer.usecases.seats import run_of
from trainer.web.access import Access, desk_required, plugged, seated_person, services
from trainer.web.debrief import appeal
from trainer.web.debrief.blueprint import bp, class_debrief_required
from trainer.web.debrief.class_page import Asked, class_page
from trainer.web.debrief.explained import Marker, explained_page
from trainer.web.debrief.person_page import PersonPage, SeatTab, Way, back_to_desk, person_page
from trainer.web.debrief.report_section import Reading
from trainer.web.debrief.written import ceiling_words, not_counted_words
from trainer.web.frames.account import Frame as AccountFrame
from trainer.web.frames.account import account_frame
from trainer.web.frames.desk import Frame, NavEntry, frame_of
from trainer.web.language import gettext as _
from trainer.web.language import language
from trainer.web.marks.trust import TrustNote, trust_note
from trainer.web.marks.voice import voice_of
from trainer.web.released import reader_of
from trainer.web.time_words import moment_words, short_moment

__all__ = ["appeal", "bp"]


@bp.get("/hasil/<run>")
@desk_required
def person(desk: Access) -> tuple[str, int]:
    """The debrief of one run, for its person and for the instructor of its class."""
    release, debrief = debrief_run(plugged().experts, desk.loaded, reader_of(desk))
    if debrief is None:
        return _not_yet(desk, release)
    only = _only(debrief)
    reading = Reading(
        run=desk.run_id,
        voice=voice_of(debrief, "" if _looks_on(desk, debrief) else desk.seat),
        alone=desk.alone,
        markers=_markers(desk, debrief),
        only=only,
        printing=request.args.get("cetak") == "ya",
        advice_only=services().advice_only(),
        appealable=frozenset(_appealable(desk, debrief)),
    )
    shown = _shown(desk, release, debrief, reading)
    trust = _trust(desk)
    return render_template("debrief/person.html", page=shown, trust=trust, frame=_frame(desk)), 200


def _shown(
    desk: Access, release: Release, debrief: PersonalDebrief, reading: Reading
) -> PersonPage:
    """What the page shows, kept with the run: a debrief is looked at again and again, and nothing new comes to a finished run."""
    around = (
        _kicker(desk),
        _ways_on(desk, whole=release.whole),
        reading,
        tuple(_seats(desk, debrief, reading.only)),
    )

    def made() -> PersonPage:
        return person_page(debrief, desk.loaded.world, *around)

    name = (person_page, language(), reading.voice.seat, reading.only, reading.printing)
    return desk.loaded.derive(
        name, made, (around, release, desk.loaded.key.content_hash, request.root_path)
    )


@bp.get("/hasil/<run>/jawaban/<answer>")
@desk_required
def answer(desk: Access, answer: str) -> tuple[str, int]:
    """Why one answer has its marks; it opens with the debrief of its report."""
    release, debrief = debrief_run(plugged().experts, desk.loaded, reader_of(desk))
    if debrief is None:
        return _not_yet(desk, release)
    given = {str(a.posted.seq): (r.id, a) for r in debrief.reports for a in r.answers}
    if answer not in given:
        abort(404)
    report, found = given[answer]
    history = desk.loaded.history()
    back = url_for(".person", run=desk.run_id, _anchor=f"jawaban-{answer}")
    shown = explained_page(
        explain_answer(history, found.posted.seq),
        history.dossier(report).report,
        back,
        services().advice_only(),
        _marker(desk, found, _markers(desk, debrief)),
        f"{not_counted_words(found)} {ceiling_words(found)}".strip(),
        faults_only=found.points_status is PointsStatus.ASKED_NOTHING,
    )
    trust = _trust(desk)
    return render_template("debrief/answer.html", page=shown, trust=trust, frame=_frame(desk)), 200


@bp.get("/hasil/kelas/<exercise>")
@class_debrief_required
def whole_class(exercise: Exercise, owner: bool) -> tuple[str, int]:
    """The debrief of a class, for the projector."""
    result = debrief_class(services(), plugged().experts, exercise, owner=owner)
    frame = account_frame("instructor.classes") if owner else AccountFrame((), None)
    if result is None:
        when = _("Pembahasan kelas terbuka setelah instruktur mengakhiri kelas.")
        if exercise.state == "ended":
            when = _("Instruktur menahan pembahasan ini dan akan membukanya sendiri.")
        return render_template("debrief/not_yet.html", when=when, back=None, frame=frame), 404
    asked = Asked(request.args.get("nama") == "ya", request.args.get("jawaban", ""))
    world = services().library.world(exercise.scenario, exercise.content_hash)
    shown = class_page(result, exercise, world, asked, owner=owner, own_href=_own_debrief(exercise))
    return render_template("debrief/whole_class.html", page=shown, frame=frame), 200


def _appealable(desk: Access, debrief: PersonalDebrief) -> Iterator[int]:
    """The answers whose marks the reader may object to now."""
    if desk.read_only:
        return
    for report in debrief.reports:
        marked = (each for each in report.answers if each.counts or not each.by_machine)
        for answer in marked:
            if can_file(desk.loaded, answer.posted.seq, desk.person.id, reader_of(desk)):
                yield answer.posted.seq


def _trust(desk: Access) -> TrustNote:
    """In what the machine only advises; the way to the health page is the instructor's."""
    return trust_note(
        instructor=desk.read_only and not desk.alone, exercise=desk.loaded.exercise.id
    )


def _marker(desk: Access, found: AnswerDebrief, markers: Mapping[str, str]) -> Marker | None:
    """Whoever gave the marks that stand for an answer, None for the machine."""
    if found.by_machine or not found.changes:
        return None
    last = found.changes[-1]
    return Marker(
        who=markers.get(last.after.by, _("penilai")),
        when=short_moment(desk.loaded.world.calendar.in_zone(last.at)),
        note=found.note,
        reason=last.reason,
    )


def _only(debrief: PersonalDebrief) -> str:
    """The seat that was asked for in the address, "" when it is none of a shared run."""
    asked = request.args.get("kursi", "")
    return asked if debrief.shared and asked in dict(debrief.seats) else ""


def _looks_on(desk: Access, debrief: PersonalDebrief) -> bool:
    """Whether the reader has none of the seats of a shared run: the instructor is nobody's *Anda*."""
    return desk.read_only and debrief.shared


def _seats(desk: Access, debrief: PersonalDebrief, only: str) -> Iterator[SeatTab]:
    if not debrief.shared:
        return
    yield SeatTab(url_for(".person", run=desk.run_id), _("Semua meja"), current=not only)
    for seat, title in debrief.seats:
        href = url_for(".person", run=desk.run_id, kursi=seat)
        yield SeatTab(href, title, current=seat == only)


def _markers(desk: Access, debrief: PersonalDebrief) -> Mapping[str, str]:
    """What to call whoever marked an answer: the class's instructor, to the instructor alone by name."""
    owner = desk.loaded.exercise.owner
    known: dict[str, str] = {owner: _("instruktur"), BOTH: _("dua penilai")}
    if not desk.read_only:
        return known
    marks = (answer.mark for report in debrief.reports for answer in report.answers)
    for marker in {mark.marker for mark in marks if mark is not None and mark.marker}:
        account = services().directory.account(AccountId(marker))
        if account is not None:
            known[marker] = account.display_name
    return known


def _own_debrief(exercise: Exercise) -> str:
    """Where whoever sits in the class reads about their own run, "" for others."""
    person = seated_person()
    if person is None or person.exercise != exercise.id:
        return ""
    row = run_of(services(), exercise, person.id)
    return url_for(".person", run=row.id) if row is not None else ""


def _not_yet(desk: Access, release: Release) -> tuple[str, int]:
    back = back_to_desk(desk.run_id)
    if desk.read_only and not desk.alone:
        console = url_for("instructor.console", exercise=desk.loaded.exercise.id)
        back = Way(console, _("Kembali ke kelas"), "left")
    html = render_template(
        "debrief/not_yet.html", when=_when(desk, release), back=back, frame=_frame(desk)
    )
    return html, 404


def _when(desk: Access, release: Release) -> str:
    """When there will be something to read."""
    if release.policy == WITHHELD and desk.read_only:
        return _(
            "Pembahasan kelas ini Anda tahan. Peserta membacanya setelah Anda membukanya dari halaman kelas."
        )
    if release.policy == WITHHELD and desk.loaded.run.finished:
        return _(
            "Latihan Anda sudah selesai. Pembahasannya ditahan sampai instruktur membukanya, biasanya"
            " setelah seluruh kelas selesai. Yang Anda kerjakan tersimpan; halaman ini dapat dibuka lagi nanti."
        )
    if release.policy == WITHHELD:
        return _(
            "Pembahasan latihan ini dibuka oleh instruktur setelah latihan selesai. Sekarang belum dibuka."
        )
    if release.policy == AT_ONCE:
        return _(
            "Pembahasan terbuka laporan demi laporan: begitu tidak ada lagi yang ditunggu dari Anda"
            " pada laporan itu. Saat ini belum ada laporan seperti itu."
        )
    if release.policy == ON_CLOSING:
        return _(
            "Pembahasan terbuka laporan demi laporan: begitu laporan itu selesai, diarsipkan,"
            " atau tidak lagi di tangan Anda. Saat ini belum ada laporan seperti itu."
        )
    ends_at = desk.loaded.run.ends_at
    assert ends_at is not None, "a run knows its end from its first event on"
    end = moment_words(desk.loaded.world.calendar.in_zone(ends_at), year=False)
    if desk.alone:
        return _(
            "Pembahasan terbuka setelah latihan ini selesai: %(end)s waktu simulasi,"
            " atau lebih cepat bila Anda mengakhirinya dari meja.",
            end=end,
        )
    return _(
        "Pembahasan terbuka setelah latihan ini selesai: %(end)s waktu simulasi,"
        " atau lebih cepat bila instruktur mengakhiri kelas.",
        end=end,
    )


def _kicker(desk: Access) -> str:
    title = desk.loaded.exercise.title
    if not desk.read_only:
        return title
    return _("%(name)s, %(title)s", name=_frame(desk).seat.name, title=title)


def _ways_on(desk: Access, *, whole: bool) -> tuple[Way, ...]:
    ways = [
        back_to_desk(desk.run_id),
        Way(url_for(".person", run=desk.run_id, cetak="ya"), _("Tampilan cetak"), "print"),
    ]
    if whole and desk.alone and not desk.read_only:
        again = url_for("practice.start", slug=desk.loaded.exercise.scenario)
        ways.append(Way(again, _("Ulangi skenario ini"), "play"))
    if whole and desk.loaded.exercise.state == "ended" and not desk.alone:
        ended = url_for(".whole_class", exercise=desk.loaded.exercise.id)
        ways.append(Way(ended, _("Pembahasan kelas"), "people"))
    if desk.read_only and not desk.alone:
        marking = url_for("instructor.marking", exercise=desk.loaded.exercise.id)
        ways.append(Way(marking, _("Penilaian jawaban"), "scale"))
    return tuple(ways)


def _frame(desk: Access) -> Frame:
    """The bar of the run, with the debrief as the place one is at, also while the run goes on."""
    frame = frame_of(desk, "debrief.person")
    if any(entry.current for entry in frame.nav):
        return frame
    here = NavEntry(_("Pembahasan"), url_for(".person", run=desk.run_id), "shield", current=True)
    return replace(frame, nav=(*frame.nav, here))
