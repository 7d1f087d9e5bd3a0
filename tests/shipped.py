"""The project's scenarios as every test finds them: read once for all tests of a process, since none changes them."""

from functools import cache

from trainer.content.library import FileLibrary
from trainer.scenario_library import open_library
from trainer.settings import find_root


@cache
def library() -> FileLibrary:
    return open_library(find_root())
