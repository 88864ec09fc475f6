"""A Bloom filter: tells in about two microseconds that a name is certainly not in the gazetteer.

Most capitalised words of a text are no places; asking the filter first keeps them away from SQL.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Collection

# Ten bits and five hashes a key: about one wrong "perhaps" in a hundred (Bloom 1970).
_BITS_PER_KEY = 10
_HASHES = 5


class Bloom:
    """A set of strings that may answer a wrong "perhaps" but never a wrong "no"."""

    __slots__ = ("_size", "bits")

    def __init__(self, bits: bytes) -> None:
        self.bits = bits
        self._size = len(bits) * 8

    @classmethod
    def build(cls, keys: Collection[str]) -> Self:
        """Return the filter of `keys`; the same keys give the same bits."""
        field = bytearray(max(8, len(keys) * _BITS_PER_KEY // 8))
        size = len(field) * 8
        for key in keys:
            digest = int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big")
            step = (digest >> 32) | 1
            for _ in range(_HASHES):
                bit = digest % size
                field[bit >> 3] |= 1 << (bit & 7)
                digest += step
        return cls(bytes(field))

    def __contains__(self, key: str) -> bool:
        """Return False where `key` was never added; True nearly always means that it was."""
        bits, size = self.bits, self._size
        digest = int.from_bytes(
            blake2b(key.encode("utf-8", "replace"), digest_size=8).digest(), "big"
        )
        step = (digest >> 32) | 1
        for _ in range(_HASHES):
            bit = digest % size
            if not bits[bit >> 3] & (1 << (bit & 7)):
                return False
            digest += step
        return True
