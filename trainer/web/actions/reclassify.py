"""*Ubah klasifikasi* on the pages."""

from __future__ import annotations

from trainer.debrief.steps import Step
from trainer.domain.actions.reclassify import Reclassify, ReportReclassified
from trainer.domain.scenario import World
from trainer.scoring import labels
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.event_words import in_category, sentences
from trainer.web.forms.base import Case
from trainer.web.forms.parts import SubjectForm
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l


class ReclassifyForm(SubjectForm):
    def begin(self, case: Case) -> None:
        dossier = case.dossier
        current = {
            "title": dossier.title,
            "classification": dossier.classification.value,
            "category": dossier.category,
            "tags": ", ".join(dossier.tags),
        }
        for name, value in current.items():
            if self[name].data is None:
                self[name].data = value


def _line(fact: ReportReclassified, world: World) -> ReportLine:
    words = sentences(
        fact.title,
        labels.classification(world, fact.classification),
        labels.category(world, fact.category),
    )
    return ReportLine(_("Judul, klasifikasi, atau kategori diubah"), "edit", words)


def _step(fact: ReportReclassified, step: Step, world: World) -> StepLabel:
    """What was changed: one form holds class, category, title and tags."""
    before = step.before
    if before is None or fact.classification is not before.classification:
        title = _(
            "Ubah klasifikasi menjadi %(name)s",
            name=labels.classification(world, fact.classification),
        )
        return StepLabel(title, in_category(fact.category, world))
    if fact.category != before.category:
        return StepLabel(
            _("Ubah kategori menjadi %(name)s", name=labels.category(world, fact.category))
        )
    return StepLabel(_("Ubah judul") if fact.title != before.title else _("Ubah tag"))


ACTION = DeskAction(
    command=Reclassify,
    name=_l("Ubah klasifikasi"),
    feed=_l("mengubah klasifikasi %(report)s"),
    events=(EventLabels(ReportReclassified, _line, _step),),
    slug="ubah-klasifikasi",
    group=Group.OTHER,
    order=60,
    when=_l("Bila judul, klasifikasi, kategori, atau tag perlu dibetulkan"),
    icon="tag",
    form=ReclassifyForm,
    button=_l("Simpan perubahan"),
    consequence=_l(
        "batas penyelesaian dihitung ulang sejak laporan diterima, dan sisanya paling sedikit lima hari kerja. Laporan tidak berpindah; hanya WBS yang selalu menjadi rahasia."
    ),
    done=_l("Klasifikasi laporan diubah."),
)
