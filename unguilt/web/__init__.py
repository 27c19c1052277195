"""The pages: now, moment, offer, practice, picture, tools, support. No models live here."""
