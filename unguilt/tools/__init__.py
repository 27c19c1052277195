"""Twelve rooms, strangers to each other."""
