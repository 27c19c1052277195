"""The word lint: every text that a user reads, held to the rules of tone, inclusion and honest claims."""
