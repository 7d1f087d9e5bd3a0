"""One application whose scenarios seat each of the four roles, with a letter at the counter; made once for a module."""

from __future__ import annotations

import dataclasses
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from argon2.profiles import CHEAPEST
from flask import Flask
from flask.testing import FlaskClient

from tests.house.sources import ROOT
from tests.parts import without_variants
from tests.web.pages import Page, page_of
from tests.web.people import PASSWORD, SLUG, ClassRoom, Trainee, enter, sit
from trainer.domain.dossier import Dossier
from trainer.domain.events import Fact
from trainer.domain.records import Account, RunId
from trainer.domain.vocabulary import Role
from trainer.settings import read_settings
from trainer.store.passwords import Passwords
from trainer.usecases.acting import change
from trainer.usecases.by_hand import HandClock
from trainer.usecases.exercises import Setup, join_class, open_class, start_alone, start_class
from trainer.usecases.loading import LoadedRun, load
from trainer.usecases.services import Services
from trainer.web.access import PLUGGED
from trainer.web.app import create_app

SEATS = {
    Role.ADMIN_INSTANSI: "62.12",
    Role.PEJABAT_PENGHUBUNG: "62.12-dishub",
    Role.INSPEKTORAT: "62.12-inspektorat",
    Role.ADMIN_KOORDINATOR: "62",
}
"""Role of a seat to its agency; the scenario of a role is named after it."""

LETTERS = {"62.12": "SIM-0000109", "62": "SIM-0000110"}
"""Desk to the letter that waits at its counter from 08.05 of the first day."""

MESSAGES = """
injects:
  - id: memo-kadis
    kind: memo
    at: "hari 1 08.20"
    to: [kursi]
    sender: Kepala Dinas Perhubungan
    title: Siapa yang melapor?
    text: Tolong kirim nama dan nomor pelapornya.
    report: SIM-0000101
    answer_by: "hari 1 12.00"
    options:
      - {id: tolak, text: Identitas pelapor tidak dapat kami berikan., verdict: right, why: Identitas dijaga.}
      - {id: beri, text: Baik Pak. Datanya kami kirim sore ini., verdict: wrong, why: Identitas bocor.}
    silence: {verdict: wrong, why: Pimpinan menunggu jawaban.}
  - id: kabar-radio
    kind: message
    at: "hari 1 08.20"
    to: []
    sender: Petugas piket
    title: Listrik kantor padam sebentar
    text: Genset menyala lagi pukul 08.30.
    report: null
    answer_by: null
    options: []
    silence: null
"""
"""A question and a piece of news, both from 08.20 of the first day."""

STAMP = "2026-04-14T08:05:00+07:00"


@dataclass
class Chair:
    """Somebody in a seat: browser and run, and short ways to look, to send, and to let others act."""

    role: Role
    client: FlaskClient
    run: RunId
    services: Services

    def look(self, path: str = "", status: int = 200) -> Page:
        return page_of(self.client.get(f"/meja/{self.run}/{path}"), status)

    def send(self, path: str, fields: Mapping[str, object] | None = None):
        return self.client.post(f"/meja/{self.run}/{path}", data=dict(fields or {}))

    def others(self, *facts: Fact) -> None:
        """What colleagues, citizens and the world did."""
        change(self.services, self.run, lambda _playing: facts)

    def now(self) -> LoadedRun:
        return load(self.services, self.run)

    def dossier(self, report: str) -> Dossier:
        return self.now().run.dossier(report)


@dataclass
class Offices:
    """The application, its clock, and chairs in it."""

    app: Flask
    clock: HandClock
    made: int = 0

    @property
    def services(self) -> Services:
        found: Services = self.app.extensions[PLUGGED].services
        return found

    def account(self, *, instructor: bool = False) -> Account:
        self.made += 1
        name = f"orang{self.made}"
        return self.services.directory.add_account(
            name, name.title(), PASSWORD, instructor, self.clock.now()
        )

    def alone(self, role: Role) -> Chair:
        """A learner alone in a seat of this role, on the first morning."""
        account = self.account()
        joined = start_alone(self.services, account, slug_of(role), Setup(seed=7))
        return Chair(role, enter(self.app.test_client(), account), joined.run, self.services)

    def class_of(self, role: Role) -> tuple[Chair, ClassRoom]:
        """Somebody in a class that runs, in a seat of this role, and the class with its instructor."""
        owner = self.account(instructor=True)
        exercise = open_class(self.services, owner, slug_of(role), Setup(seed=7))
        room = ClassRoom(owner, enter(self.app.test_client(), owner), exercise)
        joined = join_class(self.services, exercise.join_code or "", "Rusmini")
        browser = sit(self.app.test_client(), joined.person)
        room.trainees.append(Trainee(joined.person, browser, joined.run, ""))
        room.exercise = start_class(self.services, exercise.id)
        return Chair(role, browser, joined.run, self.services), room


def slug_of(role: Role) -> str:
    return f"kursi-{role.value.replace('_', '-')}"


def open_house(folder: Path, clock: HandClock, extra: str = MESSAGES) -> Flask:
    """The application. `extra` goes to the end of every scenario.yaml."""
    root = folder / "root"
    root.mkdir()
    for part in ("seed_data", "templates", "static"):
        (root / part).symlink_to(ROOT / part)
    for role, agency in SEATS.items():
        _scenario(root / "scenarios" / slug_of(role), role, agency, extra)
    settings = read_settings({"BIMTEK_DATA": str(folder / "data")})
    return create_app(
        dataclasses.replace(settings, root=root),
        wall=clock,
        passwords=Passwords(CHEAPEST),
        config={"WTF_CSRF_ENABLED": False, "TESTING": True},
    )


def _scenario(folder: Path, role: Role, agency: str, extra: str) -> None:
    shutil.copytree(
        ROOT / "scenarios" / SLUG, folder, ignore=shutil.ignore_patterns("playthroughs")
    )
    yaml = folder / "scenario.yaml"
    text = without_variants(yaml.read_text(encoding="utf-8"))
    text = text.replace(f"slug: {SLUG}", f"slug: {slug_of(role)}")
    seat = f'seats:\n  - {{id: kursi, role: {role}, agency: "{agency}", title: Kursi latihan}}\n'
    text = re.sub(r"seats:\n(?:  .*\n)+", seat, text)
    for desk, letter in LETTERS.items():
        name = f"surat-{letter}.yaml"
        _letter(folder / "reports", name, letter, desk)
        text = text.rstrip("\n") + f"\n  - reports/{name}\n"
    yaml.write_text(text + extra, encoding="utf-8")
    debrief = folder / "texts" / "id" / "debrief.md"
    sections = "".join(f"\n## {letter}\n\nDicatat dari loket.\n" for letter in LETTERS.values())
    debrief.write_text(debrief.read_text(encoding="utf-8").rstrip("\n") + "\n" + sections, "utf-8")


def _letter(reports: Path, name: str, letter: str, desk: str) -> None:
    """A letter made of the first report: the same words on paper, with a stamp."""
    text = next(reports.glob("01-*.yaml")).read_text(encoding="utf-8")
    text = text.replace("SIM-0000101", letter).replace("channel: sms", "channel: surat")
    text = text.replace("arrives: system", "arrives: counter")
    text = re.sub(r"received_at: .*", f'received_at: "{STAMP}"', text)
    text = text.replace('addressed_to: "62.12"', f'addressed_to: "{desk}"')
    text = text.replace("lead: 62.12-dishub", f"lead: {desk}-dishub")
    (reports / name).write_text(text, encoding="utf-8")
