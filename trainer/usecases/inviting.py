"""Inviting a colleague to be the second marker of one round: by a secret that is shown once, and to nothing else.

Whoever has the secret and an account may take the place, whether instructor or not. The directory keeps its fingerprint
alone; a new invitation makes the earlier one worthless, and so do withdrawing it and the end of the round.
"""

from __future__ import annotations

from hashlib import sha256

from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.records import AccountId, ExerciseId, MarkingInvitation, MarkingRound
from trainer.domain.refusals import Refusal
from trainer.usecases.services import Services

INVITE, JOIN = "invite_marker", "join_round"
"""What a refusal names as the move that was tried."""


def invite(services: Services, round_: MarkingRound, opener: AccountId) -> str:
    """A new secret that leads to the round, in place of an earlier one. It is returned here and never again.

    Raises NotFound for everybody but the one who opened the round, NotAllowed when it has ended or has its second marker.
    """
    _require_opener(round_, opener)
    _require_place(round_, INVITE)
    secret = services.tokens.new_id()
    services.directory.put_marking_invitation(
        MarkingInvitation(round_.id, _hash(secret), services.wall.now())
    )
    return secret


def withdraw(services: Services, round_: MarkingRound, opener: AccountId) -> None:
    """Make the secret worthless. Raises NotFound for others, NotAllowed when somebody has come by it already."""
    _require_opener(round_, opener)
    _require_place(round_, INVITE)
    services.directory.drop_marking_invitation(round_.id)


def invitation_to(services: Services, round_: MarkingRound) -> MarkingInvitation | None:
    """The invitation that waits for somebody; None when there is none, or somebody has come, or the round has ended."""
    if round_.second is not None or round_.ended_at is not None:
        return None
    return services.directory.marking_invitation(round_.id)


def invited_to(services: Services, secret: str) -> MarkingRound:
    """The round that a secret leads to. Raises NotFound for a secret that is none, or that was withdrawn."""
    found = services.directory.marking_invitation_by_key(_hash(secret))
    round_ = services.directory.marking_round(found.round) if found is not None else None
    if round_ is None:
        raise NotFound("invitation", "")
    return round_


def is_open(round_: MarkingRound) -> bool:
    """Whether a round still waits for its second marker."""
    return round_.second is None and round_.ended_at is None


def accept(
    services: Services, secret: str, account: AccountId, seated_in: ExerciseId | None = None
) -> MarkingRound:
    """Become the second marker. `seated_in`: the class in which the same browser has a seat.

    Whoever marks in it already, the one who opened it too, is simply shown the way. Raises NotFound, NotAllowed when the
    round has ended, has its second marker, or is about a class in which one plays.
    """
    round_ = invited_to(services, secret)
    if account in round_.markers:
        return round_
    if seated_in == round_.exercise:
        raise NotAllowed(Refusal.OWN_CLASS, JOIN)
    _require_place(round_, JOIN)
    try:
        return services.directory.join_marking_round(round_.id, account)
    except InvalidInput as taken:
        # Somebody else with the same secret came first.
        raise NotAllowed(Refusal.SECOND_IS_THERE, JOIN) from taken


def _require_opener(round_: MarkingRound, opener: AccountId) -> None:
    if opener != round_.first:
        raise NotFound("round", round_.id)


def _require_place(round_: MarkingRound, action: str) -> None:
    if round_.ended_at is not None:
        raise NotAllowed(Refusal.ROUND_ENDED, action)
    if round_.second is not None:
        raise NotAllowed(Refusal.SECOND_IS_THERE, action)


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
