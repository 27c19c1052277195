"""Tests of the help directory."""
