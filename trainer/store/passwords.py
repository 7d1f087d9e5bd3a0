"""Passwords of accounts: Argon2id, in and out as one line of text. Nothing else in the trainer knows one."""

from __future__ import annotations

from argon2 import Parameters, PasswordHasher
from argon2.exceptions import VerifyMismatchError
from argon2.profiles import RFC_9106_LOW_MEMORY


class Passwords:
    """Hashes with one cost. Tests hand in `argon2.profiles.CHEAPEST`; a class of fifty signs in within seconds.

    The default is the second recommendation of RFC 9106 (64 MiB), which a laptop can bear several times at once.
    """

    def __init__(self, cost: Parameters = RFC_9106_LOW_MEMORY) -> None:
        self._hasher = PasswordHasher.from_parameters(cost)

    def hashed(self, password: str) -> str:
        """A new hash, different each time."""
        return self._hasher.hash(password)

    def matches(self, kept: str, password: str) -> bool:
        """Whether `kept` was made from `password`. Raises InvalidHashError when `kept` is no hash."""
        try:
            return self._hasher.verify(kept, password)
        except VerifyMismatchError:
            return False

    def outdated(self, kept: str) -> bool:
        """Whether `kept` was made with another cost than the present one."""
        return self._hasher.check_needs_rehash(kept)

    def spend(self, password: str) -> None:
        """Take as long as `matches`: an unknown user name must not answer faster than a wrong password."""
        self._hasher.hash(password)
