"""The pages of the room: breaks, flips, letters, lines."""
