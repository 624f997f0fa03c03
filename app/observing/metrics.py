"""Prometheus metrics, in a registry of our own. Every label takes its values from a closed set: see `one_of`.

The functions are safe to call from any thread, never raise, and cost some 2 µs each.
"""

from collections.abc import Collection
from functools import cache

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, disable_created_metrics

from app.upstream.faults import Kind

UPSTREAMS = frozenset({"gmail", "graph", "google-certificates", "entra-token", "entra-keys", "journal", "redis"})
KINDS = frozenset(kind.value for kind in Kind)
"""`resting`: it was not asked, since it had failed before."""

SURFACES = frozenset({"rest", "gmail", "outlook", "try-it"})
STAGES = frozenset({"journal", "mailbox", "situation", "rules", "proofreading", "report", "review"})
VENDORS = frozenset({"gmail", "graph", "files", "none"})
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
LIMITS = frozenset({"caller", "address"})
REASONS = frozenset(
    {
        "no-history", "no-people", "no-recipient", "mailbox-unavailable", "mailbox-partial", "mailbox-empty",
        "journal-unavailable", "language", "not-available", "not-given", "failed",
    }
)  # fmt: skip

# Seconds. Fine around 250 ms, the most that 99 of 100 reviews may take, and around 2 ms, where a review without
# proofreading lies; 5 s is when callers give up.
BUCKETS = (0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.1, 0.15, 0.2, 0.25, 0.3, 0.5, 1.0, 2.5, 5.0)

disable_created_metrics()  # type: ignore[no-untyped-call]  # a second series for each, which nothing reads
REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)

REQUESTS = Counter(
    "afterword_http_requests",
    "Requests answered. `route`: the route's template, never the path; `none` where no route fits.",
    ("route", "method", "status"),
    registry=REGISTRY,
)
REQUEST_SECONDS = Histogram(
    "afterword_http_request_duration_seconds",
    "Seconds from a request's arrival to the last byte of its answer.",
    ("route",),
    buckets=BUCKETS,
    registry=REGISTRY,
)
REVIEWS = Counter(
    "afterword_reviews",
    "Reviews by what came out, what the draft was for, and where it was asked.",
    ("verdict", "purpose", "surface"),
    registry=REGISTRY,
)
FINDINGS = Counter(
    "afterword_findings", "Findings that a review showed, by rule.", ("rule", "severity"), registry=REGISTRY
)
NOT_CHECKED = Counter(
    "afterword_rules_not_checked",
    "Rules that a review could not ask, by reason.",
    ("reason",),
    registry=REGISTRY,
)
STAGE_SECONDS = Histogram(
    "afterword_stage_duration_seconds",
    "Seconds of one stage of a review. `vendor`: of the mailbox, where that is the stage.",
    ("stage", "vendor"),
    buckets=BUCKETS,
    registry=REGISTRY,
)
UPSTREAM_ERRORS = Counter(
    "afterword_upstream_errors",
    "Calls to another server that failed.",
    ("upstream", "kind"),
    registry=REGISTRY,
)
RESTING = Gauge(
    "afterword_upstream_resting",
    "1 while a server is not asked, or by a few only, since it failed before.",
    ("upstream",),
    registry=REGISTRY,
)
LIMITED = Counter(
    "afterword_requests_limited",
    "Requests refused (429) since too many came; `limit`: of one caller, or from one address.",
    ("limit",),
    registry=REGISTRY,
)
SHED = Counter(
    "afterword_requests_shed", "Requests refused (503) since too many were being answered.", registry=REGISTRY
)


def one_of(value: str, known: Collection[str], otherwise: str = "other") -> str:
    """`value` if it is a known one: a label never takes a word from outside."""
    return value if value in known else otherwise


_requests = cache(REQUESTS.labels)  # of the library, looking a series up takes as long as all else
_seconds = cache(REQUEST_SECONDS.labels)


def answered(route: str, method: str, status: int, seconds: float) -> None:
    """`route`: the template."""
    _requests(route, one_of(method, METHODS), str(status)).inc()
    _seconds(route).observe(seconds)


def upstream_failed(upstream: str, kind: str) -> None:
    """A call to another server failed. `upstream` and `kind`: of UPSTREAMS and KINDS; what is neither is `other`."""
    UPSTREAM_ERRORS.labels(one_of(upstream, UPSTREAMS), one_of(kind, KINDS)).inc()


def upstream_turned(upstream: str, state: str) -> None:
    """From now on a server is asked by all (`closed`), by nobody (`open`), or by a few (`half-open`)."""
    RESTING.labels(one_of(upstream, UPSTREAMS)).set(state != "closed")


def limited(limit: str) -> None:
    """A request was answered 429. `limit`: `caller` or `address`."""
    LIMITED.labels(one_of(limit, LIMITS)).inc()


def shed() -> None:
    """A request was answered 503 before it was looked at."""
    SHED.inc()
