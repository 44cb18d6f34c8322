"""One process, measured."""

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

# Peak memory is counted in kilobytes, but on Darwin in bytes.
MEGABYTE = 1024 * 1024 if sys.platform == "darwin" else 1024
# Without the site's packages, to be small.
LAUNCHER = [sys.executable, "-I", "-S", Path(__file__).with_name("launch.py")]


@dataclass
class Usage:
    # Wall time, and the time of all threads in the program and in the system for it.
    seconds: float
    processor: float
    # Resident, in MB.
    peak: float


def measure(command, folder, statuses=(0, 1)):
    """Runs a command in a folder, output to a file. Ends this program if its status is none of those expected."""
    with tempfile.TemporaryFile() as output:
        run = subprocess.run([*LAUNCHER, *command], cwd=folder, stdout=subprocess.PIPE, stderr=output, text=True)
        status, *figures = run.stdout.split() if run.returncode == 0 else ["none"]
        if status not in map(str, statuses):
            output.seek(0)
            sys.exit(f"benchmark: {command} ended with {status}: {output.read(2000).decode(errors='replace')}")
    seconds, processor, peak = map(float, figures)
    return Usage(seconds, processor, peak / MEGABYTE)


def take_turns(commands, rounds, budget):
    """Usages by name of commands that take turns, so that a machine that slows down for a while does so for all.

    A command has as many turns as fit into `budget` seconds, in the first of the rounds, and has run once before; one whose
    first run alone took longer has only that. That files are in the system's cache is left to the caller.
    """
    first = {name: command.measure() for name, command in commands.items()}
    usages = {name: [usage] if usage.seconds > budget else [] for name, usage in first.items()}
    for turn in range(rounds):
        for name, command in commands.items():
            if len(usages[name]) == turn and first[name].seconds * (turn + 1) <= budget:
                usages[name].append(command.measure())
    return usages
