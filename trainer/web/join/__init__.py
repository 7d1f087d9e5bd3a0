"""Joining a class by its code, coming back by a personal code, and the wall in the hall."""
