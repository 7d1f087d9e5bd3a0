"""What complaints are about, as families of words: *parit*, *got* and *drainase* tell of one matter.

A word may stand in several families. They serve to tell matters apart, not to sort reports: what belongs to none is
compared by its words alone.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from trainer.matching.words import Vocabulary, stem

FAMILIES = tuple(
    line.split()
    for line in """
    banjir kebanjiran terendam merendam meluap luapan mengungsi pengungsi ungsi posko tenggelam surut
    drainase parit paret selokan got gorong comberan mampet buntu tersumbat penyumbatan genangan tergenang saluran
    tebing tepian longsor abrasi siring turap bronjong erosi pengikisan terkikis tergerus runtuh ambrol
    sampah tps kontainer pemulung diangkut pengangkutan
    sampah tpa lindi bau busuk
    lampu pju penerangan tiang
    lampu merah lalulintas lintas apill traffic rambu
    listrik pln padam pemadaman bergilir trafo gardu token voltase genset kabel tegangan setrum meteran
    amblas ambles ambruk memutar mutar timbun ditimbun timbunan menimbun
    lubang berlubang lobang aspal diaspal pengaspalan kubangan tambal penambalan perkerasan semenisasi sirtu
    jalanan rusak hancur kerusakan terkelupas bergelombang lubang berlubang becek
    jembatan titian gelagar rusak
    truk tronton muatan tonase odol galian debu batubara
    asap berasap kabut ispa masker udara pekat sesak
    api karhutla kebakaran terbakar membakar pembakaran gambut hotspot pemadam
    pohon tumbang dahan ranting tebang pemangkasan rebah
    pdam ledeng leding keran kran pipa keruh distribusi meteran
    sinyal signal tower internet wifi bts jaringan
    ktp ektp blangko blanko perekaman rekam
    kk akta kelahiran capil disdukcapil dukcapil nik
    bansos pkh bpnt sembako blt dtsen dtks
    bpjs pbi kis jkn kepesertaan
    rsud igd dokter perawat pasien inap poli apotek obat
    puskesmas pustu bidan imunisasi posyandu pasien obat
    lpg elpiji gas tabung melon pangkalan
    bbm solar pertalite spbu pertamina pelangsir jeriken jerigen antrean
    pupuk rdkk urea subsidi petani
    ternak sapi babi vaksin kandang
    anjing gigit gigitan rabies
    dbd nyamuk jentik fogging berdarah
    sekolah plafon bangku atap rusak
    pungutan komite sumbangan spp iuran seragam
    pungli calo loket kuitansi kwitansi pelicin
    gaji honor honorarium tunjangan insentif rapel cair dicairkan
    guru mengajar kelas murid bolos
    pppk honorer cpns formasi seleksi pengangkatan
    spmb ppdb zonasi pendaftaran
    kades pilkades perangkat apbdes bumdes korupsi
    tanah sertifikat skt sporadik bpn patok
    sawit plasma perkebunan perusahaan
    bedah rtlh huni
    pasar pedagang lapak kios retribusi
    parkir trotoar angkot
    miras judi sabung karaoke keributan
    bising kebisingan speaker knalpot musik
    bangunan pbg imb
    limbah pencemaran tercemar merkuri tambang
    dermaga kelotok klotok feri penyeberangan speedboat
    pajak samsat stnk pbb
    upah umk lembur pesangon thr phk
    kdrt dipukul kekerasan perundungan dirundung cabul
    odgj lansia telantar terlantar
    stunting gizi keracunan mbg
    harga beras minyak mahal
    buaya ular orangutan monyet beruang
    sumur kering kekeringan kemarau    """.strip().splitlines()
)


def _by_word() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, family in enumerate(FAMILIES):
        for word in family:
            for form in dict.fromkeys((word, stem(word))):
                if number not in found[form]:
                    found[form].append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}


_OF_WORD = _by_word()
_LISTED = Vocabulary(word for family in FAMILIES for word in family)


@lru_cache(maxsize=65536)
def families_of(word: str) -> tuple[int, ...]:
    """Numbers of the families that a folded word belongs to. A letter too many, too few or changed about is forgiven.

    A wrong letter is not: *pasir* is no slip of pasar.
    """
    found = _OF_WORD.get(word) or _OF_WORD.get(stem(word))
    if found is None:
        meant = (known for known in _LISTED.nearly(word) if _lost_or_swapped(word, known))
        found = next((_OF_WORD[known] for known in meant), ())
    return found


def _lost_or_swapped(one: str, other: str) -> bool:
    return len(one) != len(other) or sorted(one) == sorted(other)
