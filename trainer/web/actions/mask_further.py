"""*Samarkan lebih lanjut* on the pages."""

from __future__ import annotations

from typing import Any

from trainer.debrief.steps import Step
from trainer.domain.actions.mask_further import MaskFurther, PublicVersionMasked
from trainer.domain.refusals import Wrong
from trainer.domain.scenario import World
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, StepLabel, fixed_line
from trainer.web.forms.base import Case
from trainer.web.forms.parts import MaskFields
from trainer.web.language import lazy_gettext as _l
from trainer.web.language import ngettext

NAME = _l("Samarkan")


class MaskFurtherForm(MaskFields):
    WRITTEN = ("other_masks",)

    def values(self, case: Case) -> dict[str, Any]:
        values = super().values(case)
        if not values["masks"] and not self.gaps:
            self.gap("other_masks", Wrong.REQUIRED)
        return values


def _step(fact: PublicVersionMasked, step: Step, _world: World) -> StepLabel:
    count = len(fact.masks)
    if step.before is not None and step.before.masks:
        return StepLabel(
            ngettext("Samarkan %(num)d bagian lagi", "Samarkan %(num)d bagian lagi", count)
        )
    return StepLabel(ngettext("Samarkan %(num)d bagian", "Samarkan %(num)d bagian", count))


ACTION = DeskAction(
    command=MaskFurther,
    name=NAME,
    heading=_l("Samarkan lebih lanjut"),
    feed=_l("menyamarkan bagian %(report)s"),
    events=(
        EventLabels(
            PublicVersionMasked,
            fixed_line(_l("Versi publik disamarkan lebih lanjut"), "lock", office_only=True),
            _step,
        ),
    ),
    slug="samarkan",
    group=Group.OTHER,
    order=50,
    when=_l("Bila masih ada data pribadi yang perlu ditutup"),
    icon="edit",
    form=MaskFurtherForm,
    button=NAME,
    consequence=_l(
        "bagian itu ditutup dalam versi publik. Tulisan aslinya tetap dan tidak berubah."
    ),
    done=_l("Versi publik disamarkan."),
)
