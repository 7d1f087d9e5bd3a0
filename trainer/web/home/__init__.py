"""The first page: what this is, and the three doors into it."""
