"""How much mail a correspondence is made of, wherever it lies."""

from datetime import timedelta

NEWEST = 500
"""Messages from the people themselves that are found, the newest ones."""

INVITATIONS = 3
"""Messages of theirs with a calendar entry, the newest ones."""

COLLEAGUES = 40
"""Messages from and to others at their company, the newest ones.

Who applies to a shop has hundreds of its receipts; a customer of it has written many complaints.
"""

BODIES = 12
"""Messages that decide facts: what was said in these is read, or there is no history."""

LOOKED_BACK = timedelta(days=180)
"""Mail that is this much older than the newest tells nothing about a process; few take longer."""
