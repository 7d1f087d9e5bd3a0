"""Texts: written by one person, about their matter alone, told in every order of discourse."""

import re
from collections import Counter, defaultdict
from itertools import combinations

from tests.generator.conftest import SEED_DATA
from tests.tables import each_row
from trainer.domain.chance import stream
from trainer.domain.vocabulary import Urgency
from trainer.generator.choosing import in_turn
from trainer.generator.draft import without_gaps
from trainer.generator.grammar import compiled, realise
from trainer.generator.titles import fitting, head_of
from trainer.generator.voice import Habits, Voice
from trainer.generator.writers import AGAINST, PASSED_ON, SEVERAL, SIGNS, clash, signs_of

TOPICS = sorted(path.stem for path in (SEED_DATA / "topics").glob("*.yaml"))
NUMBERED = re.compile(r"(?:^|\s)1\. ?\w.*\s2\. ?\w", re.DOTALL)
PLAIN = Habits(
    case="sentence", short=0.0, stop=". ", end="", squeezed=0.0, loosened=0, bare=False, twos="-", commas=1.0,
    split_di=0.0, slips=0.0, misspelt=0.0, loud_words=0, stretched=False, doubled="", loose_days=False,
    digits=False, alone=False,
)  # fmt: skip
ROADS_OUTSIDE = ("nasional", "provinsi", "kabupaten")


@each_row(
    ("text", "sign"),
    [
        ("Saya guru honor di sini", "guru"),
        ("Penumpang saya turun semua", "sopir"),
        ("Suami saya di tambang", "perempuan"),
        ("Istri saya hamil tua", "laki"),
        ("Nak, tolong dibaca", "tua"),
        ("Pak kades sudah tahu", "desa"),
        ("Asap makin tebal", "kering"),
    ],
)
def test_a_sentence_gives_its_writer_away(text, sign):
    assert sign in signs_of(text)


def test_what_clashes_clashes_both_ways():
    assert set(SIGNS) == set(AGAINST)
    assert all(one in AGAINST[other] for one, others in AGAINST.items() for other in others)
    assert clash({"guru"}, {"sopir"})
    assert not clash({"guru"}, {"perempuan", "hujan"})


def test_a_title_brings_no_fact_that_the_text_has_not():
    titles = [
        compiled("Ambulans Tertahan di Jalan Rusak"),
        compiled("Mohon Jalan Rusak Diperbaiki"),
    ]
    draw = stream(1, "judul").random

    chosen = fitting(draw, titles, "Jalan rusak ini tolong diperbaiki, truk tidak bisa keluar", {})

    assert chosen == (titles[1],)


def test_a_title_names_no_kin_that_the_text_does_not():
    titles = [compiled("Tolong Cek NIK Istri"), compiled("NIK Ganda")]

    chosen = fitting(stream(1, "judul").random, titles, "NIK saya tolong dicek", {})

    assert chosen == (titles[1],)


def typed(sentences, language, **habits):
    """Sentences as somebody types them who has no habits but those named."""
    plain = PLAIN._replace(**habits)
    draw = stream(1, "ketik").random
    return Voice(draw, plain, language.spelling).written(sentences, together=False)


def test_items_of_a_list_stay_apart_when_marks_are_dropped(language):
    listed = ["Akibatnya bau, tikus, minyak di jalan, dan suara genset"]

    assert typed(listed, language, commas=0.0).count(",") == 3
    assert "tikus dan minyak" in typed(listed, language, bare=True)


def test_only_words_that_mean_the_same_once_are_said_once(language):
    assert (
        typed(["Anak-anak dimintai macam-macam"], language, twos="") == "Anak dimintai macam-macam"
    )


@each_row(
    ("said", "loosely"),
    [
        (
            "Kemarin kami ke sana, hari ini belum juga",
            "Kemarin kami ke sana, sekarang ini belum juga",
        ),
        ("Baru kemarin kami ke sana", "Baru tempo hari kami ke sana"),
        ("Sudah beberapa hari ini tebal", "Sudah beberapa hari ini tebal"),
        ("Selama 5 hari ini tebal", "Selama 5 hari ini tebal"),
        ("Sejak tahun kemarin dan kemarin sore", "Sejak tahun kemarin dan kemarin sore"),
    ],
)
def test_a_day_gets_another_name_only_where_it_stands_by_itself(said, loosely, language):
    assert typed([said], language, loose_days=True) == loosely


