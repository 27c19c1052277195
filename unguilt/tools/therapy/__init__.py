"""The room for talking to someone trained: when it helps, and how to begin."""
