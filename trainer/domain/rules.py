"""The versions of the rules of scoring, newest last.

A run keeps those that it began with: its figures become others only when somebody looks at a re-scoring and applies it.
"""

from __future__ import annotations

FIRST = 1
"""The total of an answer is its levels, weighted, and what W8 and gates take off."""

CAPPED = 2
"""Besides, an answer that does not answer this citizen is worth little, however polite (`answers.total`)."""

COUNTED = 3
"""Besides, every answer that was sent counts; a grave fault is a ceiling over what the rest earned."""

STOOD = 4
"""Besides, what reaches the whole run is a fault that stood: a deed is charged there once, what was put right at once weighs less,
an emergency that was left lying and a limit that ran out weigh at all. An answer to what asked nothing is read for grave faults
alone, and a comment that tells nothing of the matter is no answer in the wrong place."""

HELPED = 5
"""Besides, to the whole run an emergency for which help was called on the day on which it was read is a grave fault, no longer one
against life, and an answer is no serious fault where the machine is so unsure of its marks that it may be worth half.
"""

CURRENT = HELPED
"""By which a run is judged that begins now."""
