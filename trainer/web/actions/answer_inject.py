"""The reply to a message of the world on the pages: its form stands beside the message, and no report has a word of it."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l

from trainer.domain.actions.answer_inject import AnswerInject
from trainer.web.action_spec import ActionSpec

ACTION = ActionSpec(command=AnswerInject, name=_l("Menjawab pesan"), feed="", events=())
