"""The files of an archive."""

import os


def event_pages(archive):
    """The paths of the event pages, sorted. Takes as long as walking the folders does."""
    found = []
    for folder, _, names in os.walk(os.path.join(archive, "news")):
        found += [
            os.path.join(folder, name) for name in names if name.endswith(".md") and name not in ("index.md", "README.md")
        ]
    if not found:
        raise SystemExit(f"benchmark: no event pages in {archive}")
    return sorted(found)
