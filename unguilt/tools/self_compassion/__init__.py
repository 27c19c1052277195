"""The room “Self-compassion”: saying to herself what she would say to a friend."""
