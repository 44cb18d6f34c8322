"""Puts the server under load: .ci/load [SCENARIO…] [--requests N] [--archive FOLDER] [--size N] [--seed N]

Without names all scenarios run, the soak last. DATELINE names the executable.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time

import archive
import scenarios
import soak
from session import Session

# What a run of the server needs besides, once the archive is read: snapshots of requests under way, and what their answers take.
MARGIN = 24


def endure(executable, folder, requests, seed):
    """The soak."""
    session = Session(executable, folder)
    session.wait_for_archive()
    run = soak.Soak(session, archive.pages(folder), seed)
    try:
        curve, seconds = run.run(requests)
    finally:
        run.finish()
    print(f"  {run.sent} messages in {seconds:.0f} s, {session.errors} answered with an error, as they should be")
    print("  " + ", ".join(f"{kind.rpartition('/')[2]} {count}" for kind, count in run.kinds.most_common()))
    print(soak.chart(curve))
    rest = curve[len(curve) // 10 + 1 :]
    growth = soak.slope(rest) * len(rest)
    session.end()
    print(f"  after the first tenth: {soak.slope(rest):+.3f} MiB a hundredth, {growth:+.1f} MiB in all")
    # What grows with use would have doubled by then.
    early, late = curve[len(curve) // 10], max(curve[-10:])
    assert late < early * 1.25 + MARGIN, f"memory grew from {early:.0f} to {late:.0f} MiB"
    return f"{early:.0f} MiB after a tenth, {late:.0f} MiB at the end"


def main():
    parser = argparse.ArgumentParser(prog=".ci/load", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="SCENARIO", help=f"soak, {', '.join(scenarios.ALL)}")
    parser.add_argument("--requests", type=int, default=5000, help="messages of the soak (5000)")
    parser.add_argument("--archive", help="a folder that holds news/, of which copies are used; by default one is made of the fixtures")
    parser.add_argument("--size", type=int, default=1000, help="how many pages, about, a scenario takes (1000)")
    parser.add_argument("--seed", type=int, default=1, help="of the soak's choices (1)")
    options = parser.parse_args()
    executable = os.path.abspath(os.environ["DATELINE"])
    os.environ["DATELINE_CACHE_DIR"] = ""
    chosen = options.names or [*scenarios.ALL, "soak"]
    if unknown := set(chosen) - {*scenarios.ALL, "soak"}:
        parser.error(f"no scenario is called {', '.join(sorted(unknown))}")
    failures = 0
    with tempfile.TemporaryDirectory() as scratch:
        scratch = os.path.realpath(scratch)
        source = archive.make(os.path.join(scratch, "archive"), options.archive, 2 * options.size)
        for name in chosen:
            folder = os.path.join(scratch, name)
            shutil.copytree(source, folder, symlinks=True)
            begin = time.monotonic()
            print(f"{name}:", flush=True)
            try:
                if name == "soak":
                    result = endure(executable, folder, options.requests, options.seed)
                else:
                    result = scenarios.ALL[name](executable, folder, options.size)
                print(f"  {result} [{time.monotonic() - begin:.0f} s]", flush=True)
            except (AssertionError, OSError) as error:
                failures += 1
                print(f"  FAILED: {error}", flush=True)
            shutil.rmtree(folder, ignore_errors=True)
    return 1 if failures else 0


sys.exit(main())
