"""View models of an invitation to mark: how it stands for whoever opened the round, its link told once, and what the colleague
who follows it reads.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from markupsafe import Markup

from trainer.domain.records import Account, MarkingRound
from trainer.usecases.double_marking import RoundView
from trainer.usecases.inviting import invitation_to, is_open
from trainer.usecases.services import Services
from trainer.web.join_address import JoinAddress, qr_code, whole_address
from trainer.web.language import gettext as _
from trainer.web.marking_rounds import moment_of_round

INVITED = "undang"
"""Stands for whoever is invited among those with whom a round is opened."""


@dataclass(frozen=True, slots=True)
class InvitationState:
    """A round that waits for its second marker. `waits`: an invitation is out."""

    words: str
    waits: bool


@dataclass(frozen=True, slots=True)
class InvitationLink:
    """The link of an invitation, the one time that it is told."""

    address: JoinAddress
    qr: Markup


@dataclass(frozen=True, slots=True)
class InvitationPage:
    """What a colleague reads who follows the link. `who` is signed in, "" while nobody is; `registers`: an account can be made
    here.
    """

    inviter: str
    title: str
    count: int
    here: str
    who: str
    registers: bool


def invitation_state(services: Services, view: RoundView) -> InvitationState | None:
    """How it stands with the second marker, for whoever opened a round that waits for one; None for everybody else."""
    if not view.viewer_opened or not is_open(view.round):
        return None
    found = invitation_to(services, view.round)
    if found is None:
        return InvitationState(
            _("Putaran ini belum mempunyai penilai kedua, dan tidak ada undangan yang berlaku."),
            waits=False,
        )
    when = moment_of_round(services, view.round, found.made_at)
    return InvitationState(
        _(
            "Undangan dibuat %(when)s dan belum diterima. Tautannya hanya ditampilkan satu kali; bila hilang, buatlah yang baru.",
            when=when,
        ),
        waits=True,
    )


def invitation_link(secret: str) -> InvitationLink:
    """The link that a secret makes, to be sent or scanned."""
    address = whole_address(url_for("instructor.invitation", secret=secret, _external=True))
    return InvitationLink(address, qr_code(address.url))


def invitation_page(
    services: Services,
    round_: MarkingRound,
    secret: str,
    account: Account | None,
    *,
    registers: bool,
) -> InvitationPage:
    """The page that a secret leads to."""
    inviter = services.directory.account(round_.first)
    exercise = services.directory.exercise(round_.exercise)
    return InvitationPage(
        inviter=inviter.display_name if inviter else _("Seorang instruktur"),
        title=exercise.title if exercise else "",
        count=len(round_.answers),
        here=url_for("instructor.invitation", secret=secret),
        who=account.display_name if account else "",
        registers=registers,
    )
