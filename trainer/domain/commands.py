"""What people ask for, gathered for those who import: the commands that several rooms name, and what goes with them.

Each stands in a module of its own in `trainer.domain.actions`; one that a single module names is imported from there.
"""

from __future__ import annotations

from trainer.domain.actions.add_units import AddUnits as AddUnits
from trainer.domain.actions.answer_inject import AnswerInject as AnswerInject
from trainer.domain.actions.archive import Archive as Archive
from trainer.domain.actions.ask_deletion import AskDeletion as AskDeletion
from trainer.domain.actions.close import Close as Close
from trainer.domain.actions.comment import Comment as Comment
from trainer.domain.actions.complete import Complete as Complete
from trainer.domain.actions.decide_deletion import DecideDeletion as DecideDeletion
from trainer.domain.actions.decline import Decline as Decline
from trainer.domain.actions.dispose import Dispose as Dispose
from trainer.domain.actions.enter_report import EnterReport as EnterReport
from trainer.domain.actions.escalate import Escalate as Escalate
from trainer.domain.actions.follow_up import FollowUp as FollowUp
from trainer.domain.actions.give_back import GiveBack as GiveBack
from trainer.domain.actions.link_duplicate import LinkDuplicate as LinkDuplicate
from trainer.domain.actions.make_secret import MakeSecret as MakeSecret
from trainer.domain.actions.mask_further import MaskFurther as MaskFurther
from trainer.domain.actions.note_emergency_call import NoteEmergencyCall as NoteEmergencyCall
from trainer.domain.actions.open_report import OpenReport as OpenReport
from trainer.domain.actions.pass_on import PassOn as PassOn
from trainer.domain.actions.postpone import Postpone as Postpone
from trainer.domain.actions.publish import Publish as Publish
from trainer.domain.actions.rate import Rate as Rate
from trainer.domain.actions.reclassify import Reclassify as Reclassify
from trainer.domain.actions.reopen import Reopen as Reopen
from trainer.domain.actions.restore import Restore as Restore
from trainer.domain.actions.resume import Resume as Resume
from trainer.domain.actions.take_elsewhere import TakeElsewhere as TakeElsewhere
from trainer.domain.actions.verify import Verify as Verify
from trainer.domain.actions.withdraw import Withdraw as Withdraw
from trainer.domain.actor import Actor as Actor
from trainer.domain.command import Command as Command
from trainer.domain.dossier import Mask as Mask
from trainer.domain.registry import COMMANDS as COMMANDS
