"""What is done in the runs of *Laporan rahasia*, step by step: the experts' script, and what it leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from tests.uploads.making import paper, photo
from trainer.cast.reporter import REPORTER, as_actor
from trainer.domain import commands as c
from trainer.domain.commands import Command, Mask
from trainer.domain.decide import decide
from trainer.domain.inject import RunMoment
from trainer.domain.records import RunId
from trainer.domain.report import Report
from trainer.domain.scenario import World, moment_of
from trainer.usecases.acting import act, change
from trainer.usecases.loading import load
from trainer.usecases.ports import Script
from trainer.usecases.services import Services

if TYPE_CHECKING:
    from tests.journeys.secret_class import SecretClass

SLUG = "laporan-rahasia"
INSIDER, CHILD, CAPITALS, SICK, EXAMINER, THREATENED = (f"SIM-00003{n:02}" for n in range(1, 7))

PUBLIC_AT_FIRST = (CHILD, SICK)
"""Verified with masks instead of secrecy; the first of them is made secret when it is nearly too late."""

WITH_FILES = {
    INSIDER: "surat tugas.pdf",
    SICK: "kunjungan.jpg",
    THREATENED: "perintah tertulis.pdf",
}
"""The first answer on a report to the file that goes with it, through the page's own form."""

SIMULATED = "uptd-ppa"


@dataclass(frozen=True)
class Step:
    """Something that somebody does at a simulated moment."""

    at: datetime
    name: str
    take: Callable[[SecretClass], object]


OWN_STEPS = 2
"""Of somebody who plays for themselves: one report is opened and decided."""


def steps_of(services: Services, world: World, own_run: RunId | None) -> list[Step]:
    """What is done in the shared run and in one that is somebody's own, in the order of time."""
    content = world.scenario.content_hash
    ideal, alone = (
        services.library.playthrough(SLUG, content, name) for name in ("ideal", "ideal-sendiri")
    )
    assert own_run is not None
    own = (
        Step(each.at, "own", _in_run(own_run, each.seat, each.command))
        for each in alone.steps[:OWN_STEPS]
    )
    return sorted((*_shared(world, ideal), *_additions(world), *own), key=lambda step: step.at)


def _shared(world: World, script: Script) -> Iterator[Step]:
    """The experts' way, without the seat that nobody has, and with two reports left public."""
    sent: set[str] = set()
    for each in script.steps:
        command = each.command
        if each.seat == SIMULATED:
            continue
        name = f"{each.seat}: {type(command).__name__} {getattr(command, 'report', '')}"
        if isinstance(command, c.Verify) and command.report in PUBLIC_AT_FIRST:
            yield Step(each.at, name, _at(each.seat, _open_with_masks(command, world)))
        elif isinstance(command, c.FollowUp) and command.report in WITH_FILES:
            file = "" if command.report in sent else WITH_FILES[command.report]
            sent.add(command.report)
            yield Step(each.at, name, _answering(each.seat, command, file))
        else:
            yield Step(each.at, name, _at(each.seat, command))


def _open_with_masks(command: c.Verify, world: World) -> c.Verify:
    """Public, with everything masked that the key names; the child's goes to the wrong unit first."""
    report = report_of(world, command.report)
    masks = tuple(Mask(span.field, span.start, span.end) for span in report.truth.pii_spans)
    lead = "62.06-dinkes" if command.report == CHILD else command.lead
    return replace(command, make_secret=False, masks=masks, lead=lead)


def _additions(world: World) -> Iterator[Step]:
    """What the experts would not do, and what happens to them."""

    def at(day: int, hour: int, minute: int) -> datetime:
        return moment_of(world.scenario, RunMoment(day, time(hour, minute)), world.calendar)

    back = c.GiveBack(
        CHILD,
        "bukan_tugas_unit",
        "62.06-uptd-ppa",
        "Perlindungan anak ditangani UPTD PPA, bukan layanan kesehatan kami.",
    )
    again = c.Dispose(
        CHILD, "62.06-uptd-ppa", (), "Mohon pendamping menemui anak itu hari ini juga."
    )
    asked = c.AskDeletion(
        THREATENED, "Tolong dihapus saja min, saya tidak berani lagi kalau begini."
    )
    granted = c.DecideDeletion(
        THREATENED, True, "Dihapus atas permintaan Anda; perlindungannya tetap berjalan."
    )
    yield Step(at(1, 8, 50), "dinkes: GiveBack", _at("dinkes", back))
    yield Step(at(1, 9, 5), "admin: Dispose", _at("admin", again))
    yield Step(at(3, 9, 40), "reporter: AskDeletion", lambda house: _as_reporter(house, asked))
    yield Step(at(3, 9, 50), "inspektorat: DecideDeletion", _at("inspektorat", granted))
    yield Step(at(3, 13, 20), "admin: MakeSecret", _at("admin", c.MakeSecret(CHILD)))


def report_of(world: World, report: str) -> Report:
    return next(each for each in world.scenario.reports if each.id == report)


def _at(seat: str, command: Command) -> Callable[[SecretClass], object]:
    return lambda house: act(
        house.services, house.run, command, seat, house.person_at(house.run, seat)
    )


def _in_run(run: RunId, seat: str, command: Command) -> Callable[[SecretClass], object]:
    return lambda house: act(house.services, run, command, seat, house.person_at(run, seat))


def _as_reporter(house: SecretClass, command: Command) -> None:
    def facts(loaded):
        actor = as_actor(loaded.run.dossier(command.report))
        return decide(loaded.run, command, loaded.now, actor, loaded.world)

    change(house.services, house.run, facts, seat=REPORTER)


def _answering(seat: str, command: c.FollowUp, file: str) -> Callable[[SecretClass], object]:
    """The form of the answer, as the page sends it, with a file when one is named."""
    assert command.kind is not None
    fields: dict[str, object] = {
        "text": command.text,
        "kind": command.kind.value,
        "next_news": command.next_news.isoformat() if command.next_news else "",
        "caption": f"Isi berkas {file} untuk pelapor" if file else "",
    }
    if file:
        fields["attachments"] = (BytesIO(photo() if file.endswith("jpg") else paper()), file)

    def send(house: SecretClass) -> None:
        before = len(load(house.services, house.run).run.dossier(command.report).answers)
        address = f"/meja/{house.run}/laporan/{command.report}/tindak-lanjut"
        sent = {f"tindak-lanjut-{name}": value for name, value in fields.items()}
        answer = house.browser_at(seat).post(address, data=sent)
        assert answer.status_code == 302, answer.get_data(as_text=True)[-2000:]
        after = load(house.services, house.run).run.dossier(command.report).answers
        assert len(after) == before + 1
        assert bool(after[-1].attachments) == bool(file)

    return send
