"""The room of her own success: her lines for a good week, old rules crossed out, a jar of wins."""
