"""What a page costs in archives of growing size, and what a part of the checking costs of the whole."""

import os
import random
import statistics

from .archive import event_pages
from .command import Command
from .process import take_turns
from .table import print_circumstances, print_floor, print_table, ratios, spread

# One of so many parts checks next to nothing: what is left is what every part has to do.
ALL_PARTS = 1_000_000
COMMON = "lint, nothing checked"


def commands(executable, archive, page):
    def dateline(*arguments, statuses=(0, 1)):
        return Command([executable, *arguments], archive, statuses, [executable, "--version"])

    def part(count):
        return dateline("lint", "--fail-on", "never", "--shard", f"1/{count}", statuses=(0,))

    return {
        "lint": dateline("lint", "--fail-on", "never", statuses=(0,)),
        "lint --shard 1/4": part(4),
        COMMON: part(ALL_PARTS),
        "lint --jobs 1": dateline("lint", "--fail-on", "never", "--jobs", "1", statuses=(0,)),
        "format --check": dateline("format", "--check"),
        "index --check": dateline("index", "--check"),
        "related PAGE": dateline("related", page, statuses=(0,)),
    }


def compare(executable, archives, rounds, budget):
    """The smallest archive comes first: the others are compared with it."""
    counts, all_commands = {}, {}
    for archive in archives:
        pages = event_pages(archive)
        counts[archive] = len(pages)
        page = random.Random(1).choice(pages)
        for name, command in commands(executable, archive, page).items():
            all_commands[archive, name] = command
        # Brings the files into the system's cache.
        all_commands[archive, "lint"].measure()
    usages = take_turns(all_commands, rounds, budget)

    print_circumstances(all_commands.values())
    print("\nTime per page against the first archive; the whole is `lint` of the same archive. Median (min–max).\n")
    heads = ["archive", "pages", "command", "turns", "seconds", "processor seconds", "peak, MB", "µs a page",
             "times the first", "of the whole"]
    rows = []
    for (archive, name), turns in usages.items():
        count = counts[archive]
        seconds = [usage.seconds for usage in turns]
        per_page = [1e6 * second / count for second in seconds]
        # Of all turns: a large archive has few of its own.
        first = statistics.median(1e6 * usage.seconds / counts[archives[0]] for usage in usages[archives[0], name])
        whole = [usage.seconds for usage in usages[archive, "lint"]]
        rows.append([
            os.path.basename(archive), f"{count:,}", f"`{name}`" if "," not in name else name, str(len(turns)), spread(seconds),
            spread([usage.processor for usage in turns]), spread([usage.peak for usage in turns], False), spread(per_page, False),
            "" if archive == archives[0] else spread([time / first for time in per_page]),
            "" if name == "lint" else spread(ratios(seconds, whole)),
        ])
    print_table(heads, rows)
    print_floor()
