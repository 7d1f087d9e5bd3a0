import pytest

from tests.web.pages import page_of
from trainer.usecases.exercises import end_exercise


def come_back(client, words):
    return client.post("/kembali", data={"words": words})


@pytest.mark.parametrize(
    "spelled",
    [str, str.upper, lambda w: f"  {w.replace(' ', '-')}. ", lambda w: w.replace(" ", "")],
)
def test_four_words_bring_the_seat_back_however_they_are_typed(client, make_class, spelled):
    trainee = make_class("Yuliana").trainees[0]

    assert come_back(client, spelled(trainee.words)).location == f"/meja/{trainee.run}/"
    assert "Yuliana sudah masuk" in page_of(client.get("/")).text


def test_before_the_start_they_lead_to_the_card(client, make_class):
    room = make_class("Yuliana", running=False)

    answer = come_back(client, room.trainees[0].words)

    assert answer.location == f"/gabung/{room.exercise.join_code}/kartu"


def test_after_the_end_they_still_lead_to_the_desk(client, make_class, services):
    room = make_class("Yuliana")
    end_exercise(services, room.exercise.id)

    assert come_back(client, room.trainees[0].words).location == f"/meja/{room.trainees[0].run}/"


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ("", 422, "Ketik keempat kata"),
        ("bukan kode siapa pun", 404, "Kode pribadi ini tidak dikenal"),
        ("x" * 121, 422, "terdiri atas empat kata"),
    ],
)
def test_words_that_lead_nowhere_stay_in_the_field(client, make_class, words, status, said):
    make_class("Yuliana")

    page = page_of(come_back(client, words), status)

    assert said in page.text
    assert f'value="{words}"' in page.html or not words


def test_guessing_personal_codes_is_stopped(client, make_class):
    trainee = make_class("Yuliana").trainees[0]
    for _try in range(20):
        come_back(client, "bukan kode siapa pun")

    page_of(come_back(client, trainee.words), 429)


def test_a_learner_alone_has_no_such_code(client, make_learner, services):
    learner = make_learner("siti")

    assert services.directory.code_words(learner.person.id) is None
    page_of(come_back(client, "siti siti siti siti"), 404)
