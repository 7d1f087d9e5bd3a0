"""All tables, grouped by what changes together; importing this room makes `Base.metadata` complete."""

from trainer.store.tables.base import Base
from trainer.store.tables.calibration import CalibrationMarkRow
from trainer.store.tables.cards import RunCardRow
from trainer.store.tables.drafts import DraftRow
from trainer.store.tables.exercises import ExerciseRow, RunEntry, ScenarioSourceRow
from trainer.store.tables.log import EventRow
from trainer.store.tables.marking import MarkingInvitationRow, MarkingRoundRow
from trainer.store.tables.people import AccountRow, PersonRow
from trainer.store.tables.uploads import UploadRow

__all__ = [
    "AccountRow",
    "Base",
    "CalibrationMarkRow",
    "DraftRow",
    "EventRow",
    "ExerciseRow",
    "MarkingInvitationRow",
    "MarkingRoundRow",
    "PersonRow",
    "RunCardRow",
    "RunEntry",
    "ScenarioSourceRow",
    "UploadRow",
]
