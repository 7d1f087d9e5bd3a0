"""The reporter's completing on the pages."""

from __future__ import annotations

from trainer.domain.actions.complete import Complete, ReportCompleted
from trainer.domain.vocabulary import State
from trainer.web.action_spec import ActionSpec
from trainer.web.event_labels import EventLabels, fixed_line, fixed_step
from trainer.web.language import lazy_gettext as _l

TITLE = _l("Pelapor melengkapi laporan")


ACTION = ActionSpec(
    command=Complete,
    name=_l("Melengkapi laporan"),
    feed="",
    events=(
        EventLabels(
            ReportCompleted,
            fixed_line(TITLE, "reply", lambda fact: fact.text, state=State.MASUK),
            fixed_step(TITLE),
        ),
    ),
)
