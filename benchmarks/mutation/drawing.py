"""Draws mutants by lot: which statements of the rooms are changed, and how.

What may be done to a piece of code are the operators of mutmut. Left out is what no test can notice: annotations and
names that only annotations use, documentation, imports, decorators, and what is written to a log.

The lot falls on *statements*, not on places where an operator fits: a table of words is one statement however many
words it has, and a line is no likelier for being broken in two. Each room gives as many as its share of all statements
that can be changed at all; within the statement first an operator, then one of its changes is drawn.
"""

from __future__ import annotations

import ast
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

ROOMS = ("domain", "scoring", "answers", "usecases", "store")
"""Folders of `trainer/`; one that is not there gives nothing."""
LOGS = {"log", "logger", "logging"}
TYPE_NAME = re.compile(r"_?[A-Z]\w*[a-z]\w*")
SHOWN = 70
AROUND = 12


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change. `file`: relative to the root, with slashes; `line` to `last`: the changed statement, without its
    body unless it is a function; `before` and `after`: what was changed, in short; `source`: the whole module with
    the change.
    """

    file: str
    line: int
    last: int
    operator: str
    before: str
    after: str
    source: str = field(repr=False)

    @property
    def key(self) -> str:
        """Names it among all mutants of the same code."""
        return f"{self.file}:{self.line}:{self.operator}:{self.before}:{self.after}"


@dataclass(frozen=True, slots=True)
class Change:
    operator: str
    node: cst.CSTNode
    instead: cst.CSTNode


@dataclass(slots=True)
class Statement:
    """A statement that can be changed, without its body unless it is a function: whoever reaches the function is
    reached by a change of its head. `changes` by operator, in the order of the code.
    """

    file: str
    line: int
    last: int
    changes: dict[str, list[Change]]


def draw(root: Path, count: int, seed: int, rooms: Iterable[str] = ROOMS) -> list[Mutant]:
    """Draw mutants of the rooms, in an order in which each room is met early.

    The same code and seed give the same mutants. A change that gives no valid module, or the same one, is drawn again.
    Fewer than `count` where there are not as many statements.
    """
    modules: dict[str, cst.Module] = {}
    statements = {room: list(_statements_of(root, room, modules)) for room in rooms}
    shares = quotas({room: len(found) for room, found in statements.items()}, count)
    drawn = [
        mutant
        for room in shares
        for mutant in _draw_in(room, statements[room], shares[room], seed, modules)
    ]
    random.Random(f"{seed}").shuffle(drawn)  # noqa: S311 -- a lot that can be drawn again is the point
    return drawn


def quotas(sizes: Mapping[str, int], count: int) -> dict[str, int]:
    """How many of `count` each room gives, by its size; what is left over goes to the largest remainders."""
    whole = sum(sizes.values())
    if not whole:
        return dict.fromkeys(sizes, 0)
    shares = {room: size * count // whole for room, size in sizes.items()}
    by_rest = sorted(sizes, key=lambda room: (-(sizes[room] * count % whole), room))
    for room in by_rest[: count - sum(shares.values())]:
        shares[room] += 1
    return shares


def changeable(source: str, file: str = "") -> tuple[cst.Module, list[Statement]]:
    """The module as a tree, and its statements that can be changed, from top to bottom."""
    wrapper = MetadataWrapper(cst.parse_module(source), unsafe_skip_copy=True)
    visitor = _Visitor(wrapper.resolve(PositionProvider))
    wrapper.module.visit(visitor)
    found = [
        Statement(file, line, last, dict(changes))
        for (line, last), changes in visitor.found.items()
    ]
    return wrapper.module, sorted(found, key=lambda statement: statement.line)


def changed(module: cst.Module, change: Change) -> str | None:
    """The source of the module with one change; None when it is not valid, or says the same as before."""
    mutated = module.deep_replace(change.node, change.instead)
    assert isinstance(mutated, cst.Module)
    source = mutated.code
    try:
        compile(source, "mutant", "exec")
    except (SyntaxError, ValueError):
        return None
    return None if ast.dump(ast.parse(source)) == ast.dump(ast.parse(module.code)) else source


def in_short(before: str, after: str) -> tuple[str, str]:
    """What differs between two texts, with a little of what stands around it on the same lines, each on one line."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    end = next(
        (at for at in range(shorter - start) if before[-1 - at] != after[-1 - at]), shorter - start
    )
    head = re.search(rf"\w*.{{0,{AROUND}}}$", before[:start])
    tail = re.match(rf".{{0,{AROUND}}}\w*", before[len(before) - end :])
    assert head is not None
    assert tail is not None
    was, now = (f"{head[0]}{text[start : len(text) - end]}{tail[0]}" for text in (before, after))
    return _one_line(was), _one_line(now)


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN // 2 - 1]} … {line[1 - SHOWN // 2 :]}"


