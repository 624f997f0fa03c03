"""The policy of calls that leave this process, in one place: it knows no vendor, and every caller of one uses it.

- A call ends at its deadline (`until`).
- A call that failed in a way that may pass is made again, a few times, later each time and never at the same moment as
  everybody's, unless the server named a time (`Party.tried`; `retrying`).
- A server that nobody gets an answer from is not asked for some seconds, then by a few (`Upstream`); one mailbox that
  is throttled or troubled rests by itself (`Party`).
- Whoever counts faults hears of each (`listen`).

What a server says to a request is an answer, whether it is good or not: a missing consent, a wrong id, a limit. Faults
are silence, broken lines, answers that cannot be read, and statuses of the server's own trouble.
"""
