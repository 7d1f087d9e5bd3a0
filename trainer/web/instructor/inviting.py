"""Inviting a second marker to one round, and ending a round: for whoever opened it; and the page that the invited one opens."""

from __future__ import annotations

from http import HTTPStatus

from flask import current_app, flash, redirect, render_template, session, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import NotAllowed, NotFound
from trainer.domain.records import MarkingRound
from trainer.usecases.double_marking import end_round, round_of
from trainer.usecases.inviting import accept, invite, invited_to, is_open, withdraw
from trainer.web.access import (
    account_required,
    anyone,
    current_account,
    instructor_required,
    seated_person,
    services,
)
from trainer.web.frames.account import account_frame
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.inviting_page import InvitationLink, invitation_link, invitation_page
from trainer.web.language import gettext as _
from trainer.web.sentences import refused as refused_words

NEW_INVITATION = "undangan"
"""Where the session keeps a new secret until its one showing: the round and the secret."""


def invite_to(round_: MarkingRound) -> None:
    """Make an invitation, whose link the next page of the round tells."""
    session[NEW_INVITATION] = [round_.id, invite(services(), round_, round_.first)]


def link_once(round_: MarkingRound) -> InvitationLink | None:
    """The link of an invitation that was just made, once; None ever after."""
    about, secret = session.get(NEW_INVITATION, ("", ""))
    if about != round_.id:
        return None
    session.pop(NEW_INVITATION)
    return invitation_link(secret)


@bp.post("/instruktur/penilaian-ganda/<round_>/undangan")
@instructor_required
def new_invitation(round_: str) -> AnyResponse:
    """A new link; an earlier one leads nowhere from now on."""
    found = _own(round_)
    try:
        invite_to(found)
    except NotAllowed as error:
        flash(refused_words(error), "refused")
    return _to(found)


@bp.post("/instruktur/penilaian-ganda/<round_>/undangan/cabut")
@instructor_required
def withdraw_invitation(round_: str) -> AnyResponse:
    """The link leads nowhere from now on."""
    found = _own(round_)
    try:
        withdraw(services(), found, found.first)
        session.pop(NEW_INVITATION, None)
        flash(_("Undangan dicabut. Tautannya tidak berlaku lagi."), "done")
    except NotAllowed as error:
        flash(refused_words(error), "refused")
    return _to(found)


@bp.post("/instruktur/penilaian-ganda/<round_>/akhiri")
@instructor_required
def close_round(round_: str) -> AnyResponse:
    """Nothing is marked in the round any more."""
    found = _own(round_)
    end_round(services(), found, found.first)
    flash(_("Putaran diakhiri. Angkanya tetap dapat dibaca."), "done")
    return _to(found)


@bp.get("/menilai/<secret>")
@anyone
def invitation(secret: str) -> AnyResponse | str | tuple[str, int]:
    """What the invitation is about; whoever marks in the round already is led there."""
    try:
        round_ = invited_to(services(), secret)
    except NotFound:
        return _over(), HTTPStatus.NOT_FOUND
    account = current_account()
    if account is not None and account.id in round_.markers:
        return _to(round_)
    if not is_open(round_):
        return _over(), HTTPStatus.GONE
    registers = current_app.config["REGISTRATION_OPEN"]
    shown = invitation_page(services(), round_, secret, account, registers=registers)
    return render_template("instructor/invitation.html", page=shown, frame=account_frame(""))


@bp.post("/menilai/<secret>")
@account_required
def take_invitation(secret: str) -> AnyResponse | tuple[str, int]:
    """Become the second marker, and go to the round."""
    account, person = current_account(), seated_person()
    assert account is not None, "the decorator let somebody in who is not signed in"
    try:
        round_ = accept(services(), secret, account.id, person.exercise if person else None)
    except NotFound:
        return _over(), HTTPStatus.NOT_FOUND
    except NotAllowed as error:
        return _over(refused_words(error)), HTTPStatus.CONFLICT
    return _to(round_)


def _own(round_: str) -> MarkingRound:
    """A round that the account itself opened; the second marker's, too, answers 404 here."""
    account = current_account()
    assert account is not None, "the decorator let somebody in who is not signed in"
    found = round_of(services(), round_, account.id)
    if found.first != account.id:
        raise NotFound("round", round_)
    return found


def _to(round_: MarkingRound) -> AnyResponse:
    return redirect(url_for("instructor.round_here", round_=round_.id))


def _over(why: str = "") -> str:
    return render_template("instructor/invitation_over.html", why=why, frame=account_frame(""))
