"""What an answer only repeats: eight or more consecutive words that also stand in the complaint.

Source: response rubric, note on quoting.
"""

from __future__ import annotations

from trainer.answers.language.words import Span, merged, words

LONG = 8


def quoted(text: str, *originals: str) -> tuple[Span, ...]:
    """The stretches of `text` that are quotations of any of the originals."""
    runs = {
        original_words[i : i + LONG]
        for original in originals
        for original_words in [tuple(word.text for word in words(original))]
        for i in range(len(original_words) - LONG + 1)
    }
    heard = words(text)
    found = [
        (heard[i].start, heard[i + LONG - 1].end)
        for i in range(len(heard) - LONG + 1)
        if tuple(word.text for word in heard[i : i + LONG]) in runs
    ]
    return merged(found)
