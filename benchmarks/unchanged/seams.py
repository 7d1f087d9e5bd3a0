"""All that the comparison takes from the product and from its tests: no other module here imports from them.

Whoever moves something inside mends it here, and `shapes` where a field gets another name; what these functions hand out
stays as it is, since a dump of the version before has it. Ids come as they are: `plain` hides those that are drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256 as sha256_of
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

from argon2.profiles import CHEAPEST
from flask import Flask
from flask.testing import FlaskClient

from benchmarks.unchanged.plain import CODE_WORDS
from benchmarks.unchanged.scene import Clock, Scene, Spot
from benchmarks.unchanged.shapes import (
    Plain,
    card_shape,
    explanation_shape,
    facts_shape,
    sheet_shape,
    verdict_shape,
)
from tests.browser.house import COOKIE, House
from tests.browser.places import PLACES
from tests.browser.stage import set_stage
from tests.journeys.markup import Page as Markup
from tests.web.people import PASSWORD, enter
from trainer.answers.case import Case
from trainer.answers.evaluation.gold import read_gold
from trainer.answers.explaining.explain import explain
from trainer.answers.judging import judge, make_ready
from trainer.content.library import FileLibrary
from trainer.domain.events import fact_to_plain
from trainer.domain.plain import to_plain
from trainer.domain.records import Account, Addition, Draft, PersonId, RunId, Upload
from trainer.measuring import agencies_in
from trainer.scenario_library import open_library
from trainer.scoring.engine import score
from trainer.settings import find_root, read_settings
from trainer.store.in_memory import in_memory
from trainer.store.passwords import Passwords
from trainer.store.tokens import SecretTokens
from trainer.usecases.exercises import Setup, start_alone
from trainer.usecases.loading import load
from trainer.usecases.rehearsing import BEGINS, Rehearsal, rehearse
from trainer.usecases.replaying import rebuild
from trainer.usecases.services import Services
from trainer.web.access import PLUGGED, SERVICES
from trainer.web.app import create_app

ROOT = find_root()
MORNING = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
"""The wall time at which the people of the pages come; every dump has the same."""

DATABASE = "bimtek.sqlite3"
RANDOM_FIELDS = frozenset(("csrf_token", "command_id"))
"""Hidden fields whose values are drawn for each page."""

DOOR, DOOR_BODY = "bt-door", "bt-door__body"
"""Classes of a form that is folded away behind its name, and of what is inside."""

CLOCK_FORMS = "/jam/"
"""What stands in the address of every form that moves the clock of a learner alone."""

LIVE_URL = "data-live-url"
"""Where a region of a page asks for its news; the position that it has seen comes behind."""

DOWNLOADS = {
    "hasil-kelas": ("owner", "/instruktur/kelas/{ended}/hasil.csv"),
    "hasil-kelas-berjalan": ("owner", "/instruktur/kelas/{shown}/hasil.csv"),
    "hasil-kelas-bersama": ("owner", "/instruktur/kelas/{team}/hasil.csv"),
    "nilai-jawaban": ("owner", "/instruktur/kelas/{ended}/nilai-jawaban.csv"),
    "nilai-jawaban-berjalan": ("owner", "/instruktur/kelas/{shown}/nilai-jawaban.csv"),
}
"""Files that are taken home: name to who asks and where."""


# ---------------------------------------------------------------------------------- playing what was written


@cache
def _library() -> FileLibrary:
    return open_library(ROOT)


def scenarios() -> tuple[str, ...]:
    """The slugs of all scenarios."""
    return tuple(sorted(_library().slugs()))


def scripts(slug: str) -> tuple[str, ...]:
    """The names of the playthroughs of a scenario."""
    return tuple(sorted(each.name for each in _library().playthroughs(slug)))


def rehearsed(
    slug: str, name: str, variant: int | None = None, *, marked: bool = True
) -> Rehearsal:
    """A playthrough as `run.py play` plays it."""
    script = next(each for each in _library().playthroughs(slug, variant) if each.name == name)
    return rehearse(
        _library().world_of(slug, variant), script, in_memory, seed=variant, marked=marked
    )


def log_of(rehearsal: Rehearsal) -> list[Plain]:
    """The facts of a rehearsal in order; people are numbered as they come."""
    return facts_shape(rehearsal.loaded.events, fact_to_plain)


def sheet_of(rehearsal: Rehearsal) -> Plain:
    """The score sheet of a rehearsal."""
    return sheet_shape(rehearsal.sheet)


def reports_of(slug: str, variant: int | None) -> list[Plain]:
    """The reports of a scenario with their keys, as written or in a variant."""
    return [to_plain(each) for each in _library().current(slug, variant=variant).reports]


# ------------------------------------------------------------------------------------------- judging answers


@dataclass(frozen=True)
class GoldText:
    """One text of the gold set and the case it answers; `kind` names the file it stands in."""

    kind: str
    id: str
    case: Case
    text: str


def gold_texts() -> Iterator[GoldText]:
    """Every answer of the gold set, also those that must not score well and those said in other words."""
    gold = read_gold(ROOT / "seed_data" / "gold", agencies_in(ROOT))
    for kind, texts in (
        ("answers", gold.answers),
        ("adversarial", gold.adversarial),
        ("paraphrases", gold.paraphrases),
    ):
        for each in texts:
            yield GoldText(kind, each.id, each.case.case, each.text)


def be_ready() -> None:
    """Load what judging needs."""
    make_ready()


def verdict_on(gold: GoldText) -> Plain:
    """What is said of one answer, scored alone."""
    return verdict_shape(gold.id, judge(gold.case, gold.text))


def explanation_of(gold: GoldText) -> Plain:
    """Why an answer has its marks."""
    return explanation_shape(gold.id, explain(gold.case, gold.text))


# ---------------------------------------------------------------------------------------- the running product


class Tokens(SecretTokens):
    """Random ids, so that nothing can come to lean on them; codes and seeds, which people see, are counted or fixed."""

    def __init__(self) -> None:
        self._classes = self._people = 0

    def join_code(self) -> str:
        self._classes += 1
        return f"KLS{self._classes:03d}"

    def code_words(self) -> str:
        self._people += 1
        return f"{CODE_WORDS} {self._people}"

    def seed(self) -> int:
        return 7


@dataclass(frozen=True)
class Product:
    """The application with its database and its clock."""

    app: Flask
    clock: Clock

    @property
    def services(self) -> Services:
        found: Services = self.app.extensions[SERVICES]
        return found

    def browser(self, entry: str = "") -> FlaskClient:
        """A browser that holds this session."""
        client = self.app.test_client()
        if entry:
            client.set_cookie(COOKIE, entry)
        return client


def _account_id(number: int) -> str:
    """The id of an account by its number: the order in which people mark answers is drawn from it."""
    return sha256_of(f"account {number}".encode()).hexdigest()[:20]


@contextmanager
def product(folder: Path, database_url: str = "", at: datetime = MORNING) -> Iterator[Product]:
    """The application with its data in `folder`; its database, brought up to date, is a file there unless one is named."""
    clock = Clock(at)
    numbers = count(1)
    settings = read_settings({"BIMTEK_DATA": str(folder), "DATABASE_URL": database_url})
    app = create_app(settings, wall=clock, passwords=Passwords(CHEAPEST))
    app.extensions[SERVICES] = replace(app.extensions[SERVICES], tokens=Tokens())
    try:
        directory = app.extensions[SERVICES].directory
        add_account = directory.add_account

        def numbered(*given: Any) -> Account:
            with patch.object(directory, "_new_id", lambda: _account_id(next(numbers))):
                return add_account(*given)

        with patch.object(directory, "add_account", numbered):
            yield Product(app, clock)
    finally:
        app.extensions[PLUGGED].engine.dispose()  # closes the write-ahead log into the file


def kept_run(
    product: Product, slug: str, seat: str, rehearsal: Rehearsal
) -> tuple[RunId, FlaskClient]:
    """A rehearsal as the run of a learner alone, and the browser of that learner, when all is over."""
    services, events = product.services, rehearsal.loaded.events
    product.clock.at = BEGINS
    name = f"gladi{len(services.directory.accounts()) + 1}"
    account = services.directory.add_account(name, "Gladi", PASSWORD, False, BEGINS)
    seed = rehearsal.loaded.exercise.seed
    joined = start_alone(services, account, slug, Setup(seed=seed), seat)
    person, rehearsing = joined.person.id, rehearsal.loaded.row.person
    known = len(services.log.load(joined.run))
    later = [
        replace(each, person=PersonId(person)) if each.person == rehearsing else each
        for each in events[known:]
    ]
    services.log.append([Addition(joined.run, tuple(later), known)])
    rebuild(services, joined.run)  # the card tells every page that the log has grown
    product.clock.at = events[-1].at_wall
    return joined.run, enter(product.app.test_client(), account)


def seat_of(slug: str, name: str) -> str:
    """The seat that a playthrough is played from."""
    return next(each.seat for each in _library().playthroughs(slug) if each.name == name)


# --------------------------------------------------------------------- one of everything that a page can show


def build_scene(product: Product) -> Scene:
    """Play everything that the browser tests look at, in an empty database, and leave a draft and a file beside it."""
    house: Any = House(product.app, "", product.clock)  # type: ignore[arg-type]
    stage = set_stage(house)
    run, directory, at = RunId(stage.names["fresh"]), product.services.directory, product.clock.at
    directory.put_draft(Draft(run, *DRAFT, {"text": "Terima kasih, sedang kami"}, at))
    size, sha256 = len(FILE), sha256_of(FILE).hexdigest()
    upload = Upload(
        product.services.tokens.new_id(),
        run,
        DRAFT[0],
        "pdf",
        "application/pdf",
        "surat.pdf",
        size,
        sha256,
        at,
    )
    directory.add_upload(upload, FILE)
    return Scene(stage.entries, stage.names | {"upload": upload.id}, at)


def spots() -> tuple[Spot, ...]:
    """Every place, in the order in which it is visited."""
    return tuple(
        Spot(
            each.name,
            each.who,
            each.address,
            each.first.__name__ if each.first else "",
            each.statuses,
        )
        for each in PLACES
    )


def forms_of(html: str, path: str) -> Markup:
    """A page with forms that can be filled in."""
    return Markup(200, path, html, {})


# ----------------------------------------------------------------------------------------- what a database has

DRAFT = ("admin", "SIM-0000101", "komentar")
"""Seat, report and form of the one draft."""
FILE = b"%PDF-1.4 surat"
"""The one file: nothing reads it."""


def runs_of(product: Product) -> list[str]:
    """The ids of all runs, oldest first."""
    return [row.id for row in product.services.directory.all_runs()]


def stored_run(product: Product, run: str) -> Plain:
    """A run as its log has it: what it belongs to, every fact, and the sheet."""
    loaded = load(product.services, RunId(run))
    return {
        "run": to_plain(loaded.row),
        "finished": loaded.run.finished,
        "log": facts_shape(loaded.events, fact_to_plain),
        "sheet": sheet_shape(score(loaded.history())),
    }


def stored_card(product: Product, run: str) -> Plain | None:
    """What lists show of a run, without how it is kept."""
    card = product.services.directory.card(RunId(run))
    return None if card is None else card_shape(card)


def stored_rows(product: Product, scene: Scene) -> Plain:
    """Accounts with their exercises, and all that belongs to an exercise, an account or a run beside the log."""
    directory = product.services.directory
    run, upload = RunId(scene.names["fresh"]), scene.names["upload"]
    everybody = directory.accounts()
    exercises = [each for account in everybody for each in directory.exercises_of(account.id)]
    return {
        "accounts": to_plain(everybody),
        "signing in": [
            directory.check_password(each.user_name, PASSWORD) is not None for each in everybody
        ],
        "alone": [to_plain(directory.person_of_account(each.id)) for each in everybody],
        "exercises": to_plain(exercises),
        "people": [to_plain(directory.people(each.id)) for each in exercises],
        "codes": [
            [directory.code_words(person.id) for person in directory.people(each.id)]
            for each in exercises
        ],
        "rounds": [to_plain(directory.marking_rounds(each.id)) for each in exercises],
        "calibration": [to_plain(directory.calibration_marks(each.id)) for each in everybody],
        "drafts": to_plain(directory.drafts(run, DRAFT[0])),
        "uploads": to_plain(directory.uploads(run, (upload,))),
        "file": (directory.upload_data(run, upload) or b"").decode(),
    }
