"""Tables that are read as text and as Markdown, and what stands above them."""

import datetime
import os
import platform
import statistics
import sys

from .process import measure


def spread(values, is_whole=True):
    """The median, and from the least to the most."""
    if not values:
        return ""
    median = f"{statistics.median(values):.3g}"
    return f"{median} ({min(values):.3g}–{max(values):.3g})" if len(values) > 1 and is_whole else median


def ratios(mine, theirs):
    """Those of one turn each."""
    return [one / other for one, other in zip(mine, theirs)]


def print_table(heads, rows):
    # Numbers are read down their column.
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(len(heads))]
    for row in [heads, ["-" * width for width in widths], *rows]:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")
    sys.stdout.flush()


def print_circumstances(commands=()):
    print(f"{datetime.date.today()}, {os.cpu_count()} cores ({processor()}), {platform.system()} {platform.release()}")
    print("command: .ci/benchmark " + " ".join(sys.argv[1:]))
    for version in dict.fromkeys(command.version_line() for command in commands if command.version):
        print(f"- {version}")


def print_floor():
    floor = measure(["true"], "/", (0,)).peak
    print(f"\nPeaks below {floor:.1f} MB can't be told apart: so much has what starts the commands.")


def processor():
    try:
        with open("/proc/cpuinfo") as lines:
            return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()
