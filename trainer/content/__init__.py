"""Reads scenarios/ and seed_data/, checks them, and hands over domain types.

The only room that knows YAML, CSV and the folder layout of content; pydantic guards the border. Nothing here plays
a run, scores it or speaks to a browser. Sentences about defects are Indonesian: authors read them.
"""
