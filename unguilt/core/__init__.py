"""The words and the thinking. Pure: no Django, no network, no clock (`now` is passed in)."""
