"""Her calendar: what it may show, the address that programs fetch it from, and sending it to one of hers."""
