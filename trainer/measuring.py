"""How far the scorer agrees with the gold set as both lie on this disk: read where that is known, else measured once.

The figures that come along hold only for the files that come along. Where a gold set was edited, or another model put in,
the held-out part is scored anew beside the serving of pages, and what comes out is kept by its fingerprint. Apart from
`wiring`, like `scenario_library`: nothing here knows the web or the database.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import structlog

from trainer.answers.case import Case
from trainer.answers.evaluation.gold import HELD_OUT, GoldSet, read_gold
from trainer.answers.evaluation.published import FILE, fingerprint, read_report, write_report
from trainer.answers.evaluation.report import Report, calls, report_of
from trainer.answers.judging import judge
from trainer.answers.language.gazetteer import NOWHERE, Gazetteer, gazetteer_of
from trainer.answers.verdict import Verdict
from trainer.content.packs import Packs
from trainer.domain.errors import ContentError, NotFound
from trainer.domain.region import SHIPPED_REGION
from trainer.usecases.trust import Measuring

log = structlog.get_logger()


Start = Callable[[Callable[[], None]], None]


def in_background(work: Callable[[], None]) -> None:
    """Work in a thread that does not keep the process alive."""
    threading.Thread(target=work, daemon=True).start()


def at_once(work: Callable[[], None]) -> None:
    """Work now, as a command that ends must."""
    work()


def agencies_in(root: Path, code: str = SHIPPED_REGION) -> Gazetteer:
    """The agencies of a region pack below the folder of our files; the cases of the gold set that comes along lie in the
    region that does. Raises NotFound, ContentError.
    """
    read = Packs(root).region(code)
    if read is None:
        raise NotFound("region", code)
    return gazetteer_of(read.required().region)


class Gauge:
    """`ports.ShippedFigures` of the gold set in a folder. `kept` is the folder for what was measured here, made when needed.
    `start` sets the measuring going: `in_background` beside what goes on, or `at_once`, so that whoever asks first waits for it.
    `agencies`: those of the region in which its cases lie, read when they are needed.

    Nothing happens before the first question; files are looked at once in the life of a process.
    """

    def __init__(
        self,
        gold: Path,
        kept: Path,
        start: Start = in_background,
        agencies: Callable[[], Gazetteer] = lambda: NOWHERE,
    ) -> None:
        self._gold, self._kept, self._start, self._agencies = gold, kept, start, agencies
        self._lock = threading.Lock()
        self._looked = False
        self._report: Report | None = None
        self._progress = Measuring(0, 0)

    def report(self) -> Report | None:
        """The figures; None while they are being measured, or when the gold set cannot be read."""
        if not self._looked:
            with self._lock:
                if not self._looked:
                    self._look()
                    self._looked = True
        return self._report

    def progress(self) -> Measuring:
        """How far the measuring is."""
        return self._progress

    def _look(self) -> None:
        try:
            stamp = fingerprint(self._gold)
        except ContentError as error:
            self._give_up(error)
            return
        for path in (self._gold / FILE, self._own(stamp)):
            found = read_report(path)
            if found is not None and found.fingerprint == stamp:
                self._report = found
                return
        self._start(partial(self._measure, stamp))

    def _measure(self, stamp: str) -> None:
        try:
            part = self._held_out()
        except ContentError as error:
            self._give_up(error)
            return
        of = calls(part)

        def counted(case: Case, text: str) -> Verdict:
            self._progress = Measuring(self._progress.done + 1, of)
            return judge(case, text)

        self._progress = Measuring(0, of)
        report = report_of(part, stamp, counted)
        self._keep(report)
        self._report = report

    def _held_out(self) -> GoldSet:
        """The part that is for measuring. Raises ContentError when there is none."""
        part = read_gold(self._gold, self._agencies()).of_part(HELD_OUT)
        if not part.answers:
            raise ContentError(f"Set emas di {self._gold} tidak memuat bagian yang dipisahkan.")
        return part

    def _keep(self, report: Report) -> None:
        """So that the next start need not measure; without a place to keep it, it does."""
        try:
            self._kept.mkdir(parents=True, exist_ok=True)
            write_report(self._own(report.fingerprint), report)
        except OSError as error:
            log.warning("figures_not_kept", folder=str(self._kept), why=str(error))

    def _own(self, stamp: str) -> Path:
        return self._kept / f"{stamp[:16]}.json"

    def _give_up(self, error: ContentError) -> None:
        log.warning("gold_set_unreadable", why=str(error))
        self._progress = Measuring(0, 0, trouble=str(error))
