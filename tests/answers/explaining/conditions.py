"""Conditions of their own for every reason that an explanation may give: whether what is said to be missing plainly stands in
the answer. They read the raw text and share nothing with the scorer or with `explaining.reasons`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from trainer.answers.case import Case
from trainer.answers.explaining.reasons import Reasons

STEM = 5
"""Letters by which two words count as the same."""
UNDERSTANDS = r"\b(?:memahami|mengerti|paham|prihatin|maaf|sedih|turut)\b"
HARD = (
    r"\b(?:susah|sulit|menyulitkan|kesulitan|resah|keresahan|cemas|khawatir|"
    r"terganggu|bahaya|berbahaya|lama menunggu|rugi)\b"
)


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in re.findall(r"[a-z]{3,}|\d+", text.lower())}


def _parts(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[a-z)])[.!?]\s|\n", text) if each.strip()]


def _says(pattern: str) -> Callable[[Case, str], bool]:
    return lambda _case, text: re.search(pattern, text, re.IGNORECASE) is not None


def _names_fact(case: Case, text: str, code: str) -> bool:
    """Whether every telling word of one of its wordings stands in the answer."""
    fact = next(each for each in case.key_facts if each.id == code)
    said = _stems(text)
    return any(_stems(each) and _stems(each) <= said for each in fact.phrases)


def _names_concern(case: Case, text: str) -> bool:
    """Whether a sentence of thanks, in words of its own, names two words of the title's and a wording's."""
    telling = _stems(case.title) & {
        s for fact in case.key_facts for p in fact.phrases for s in _stems(p)
    }
    thanks = [
        each
        for each in _parts(text)
        if re.search(r"terima kasih (?:atas|sudah)", each, re.IGNORECASE)
    ]
    return any(len(_stems(each) & telling) > 2 for each in thanks)


def _acknowledges(_case: Case, text: str) -> bool:
    return any(
        re.search(UNDERSTANDS, each, re.IGNORECASE) and re.search(HARD, each, re.IGNORECASE)
        for each in _parts(text)
    )


def _greets(_case: Case, text: str) -> bool:
    pattern = r"\s*(?:yth|selamat (?:pagi|siang|sore)|salam hormat|(?:bapak|ibu|pak|bu) [A-Z]\w+,)"
    return (
        re.match(pattern, text, re.IGNORECASE if text[:3].lower() in ("yth", "sel", "sal") else 0)
        is not None
    )


def _names_owner(case: Case, text: str) -> bool:
    owner = re.sub(r"\(.*?\)", "", case.authority.owner).strip()
    return owner.lower() in text.lower()


def _reaches_door(case: Case, text: str) -> bool:
    door = case.authority.right_door or ""
    numbers = re.findall(r"\d{3}-\d{4}|\b\d{3}\b", door)
    return any(each in text for each in numbers)


def _fails(_case: Case, text: str) -> bool:
    pattern = (
        r"\b(?:bila|jika|kalau|apabila)\b[^.]{0,60}\b(?:belum|"
        r"tidak)\b[^.]{0,60}\b(?:balas|hubungi|menghubungi|telepon|"
        r"lapor kembali)\b"
    )
    return re.search(pattern, text, re.IGNORECASE) is not None


def _untold(_case: Case, _text: str) -> bool:
    """Raw words cannot tell."""
    return False


def _short(_case: Case, text: str) -> bool:
    return max((len(each.split()) for each in re.split(r"[.!?;\n]", text)), default=0) < 18


SHORTS = (
    r"\b(?:sdh|udah|yg|dgn|tdk|utk|krn|blm|dg|tgl|bpk|sdr|sdri|skrg|nggak|"
    r"gak|ga|enggak|kalo|aja|udh|dr|pd|jl|kec|kel|kab|prov|no|rt|tks|sbb|"
    r"tsb|hp|an|nya|dong|deh|kok|nih|ya|sih|lho|lg|mhn|dll|dst|ds|bs|jg|jd|"
    r"nunggu|tau|telpon|telp|klau|bukn|padahl|kedepan|terimaksih|"
    r"terimakasih|laporanya|\\d+x)\b|&|\d+/\d+"
)
"""Whatever a reader could take for a word that is not written out."""
OFFICE = (
    r"\b(?:telah|tersebut|dimaksud|sehubungan|berdasarkan|tindak lanjut|"
    r"ditindaklanjuti|koordinasi\w*|dikoordinasikan|verifikasi|pelaksanaan|"
    r"dilaksanakan|melalui|terhadap|mekanisme|ketentuan|[A-Z]{3,}|"
    r"menindaklanjuti|selanjutnya|disampaikan|sesuai|adapun|dilakukan|"
    r"penanganan|kiranya|guna|penyampaian|pemenuhan|pelayanan|terhitung|"
    r"mengingat|berkenaan|kewenangan|realisasi|regu|\w+nya|pe\w+an)\b"
)

PRESENT: dict[str, Callable[[Case, str], bool]] = {
    "greeting": _greets,
    "thanks": _says(
        r"\bterima kasih (?:atas|sudah|telah|banyak)|\bmohon maaf\b|\bkami minta maaf\b"
    ),
    "concern": _names_concern,
    "impact": _acknowledges,
    "topic": lambda case, text: len(_stems(case.title) & _stems(text)) > 3,
    "right_fact": _untold,
    "action": _says(
        r"\b(?:kami|petugas|regu|tim|bidang \w+|seksi \w+) (?:sudah |"
        r"telah )(?:menambal|memperbaiki|mengganti|memeriksa|mengangkut|"
        r"mengukur|menebang|memadamkan)\b"
    ),
    "unit": lambda _case, text: (
        re.search(
            r"\b(?:Bidang|Seksi|UPTD?|Puskesmas|Loket|Subbagian|Irban|Instalasi|Tim) (?!Teknis\b)[A-Z]\w+",
            text,
        )
        is not None
    ),
    "done": _says(
        r"\b(?:sudah|telah) (?:kami )?(?:teruskan|menyurati|disurati|surati|diteruskan) "
    ),
    "result": lambda case, text: (
        len(case.expected_actions) > 2
        and all(
            any(_stems(p) <= _stems(text) for p in each.phrases) for each in case.expected_actions
        )
        and re.search(r"\b(?:sudah|telah)\b", text) is not None
        and re.search(r"\b\d{1,2} [A-Z]", text) is not None
    ),
    "time": _says(
        r"\bpaling lambat (?:tanggal |hari )?(?:\d|senin|selasa|rabu|kamis|"
        r"jumat)|\b(?:dalam|selama) (?:waktu )?\d+ hari kerja|\bbesok\b"
    ),
    "contact": _says(
        r"\b(?:telepon|telp|wa|whatsapp)\b\D{0,12}\d{3,}|\bbalas laporan ini\b|\(0\d{3}\) ?\d{3}"
    ),
    "if_not": _fails,
    "again": _fails,
    "owner": _names_owner,
    "owner_of_part": lambda case, text: (
        (case.authority.right_door or "").split(" (")[0].lower() in text.lower()
    ),
    "explanation": lambda case, text: (
        _names_owner(case, text)
        and re.search(r"\b(?:kewenangan|wewenang|milik|tanggung jawab)\b", text, re.IGNORECASE)
        is not None
    ),
    "basis": _says(
        r"\b(?:UU|PP|Perpres|Perda|Pergub|Perbup|Perwali|Permen\w+|"
        r"Undang-Undang|"
        r"Peraturan \w+)\b[^.\n]{0,50}\b\d{1,3}[ /](?:Tahun )?(?:19|20)\d\d"
    ),
    "door": _reaches_door,
    "respect": lambda _case, text: (
        re.search(r"\b(?:Bapak|Ibu)\b", text) is not None
        and re.search(r"\b(?:terima kasih|mohon|maaf)\b", text, re.IGNORECASE) is not None
    ),
    "warmth": _says(
        r"\b(?:semoga|kami memahami|kami mengerti|turut prihatin|ikut prihatin|kami sedih)\b"
    ),
    "sentences": lambda _case, text: (
        re.search(r"[A-Z][^.]{30,}\.\s+[A-Z][^.]{30,}\.", text) is not None
        and len(set(re.findall(r"\b(?:yang|dan|di|kami|untuk|sudah|pada)\b", text))) > 5
    ),
    "whole_words": lambda _case, text: (
        re.search(SHORTS, text, re.IGNORECASE) is None and "." in text
    ),
    "spelling": _untold,
    "short_sentences": _short,
    "everyday_words": lambda _case, text: re.search(OFFICE, text) is None,
    "answer": _untold,
}
"""Code of what is said to be missing to whether it plainly stands there; `_untold`: raw words cannot tell."""


def untrue(case: Case, text: str, reasons: Reasons) -> Iterator[str]:
    """The reasons that do not hold: the codes of what is said to be missing and plainly is not."""
    for code in reasons.missing:
        if code in PRESENT:
            if PRESENT[code](case, text):
                yield code
        elif _names_fact(case, text, code):
            yield code
