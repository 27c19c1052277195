"""What rooms share: the Tool, the practice runner, fields, notes, and their templates."""
