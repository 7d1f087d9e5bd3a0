"""Examining seed data that other rooms read: topics, mixes, storylines, the words of a language, the gold set.

`content` names defects with file and line, `generator` and `scoring` know what their files must hold; here both come
together for lint. Nothing here is needed to serve, to generate or to score.
"""
