"""The room “Boundaries”: a line around work, home or phone, with words to hold it."""
