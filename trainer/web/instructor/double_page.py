"""View models of double marking: the rounds of a class, and one round as one of its markers sees it while marks come in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import url_for

from trainer.answers.evaluation.scored import TOTAL
from trainer.answers.evaluation.two_markers import ENOUGH, Agreed
from trainer.answers.rubric.levels import scale
from trainer.domain.errors import InvalidInput
from trainer.domain.records import (
    EVERY,
    PROVISIONAL,
    SAMPLE,
    SCOPES,
    Exercise,
    MarkingRound,
)
from trainer.domain.refusals import Wrong
from trainer.scoring.failures import rule_wording
from trainer.usecases.double_marking import RoundAnswer, RoundView, answers_in, partners, round_view
from trainer.usecases.services import Services
from trainer.web.instructor.inviting_page import INVITED, InvitationState, invitation_state
from trainer.web.instructor.views import Head, head_of
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.marking_rounds import (
    RoundRow,
    about_round,
    marker_name,
    moment_of_round,
    round_row,
)

SAMPLE_SIZE = 20
"""So many answers are offered for a sample."""


@dataclass(frozen=True, slots=True)
class RoundsPage:
    """`partners` and `scopes`: choices as pairs, the first of the partners is whoever is invited; `chosen` what was sent.
    `errors`: id and sentence.
    """

    head: Head
    rows: tuple[RoundRow, ...]
    partners: tuple[tuple[str, str], ...]
    scopes: tuple[tuple[str, str], ...]
    chosen: Mapping[str, str]
    most: int
    errors: tuple[tuple[str, str], ...]

    def errors_at(self, name: str) -> tuple[str, ...]:
        """What is wrong with one field, () for nothing."""
        return tuple(sentence for field, sentence in self.errors if field == name)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one of the two is; `label` says it in words."""

    label: str
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class KappaRow:
    """One dimension, or the total in five bands: agreement of the two, of each with the machine, share of equal levels."""

    code: str
    title: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer of the round: where it is marked or agreed on, "" where the viewer may no longer read it, and how it stands
    for the viewer.
    """

    title: str
    href: str
    status: str
    differs: str


@dataclass(frozen=True, slots=True)
class RoundPage:
    """`to_settle`: answers to be agreed on; `mine`: every answer, in the viewer's own order. `next_href`: the next one to mark,
    "" when all are. `few`: said in place of kappa while there are too few answers, "" otherwise. `ended`: that it is over, ""
    while it goes on. `invitation`: how it stands with the second marker, None for whoever did not open the round, and where
    that one is there; `ends`: the viewer may end it.
    """

    id: str
    title: str
    about: str
    ended: str
    invitation: InvitationState | None
    ends: bool
    progress: tuple[Progress, ...]
    heads: tuple[str, ...]
    kappas: tuple[KappaRow, ...]
    few: str
    to_settle: tuple[AnswerLine, ...]
    mine: tuple[AnswerLine, ...]
    next_href: str
    started: bool
    back_href: str
    cursor: str


def rounds_page(
    services: Services, exercise: Exercise, sent: Mapping[str, str], error: InvalidInput | None
) -> RoundsPage:
    """The rounds of a class for its owner, with the form as it was sent."""
    sizes = answers_in(services, exercise.id)
    opened = services.directory.marking_rounds(exercise.id)
    others = partners(services, exercise.owner)
    return RoundsPage(
        head=head_of(services, exercise),
        rows=tuple(
            round_row(
                services,
                each,
                exercise.owner,
                _left(round_view(services, each, exercise.owner)),
            )
            for each in opened
        ),
        partners=(
            (INVITED, _("Undang rekan dengan tautan")),
            *((each.id, f"{each.display_name} ({each.user_name})") for each in others),
        ),
        scopes=tuple((scope, _scope_choice(scope, sizes[scope])) for scope in SCOPES),
        chosen={
            "second": "" if others else INVITED,
            "scope": EVERY,
            "how_many": str(min(SAMPLE_SIZE, sizes[SAMPLE])),
        }
        | dict(sent),
        most=sizes[SAMPLE],
        errors=tuple(_errors(error)) if error is not None else (),
    )


def round_page(services: Services, view: RoundView) -> RoundPage:
    """One round for one of its markers."""
    other, of = marker_name(services, view.other), len(view.answers)
    following = view.next_open()
    exercise = services.directory.exercise(view.round.exercise)
    return RoundPage(
        id=view.round.id,
        title=exercise.title if exercise else "",
        about=about_round(services, view.round, view.viewer),
        ended=_ended(services, view.round),
        invitation=invitation_state(services, view),
        ends=view.viewer_opened and not view.ended,
        progress=(
            Progress(_("Anda: %(done)s dari %(of)s", done=view.own_done, of=of), view.own_done, of),
            Progress(
                _("%(who)s: %(done)s dari %(of)s", who=other, done=view.other_done, of=of),
                view.other_done,
                of,
            ),
        ),
        heads=_heads(other),
        kappas=tuple(_kappa(each, view) for each in view.figures),
        few=_few(view.both_done),
        to_settle=tuple(
            _line(view, each)
            for each in view.answers
            if each.both and each.both.to_agree and not view.ended
        ),
        mine=tuple(_line(view, each) for each in view.answers),
        next_href=_address(view, following) if following else "",
        started=view.own_done > 0,
        back_href=_back(services, view),
        cursor=cursor_of(services, view.round),
    )


def cursor_of(services: Services, round_: MarkingRound) -> str:
    """How far a round has seen: one indexed read, who marks in it, and whether it goes on."""
    ended = "" if round_.ended_at is None else "-selesai"
    return f"{services.log.position(round_.exercise)}-{len(round_.markers)}{ended}"


def _back(services: Services, view: RoundView) -> str:
    """To the rounds of one's own class, else to where one's own things are listed."""
    if view.viewer_opened:
        return url_for("instructor.rounds", exercise=view.round.exercise)
    account = services.directory.account(view.viewer)
    instructor = account is not None and account.instructor
    return url_for("instructor.classes" if instructor else "practice.home")


def answer_title(view: RoundView, answer: RoundAnswer) -> str:
    """The number by which both markers speak of an answer, and its place in the viewer's own order."""
    place = [each.number for each in view.answers].index(answer.number) + 1
    return _(
        "Jawaban nomor %(number)s, urutan Anda %(place)s dari %(of)s",
        number=answer.number,
        place=place,
        of=len(view.answers),
    )


