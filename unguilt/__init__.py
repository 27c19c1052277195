"""Unguilt: a private companion for the minute when guilt about work and family hits."""
