"""One form, sent again: by a second tap, or because the answer never reached the phone."""

from threading import Barrier, Thread

from tests.web.pages import page_of


def shown_form(app, room):
    """A phone with the form on its screen, and its session as it stands there."""
    phone = app.test_client()
    page_of(phone.get(f"/gabung/{room.exercise.join_code}"))
    return phone, phone.get_cookie("bimtek").value


def again(app, cookie):
    """The same phone, before it has heard any answer."""
    phone = app.test_client()
    phone.set_cookie("bimtek", cookie)
    return phone


def send(phone, room, name="Yuliana"):
    return phone.post(f"/gabung/{room.exercise.join_code}", data={"name": name})


def test_a_form_that_is_sent_twice_takes_one_seat(app, make_class, services):
    room = make_class()
    phone, cookie = shown_form(app, room)

    first, second = send(phone, room), send(again(app, cookie), room, " yuliana ")

    assert first.location == second.location
    assert len(services.directory.people(room.exercise.id)) == 1
    assert len(services.directory.runs(room.exercise.id)) == 1


def test_taps_that_race_take_one_seat(app, make_class, services):
    room = make_class()
    _phone, cookie = shown_form(app, room)
    start, answers = Barrier(4), []

    def tap():
        phone = again(app, cookie)
        start.wait()
        answers.append(send(phone, room).status_code)

    taps = [Thread(target=tap) for _tap in range(4)]
    for each in taps:
        each.start()
    for each in taps:
        each.join()

    assert answers == [302] * 4
    assert len(services.directory.people(room.exercise.id)) == 1
    assert len(services.directory.runs(room.exercise.id)) == 1


def test_the_card_shows_the_code_that_was_drawn_for_the_form(app, make_class, services):
    room = make_class()
    phone, _cookie = shown_form(app, room)
    with phone.session_transaction() as session:
        drawn = session["card"]

    send(phone, room)

    person = services.directory.people(room.exercise.id)[0]
    assert services.directory.code_words(person.id) == drawn


def test_a_second_person_on_the_same_phone_gets_a_seat_of_their_own(app, make_class, services):
    room = make_class()
    phone, cookie = shown_form(app, room)
    send(phone, room)

    send(phone, room, "Budi")
    send(again(app, cookie), room, "Siti")

    names = [each.name for each in services.directory.people(room.exercise.id)]
    assert names == ["Yuliana", "Budi", "Siti"]


def test_two_people_of_one_name_on_one_phone_are_two(app, make_class, services):
    room = make_class()
    phone, _cookie = shown_form(app, room)
    send(phone, room)
    page_of(phone.get(f"/gabung/{room.exercise.join_code}"))

    send(phone, room)

    assert [each.number for each in services.directory.people(room.exercise.id)] == [1, 2]


def test_while_the_desk_is_being_made_the_card_waits_for_it(app, make_class, services, clock):
    room = make_class()
    person = services.directory.add_person(
        "Yuliana", room.exercise.id, None, "kata satu dua tiga", clock.now()
    )
    phone = app.test_client()
    with phone.session_transaction() as session:
        session["person"] = f"{person.id}:{person.epoch}"

    card = page_of(phone.get(f"/gabung/{room.exercise.join_code}/kartu"))

    assert "Meja Anda sedang disiapkan." in card.text
    assert 'data-live-position="no-desk"' in card.html
