"""What threads share while they score: answers that are sent at once are read as they are one by one."""

from __future__ import annotations

from threading import Thread

from trainer.answers.language.spelling import stem


class Interrupted(str):
    """A word that another thread's word comes between as soon as somebody looks at it."""

    __slots__ = ()

    def __len__(self) -> int:
        other = Thread(target=stem, args=("mempertanyakannya",))
        other.start()
        other.join()
        return super().__len__()


def test_a_word_keeps_its_stem_when_another_thread_stems_one_meanwhile():
    stem.cache_clear()

    assert stem(Interrupted("perbaikan")) == "baik"
