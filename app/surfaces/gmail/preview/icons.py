"""Our own line drawings for the icons that cards name: the real ones come from a host of Google's."""

_RING = '<circle cx="12" cy="12" r="9"/>'
_PAGE = '<rect x="4" y="5" width="16" height="15" rx="2"/><path d="M4 10h16M8 3v4M16 3v4"/>'

_SHAPES = {
    "check_circle": f'{_RING}<path d="M8 12l3 3 5-6"/>',
    "edit": '<path d="M4 20l1-4L16 5l3 3L8 19z"/>',
    "error": f'{_RING}<path d="M12 7v6M12 16.5v.5"/>',
    "schedule": f'{_RING}<path d="M12 7v5l3 2"/>',
    "do_not_disturb_on": f'{_RING}<path d="M8 12h8"/>',
    "warning": '<path d="M12 4L3 20h18zM12 10v4M12 17v.5"/>',
    "info": f'{_RING}<path d="M12 11v6M12 7.5v.5"/>',
    "send": '<path d="M4 5l16 7-16 7 3-7z"/>',
    "mail": '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3 7l9 6 9-6"/>',
    "smart_toy": '<rect x="5" y="8" width="14" height="11" rx="2"/><path d="M12 8V4M9 13v1M15 13v1"/>',
    "event": _PAGE,
    "event_available": f'{_PAGE}<path d="M9 15l2 2 4-4"/>',
    "hourglass_top": '<path d="M7 4h10M7 20h10M8 4c0 8 8 8 8 16M16 4c0 8-8 8-8 16"/>',
    "cancel": f'{_RING}<path d="M9 9l6 6M15 9l-6 6"/>',
    "celebration": '<path d="M4 20l5-12 7 7zM14 4v3M19 5l-2 2M20 10h-3"/>',
    "favorite": '<path d="M12 20C5 15 3 11 3 8a4 4 0 0 1 9-1 4 4 0 0 1 9 1c0 3-2 7-9 12z"/>',
    "forum": '<path d="M4 5h12v8H8l-4 3zM19 9h2v10l-3-3h-7"/>',
    "bookmark": '<path d="M6 4h12v17l-6-5-6 5z"/>',
    "reply": '<path d="M10 7L5 12l5 5M5 12h9c3 0 5 2 5 6"/>',
    "rate_review": '<path d="M4 4h16v13H9l-5 4zM9 12.5l5-5 1.5 1.5-5 5z"/>',
}


def drawing(name: str) -> str:
    """The icon as SVG. Raises KeyError for one that was never drawn."""
    return f'<svg viewBox="0 0 24 24" aria-hidden="true">{_SHAPES[name]}</svg>'
