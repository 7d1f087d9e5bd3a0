"""Which tests reach a line, from what `reach_plugin` has noted.

A line that runs while a test runs is reached by that test, and by every test that uses what the line helped to make.
A line that runs only while its module is loaded is reached by whoever reaches a line that names what it binds, in its
own module or in one that imports it; where nothing names it, by whoever reaches its module.
"""

from __future__ import annotations

import ast
import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TimedTest:
    """A test that passes. `seconds`: its own processor time, traced, without what is made once for many."""

    name: str
    seconds: float

    @property
    def file(self) -> str:
        return self.name.partition("::")[0]

    @property
    def function(self) -> str:
        """The test without the case that it is given."""
        return self.name.partition("[")[0]


@dataclass(frozen=True, slots=True)
class Place:
    """Something bound in a module: `name`, or "" for the whole module."""

    file: str
    name: str


class Reached:
    """What the run of the suite with `reach_plugin` has found, of the code at `root`."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root = root.resolve()
        self._contexts: list[str] = []
        # Of each line of a file the contexts that ran it, by their place in the list: there are millions of them.
        self._ran: dict[str, dict[int, array[int]]] = defaultdict(
            lambda: defaultdict(lambda: array("I"))
        )
        self._users: dict[str, set[str]] = defaultdict(set)
        self._tests: dict[str, TimedTest] = {}
        for path in sorted(folder.glob("contexts.*.jsonl")):
            places = folder / path.name.replace("contexts", "places").replace("jsonl", "json")
            self._note(path, json.loads(places.read_text(encoding="utf-8")))
        self._files = [
            path.relative_to(self._root).as_posix()
            for path in sorted(self._root.glob("trainer/**/*.py"))
        ]
        self._modules = cache(self._parse)

    def by(self, file: str, lines: Iterable[int]) -> list[TimedTest]:
        """The tests that reach one of the lines of a file (relative to the root), in the order in which to run them.

        First the quickest case of each test function, then its next, and so on, the quicker ones first.
        """
        return in_order(self._tests[name] for name in self._reaching(file, set(lines), set()))

    def named(self, names: Iterable[str]) -> list[TimedTest]:
        return in_order(self._tests[name] for name in names)

    def quickest(self, count: int) -> list[TimedTest]:
        return in_order(self._tests.values())[:count]

    def _note(self, contexts: Path, places: dict[str, tuple[int, list[int]]]) -> None:
        at = {
            first + number: self._ran[file][line]
            for file, (first, lines) in places.items()
            for number, line in enumerate(lines)
        }
        with contexts.open(encoding="utf-8") as lines:
            for found in map(json.loads, lines):
                name = found["context"]
                for byte in found["ran"]:
                    at[byte].append(len(self._contexts))
                self._contexts.append(name)
                for used in found["uses"]:
                    self._users[used].add(name)
                if found["passed"]:
                    self._tests[name] = TimedTest(name, found["seconds"])

    def _reaching(self, file: str, lines: set[int], asked: set[Place]) -> set[str]:
        """Names of tests. `asked`: what is being followed already."""
        module = self._modules(file)
        known = self._ran[file]
        ran = self._named(known[line] for line in module.statements(lines) if line in known)
        found = self._tests_of(ran)
        if ran and (not found or module.runs_when_loaded(lines)):
            for name in module.binds(min(lines)) or ("",):
                found |= self._reaching_name(Place(file, name), asked)
        return found

    def _reaching_name(self, place: Place, asked: set[Place]) -> set[str]:
        """The tests that reach what names it; a name that nothing names is looked for as its whole module is."""
        if place in asked:
            return set()
        asked.add(place)
        if not place.name:
            return self._reaching_module(place.file, asked)
        uses = [(file, lines) for file in self._files for lines in self._modules(file).uses(place)]
        if not uses:
            return self._reaching_name(Place(place.file, ""), asked)
        return set().union(*(self._reaching(file, lines, asked) for file, lines in uses))

    def _reaching_module(self, file: str, asked: set[Place]) -> set[str]:
        found = self._tests_of(self._named(self._ran[file].values()))
        if found:
            return found
        importers = (each for each in self._files if self._modules(each).imports(file))
        return set().union(*(self._reaching_name(Place(each, ""), asked) for each in importers))

    def _named(self, contexts: Iterable[Iterable[int]]) -> set[str]:
        return {self._contexts[number] for number in set(chain.from_iterable(contexts))}

    def _tests_of(self, contexts: set[str]) -> set[str]:
        """The tests among contexts, and those that use what was made in the others."""
        seen, waiting = set(contexts), list(contexts)
        while waiting:
            new = self._users.get(waiting.pop(), set()) - seen
            seen |= new
            waiting.extend(new)
        return seen & self._tests.keys()

    def _parse(self, file: str) -> Module:
        return Module(file, (self._root / file).read_text(encoding="utf-8"))


class Module:
    """What a module binds at its top level, and where it names what another one binds."""

    def __init__(self, file: str, source: str) -> None:
        self._file = file
        self._body = ast.parse(source).body
        self._imported: dict[str, Place] = {}
        self._functions: list[set[int]] = []
        self._starts: dict[int, int] = {}
        for node in ast.walk(ast.Module(self._body, [])):
            if isinstance(node, ast.ImportFrom) and node.module:
                self._import(node.module, node.names)
            if isinstance(node, ast.FunctionDef):
                self._functions.append(set(_whole(node)))
        self._uses: dict[Place, list[set[int]]] = defaultdict(list)
        for top in self._body:
            self._starts.update(_starts(top))
            for lines, node in _with_lines(top, range(top.lineno, top.lineno + 1)):
                for place in self._named(node):
                    self._uses[place].append(set(lines))

    def binds(self, line: int) -> tuple[str, ...]:
        """The names that the statement of the top level at this line binds."""
        return next((_bound(each) for each in self._body if line in _whole(each)), ())

    def statements(self, lines: Iterable[int]) -> set[int]:
        """The first lines of the statements in which these lines lie."""
        return {self._starts.get(line, line) for line in lines}

    def runs_when_loaded(self, lines: set[int]) -> bool:
        """Whether the lines lie in no function."""
        return not any(lines <= inside for inside in self._functions)

    def uses(self, place: Place) -> list[set[int]]:
        """The lines of each statement that names it."""
        return self._uses.get(place, [])

    def imports(self, file: str) -> bool:
        return any(place.file == file for place in self._imported.values())

    def _import(self, module: str, names: Sequence[ast.alias]) -> None:
        """`from a.b import c` may mean the name c of a/b.py, or the module a/b/c.py: both are noted."""
        folder = module.replace(".", "/")
        for each in names:
            called = each.asname or each.name
            self._imported[called] = Place(f"{folder}.py", each.name)
            self._imported[f"{called}."] = Place(f"{folder}/{each.name}.py", "")

    def _named(self, node: ast.AST) -> Iterator[Place]:
        match node:
            case ast.Name(id=name, ctx=ast.Load()):
                yield self._imported.get(name) or Place(self._file, name)
            case ast.Attribute(value=ast.Name(id=name), attr=attribute) if (
                f"{name}." in self._imported
            ):
                yield Place(self._imported[f"{name}."].file, attribute)


def in_order(tests: Iterable[TimedTest]) -> list[TimedTest]:
    """The quickest case of each test function first, then the next case of each."""
    by_function: dict[str, int] = defaultdict(int)
    ranked = []
    for test in sorted(tests, key=lambda each: (each.seconds, each.name)):
        ranked.append((by_function[test.function], test.seconds, test.name, test))
        by_function[test.function] += 1
    return [test for *_, test in sorted(ranked)]


def _bound(statement: ast.stmt) -> tuple[str, ...]:
    match statement:
        case (
            ast.FunctionDef(name=name)
            | ast.ClassDef(name=name)
            | ast.AnnAssign(target=ast.Name(id=name))
        ):
            return (name,)
        case ast.Assign(targets=targets):
            return tuple(
                node.id for each in targets for node in ast.walk(each) if isinstance(node, ast.Name)
            )
    return ()


def _whole(statement: ast.stmt) -> range:
    decorators = getattr(statement, "decorator_list", [])
    return range(
        min([statement.lineno, *(each.lineno for each in decorators)]),
        (statement.end_lineno or 0) + 1,
    )


def _starts(statement: ast.stmt) -> dict[int, int]:
    """Each line of a statement with the first line of the smallest statement around it."""
    found = dict.fromkeys(_whole(statement), statement.lineno)
    for child in ast.walk(statement):
        if isinstance(child, ast.stmt) and child is not statement:
            # Walked from the outside to the inside: the inner one is noted last.
            found.update(dict.fromkeys(_whole(child), child.lineno))
    return found


def _with_lines(node: ast.AST, lines: range) -> Iterator[tuple[range, ast.AST]]:
    """Every node, with the lines of the smallest statement around it; of one with a body only its own line."""
    if isinstance(node, ast.stmt):
        first = node.lineno
        last = first if hasattr(node, "body") else (node.end_lineno or first)
        lines = range(first, last + 1)
    yield lines, node
    for child in ast.iter_child_nodes(node):
        yield from _with_lines(child, lines)
