"""Counts the instructions that commands take for a page, and compares them with those on record.

Counts hardly differ between machines: one core, hashing without a random seed, and no variants of the C library's functions
that only some processors have. They do differ with the architecture and the compiler, which the record names.
"""

import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from .archive import event_pages
from .operations import grown_fixtures
from .table import print_table

RECORD = Path(__file__).parent.parent / "instructions.json"
# The start of a command is a small part of what it does to so many pages.
COPIES = 50
# The groups are measured one by one too, so that no costly rule hides what becomes of the others.
GROUPS = ["page", "lists", "related", "text", "names", "index", "suppression"]

ENVIRONMENT = {
    **os.environ,
    "DATELINE_CACHE_DIR": "",
    "SWIFT_DETERMINISTIC_HASHING": "1",
    "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX,-AVX2,-AVX512F,-AVX512VL,-ERMS,-FSRM,-SSSE3",
}


def commands(page):
    lint = ["lint", "--fail-on", "never", "--quiet"]
    return {
        "--version": ["--version"],
        "lint": lint,
        **{f"lint --select {group}": [*lint, "--select", group] for group in GROUPS},
        "format --check": ["format", "--check"],
        "index --check": ["index", "--check"],
        "related PAGE": ["related", page],
        "related --all": ["related", "--all", "--format", "json"],
    }


def count(executable, arguments, folder):
    """The instructions of one run, of the program alone and not of the system."""
    valgrind = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    run = subprocess.run([*valgrind, executable, *arguments], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
    found = re.search(r"I +refs: +([\d,]+)", run.stderr)
    if run.returncode not in (0, 1) or not found:
        sys.exit(f"instructions: {arguments} ended with {run.returncode}: {run.stderr[-2000:]}")
    return int(found.group(1).replace(",", ""))


def counts(executable):
    # One core, one thread: each command asks which cores it may use.
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        pages = event_pages(grown_fixtures(COPIES, folder))
        return {
            name: round(count(executable, arguments, folder) / (1 if name == "--version" else len(pages)))
            for name, arguments in commands(pages[len(pages) // 2]).items()
        }


def compiler():
    output = subprocess.run(["swift", "--version"], capture_output=True, text=True, check=True)
    return next(line for line in output.stdout.splitlines() if "Swift version" in line).strip()


def compare(executable, margin, records):
    now = {"architecture": platform.machine(), "compiler": compiler(), "instructions": counts(executable)}
    if records:
        RECORD.write_text(json.dumps(now, indent=2) + "\n")
        print(f"recorded in {RECORD}")
        return 0
    before = json.loads(RECORD.read_text())
    if before["architecture"] != now["architecture"]:
        print(f"the record is of {before['architecture']}: nothing to compare with")
        return 0
    if before["compiler"] != now["compiler"]:
        print(f"recorded with {before['compiler']}, now {now['compiler']}: differences can be the compiler's")

    rows, dearer, cheaper = [], [], []
    for name, instructions in now["instructions"].items():
        recorded = before["instructions"].get(name)
        if recorded is None:
            dearer.append(f"{name}: not on record")
            continue
        change = instructions / recorded - 1
        rows.append([f"`{name}`", f"{recorded:,}", f"{instructions:,}", f"{change:+.1%}"])
        if change > margin:
            dearer.append(f"{name}: {change:.1%} dearer, {instructions:,} instructions in place of {recorded:,}")
        elif change < -margin:
            cheaper.append(name)
    print("Instructions for a page; of `--version`, all\n")
    print_table(["command", "on record", "now", "change"], rows)
    for line in dearer:
        print(f"instructions: {line}", file=sys.stderr)
    if cheaper and not dearer:
        print(f"cheaper than on record: {', '.join(cheaper)}; to hold that, .ci/instructions EXECUTABLE --record")
    return 1 if dearer else 0
