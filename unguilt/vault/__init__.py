"""The only home of personal content, and the one door to it."""
