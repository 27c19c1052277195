"""The room “Good enough”: doing less than perfectly on purpose, and seeing what happens."""
