"""Measures Dateline. See Tests/Benchmarks/README.md.

.ci/benchmark peers ARCHIVE             whole commands, in turns with other programs on the same files
.ci/benchmark scale ARCHIVE...          what a page costs in archives of growing size
.ci/benchmark server ARCHIVE...         what an editor waits for
.ci/benchmark operations                single operations of the libraries, in memory
.ci/benchmark instructions EXECUTABLE   counts, against those on record; .ci/instructions for short
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from . import instructions, operations, peers, scale, server

ROOT = Path(__file__).resolve().parents[3]


def parse():
    parser = argparse.ArgumentParser(
        prog=".ci/benchmark", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    modes = parser.add_subparsers(dest="mode", required=True, metavar="MODE")

    processes = argparse.ArgumentParser(add_help=False)
    processes.add_argument(
        "--executable", type=Path, help="measure this one; by default what .ci/package makes of the last commit")
    turns = argparse.ArgumentParser(add_help=False)
    turns.add_argument("--rounds", type=int, default=15, help="turns of a command at most (15)")
    turns.add_argument("--budget", type=float, default=30, help="seconds for all turns of a command, about (30)")

    mode = modes.add_parser("peers", parents=[processes, turns], description=peers.__doc__)
    mode.add_argument("archive", type=Path, metavar="ARCHIVE", help="a folder that holds news/")
    mode.add_argument("--page", type=Path, help="the page that is looked at alone; by default one from the middle")
    mode.add_argument("--root", type=Path, help="where links that begin with / lead, for lychee; by default to the archive")
    mode.add_argument("--environment", type=Path, default=ROOT / ".build/benchmark", help="with the peers from PyPI")
    mode.add_argument("--install", action="store_true", help="installs the peers from PyPI there first")
    mode = modes.add_parser("scale", parents=[processes, turns], description=scale.__doc__)
    mode.add_argument("archives", type=Path, nargs="+", metavar="ARCHIVE", help="the smallest first")
    mode = modes.add_parser("server", parents=[processes], description=server.__doc__)
    mode.add_argument("archives", type=Path, nargs="+", metavar="ARCHIVE")
    mode = modes.add_parser(
        "operations", description=operations.__doc__,
        epilog="Other arguments go to `swift package benchmark`, such as --filter.")
    mode.add_argument("--archive", type=Path, help="by default one made of the fixtures")
    mode = modes.add_parser("instructions", description=instructions.__doc__)
    mode.add_argument("executable", type=Path, metavar="EXECUTABLE", help="what .ci/package makes")
    mode.add_argument("--record", action="store_true", help="puts the counts on record")
    mode.add_argument("--margin", type=float, default=0.03, help="what a count may grow by (0.03)")

    options, rest = parser.parse_known_args()
    if rest and options.mode != "operations":
        parser.error(f"unknown: {' '.join(rest)}")
    return options, rest


# What runs keep for the next is measured by itself.
os.environ["DATELINE_CACHE_DIR"] = ""


def packaged():
    subprocess.run([ROOT / ".ci/package", "--no-wheel"], check=True, stdout=sys.stderr)
    return next((ROOT / ".build/package").glob("dateline-*/bin/dateline"))


def main():
    options, rest = parse()
    if options.mode == "operations":
        return operations.run(options.archive and options.archive.resolve(), rest)
    executable = str((options.executable or packaged()).resolve())
    if options.mode == "peers":
        if options.install:
            peers.install(options.environment)
        page, root = (path and str(path.resolve()) for path in (options.page, options.root))
        peers.compare(
            executable, str(options.archive.resolve()), page, root, options.rounds, options.budget,
            options.environment.resolve())
    elif options.mode == "scale":
        scale.compare(executable, [str(archive.resolve()) for archive in options.archives], options.rounds, options.budget)
    elif options.mode == "server":
        for archive in options.archives:
            server.measure(executable, str(archive.resolve()))
    else:
        return instructions.compare(executable, options.margin, options.record)


sys.exit(main())
