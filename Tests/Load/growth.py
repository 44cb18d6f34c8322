"""How the time of commands and of the server grows with hostile input: .ci/rule-scaling [--full] [--each-rule] [PART-OF-A-NAME]

Each is tried with some pieces and with four times as many. Where that takes more than seven times as long (in a line it is four,
where all is compared with all sixteen) and longer than 0.3 s, it fails. Processor time is what counts, and a failure is
tried again, so that a busy machine does not decide.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import hostile
from session import framed, uri

LIMIT, FLOOR = 7, 0.3
# What a run keeps would spare the next one most of the work.
os.environ["DATELINE_CACHE_DIR"] = ""
EXECUTABLE = os.path.abspath(os.environ.get("DATELINE", "dateline"))
# A run that takes longer has lost.
PATIENCE = 60


def write(folder, files):
    for name, text in files.items():
        file = os.path.join(folder, name)
        os.makedirs(os.path.dirname(file), exist_ok=True)
        with open(file, "w", encoding="utf-8", errors="surrogatepass", newline="") as out:
            out.write(text)


def spent(arguments, folder, data=None):
    """The processor time of a run, and whether it ended as it should."""
    with tempfile.TemporaryFile() as file:
        if data is not None:
            file.write(data)
            file.seek(0)
        process = subprocess.Popen(
            [EXECUTABLE, *arguments], cwd=folder, stdin=file, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE)),
        )  # fmt: skip
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, process.returncode in (0, 1, 2)


# What is measured: a command line for an archive; `page` is one of its pages.

LINT = ["lint", "--jobs", "1", "--fail-on", "never", "--format", "json"]
ON_PAGES = {
    "lint": lambda page: LINT,
    "fix": lambda page: ["lint", "--jobs", "1", "--fail-on", "never", "--diff", "--unsafe-fixes"],
    "format": lambda page: ["format", "--diff", "--jobs", "1"],
    "export": lambda page: ["export", "--jobs", "1"],
}
ON_ARCHIVES = {
    **ON_PAGES,
    "related": lambda page: ["related", page, "--limit", "50"],
    "index": lambda page: ["index", "--diff"],
    "entities --twins": lambda page: ["entities", "--twins"],
    "rename": lambda page: ["rename", page, "--headline", "Ferries sail", "--new-slug", "--dry-run"],
    "move": lambda page: ["move", page, "--date", "2001-02-3", "--dry-run"],
    "report": lambda page: ["report", "--output", "-"],
    "graph": lambda page: ["graph"],
}


class Growths:
    def __init__(self):
        self.rows, self.failures = [], []

    def judge(self, name, pieces, measure):
        """Measures at a size and at four times that."""
        small, good = measure(pieces)
        large, also = measure(4 * pieces)
        for _ in range(2):
            if large <= FLOOR or large <= LIMIT * small:
                break
            # One slip of the machine is no growth.
            small = max(small, measure(pieces)[0])
            large = min(large, measure(4 * pieces)[0])
        ratio = large / max(small, 1e-3)
        bad = not good or not also or large > FLOOR and ratio > LIMIT
        self.rows.append((name, pieces, small, large, ratio))
        if bad:
            self.failures.append(name)
            print(f"{name}: {pieces} pieces in {small:.2f} s, four times as many in {large:.2f} s{'' if good and also else '; it ended badly'}", flush=True)

    def archive(self, name, files, pieces, commands):
        """All commands on an archive of each size."""
        folders = {}
        with tempfile.TemporaryDirectory() as scratch:
            pages = {}
            for count in (pieces, 4 * pieces):
                folder = folders[count] = os.path.join(scratch, str(count))
                os.makedirs(os.path.join(folder, "news"))
                made = files(count)
                write(folder, made)
                pages[count] = next(iter(made))
            for command, arguments in commands.items():
                self.judge(f"{command}: {name}", pieces, lambda count: spent(arguments(pages[count]), folders[count]))


def session(messages, folder):
    """What an editor sends from the beginning to the end."""
    root = uri(folder)
    begin = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": root, "capabilities": {}}},
        {"method": "initialized", "params": {}},
    ]
    end = [{"id": 2, "method": "shutdown"}, {"method": "exit"}]
    return b"".join(
        message if isinstance(message, bytes) else framed({"jsonrpc": "2.0", **message}) for message in [*begin, *messages, *end]
    )


def other(growths, wanted):
    """What isn't pages: configuration, records, messages, names on the command line."""
    with tempfile.TemporaryDirectory() as folder:
        write(folder, dict([hostile.event("Harbour reopens", "harbour")]))
        page = os.path.join(folder, hostile.path("harbour"))
        document = {"uri": uri(page)}
        text = Path(page).read_text()
        opened = {"method": "textDocument/didOpen", "params": {"textDocument": {**document, "languageId": "markdown", "version": 1, "text": text}}}

        def configured(make):
            def measure(count):
                with open(os.path.join(folder, ".dateline.json"), "w") as file:
                    file.write(make(count))
                try:
                    return spent(["lint", "--fail-on", "never"], folder)
                finally:
                    os.remove(os.path.join(folder, ".dateline.json"))

            return measure

        records = lambda make: lambda count: spent(["import", "-", "--dry-run"], folder, make(count).encode())
        served = lambda make: lambda count: spent(["server"], folder, session(make(count), folder))

        def record(number, **more):
            return json.dumps({"path": f"news/2015/11/21/harbour-{number}.md", "date": "2015-11-21", "headline": f"Harbour {number}", **more}) + "\n"

        source = lambda n: {"number": n, "publisher": "Courier", "url": f"https://a.example/{n}"}
        # A line comes, and goes again: a change costs what the document takes.
        line = lambda n: {"range": {"start": {"line": 2, "character": 2}, "end": {"line": 2 + n % 2, "character": 2 - 2 * (n % 2)}}, "text": "" if n % 2 else "x\n"}
        change = lambda n: {"method": "textDocument/didChange", "params": {"textDocument": {**document, "version": n + 2}, "contentChanges": [line(n)]}}
        ask = lambda n, method, **more: {"id": n + 10, "method": method, "params": {"textDocument": document, **more}}
        at = {"position": {"line": 2, "character": 3}}
        cases = {
            "configuration: unknown rules": (4000, configured(lambda n: json.dumps({"rules": {f"raw-htm{i}": "off" for i in range(n)}}))),
            "configuration: unknown keys": (4000, configured(lambda n: json.dumps({f"rulez{i}": 1 for i in range(n)}))),
            "configuration: exclude": (20000, configured(lambda n: json.dumps({"exclude": [f"news/**/a{i}/*.md" for i in range(n)]}))),
            "configuration: one glob of stars": (8000, configured(lambda n: json.dumps({"exclude": ["*a" * n + "b"]}))),
            "configuration: one glob of braces": (4000, configured(lambda n: json.dumps({"exclude": ["{a,b}" * min(n, 10**6)]}))),
            "configuration: overrides": (10000, configured(lambda n: json.dumps({"overrides": [{"files": ["news/**"], "rules": {"raw-html": "off"}}] * n}))),
            "configuration: dialects": (2000, configured(lambda n: json.dumps({"dialects": {f"d{i}": {"extends": "en"} for i in range(n)}}))),
            "configuration: dialects in a row": (1000, configured(lambda n: json.dumps({"dialects": {f"d{i}": {"extends": f"d{i - 1}" if i else "en"} for i in range(n)}}))),
            "configuration: brackets": (50000, configured(lambda n: "[" * n)),
            "configuration: comments": (100000, configured(lambda n: "{" + "/* a */" * n + "}")),
            "configuration: aliases": (10000, configured(lambda n: json.dumps({"aliases": {f"Name {i}": [f"N{i}"] for i in range(n)}}))),
            "import: records": (5000, records(lambda n: "".join(record(i) for i in range(n)))),
            "import: one record twice": (5000, records(lambda n: record(1) * n)),
            "import: sources of one": (10000, records(lambda n: record(1, sources=[source(i) for i in range(1, n)]))),
            "import: unknown keys": (20000, records(lambda n: record(1, **{f"headlin{i}": 1 for i in range(n)}))),
            "import: brackets": (100000, records(lambda n: "[" * n)),
            "import: one long string": (1000000, records(lambda n: '{"path": "' + "\\u0041" * n)),
            "server: headers": (2000, served(lambda n: [b"X: y\r\n" * n + b"\r\n"])),
            "server: brackets": (200000, served(lambda n: [framed(b"[" * n)])),
            "server: objects": (100000, served(lambda n: [framed(b'{"a":' * n)])),
            "server: escapes": (500000, served(lambda n: [framed(b'{"jsonrpc":"2.0","id":9,"method":"' + b"\\u0041" * n + b'"}')])),
            "server: short frames": (20000, served(lambda n: [framed(b"1")] * n)),
            "server: unknown methods": (20000, served(lambda n: [{"id": i + 10, "method": f"m{i}"} for i in range(n)])),
            "server: cancels": (20000, served(lambda n: [{"method": "$/cancelRequest", "params": {"id": i}} for i in range(n)])),
            "server: typed lines": (5000, served(lambda n: [opened, *(change(i) for i in range(n))])),
            "server: changes in one message": (5000, served(lambda n: [opened, {"method": "textDocument/didChange", "params": {"textDocument": {**document, "version": 3}, "contentChanges": [line(i) for i in range(n)]}}])),
            "server: questions": (3000, served(lambda n: [opened, *(ask(i, "textDocument/hover", **at) for i in range(n))])),
            "server: ranges": (2000, served(lambda n: [opened, ask(1, "textDocument/selectionRange", positions=[at["position"]] * n)])),
            "server: files that changed": (5000, served(lambda n: [{"method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": f"{uri(folder)}/news/2015/11/20/x{i}.md", "type": 2} for i in range(n)]}}])),
            "server: folders": (1000, served(lambda n: [{"method": "workspace/didChangeWorkspaceFolders", "params": {"event": {"added": [{"uri": f"file:///nowhere/{i}", "name": "x"} for i in range(n)], "removed": []}}}])),
            "server: documents": (2000, served(lambda n: [{"method": "textDocument/didOpen", "params": {"textDocument": {"uri": f"{uri(folder)}/news/2015/11/20/x{i}.md", "languageId": "markdown", "version": 1, "text": text}}} for i in range(n)])),
            "server: a long query": (20000, served(lambda n: [opened, {"id": 9, "method": "workspace/symbol", "params": {"query": "ab" * n}}])),
            "command line: a long name": (20000, lambda n: spent(["explain", "raw-html" * n], folder) if n * 8 < 120_000 else (0, True)),
            "related: a long text": (20000, lambda n: spent(["related", "-"], folder, ("# " + "Harbour reopens " * n).encode())),
            "format: standard input": (50000, lambda n: spent(["format", "-"], folder, (hostile.SOURCES + "1. [a](b)\n" * n).encode())),
        }  # fmt: skip
        for name, (pieces, measure) in cases.items():
            if wanted in name:
                growths.judge(name, pieces, measure)


