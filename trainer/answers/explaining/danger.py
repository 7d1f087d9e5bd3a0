"""Whether a report tells of a danger to life that lasts: then nobody is put off by days, only by hours."""

from __future__ import annotations

import re

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of, compiled

DANGER = compiled(
    r"\b"
    + any_of(
        r"kabel\w*(?: \w+){0,4} (?:putus|turun|menjuntai|terkelupas|jatuh|melintang)",
        r"(?:putus|terkelupas|menjuntai)\w*(?: \w+){0,2} kabel",
        r"tiang\w*(?: \w+){0,4} (?:miring|roboh|tumbang|condong|patah)",
        r"(?:hampir|mau|akan) (?:roboh|runtuh|ambruk|tumbang)",
        r"ke(?:sengat|setrum)\w*|ter(?:sengat|setrum)",
        r"(?<!tidak )(?<!tak )(?:kebakar(?:an)?|terbakar)",
        "buaya",
        r"ular\w*(?: \w+){0,6} (?:masuk|rumah|kamar|plafon)",
        "longsor",
        "banjir bandang",
        r"keracunan|(?:gas|amonia)\w* bocor",
        r"(?:tenggelam|hanyut)",
        r"(?:dipukul|ditikam|diancam dibunuh|disekap|diperkosa|kekerasan)\w*",
        r"pohon\w*(?: \w+){0,4} (?:tumbang|roboh|miring)",
        "bunuh diri",
    )
    + r"\b",
    re.IGNORECASE,
)


def is_dangerous(case: Case) -> bool:
    """Whether title or body tell of it and nothing says that it is over."""
    return not case.resolved and DANGER.search(f"{case.title}. {case.body}") is not None
