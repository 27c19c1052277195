"""The room of her people: who is there, what is thin, and words to reach out with."""
