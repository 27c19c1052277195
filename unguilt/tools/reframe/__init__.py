"""The room “Reframe”: looking at a guilty thought again, and mending what is fair."""
