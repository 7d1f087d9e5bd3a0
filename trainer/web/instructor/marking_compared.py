"""One's own marks held against the machine's at once after they were kept: a short line with the way to both."""

from __future__ import annotations

from collections.abc import Iterator

from flask_babel import gettext as _
from markupsafe import Markup

from trainer.domain.records import Exercise
from trainer.scoring.failures import rule_wording
from trainer.usecases.given_answers import GivenAnswer
from trainer.usecases.marking import DIMENSIONS
from trainer.web.instructor.marking_queue import Chosen, Queued
from trainer.web.instructor.marking_words import address
from trainer.web.time_words import number_words


def compared_words(exercise: Exercise, marked: Queued, given: GivenAnswer, chosen: Chosen) -> str:
    """What the machine had given the answer, and where it differs; leads to the table of both."""
    total = given.machine.total
    by_machine = _("Mesin memberi %(total)s.", total="–" if total is None else number_words(total))
    apart = ", ".join(_apart(given))
    said = _("Berbeda pada %(what)s.", what=apart) if apart else _("Sama pada semua bagian.")
    link = Markup('<a href="{}#berdampingan">{}</a>').format(
        address(exercise, marked, chosen), _("Lihat berdampingan")
    )
    return Markup("{} {} {}").format(by_machine, said, link)


def _apart(given: GivenAnswer) -> Iterator[str]:
    for code in DIMENSIONS:
        own, machine = given.mark.levels.get(code), given.machine.levels.get(code)
        if own != machine:
            yield _(
                "%(code)s (Anda %(own)s, mesin %(machine)s)",
                code=code,
                own="–" if own is None else own,
                machine="–" if machine is None else machine,
            )
    for gate in given.machine.gates:
        if gate not in given.mark.gates:
            yield _("%(fault)s (hanya mesin)", fault=rule_wording(gate).title)
    for gate in given.mark.gates:
        if gate not in given.machine.gates:
            yield _("%(fault)s (hanya Anda)", fault=rule_wording(gate).title)
