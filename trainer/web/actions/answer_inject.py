"""The reply to a message of the world on the pages: its form stands beside the message, and no report has a word of it."""

from __future__ import annotations

from trainer.domain.actions.answer_inject import AnswerInject
from trainer.web.action_spec import ActionSpec
from trainer.web.language import lazy_gettext as _l

ACTION = ActionSpec(command=AnswerInject, name=_l("Menjawab pesan"), feed="", events=())
