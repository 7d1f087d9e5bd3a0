"""Practising alone: scenarios on offer, runs to go on with, what was done before."""
