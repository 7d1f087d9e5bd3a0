"""*Tambah instansi terkait* on the pages."""

from __future__ import annotations

from wtforms import SelectMultipleField, TextAreaField
from wtforms.validators import Optional

from trainer.debrief.steps import Step
from trainer.domain.actions.add_units import AddUnits, UnitsAdded
from trainer.domain.scenario import World
from trainer.scoring import labels
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.forms.base import NOTE_CHARS, Case, DeskForm, longest
from trainer.web.forms.parts import SUPPORTERS, owner_choices
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


class AddUnitsForm(DeskForm):
    WRITTEN = ("note",)

    supporting = SelectMultipleField(
        _l("Instansi terkait"),
        [Optional()],
        validate_choice=False,
        description=SUPPORTERS,
    )
    note = TextAreaField(_l("Catatan untuk instansi"), [Optional(), longest(NOTE_CHARS)])

    def fill(self, case: Case) -> None:
        self.supporting.choices = owner_choices(case)


def _line(fact: UnitsAdded, world: World) -> ReportLine:
    names = labels.agencies(world, fact.supporting)
    return ReportLine(_("Instansi terkait ditambahkan"), "plus", names, note=fact.note)


def _step(fact: UnitsAdded, _step: Step, world: World) -> StepLabel:
    names = labels.agencies(world, fact.supporting)
    return StepLabel(_("Tambah instansi terkait: %(names)s", names=names))


ACTION = DeskAction(
    command=AddUnits,
    name=_l("Tambah instansi terkait"),
    feed=_l("menambah instansi pada %(report)s"),
    events=(EventLabels(UnitsAdded, _line, _step),),
    slug="tambah-instansi",
    group=Group.OTHER,
    order=70,
    when=_l("Bila unit lain perlu ikut menangani"),
    icon="plus",
    form=AddUnitsForm,
    button=_l("Tambahkan instansi"),
    consequence=_l(
        "setiap unit yang ditambahkan menerima laporan dengan batas waktunya sendiri. Instansi di luar pemerintah ini hanya menerima pemberitahuan."
    ),
    done=_l("Instansi terkait ditambahkan."),
)
