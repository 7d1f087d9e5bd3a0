"""What is wrong with a sent form, all of it at once, each thing at its field."""

from __future__ import annotations

from wtforms import RadioField

from trainer.domain import commands as c
from trainer.domain.decide import decide
from trainer.domain.errors import InvalidInput, NotAllowed
from trainer.web.access import Access
from trainer.web.forms.base import DeskForm
from trainer.web.sentences import wrong


def refuse_gaps(form: DeskForm, desk: Access, command: c.Command) -> None:
    """A form that could not be read whole is refused with everything that is wrong with it, also by the core's rules."""
    if not form.gaps:
        return
    problems = list(form.gaps)
    loaded = desk.loaded
    try:
        decide(loaded.run, command, loaded.now, desk.actor, loaded.world)
    except InvalidInput as error:
        read = {problem.field for problem in form.gaps}
        problems = [each for each in error.problems if each.field not in read] + problems
    except NotAllowed:
        # Nothing is recorded for a form that lacks something: it was no attempt yet.
        pass
    raise InvalidInput(*problems)


def mark_problems(form: DeskForm, error: InvalidInput) -> None:
    """Put each problem at its field; one without a field of this form stands at the first."""
    for problem in error.problems:
        name = problem.field if problem.field in form else next(iter(form)).short_name
        field = form[name]
        sentence = wrong(problem, chosen=isinstance(field, RadioField))
        field.errors = [*field.errors, sentence]
