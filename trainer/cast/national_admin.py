"""The Admin Nasional, always simulated: on the next working day a returned report goes to the owner that was proposed.

Where nobody was proposed (a private quarrel returned instead of archived) it archives with the same reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainer.cast.pace import on_working_day
from trainer.domain.commands import Actor, Archive, Command, PassOn
from trainer.domain.region import NATIONAL_DESK
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.timeline import ACTS, Due
from trainer.domain.vocabulary import Role, State

ACTS_AFTER_HK = 1
NO_OWNER_REASON = "sengketa_pribadi_perdata"

ACTOR = Actor(Role.ADMIN_NASIONAL, NATIONAL_DESK, "cast:nasional")


def plan(run: Run, world: World, number: int) -> Iterator[Due]:
    """The forwarding of every report that lies at the national desk."""
    for index, dossier in enumerate(run.dossiers.values()):
        if dossier.desk != NATIONAL_DESK or dossier.state is not State.MASUK or not dossier.in_run:
            continue
        at = on_working_day(
            run,
            world,
            dossier.arrived_at_desk,
            ACTS_AFTER_HK,
            "nasional",
            dossier.id,
            len(dossier.returns),
        )
        owner = dossier.returns[-1].owner if dossier.returns else dossier.report.truth.lead
        command: Command = (
            PassOn(dossier.id, owner)
            if owner
            else Archive(dossier.id, NO_OWNER_REASON, EXPLANATION)
        )
        yield Due(at, ACTS, (2, number, index), ACTOR.seat, command=command, actor=ACTOR)


EXPLANATION = (
    "Perkara ini menyangkut hubungan pribadi dan tidak dapat diselesaikan lewat pengaduan layanan publik. "
    "Anda dapat meminta mediasi di kelurahan atau desa, atau menempuh jalur hukum."
)
