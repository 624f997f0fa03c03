"""Outlook's add-in: the task pane, the check on sending, and what Office asks of the site they come from."""
