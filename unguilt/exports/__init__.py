"""What leaves the house: entries as calendars, clinical bundles and documents. Pure; nothing here asks the net."""
