"""html.parser, and an error where something is neither a tag nor text: a browser forgives it, our templates do not write it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

STRAY = re.compile(r"<(?![a-z/!])", re.IGNORECASE)


class Reader(HTMLParser):
    """Reads one whole page."""

    def read(self, html: str) -> None:
        """Tell the handlers what stands there. Raises AssertionError for a stray `<` and for what does not end."""
        stray = STRAY.search(html)
        assert stray is None, f"neither a tag nor text: {html[stray.start() :][:200]}"
        self.feed(html)
        assert self.cdata_elem is None, f"<{self.cdata_elem}> does not end"
        assert "<" not in self.rawdata, f"a tag does not end: {self.rawdata[:200]}"
        self.close()
