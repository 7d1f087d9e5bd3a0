"""The project's scenarios as every test finds them: read once for all tests of a process, since none changes them."""

from functools import cache

from trainer.content.library import FileLibrary
from trainer.settings import find_root
from trainer.shelves import open_library


@cache
def library() -> FileLibrary:
    return open_library(find_root())
