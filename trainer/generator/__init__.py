"""Composes complaint texts and their truth from topics, words of a language and a region, and a stream of chance."""
