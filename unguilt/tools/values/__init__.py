"""The room of values: what matters to her, beside what the week allowed, and one small step."""
