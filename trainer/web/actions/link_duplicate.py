"""*Tautkan duplikat* on the pages."""

from __future__ import annotations

from collections.abc import Iterator

from wtforms import RadioField, StringField

from trainer.answers.language.thanking import is_praise
from trainer.debrief.steps import Step
from trainer.domain.actions.link_duplicate import DuplicateLinked, LinkDuplicate
from trainer.domain.refusals import Refusal
from trainer.domain.scenario import World
from trainer.web.action_spec import DeskAction, Group, Suggestion
from trainer.web.actions import mask_further
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.fields import choices
from trainer.web.forms.base import Case, DeskForm
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.reports.masking import open_candidates


class LinkForm(DeskForm):
    main = RadioField(
        _l("Laporan utama"),
        validate_choice=False,
        description=_l(
            "Laporan tentang kejadian yang sama, yang lebih dahulu ditangani di meja ini."
        ),
    )

    find = StringField(_l("Cari laporan"))

    def fill(self, case: Case) -> None:
        words = (self.find.data or "").casefold().split()
        found = [
            (report, label)
            for report, label in mains(case)
            if all(word in label.casefold() for word in words)
        ]
        found.sort(key=lambda main: main[0] != self.main.data)
        self.main.choices = choices(found)


def mains(case: Case) -> Iterator[tuple[str, str]]:
    """Reports at the same desk that another may be handled with, newest first. The core has the last word.

    Thanks are nothing that a complaint is handled with: they are offered to other thanks alone.
    """
    thanks = is_praise(case.dossier.report.title)
    for other in reversed(tuple(case.loaded.run.dossiers.values())):
        fit = other.in_run and other.linked_to is None and other.archived_at is None
        fit = fit and (thanks or not is_praise(other.report.title))
        if (
            fit
            and other.id != case.report
            and other.desk == case.dossier.desk
            and not other.escalated_to
        ):
            yield other.id, f"{other.id} · {other.title}"


def _obstacle(case: Case) -> Refusal | None:
    alone = len(case.loaded.run.dossiers) < 2
    return Refusal.MAIN_UNFIT if case.dossier.linked_to is not None or alone else None


def _warning(case: Case) -> str:
    if case.dossier.secret or not (open_words := open_candidates(case.dossier)):
        return ""
    return _(
        "Mungkin perlu disamarkan: %(words)s. Setelah ditautkan, tulisannya terbaca umum; buka Samarkan lebih lanjut sesudahnya.",
        words=", ".join(open_words),
    )


def _suggestion(case: Case) -> Suggestion | None:
    if not (case.dossier.public and open_candidates(case.dossier)):
        return None
    return Suggestion(mask_further.ACTION, _("Samarkan data pribadi di dalamnya"), instead=True)


def _line(fact: DuplicateLinked, _world: World) -> ReportLine:
    if fact.same:
        title = _("Ditautkan sebagai duplikat dari %(main)s", main=fact.main)
    else:
        title = _("Ditangani bersama %(main)s", main=fact.main)
    return ReportLine(title, "link", office_only=True)


def _step(fact: DuplicateLinked, _step: Step, _world: World) -> StepLabel:
    return StepLabel(_("Tautkan ke %(main)s", main=fact.main))


ACTION = DeskAction(
    command=LinkDuplicate,
    name=_l("Tautkan duplikat"),
    feed=_l("menautkan duplikat: %(report)s"),
    events=(EventLabels(DuplicateLinked, _line, _step),),
    slug="tautkan",
    group=Group.OTHER,
    order=40,
    when=_l("Bila kejadian yang sama sudah dilaporkan"),
    icon="link",
    form=LinkForm,
    button=_l("Tautkan laporan"),
    consequence=_l(
        "bila pelapornya sama, laporan ini diarsipkan sebagai duplikat. Bila pelapornya lain, laporan ini diverifikasi dengan klasifikasi dan kategori laporan utamanya, tampil untuk umum kecuali rahasia, dan diserahkan kepada unit penanggung jawab yang sama; unit pendukungnya tidak ikut."
    ),
    warning=_warning,
    done=_l("Laporan ditautkan."),
    suggestion=_suggestion,
    leads_on=True,
    obstacle=_obstacle,
)
