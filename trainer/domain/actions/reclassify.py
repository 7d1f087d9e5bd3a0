"""*Ubah klasifikasi* (row 22); title, category and tags likewise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.actions.make_secret import secrecy
from trainer.domain.case import Case, category_problem, class_problem, ensure, title_problem
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.replacing import replace
from trainer.domain.transitions import without_flags
from trainer.domain.vocabulary import Action, Classification, Flag


@dataclass(frozen=True, slots=True)
class Reclassify(ReportCommand):
    """*Ubah klasifikasi*; title, category and tags likewise (ref. 3.1 row 22)."""

    action: ClassVar[Action] = Action.UBAH_KLASIFIKASI
    title: str
    classification: Classification | None
    category: str
    tags: tuple[str, ...] = ()

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """It hides nothing, except that WBS is always secret."""
        ensure(
            title_problem(case, self.title),
            class_problem(case, self.classification),
            category_problem(case, self.category),
        )
        classification = self.classification
        assert classification is not None
        changed = ReportReclassified(
            case.report, self.title.strip(), classification, self.category, self.tags
        )
        secret = case.world.profile.classes[classification].always_secret
        return (*(secrecy(case.run, case.dossier, "class") if secret else ()), changed)


@dataclass(frozen=True, slots=True)
class ReportReclassified(ReportFact):
    moves_report: ClassVar[bool] = True
    title: str
    classification: Classification
    category: str
    tags: tuple[str, ...]

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """Another class has another limit, counted with a grace from now."""
        moved = self.classification is not dossier.classification
        return replace(
            dossier,
            title=self.title,
            classification=self.classification,
            category=self.category,
            tags=self.tags,
            reclassified_at=recorded.at_sim if moved else dossier.reclassified_at,
            flags=without_flags(dossier, Flag.LEWAT_BATAS) if moved else dossier.flags,
        )
