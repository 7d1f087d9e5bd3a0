"""What is said of a step that has no partner: where and when the other way holds it, or that it was added."""

from __future__ import annotations

from trainer.debrief.elsewhere import Elsewhere, How
from trainer.debrief.steps import Step
from trainer.domain import events as e
from trainer.domain.scenario import World
from trainer.web.event_registry import step_label
from trainer.web.language import gettext as _
from trainer.web.marks.voice import Voice
from trainer.web.time_words import moment_words, short_moment


def also_done(there: Elsewhere, expert: Step, world: World, voice: Voice) -> str:
    """Said on the own side beside a step of the expert: where the own way holds it."""
    when = _when(there.step, world)
    step = step_label(there.step, world).title
    seat = there.step.seat
    match there.how:
        case How.SAME if expert.own:
            return voice.worded(_("Anda melakukannya %(when)s"), seat, when=when)
        case How.SAME:
            return voice.worded(_("Pada latihan Anda juga terjadi, %(when)s"), when=when)
        case How.CLOSE:
            return voice.worded(
                _("Anda melakukan yang serupa: “%(step)s”, %(when)s"), seat, step=step, when=when
            )
        case How.OTHER:
            return voice.worded(
                _("Anda melakukannya dengan pilihan lain: “%(step)s”, %(when)s"),
                seat,
                step=step,
                when=when,
            )
        case How.PARTLY:
            return voice.worded(
                _("Sebagian sudah termasuk dalam langkah Anda “%(step)s”, %(when)s"),
                seat,
                step=step,
                when=when,
            )
        case How.PART:
            return voice.worded(
                _("Sudah termasuk dalam langkah Anda “%(step)s”, %(when)s"),
                seat,
                step=step,
                when=when,
            )
        case How.TURNED:
            return voice.worded(
                _("Kedua laporan sudah Anda tautkan dari %(report)s, %(when)s"),
                seat,
                report=there.report,
                when=when,
            )
        case How.WORDS:
            return voice.worded(
                _("Pada latihan Anda pelapor menulis kata-kata yang sama, %(when)s"), when=when
            )
        case How.OTHER_WORDS:
            return voice.worded(_other_words(there.step, own=True), when=when)


def also_with_expert(there: Elsewhere, own: Step, world: World) -> str:
    """Said on the expert's side beside an own step: where the expert's way holds it."""
    when = _when(there.step, world)
    step = step_label(there.step, world).title
    match there.how:
        case How.SAME if own.own:
            return _("Sama dengan langkah rujukan %(when)s", when=when)
        case How.SAME:
            return _("Pada langkah rujukan juga terjadi, %(when)s", when=when)
        case How.CLOSE:
            return _("Serupa dengan langkah rujukan “%(step)s”, %(when)s", step=step, when=when)
        case How.OTHER:
            return _(
                "Pada langkah rujukan dengan pilihan lain: “%(step)s”, %(when)s",
                step=step,
                when=when,
            )
        case How.PARTLY:
            return _(
                "Sebagian pada rujukan termasuk dalam langkah “%(step)s”, %(when)s",
                step=step,
                when=when,
            )
        case How.PART:
            return _(
                "Pada rujukan termasuk dalam langkah “%(step)s”, %(when)s", step=step, when=when
            )
        case How.TURNED:
            return _(
                "Pada langkah rujukan kedua laporan ditautkan dari %(report)s, %(when)s",
                report=there.report,
                when=when,
            )
        case How.WORDS:
            return _(
                "Pada langkah rujukan pelapor menulis kata-kata yang sama, %(when)s", when=when
            )
        case How.OTHER_WORDS:
            return _other_words(there.step, own=False) % {"when": when}


def added_words(own: Step, world: World, voice: Voice) -> str:
    """That the expert's way does not have a step; of an answer, where it has others, that it is one more."""
    title = step_label(own, world).title
    if not isinstance(own.fact, e.FollowUpPosted):
        return voice.worded(
            _("Anda menambahkan “%(own)s”. Langkah ini tidak ada dalam langkah rujukan."),
            own.seat,
            own=title,
        )
    return voice.worded(
        _("Anda menambahkan jawaban “%(own)s” %(when)s. Jawaban itu di luar langkah rujukan."),
        own.seat,
        own=title,
        when=moment_words(own.at, year=False),
    )


def _other_words(there: Step, *, own: bool) -> str:
    """What the reporter wrote there instead: thanks, or something else than here."""
    thanks = isinstance(there.fact, e.CommentPosted) and there.fact.thanks
    if own and thanks:
        return _("Pada latihan Anda pelapor berterima kasih, %(when)s")
    if own:
        return _("Pada latihan Anda pelapor menulis hal lain, %(when)s")
    if thanks:
        return _("Pada langkah rujukan pelapor berterima kasih, %(when)s")
    return _("Pada langkah rujukan pelapor menulis hal lain, %(when)s")


def _when(step: Step, world: World) -> str:
    return short_moment(world.calendar.in_zone(step.at))
