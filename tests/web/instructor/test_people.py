from tests.web.pages import page_of


def path(room, more=""):
    return f"/instruktur/kelas/{room.exercise.id}{more}"


def test_everybody_is_listed_in_the_order_of_joining(make_class):
    room = make_class("Yuliana", "Budi", "Yuliana")

    page = page_of(room.client.get(path(room, "/peserta")))

    assert page.text.index("Yuliana ") < page.text.index("Budi") < page.text.index("Yuliana (2)")
    for trainee in room.trainees:
        assert f"/meja/{trainee.run}/" in page.links


def test_a_lost_code_is_shown_on_a_page_of_its_own(make_class):
    room = make_class("Yuliana")
    trainee = room.trainees[0]
    people = page_of(room.client.get(path(room, "/peserta")))
    console = page_of(room.client.get(path(room)))

    code = page_of(room.client.get(path(room, f"/kode/{trainee.person.id}")))

    for word in trainee.words.split():
        assert word in code.text
        assert f">{word}<" not in people.html + console.html
    assert path(room, f"/kode/{trainee.person.id}") in people.links


def test_codes_of_other_classes_are_not_shown(make_class, make_learner):
    room, other, learner = make_class("Yuliana"), make_class("Budi"), make_learner("siti")
    theirs = other.trainees[0].person.id

    page_of(room.client.get(path(room, f"/kode/{theirs}")), 404)
    page_of(room.client.get(path(other, f"/kode/{theirs}")), 404)
    page_of(room.client.get(path(room, f"/kode/{learner.person.id}")), 404)
    page_of(room.client.get(path(room, "/kode/tidak-ada")), 404)


def test_an_empty_class_has_no_table(make_class):
    room = make_class()

    assert "Belum ada peserta" in page_of(room.client.get(path(room, "/peserta"))).text
