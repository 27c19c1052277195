"""Tests of the facts behind each chart."""
