"""The room “Hand over”: seeing what she carries, and giving some of it away."""
