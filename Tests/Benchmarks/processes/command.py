"""What is run, and where."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from .process import measure


@dataclass
class Command:
    arguments: list[str]
    folder: Path
    statuses: tuple[int, ...] = (0, 1)
    # How to ask the program for its version.
    version: list[str] | None = None

    def measure(self):
        return measure(self.arguments, self.folder, self.statuses)

    def version_line(self):
        output = subprocess.run(self.version, capture_output=True, text=True, check=True).stdout
        return output.strip().splitlines()[0].strip()
