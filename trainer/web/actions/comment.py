"""*Komentar* on the pages."""

from __future__ import annotations

from wtforms import TextAreaField

from trainer.debrief.steps import Step
from trainer.domain.actions.comment import Comment, CommentPosted
from trainer.domain.scenario import World
from trainer.scoring import labels
from trainer.web.action_spec import DeskAction, Group
from trainer.web.event_labels import EventLabels, ReportLine, StepLabel
from trainer.web.forms.base import NOTE_CHARS, DeskForm, longest
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

NAME = _l("Komentar")


class CommentForm(DeskForm):
    WRITTEN = ("text",)

    text = TextAreaField(NAME, [longest(NOTE_CHARS)])


def _line(fact: CommentPosted, _world: World) -> ReportLine:
    titles = {
        "reporter": _("Balasan pelapor"),
        "citizen": _("Komentar warga lain"),
        "watcher": _("Komentar pengawas"),
    }
    return ReportLine(titles.get(fact.by, str(NAME)), "chat", fact.text)


def _step(fact: CommentPosted, step: Step, world: World) -> StepLabel:
    if step.own:
        return StepLabel(str(NAME))
    if fact.by == "officer":
        return StepLabel(_("%(name)s berkomentar", name=labels.agency(world, fact.agency)))
    if fact.by != "reporter":
        return StepLabel(_("Ada komentar"))
    return StepLabel(_("Pelapor berterima kasih") if fact.thanks else _("Pelapor menulis lagi"))


ACTION = DeskAction(
    command=Comment,
    name=NAME,
    feed=_l("mengomentari %(report)s"),
    events=(EventLabels(CommentPosted, _line, _step),),
    slug="komentar",
    group=Group.ANSWER,
    order=20,
    when=_l("Bila cukup memberi keterangan; bukan tanggapan resmi, dan batas waktu tetap berjalan"),
    icon="chat",
    form=CommentForm,
    button=_l("Kirim komentar"),
    consequence=_l(
        "komentar tampil pada laporan sebagai keterangan, bukan sebagai tanggapan resmi. Batas waktu jawaban tetap berjalan."
    ),
    done=_l("Komentar terkirim. Komentar bukan tindak lanjut: batas waktu jawaban tetap berjalan."),
)