def searched(growths, wanted, pieces):
    """Completion and search, as editors ask for them, in an archive of as many names and pages."""
    if wanted not in "server: search and completion":
        return
    folders = {}
    with tempfile.TemporaryDirectory() as scratch:
        for count in (pieces, 4 * pieces):
            folder = folders[count] = os.path.join(scratch, str(count))
            files = dict(
                hostile.event(f"Harbour {n} of Lindall reopens", f"h-{n}", hostile.day(n), related=hostile.storm(f"Harbour Lindall {n}, Aaaa {n}aaa"))
                for n in range(count)
            )
            write(folder, files)

        def measure(count):
            # One process: as long as reading takes no completion is asked for, so that both are sent late.
            from session import Session

            server = Session(EXECUTABLE, folders[count])
            server.wait_for_archive()
            page = os.path.join(folders[count], hostile.path("h-1", hostile.day(1)))
            text = hostile.RELATED + "1. "
            server.open(page, text)
            begin = server.processor_time()
            for query in ("harbour", "hrlnd", "aaaaaaaa", "a a a a", "Lindall 9999"):
                server.request("workspace/symbol", {"query": query})
                typed = text + "[" + query
                server.change(uri(page), 2, [{"text": typed}])
                line = typed.count("\n")
                server.request("textDocument/completion", {"textDocument": {"uri": uri(page)}, "position": {"line": line, "character": len(typed.split("\n")[-1])}})
            took = server.processor_time() - begin
            server.end()
            return took, True

        growths.judge("server: search and completion", pieces, measure)