def _statements_of(root: Path, room: str, modules: dict[str, cst.Module]) -> Iterator[Statement]:
    for path in sorted((root / "trainer" / room).rglob("*.py")):
        file = path.relative_to(root).as_posix()
        modules[file], found = changeable(path.read_text(encoding="utf-8"), file)
        yield from found


def _draw_in(
    room: str, statements: list[Statement], count: int, seed: int, modules: Mapping[str, cst.Module]
) -> Iterator[Mutant]:
    """Mutants of one room, at most one for each statement; the other rooms have no part in the lot."""
    chance = random.Random(f"{seed}:{room}")  # noqa: S311 -- as above
    lots = chance.sample(statements, len(statements))
    drawn = (mutant for one in lots if (mutant := _draw_from(one, modules[one.file], chance)))
    yield from (mutant for _, mutant in zip(range(count), drawn, strict=False))


def _draw_from(statement: Statement, module: cst.Module, chance: random.Random) -> Mutant | None:
    operators = sorted(statement.changes)
    for operator in chance.sample(operators, len(operators)):
        changes = statement.changes[operator]
        for change in chance.sample(changes, len(changes)):
            source = changed(module, change)
            if source is not None:
                before, after = in_short(module.code, source)
                return Mutant(
                    statement.file, statement.line, statement.last, operator, before, after, source
                )
    return None


class _Visitor(cst.CSTVisitor):
    """Collects changes by the statement in which they lie: `(first line, last line)` without its body."""

    def __init__(self, positions: Mapping[cst.CSTNode, CodeRange]) -> None:
        super().__init__()
        self._positions = positions
        self._inside: list[tuple[int, int]] = []
        self.found: dict[tuple[int, int], dict[str, list[Change]]] = defaultdict(
            lambda: defaultdict(list)
        )

    def on_visit(self, node: cst.CSTNode) -> bool:
        if _unnoticed(node):
            return False
        if isinstance(
            node,
            cst.SimpleStatementLine | cst.BaseCompoundStatement | cst.ExceptHandler | cst.MatchCase,
        ):
            self._inside.append(self._lines(node))
        if self._inside:
            self._try_operators(node)
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        if _unnoticed(original_node):
            return
        if isinstance(
            original_node,
            cst.SimpleStatementLine | cst.BaseCompoundStatement | cst.ExceptHandler | cst.MatchCase,
        ):
            self._inside.pop()

    def _try_operators(self, node: cst.CSTNode) -> None:
        for kind, operator in mutation_operators:
            if isinstance(node, kind):
                name = operator.__name__.removeprefix("operator_")
                changes = [Change(name, node, instead) for instead in operator(node)]
                if changes:
                    self.found[self._inside[-1]][name].extend(changes)

    def _lines(self, node: cst.CSTNode) -> tuple[int, int]:
        place = self._positions[node]
        if isinstance(node, cst.SimpleStatementLine | cst.FunctionDef):
            return place.start.line, place.end.line
        body = getattr(node, "body", None)
        if isinstance(node, cst.Match):
            body = node.cases[0]
        if isinstance(body, cst.IndentedBlock):
            body = body.body[0]
        if body is None or isinstance(body, cst.SimpleStatementSuite):
            return place.start.line, place.end.line
        return place.start.line, max(place.start.line, self._positions[body].start.line - 1)


def _unnoticed(node: cst.CSTNode) -> bool:
    """Whether no test can notice a change of this piece of code or of anything in it."""
    match node:
        case cst.Annotation() | cst.Decorator() | cst.Import() | cst.ImportFrom():
            return True
        case cst.Expr(value=cst.SimpleString() | cst.ConcatenatedString()):
            return True
        case cst.If(test=cst.Name(value="TYPE_CHECKING")):
            return True
        case cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))]):
            return TYPE_NAME.fullmatch(name) is not None
        case cst.Call(func=cst.Name(value="cast" | "isinstance" | "len")):
            return True
        case cst.Call(func=cst.Attribute(value=cst.Name(value=name))):
            return name in LOGS
    return False
