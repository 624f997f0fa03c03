"""What an administrator may see of a running service: requests, stages, verdicts, errors. Never a word of a mail.

Logs (`app.log`), metrics and traces take their fields and labels from closed sets: see docs/observability.md.
"""
