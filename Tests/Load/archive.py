"""Archives to work on: copies, and ones that are as large as asked for."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def pages(folder):
    """The event pages of an archive, sorted."""
    found = []
    for parent, _, names in os.walk(os.path.join(folder, "news")):
        found += [
            os.path.join(parent, name) for name in names if name.endswith(".md") and name not in ("index.md", "README.md")
        ]
    return sorted(found)


def read(path):
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        return file.read()


def make(folder, source, least=2000):
    """A copy of an archive or, without a source, one that is made of the fixtures and has so many pages at least."""
    if source:
        shutil.copytree(source, folder, symlinks=True)
        return str(folder)
    for language, count in (("english", 17), ("chinese", 5)):
        times = least // 2 // count + 1
        fixture = ROOT / "fixtures/archives" / language
        subprocess.run([ROOT / ".ci/grow-archive", fixture, folder, str(times)], check=True)
    return str(folder)
