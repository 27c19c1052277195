"""What is measured against others and against the limit; `python -m bench` prints and writes it."""
