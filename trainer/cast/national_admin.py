"""The Admin Nasional, always simulated: on the next working day a returned report goes to its true owner.

Not to whom somebody proposed: what was wrongly returned comes back to the desk that returned it. What is nobody's (a private
quarrel returned instead of archived) is archived there.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainer.cast.deciding import archived
from trainer.cast.examples import Example
from trainer.cast.owners import true_owner
from trainer.cast.pace import on_working_day
from trainer.domain.commands import Actor, Command, PassOn
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
        truth = dossier.report.truth
        owner = true_owner(truth)
        command: Command = (
            PassOn(dossier.id, owner)
            if owner and owner != NATIONAL_DESK
            else archived(dossier, world, truth.reason or NO_OWNER_REASON)
        )
        yield Due(at, ACTS, (2, number, index), ACTOR.seat, command=command, actor=ACTOR)


RETURNED = "h0 09.00 bukan_wewenang alasan=milik_bumn_bumd pemilik=listrik"

EXAMPLES = (
    Example(
        RETURNED,
        ("h1 nasional: teruskan 99.01",),
        "Keliru dikembalikan: kembali ke meja yang mengembalikan.",
    ),
    Example(
        RETURNED,
        ("h1 nasional: teruskan listrik", "h1 nasional: keluar listrik"),
        "Benar dikembalikan: kepada pemiliknya, di luar latihan.",
        {"lead": None, "return_to": "listrik", "decision": "bukan_wewenang"},
    ),
    Example(
        RETURNED,
        ("h1 nasional: arsipkan ucapan_terima_kasih_apresiasi",),
        "Bukan urusan siapa pun: diarsipkan.",
        {"lead": None, "decision": "arsipkan", "reason": "ucapan_terima_kasih_apresiasi"},
    ),
)
"""Given this run, these acts of the Admin Nasional."""