def test_whoever_writes_for_many_does_not_become_one(language):
    said_by = Voice(stream(1, "ketik").random, PLAIN._replace(alone=True), language.spelling)

    assert said_by.written(["Kami minta jawaban"], together=True) == "Kami minta jawaban"
    assert typed(["Kami minta jawaban"], language, alone=True) == "Saya minta jawaban"


def test_capitals_fall_on_words_that_weigh(language):
    assert typed(["Jalan ini tidak pernah dilihat"], language, loud_words=1) == (
        "Jalan ini TIDAK pernah dilihat"
    )


@each_row(
    ("text", "sign"),
    [
        ("Kami beberapa keluarga menulis bersama-sama", SEVERAL),
        ("Atas nama warga kami melapor", SEVERAL),
        ("Adik saya minta saya lapor", PASSED_ON),
        ("Titipan tetangga yang tidak punya HP", PASSED_ON),
    ],
)
def test_a_sentence_tells_for_whom_it_speaks(text, sign):
    assert sign in signs_of(text)
    assert sign not in signs_of("Jalan di depan rumah saya rusak")


def test_a_text_holds_one_aside_at_the_most(many, language):
    asides = {
        start
        for pools in (language.digressions, language.feelings, language.stances)
        for pool in pools.values()
        for each in pool
        if len(start := each.phrase[0] if isinstance(each.phrase[0], str) else "") > 18
    }

    for report in many:
        assert sum(start in report.body for start in asides) <= 1, report.id


def test_numbers_of_a_reporter_stand_behind_the_matter(many):
    for report in many:
        for span in report.truth.pii_spans:
            if span.of == "reporter" and span.kind in ("phone", "nik", "email"):
                assert span.start > 20, report.body


def test_no_home_tells_the_place_that_is_missing(many):
    for report in many:
        if "where" in report.truth.missing:
            assert not any(span.kind == "address" for span in report.truth.pii_spans), report.body


def test_nobody_comes_to_a_counter_that_is_closed(many, gazetteer):
    for report in many:
        if report.channel in ("surat", "tatap_muka"):
            assert gazetteer.offices.served_at(report.received_at), report.received_at


def test_abuse_is_told_without_a_placeholder(make):
    for report in make(seed=4, topics=("ujaran_kebencian",)).reports(200):
        assert not re.search(r"\[[^\]]*\]", report.body)


def test_hardly_a_text_comes_from_two_people(many):
    torn = [
        report.id
        for report in many
        if not {"two_matters", "for_another"} & set(report.truth.defects)
        and clash(signs_of(report.body), signs_of(report.body))
    ]

    assert len(torn) < 0.02 * len(many)


def test_a_school_is_not_placed_by_a_school(many):
    for report in many:
        if report.topic not in ("sekolah_rusak", "guru_jarang_hadir", "pungutan_sd_smp"):
            continue
        named = set(re.findall(r"\b(S[DM][PAK]?N \d)", report.body))
        assert len(named) <= 1 or report.truth.defects, (report.id, named)


def test_a_road_between_towns_lies_in_no_housing_estate(many):
    for report in many:
        if report.truth.road_status in ROADS_OUTSIDE and not report.truth.defects:
            assert not re.search(r"\bdi (?:komplek|kompleks|perumahan) [A-Z]", report.body), (
                report.id
            )


def test_lists_and_forwarded_texts_occur_in_a_few_of_a_hundred(many, language):
    frames = [
        "".join(part for part in frame.phrase if isinstance(part, str)).strip(" ,:")
        for frames in language.frames.values()
        for frame in frames
    ]
    counted = Counter(
        numbered=sum(bool(NUMBERED.search(report.body)) for report in many),
        forwarded=sum(
            any(len(frame) > 12 and frame.lower() in report.body.lower() for frame in frames)
            or bool(
                re.search(
                    r"\b(?:terusan|titipan|diteruskan|salin|kopi)\b",
                    report.body[:160],
                    re.IGNORECASE,
                )
            )
            for report in many
        ),
    )

    assert 0.005 * len(many) < counted["numbered"] < 0.06 * len(many)
    assert 0.01 * len(many) < counted["forwarded"] < 0.1 * len(many)


def test_nobody_in_danger_wanders(many, language):
    starts = {
        "".join(part for part in each.phrase if isinstance(part, str)).strip()
        for pool in language.digressions.values()
        for each in pool
    }
    starts = {start for start in starts if len(start) > 24}

    for report in many:
        if report.truth.urgency is Urgency.P1:
            assert not any(start in report.body for start in starts), report.id


class Nameless(dict):
    def __missing__(self, slot):
        return "#"


