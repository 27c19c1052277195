"""The room “Breathe and notice”: breath, senses, body and writing."""