def difference_words(codes: tuple[str, ...]) -> str:
    """Dimensions by code, gates by title."""
    known = scale().dimensions
    return ", ".join(each if each in known else rule_wording(each).title for each in codes)


def _left(view: RoundView) -> str:
    """How much of a round waits for the viewer."""
    if view.ended:
        return _("diakhiri")
    left = len(view.answers) - view.own_done
    to_agree = sum(bool(each.both and each.both.to_agree) for each in view.answers)
    parts = [
        ngettext("%(num)d belum Anda nilai", "%(num)d belum Anda nilai", left),
        ngettext("%(num)d perlu disepakati", "%(num)d perlu disepakati", to_agree),
    ]
    return ", ".join(parts) if left or to_agree else _("selesai")


def _ended(services: Services, round_: MarkingRound) -> str:
    if round_.ended_at is None:
        return ""
    return _(
        "Putaran ini diakhiri %(when)s. Angkanya tetap; nilai tidak bertambah lagi, dan yang baru dinilai seorang tidak dihitung.",
        when=moment_of_round(services, round_, round_.ended_at),
    )


def _scope_choice(scope: str, size: int) -> str:
    if scope == SAMPLE:
        return _("Sebagian, diundi dari %(size)s jawaban", size=size)
    if scope == PROVISIONAL:
        return _("Hanya yang menunggu penilaian (%(size)s)", size=size)
    return _("Semua jawaban (%(size)s)", size=size)


def _errors(error: InvalidInput) -> Iterator[tuple[str, str]]:
    for problem in error.problems:
        if problem.field == "second":
            yield "second", _("Pilih instruktur yang menilai bersama Anda, atau undang rekan.")
        elif problem.field == "how_many":
            most = problem.values["max"]
            yield "how_many", _("Tulis jumlah antara 1 dan %(most)s.", most=most)
        elif problem.code == Wrong.NOT_A_CHOICE:
            yield "scope", _("Pilihan ini sekarang tidak memuat satu jawaban pun. Pilih yang lain.")
        else:
            yield "scope", _("Pilih jawaban mana yang dinilai.")


def _heads(other: str) -> tuple[str, ...]:
    return (
        _("Anda dan %(who)s", who=other),
        _("Anda dan mesin"),
        _("%(who)s dan mesin", who=other),
        _("Tingkat sama"),
    )


def _kappa(figures: Agreed, view: RoundView) -> KappaRow:
    """Kappa to two decimals; the viewer's own first, whoever opened the round."""
    first, second = figures.first_machine, figures.second_machine
    own, other = (first, second) if view.viewer_opened else (second, first)
    share = "–" if figures.exact is None else f"{round(100 * figures.exact)}%"
    title = (
        _("Jumlah, lima rentang")
        if figures.code == TOTAL
        else scale().dimensions[figures.code].title
    )
    code = "" if figures.code == TOTAL else figures.code
    return KappaRow(code, title, (*map(_two_decimals, (figures.between, own, other)), share))


def _two_decimals(kappa: float | None) -> str:
    return "–" if kappa is None else f"{kappa:.2f}".replace(".", ",").replace("-", "−")


def _few(both: int) -> str:
    if both >= ENOUGH:
        return ""
    return _(
        "Belum cukup: %(both)s jawaban dinilai berdua, kappa dihitung mulai %(enough)s jawaban.",
        both=both,
        enough=ENOUGH,
    )


def _line(view: RoundView, answer: RoundAnswer) -> AnswerLine:
    both = answer.both
    differs = difference_words(both.to_agree or both.differs) if both else ""
    return AnswerLine(
        _("Nomor %(number)s: %(title)s", number=answer.number, title=answer.given.title),
        _address(view, answer) if view.shows_answers else "",
        _status(answer),
        differs if both and not both.agreed else "",
    )


def _status(answer: RoundAnswer) -> str:
    both = answer.both
    if both is None:
        return _("belum Anda nilai") if answer.own is None else _("Anda sudah; menunggu yang lain")
    if both.agreed is not None:
        return _("disepakati")
    if both.to_agree:
        return _("perlu disepakati")
    return _("berbeda satu tingkat") if both.differs else _("sama")


def _address(view: RoundView, answer: RoundAnswer) -> str:
    return url_for("instructor.round_answer", round_=view.round.id, number=str(answer.number))
