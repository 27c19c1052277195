"""The room of values: what matters to her, in her own words, and one act that fits it."""
