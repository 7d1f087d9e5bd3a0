"""The people who play, and the personal codes of those in a class."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from trainer.domain.errors import InvalidInput, Problem
from trainer.domain.records import AccountId, ExerciseId, Person, PersonId, code_key, name_key
from trainer.domain.refusals import Wrong
from trainer.store.tables import ExerciseRow, PersonRow
from trainer.store.transactions import WANTED, Rows, columns_for, record, table_of

PERSON = table_of(PersonRow)
OF_EXERCISE = (
    select(*columns_for(Person, PersonRow))
    .where(PERSON.c.exercise_id == bindparam(WANTED))
    .order_by(PERSON.c.joined_at, PERSON.c.row)
)


class People(Rows):
    _new_id: Callable[[], str]

    def add_person(
        self,
        name: str,
        exercise: ExerciseId | None,
        account: AccountId | None,
        code_words: str | None,
        now: datetime,
    ) -> Person:
        row = PersonRow(
            id=self._new_id(),
            name=name,
            name_key=name_key(name),
            exercise=exercise,
            account=account,
            code_words=code_words,
            code_key=None if code_words is None else code_key(code_words),
            joined_at=now,
            last_seen_at=None,
            epoch=0,
        )
        try:
            with self._writing() as session:
                row.number = _next_number(session, row)
                session.add(row)
        except IntegrityError:
            if problems := self._taken(row):
                raise InvalidInput(*problems) from None
            raise
        return record(Person, row)

    def person(self, person: PersonId) -> Person | None:
        return self._one(PersonRow.id == person)

    def person_by_code(self, code_words: str) -> Person | None:
        return self._one(PersonRow.code_key == code_key(code_words))

    def person_of_account(self, account: AccountId) -> Person | None:
        return self._one(PersonRow.account == account, PersonRow.exercise.is_(None))

    def code_words(self, person: PersonId) -> str | None:
        with self._reading() as session:
            return session.scalar(select(PersonRow.code_words).where(PersonRow.id == person))

    def people(self, exercise: ExerciseId) -> tuple[Person, ...]:
        with self._reading() as session:
            rows = session.execute(OF_EXERCISE, {WANTED: exercise})
            return tuple(Person(*row) for row in rows)

    def seen_now(self, person: PersonId, now: datetime) -> None:
        seen = PersonRow.last_seen_at
        with self._writing() as session:
            session.execute(
                update(PersonRow)
                .where(PersonRow.id == person, or_(seen.is_(None), seen < now))
                .values(last_seen_at=now)
            )

    def _one(self, *conditions: Any) -> Person | None:
        with self._reading() as session:
            row = session.scalar(select(PersonRow).where(*conditions))
            return record(Person, row) if row else None

    def _taken(self, row: PersonRow) -> list[Problem]:
        problems = []
        if row.code_words is not None and self.person_by_code(row.code_words):
            problems.append(Problem("code_words", Wrong.TAKEN))
        if row.account is not None and row.exercise is None:
            problems.extend(
                [Problem("account", Wrong.TAKEN)]
                if self.person_of_account(AccountId(row.account))
                else []
            )
        return problems


def _next_number(session: Session, row: PersonRow) -> int:
    """1 for the first of a name in a class, 2 for the next; 1 for everybody without a class.

    The class is locked meanwhile: two of one name who join at once would count the same.
    """
    if row.exercise is None:
        return 1
    session.execute(
        select(ExerciseRow.row)
        .where(ExerciseRow.id == row.exercise)
        .with_for_update(key_share=True)
    )
    same_name = (PersonRow.exercise == row.exercise, PersonRow.name_key == row.name_key)
    return (session.scalar(select(func.max(PersonRow.number)).where(*same_name)) or 0) + 1
