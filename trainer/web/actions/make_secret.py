"""*Jadikan rahasia* on the pages."""

from __future__ import annotations

from trainer.debrief.steps import Step
from trainer.domain.actions.make_secret import MadeSecret, MakeSecret
from trainer.domain.refusals import Refusal
from trainer.domain.scenario import World
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.forms.base import Case, DeskForm
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

NAME = _l("Jadikan rahasia")


def _obstacle(case: Case) -> Refusal | None:
    hidden = case.dossier.secret and case.dossier.office_secret
    return Refusal.ALREADY_SECRET if hidden else None


def _line(fact: MadeSecret, _world: World) -> ReportLine:
    texts = {
        "class": _("Klasifikasi ini selalu rahasia"),
        "escalation": _("Karena diserahkan kepada Inspektorat"),
        "link": _("Karena laporan utamanya rahasia"),
    }
    return ReportLine(_("Dirahasiakan"), "lock", texts.get(fact.why, ""))


def _step(fact: MadeSecret, step: Step, _world: World) -> StepLabel:
    """Some acts bring secrecy with them: what was done then was the other act. Said with it: that everybody could read the
    report until then.
    """
    open_ = step.before is not None and step.before.public
    return StepLabel(
        str(NAME) if fact.why == "officer" else _("Laporan menjadi rahasia"),
        _("Sampai saat itu laporan terbuka untuk umum.") if open_ else "",
    )


ACTION = DeskAction(
    command=MakeSecret,
    name=NAME,
    feed=_l("merahasiakan %(report)s"),
    events=(EventLabels(MadeSecret, _line, _step),),
    slug="jadikan-rahasia",
    group=Group.OTHER,
    order=20,
    when=_l("Bila isinya dapat membahayakan pelapor atau orang lain"),
    icon="lock",
    form=DeskForm,
    button=NAME,
    consequence=_l(
        "seluruh laporan hilang dari daftar umum, juga laporan yang tertaut. Petugas tidak dapat mencabutnya lagi."
    ),
    done=_l("Laporan dirahasiakan."),
    obstacle=_obstacle,
)
