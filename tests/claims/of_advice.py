"""When it is true what a debrief advises: that the mistake was made there, and that somebody who sat there may do what is advised.

What an advice asks for is read from its words, and whether a seat may do that from the rights of its role.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tests.claims.log import Log
from tests.claims.of_findings import check_claim, grave_holds
from tests.claims.runs import Played
from trainer.debrief.advice import Advice
from trainer.debrief.losses import Loss
from trainer.domain.history import History
from trainer.domain.rights import Grant, right_of
from trainer.domain.vocabulary import Action, Role
from trainer.scoring.findings import Critical

ASKS_FOR: Mapping[Action, str] = {
    Action.VERIFIKASI: r"(?:saat|sebelum|sambil) memverifikasi|^[Vv]erifikasi dahulu",
    Action.DISPOSISI: r"\b[Dd]isposisikan\b|\b[Ss]erahkan (?:laporan|laporannya|kepada unit)",
    Action.TUNDA: r"^(?:Pakai )?Tunda\b|(?<!\bsebelum )\bPakai Tunda\b|lewat Tunda\b",
    Action.BUKAN_WEWENANG: r"[Pp]ilih Bukan Wewenang",
    Action.ARSIPKAN: r"\bArsipkan (?:dengan|sendiri)",
    Action.TAUTKAN: r"\b[Tt]autkan\b",
    Action.ESKALASI: r"\b[Pp]akai Eskalasi\b|\beskalasikan\b",
    Action.JADIKAN_RAHASIA: r"\b[Jj]adikan rahasia\b|\bRahasiakan\b",
    Action.SAMARKAN: r"^Samarkan\b|, lalu samarkan\b|\bsamarkan pada saat\b",
    Action.UBAH_KLASIFIKASI: r"lewat Ubah Klasifikasi",
    Action.TINDAK_LANJUT: r"\b(?:di|lewat|ke) Tindak Lanjut\b",
    Action.TUTUP: r"^Tutup hanya",
}
"""What makes an advice ask for an action, by its words."""


def asked_actions(text: str) -> Iterator[Action]:
    """The actions that an advice asks for."""
    yield from (action for action, words in ASKS_FOR.items() if re.search(words, text))


def may_follow(text: str, roles: frozenset[Role]) -> bool:
    """Whether each action that an advice asks for is one that some seat of these roles may take."""
    return all(
        any(right_of(role, action).grant is not Grant.N for role in roles)
        for action in asked_actions(text)
    )


def roles_of(history: History, seat: str = "") -> frozenset[Role]:
    """The roles of this seat, or of all that people had."""
    seats = history.run.seats
    sat = {each.seat for each in history.events if each.person is not None}
    return frozenset(seats[id_].spec.role for id_ in sat if id_ in seats and seat in ("", id_))


def advice_holds(played: Played, said: Advice) -> bool:
    """Whether the mistake that an advice is about was made on the report that it names."""
    if said.report in played.history.run.messages:
        return _reply_wanting(played, said)
    if said.report not in played.history.run.dossiers:
        return _left_lying(played, said)
    log = Log(played.history, said.report)
    if said.critical:
        return grave_holds(log, Critical(said.check, said.report, said.events[0], said.values))
    claim = check_claim(said.check, said.message)
    loss = Loss(said.check, 0, 0.0, said.lost, said.message, said.values, said.events)
    return said.lost > 0 and claim is not None and claim(log, loss)


def _reply_wanting(played: Played, said: Advice) -> bool:
    """A message that asked got a reply that its author does not call right, or none."""
    message = played.history.run.messages[said.report]
    chosen = message.inject.option(message.option) if message.option else None
    return chosen is None or chosen.verdict.value != "right"


def _left_lying(played: Played, said: Advice) -> bool:
    """A paper of the scenario that nobody typed in."""
    papers = {
        each.id for each in played.history.world.scenario.reports if each.arrives == "counter"
    }
    return said.report in papers
