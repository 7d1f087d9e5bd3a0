from tests.web.pages import page_of


def test_the_first_page_has_three_doors(client):
    page = page_of(client.get("/"))

    assert "Gabung kelas" in page.text
    assert {"/kembali", "/akun/daftar", "/instruktur"} <= set(page.links)
    assert page.forms[0] == {"action": "/gabung", "method": "get"}


def test_a_code_typed_on_the_first_page_leads_to_the_class(client, make_class):
    code = make_class().exercise.join_code

    answer = client.get("/gabung", query_string={"kode": f" {code[:3].lower()}-{code[3:]} "})

    assert answer.location == f"/gabung/{code}"


def test_whoever_sits_in_a_class_is_offered_the_way_back(make_class):
    room = make_class("Yuliana")
    trainee = room.trainees[0]

    page = page_of(trainee.client.get("/"))

    assert "Yuliana sudah masuk" in page.text
    assert f"/gabung/{room.exercise.join_code}/kartu" in page.links


def test_a_learner_is_not_shown_the_instructor_s_door(make_learner):
    learner = make_learner("siti")

    page = page_of(learner.client.get("/"))

    assert "/instruktur" not in page.links
    assert "/latihan" in page.links


def test_an_instructor_goes_straight_to_the_classes(make_class):
    page = page_of(make_class().client.get("/"))

    assert "Buka kelas Anda" in page.text
    assert "Masuk sebagai instruktur" not in page.text
