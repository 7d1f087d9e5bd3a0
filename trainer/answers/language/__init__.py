"""Language tools that the judges of an answer share: words with their place, and how known strings are found in them.

Nothing here knows a rule or a level; every result is a half-open range of indices into the text as it was given.
"""
