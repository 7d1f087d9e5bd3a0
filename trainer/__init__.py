"""The bimtek trainer: a mock complaint back office in which officers practise.

This module holds the version and imports nothing, so that every room can be
loaded without dragging another one in.
"""

__version__ = "0.1.0"
