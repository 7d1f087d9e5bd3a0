"""Pieces of pages that stay drawn: the same for the same, and never another place's."""

from __future__ import annotations


def test_pieces_that_stay_drawn_name_pictures_where_the_application_is_mounted(make_learner):
    learner = make_learner()
    address = f"/meja/{learner.run}/"

    alone = learner.client.get(address).text
    mounted = learner.client.get(address, base_url="http://localhost/latihan").text

    assert 'href="/assets/' in alone
    assert 'href="/latihan/assets/' in mounted
    assert 'href="/assets/' not in mounted
