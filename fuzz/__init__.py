"""Hostile input for everything that reads what others wrote. `make fuzz SECONDS=600` runs it by hand."""
