"""Whether the reply to a message was the right one, silence included: what its author wrote beside each reply decides.

One line for each message that asked a seat with a person in it. While its time runs, nothing is judged.
Silence is a choice of whoever works: before anything was done at the seat it earns nothing. What came and went while the clock
jumped to the next working day is judged on nobody.
"""

from __future__ import annotations

from trainer.domain.inject import Inject, Verdict
from trainer.domain.rules import CAPPED
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, About, Finding, judged
from trainer.scoring.messages import Asked
from trainer.scoring.registry import check

LEVELS = {Verdict.RIGHT: 4, Verdict.ARGUABLE: 2, Verdict.WRONG: 0}
SILENCE = "tidak membalas pesan ini."

EXAMPLES = (
    Example("h0 09.00 pesan; h0 10.00 balas pilihan=tolak", 4, "Menolak menyebut nama pelapor."),
    Example("h0 09.00 pesan; h0 10.00 balas pilihan=tunda", 2, "Tidak membocorkan, tidak menolak."),
    Example("h0 09.00 pesan; h0 10.00 balas pilihan=beri", 0, "Memberi petunjuk siapa pelapornya."),
    Example("h0 08.30 buka; h0 09.00 pesan; h1 16.00 diam", 2, "Dibiarkan sampai waktunya lewat."),
    Example("h0 08.30 buka; h0 09.00 pesan diam=right; h1 16.00 diam", 4, "Diam memang tepat."),
    Example(
        "h0 08.30 buka; h0 09.00 pesan diam=wrong; h1 16.00 diam", 0, "Diam di sini merugikan."
    ),
    Example(
        "h0 09.00 pesan diam=right; h1 16.00 diam",
        0,
        "Dari meja ini belum ada yang dikerjakan: tidak membalas bukan pilihan.",
    ),
    Example(
        "h0 09.00 pesan diam=right; h1 16.00 diam",
        4,
        "Menurut aturan lama diam dinilai menurut kuncinya saja.",
        rules=CAPPED,
    ),
    Example(
        "h0 08.30 buka; h0 13.00 lompat; h0 14.00 pesan diam=wrong; h0 15.30 diam",
        None,
        "Datang dan lewat ketika waktu dimajukan: tidak ada yang dapat membalasnya.",
    ),
    Example("h0 09.00 pesan; h0 15.00 selesai", None, "Waktu membalas belum lewat."),
    Example("h0 09.00 pesan; h1 16.00 diam", None, "Kursinya kosong.", people=("pu",)),
)


@check("inject_answers", about=About.MESSAGE)
def inject_answers(asked: Asked) -> Finding:
    """The verdict of the reply, or of silence."""
    if asked.answered is None or asked.unseen:
        return NOT_APPLICABLE
    if asked.unattended and asked.inject.silence is not None:
        better = _better(asked.inject)
        return judged(0, "unattended", asked.answered.seq, title=asked.inject.title, better=better)
    verdict, chosen, why = _choice(asked)
    if verdict is None:
        return NOT_APPLICABLE
    reply_kind = "replied" if asked.option is not None else "silent"
    return judged(
        LEVELS[verdict],
        f"{reply_kind}_{verdict}",
        asked.answered.seq,
        title=asked.inject.title,
        chosen=chosen,
        why=why,
        better=_better(asked.inject),
    )


def _choice(asked: Asked) -> tuple[Verdict | None, str, str]:
    if asked.option is not None:
        option = asked.inject.option(asked.option)
        return (option.verdict, option.text, option.why) if option else (None, "", "")
    silence = asked.inject.silence
    return (silence.verdict, "", silence.why) if silence else (None, "", "")


def _better(inject: Inject) -> str:
    """The best that could be sent, in its own words."""
    right = next((each.text for each in inject.options if each.verdict is Verdict.RIGHT), None)
    return f"“{right}”" if right is not None else SILENCE