def spelled(growths, wanted, pieces):
    """Typing in a page that has as many spellings of one name."""
    if wanted not in "server: spellings of one name":
        return
    from session import Session

    with tempfile.TemporaryDirectory() as folder:
        write(folder, dict([hostile.event("Harbour reopens", "harbour")]))
        page = os.path.join(folder, hostile.path("harbour"))

        def measure(count):
            server = Session(EXECUTABLE, folder)
            server.wait_for_archive()
            text = hostile.event("Harbour reopens", "harbour", related=hostile.storm(hostile.spellings(count)))[1]
            server.open(page, text)
            begin = server.processor_time()
            for number in range(2, 12):
                server.change(uri(page), number, [{"text": text.replace("reopens", f"reopens {number}")}])
                server.request("workspace/symbol", {"query": "Harbour"})
            took = server.processor_time() - begin
            server.end()
            return took, True

        growths.judge("server: spellings of one name", pieces, measure)


def main():
    parser = argparse.ArgumentParser(prog=".ci/rule-scaling", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", nargs="?", default="", help="a part of the names of the inputs to be tried")
    parser.add_argument("--full", action="store_true", help="all commands on all inputs")
    parser.add_argument("--each-rule", action="store_true", help="each rule by itself, too")
    parser.add_argument("--table", action="store_true", help="shows everything, the worst first")
    options = parser.parse_args()
    growths = Growths()
    begin = time.monotonic()
    # Fixing looks at all that linting looks at.
    commands = dict(ON_PAGES if options.full else {name: ON_PAGES[name] for name in ("fix", "format")})
    if options.each_rule:
        rules = json.loads(subprocess.run([EXECUTABLE, "rules", "--format", "json"], capture_output=True, check=True).stdout)
        for rule in rules if isinstance(rules, list) else rules["rules"]:
            commands[rule["id"]] = lambda page, rule=rule["id"]: [*LINT, "--select", rule]
    inputs = [(name, files, 32768 if options.full else 4096, commands) for name, files in hostile.lines().items()]
    inputs += [(name, files, 32768 if options.full else 8192, commands) for name, files in hostile.lists().items()]
    few = {name: ON_ARCHIVES[name] for name in ("lint", "related", "index", "entities --twins")}
    inputs += [(name, files, 1500 if options.full else 500, ON_ARCHIVES | commands if options.full else few) for name, files in hostile.archives().items()]
    for name, files, pieces, these in inputs:
        if options.name in name:
            growths.archive(name, files, pieces, these)
    other(growths, options.name)
    searched(growths, options.name, 2000)
    spelled(growths, options.name, 1000)
    if options.table:
        for name, pieces, small, large, ratio in sorted(growths.rows, key=lambda row: -row[3]):
            print(f"{large:7.2f} s for {4 * pieces:7} pieces, {ratio:4.1f} times a quarter of them  {name}")
    judged = [row for row in growths.rows if row[3] > FLOOR]
    worst = max((row[4] for row in judged), default=0)
    print(
        f"{len(growths.rows)} growths in {time.monotonic() - begin:.0f} s, of which {len(judged)} took long enough to be judged; "
        f"four times the input cost {worst:.1f} times as much at most; {len(growths.failures)} above {LIMIT}"
    )
    return 1 if growths.failures else 0


if __name__ == "__main__":
    sys.exit(main())
