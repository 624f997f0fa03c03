"""What Afterword is made of that others wrote: known holes in it, and the bill of materials."""
