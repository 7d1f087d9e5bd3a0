"""*Samarkan lebih lanjut*: more of the citizen's text is hidden in the *versi publik*."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case, ensure, mask_problem
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier, Mask
from trainer.domain.errors import Problem
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Wrong
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class MaskFurther(ReportCommand):
    """Hide more of the citizen's text in the *versi publik*. What was hidden stays hidden."""

    action: ClassVar[Action] = Action.SAMARKAN
    masks: tuple[Mask, ...]

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """The text itself stays."""
        ensure(
            Problem("masks", Wrong.REQUIRED) if not self.masks else None,
            mask_problem(case, self.masks),
        )
        new = tuple(mask for mask in self.masks if mask not in case.dossier.masks)
        return (PublicVersionMasked(case.report, new),) if new else ()


@dataclass(frozen=True, slots=True)
class PublicVersionMasked(ReportFact):
    masks: tuple[Mask, ...]

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """Those of before stay."""
        return replace(dossier, masks=tuple(dict.fromkeys((*dossier.masks, *self.masks))))
