"""Forms of an Indonesian verb from its root: *tambal* stands for menambal, ditambal, tambalkan; penambalan is its noun."""

from __future__ import annotations

from collections.abc import Iterable

NASAL = {"p": "m", "t": "n", "s": "ny", "k": "ng"}
"""First letters that give way after *me-* and *pe-*, and what stands in their place."""

BEFORE = {
    **dict.fromkeys("bfv", "m"),
    **dict.fromkeys("cdjz", "n"),
    **dict.fromkeys("ghaiueo", "ng"),
}
"""What *me-* and *pe-* end in before other first letters; nothing before l, m, n, r, w, y."""

KEPT = ("pr", "kl", "kr", "st", "sp", "tr", "sy")
"""Beginnings that keep their first letter: memproses."""

SUFFIX = r"(?:kan|i|in)?(?:nya)?(?:lah)?"


def nasal(root: str) -> str:
    """What follows *me-* and *pe-*: `tambal` gives `nambal`, `cek` gives `ngecek`."""
    if len(root) <= len("cek") and root.count("e") + root.count("o") + root.count("u") == 1:
        return f"(?:nge{root}|{BEFORE.get(root[0], '')}{root})"
    if root[0] in NASAL and not root.startswith(KEPT):
        return NASAL[root[0]] + root[1:]
    return BEFORE.get(root[0], "") + root


def verbs(roots: Iterable[str]) -> str:
    """A pattern for the verb forms of roots with a prefix, *nambal* among them; never a bare root."""
    roots = tuple(roots)
    changed = either(nasal(root) for root in roots if nasal(root) != root)
    same = either(root for root in roots if nasal(root) == root)
    return (
        rf"(?:(?:di|ter|ber|diper|memper)(?:{either(roots)})|(?:me)?(?:{changed})|me(?:{same}))"
        rf"{SUFFIX}"
    )


def bare(root: str) -> str:
    """A pattern for the root as people use it after *kami* or *sudah*."""
    return rf"{root}{SUFFIX}"


def suffixed(root: str) -> str:
    """A pattern for the root with an ending that makes it a verb: *padamkan*, *datangi*, *aktifin*."""
    return rf"{root}(?:kan|i|in)(?:nya)?(?:lah)?"


def noun(root: str) -> str:
    """A pattern for the noun of an act: `penambalan`."""
    return rf"(?:pe{nasal(root)}|pe{root}|pem{root})an(?:nya)?"


def either(patterns: Iterable[str]) -> str:
    """Any of some patterns, longest first."""
    return "|".join(sorted(set(patterns), key=lambda each: (-len(each), each)))
