"""The room of time together: practices for the minutes there are, near or far."""