def stems(text: str) -> set[str]:
    return {word[:4] for word in re.findall(r"[a-z]{3,}", text.lower())}


@each_row("name", TOPICS)
def test_a_text_without_facts_still_names_its_subject(bank, name):
    topic = bank.topic(name)
    subject = stems(f"{topic.label} {name.replace('_', ' ')}")
    for case in topic.cases:
        subject |= {stem for what in case.what for stem in stems(what)}
    for title in topic.titles:
        subject |= stems(realise([title], stream(1, name).random, Nameless()))

    for each in topic.vague:
        assert stems(realise([each.phrase], stream(1, name).random, Nameless())) & subject


def test_some_reporters_have_words_for_how_they_are_answered(many):
    occasions = Counter(
        reply.on for report in many for reply in report.truth.replies if reply.on != "tunda_asked"
    )

    assert set(occasions) == {"akhir_good", "akhir_empty", "late", "sementara", "closed_empty"}


def test_looking_at_the_beginnings_of_words_misses_no_sign(many):
    texts = [report.body for report in many[:1_500]]
    sentences = [each for text in texts for each in re.split(r"[.!?\n] ?", text)]

    for text in [*texts, *sentences]:
        small = text.lower()
        assert signs_of(text) == {
            name
            for name, wordings in SIGNS.items()
            if any(re.search(each, small) for each in wordings)
        }


@each_row(
    ("matter", "title"),
    [
        ("tolong dinas turun ke SDN 2, pungutan macam-macam", "tolong dinas turun ke SDN 2"),
        (
            "banjir, sudah tiga hari kami tidak bisa keluar rumah",
            "banjir sudah tiga hari kami tidak",
        ),
        ("rumah kami di pinggir jalan yang tiap malam gelap sekali", "rumah kami di pinggir jalan"),
        (
            "mobil saya duluan di Jl. Meranti, yang naik mobil lain",
            "mobil saya duluan di Jl. Meranti",
        ),
        ("banjir", "banjir"),
    ],
)
def test_a_title_may_be_the_beginning_of_the_matter(matter, title):
    assert head_of(matter) == title


def test_no_title_is_taken_that_tells_of_something_else():
    titles = [compiled("Usul Rumah Singgah Jemaah")]

    assert fitting(stream(1, "judul").random, titles, "pungutan di SDN 2", {}) == ()


@each_row(
    ("left", "said"),
    [
        ("Sudah diajukan . Gaji saya tidak bisa dibayar", "Gaji saya tidak bisa dibayar"),
        ("KK saya sudah sampai mana ya? Masuk ", "KK saya sudah sampai mana ya?"),
        (" begini terus. Apa nunggu anak mudanya?", "Apa nunggu anak mudanya?"),
        ("gejala demam; dialami ; sudah dilaporkan", "gejala demam; sudah dilaporkan"),
        ("Kejadiannya , dua meter katanya", "Kejadiannya, dua meter katanya"),
        ("asap tebal ", "asap tebal"),
        ("Setiap hari kami menunggu di kantor .", "Setiap hari kami menunggu di kantor."),
        ("Jalan ini  rusak parah", "Jalan ini rusak parah"),
        ("Tidak ada yang kurang.", "Tidak ada yang kurang."),
    ],
)
def test_what_says_nothing_without_a_word_that_was_left_out_is_left_out_too(left, said):
    assert without_gaps(left) == said


def test_tellings_go_round_before_one_is_told_again():
    tellings = list("abcdefghijkl")
    turns = [in_turn(tellings, turn, 2) for turn in range(12)]

    assert [len(own) for own, _rounds in turns] == [2] * 12
    assert [own[rounds % 2] for own, rounds in turns] == list("acegikbdfhjl")


def test_a_few_tellings_left_over_belong_to_the_last_turn():
    assert in_turn(list("abcde"), 1, 2) == (["c", "d", "e"], 0)
    assert in_turn(["a"], 7, 2) == (["a"], 7)


def five_words(report):
    words = report.body.lower().split()
    return set(zip(words, words[1:], words[2:], words[3:], words[4:], strict=False))


def test_whoever_tells_of_a_matter_soon_after_another_tells_it_otherwise(make):
    by_topic = defaultdict(list)
    for report in make(seed=3).reports(480):
        by_topic[report.topic].append(report)

    for one, other in (pair for reports in by_topic.values() for pair in combinations(reports, 2)):
        group = one.truth.duplicate_group
        if group is None or group != other.truth.duplicate_group:
            first, second = five_words(one), five_words(other)
            assert len(first & second) <= 0.6 * max(1, min(len(first), len(second)))
