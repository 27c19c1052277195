"""The room for speaking up: naming what is unfair, weighing the cost, and asking for change."""
