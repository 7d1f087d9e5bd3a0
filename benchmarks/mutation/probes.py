"""Lets the trainer's modules note what of them runs: a probe before each statement, put in while they are imported, and
one where a condition or loop is passed over.

A probe sets one byte to 1; that costs a tenth of what a tracer costs, which is called for every line that runs.
"""

from __future__ import annotations

import ast
import builtins
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

NAME = "__reached__"
"""What the bytes are called in the modules: a builtin, so that they need not import it."""
ROOM = 200_000
"""Probes that the package may have."""

BLOCKS = ("body", "orelse", "finalbody")
DEFINITIONS = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass(frozen=True, slots=True)
class Probed:
    """What the probes of a file stand for. `first`: the number of the first; `lines`: of the statement behind each, 0
    where none follows; `branches`: the numbers of the ways on from each statement that has several.
    """

    first: int
    lines: list[int]
    branches: list[list[int]]


class Probes:
    """The bytes, and what they stand for in each file (relative to the root) that was imported."""

    def __init__(self, root: Path, package: str) -> None:
        self._root = root.resolve()
        self._inside = self._root / package
        self._hits = bytearray(ROOM)
        self._none = bytes(ROOM)
        self._taken = 0
        self.files: dict[str, Probed] = {}

    def install(self) -> None:
        """From now on the package's modules are compiled with probes, whoever loads them, and leave no bytecode."""
        setattr(builtins, NAME, self._hits)
        compile_as_ever = SourceFileLoader.get_code

        def get_code(loader: SourceFileLoader, fullname: str) -> CodeType | None:
            path = Path(loader.get_filename(fullname)).resolve()
            if not path.is_relative_to(self._inside):
                return compile_as_ever(loader, fullname)
            code: CodeType = compile(self._with_probes(path), path, "exec", dont_inherit=True)
            return code

        SourceFileLoader.get_code = get_code  # type: ignore[assignment, method-assign]

    def take(self) -> list[int]:
        """The probes that ran since the last time, in their order."""
        found, at = [], self._hits.find(1)
        while at >= 0:
            found.append(at)
            at = self._hits.find(1, at + 1)
        self._hits[:] = self._none
        return found

    def _with_probes(self, path: Path) -> ast.Module:
        """The module with its probes; the same ones when it is loaded again."""
        file = path.relative_to(self._root).as_posix()
        first = self.files[file].first if file in self.files else self._taken
        tree, self.files[file] = put_probes(path.read_bytes(), first)
        self._taken = max(self._taken, first + len(self.files[file].lines))
        if self._taken > ROOM:
            raise OverflowError(f"more than {ROOM} statements: make ROOM in {__name__} larger")
        return tree


def put_probes(source: bytes, first: int) -> tuple[ast.Module, Probed]:
    """The module with probes, numbered from `first`; outer blocks come before inner ones."""
    tree = ast.parse(source)
    placing = _Placing(Probed(first, [], []))
    for node in list(ast.walk(tree)):
        placing.put_into(node)
    return ast.fix_missing_locations(tree), placing.put


class _Placing:
    """What was put into one module so far."""

    def __init__(self, put: Probed) -> None:
        self.put = put

    def put_into(self, node: ast.AST) -> None:
        """Probes into the blocks of this node."""
        match node:
            case ast.If(test=ast.Name(id="TYPE_CHECKING")) | ast.match_case():
                return  # the one is for other readers than Python, the other belongs to its `match`
            case ast.If() | ast.For() | ast.While():
                self._put_into_ways(node)
            case ast.Match(cases=cases):
                self.put.branches.append([self._put_into_block(case, "body") for case in cases])
            case _:
                for field in BLOCKS:
                    if isinstance(getattr(node, field, None), list):
                        self._put_into_block(node, field)

    def _put_into_ways(self, node: ast.If | ast.For | ast.While) -> None:
        ways = [self._put_into_block(node, "body")]
        if node.orelse:
            ways.append(self._put_into_block(node, "orelse"))
        elif not (isinstance(node, ast.While) and isinstance(node.test, ast.Constant)):
            ways.append(self._next)
            node.orelse = [self._probe(0, node)]
        if len(ways) > 1:
            self.put.branches.append(ways)

    def _put_into_block(self, node: ast.AST, field: str) -> int:
        """The number of the block's first probe."""
        begin, mixed = self._next, []
        for statement in getattr(node, field):
            if not (isinstance(node, DEFINITIONS) and _says_nothing(statement)):
                mixed.append(self._probe(statement.lineno, statement))
            mixed.append(statement)
        setattr(node, field, mixed)
        return begin

    @property
    def _next(self) -> int:
        return self.put.first + len(self.put.lines)

    def _probe(self, line: int, place: ast.stmt) -> ast.stmt:
        """`__reached__[number] = 1`, at the line of a statement."""
        target = ast.Subscript(ast.Name(NAME, ast.Load()), ast.Constant(self._next), ast.Store())
        self.put.lines.append(line)
        return ast.copy_location(ast.Assign([target], ast.Constant(1)), place)


def _says_nothing(statement: ast.stmt) -> bool:
    """Documentation and `from __future__`, which must stay first, and `...`, which is never run to do anything."""
    if isinstance(statement, ast.ImportFrom):
        return statement.module == "__future__"
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
