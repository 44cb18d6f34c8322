"""The package's benchmarks of single operations: `swift package benchmark`, on an archive that is large enough."""

import os
import subprocess
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
# Two or three thousand pages: more than a processor's caches hold.
COPIES = 100


def grown_fixtures(copies, folder):
    """An archive of our own pages in both languages, many times over."""
    root = PACKAGE.parent.parent
    for language in ("english", "chinese"):
        subprocess.run([root / ".ci/grow-archive", root / "fixtures/archives" / language, folder, str(copies)], check=True)
    return folder


def run(archive, arguments):
    archive = archive or grown_fixtures(COPIES, PACKAGE / ".build/archive")
    command = ["swift", "package", "--package-path", str(PACKAGE), "benchmark", "--no-progress", *arguments]
    subprocess.run(command, check=True, env={**os.environ, "DATELINE_ARCHIVE": str(archive)})
