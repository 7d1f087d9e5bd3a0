"""Rujukan: what an officer may look up beside the work. It shows the profile and the region pack, and judges nothing."""
