"""Classes: opening one, the console while it runs, its people and its results."""
