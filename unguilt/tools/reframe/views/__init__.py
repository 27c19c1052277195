"""The pages of the room: records, their small pages, the pie, plans to mend, what work gives."""
