"""Reads a written answer against its case; knows no run, no clock and no database.

This version judges W8 and the gate `leak`, and points out open blanks; W1 to W7 wait for a marker.
"""
