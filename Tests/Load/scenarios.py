"""What a server meets in a bad hour. Each scenario prints what it measured, and fails where the server crashed, hung or lost
something."""

import os
import random
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time

from archive import pages, read
from session import Session, framed, uri


def middle(times):
    times = sorted(time * 1000 for time in times)
    return f"median {times[len(times) // 2]:.1f} ms, most {times[-1]:.1f} ms"


def headline_place(text):
    """Behind the mark of the headline."""
    line = next(number for number, line in enumerate(text.split("\n")) if line.startswith("# "))
    return {"line": line, "character": 2}


class Typist:
    """Types into the headline of a page that it has open: a letter comes, and goes again."""

    def __init__(self, session, path):
        self.session, self.text, self.version = session, read(path), 1
        self.document = session.open(path, self.text)
        self.place = headline_place(self.text)
        session.wait_for_diagnostics(self.document, 1)

    def type(self):
        """Returns the seconds until a completion came, and until the diagnostics did."""
        self.version += 1
        begin = time.perf_counter()
        end = {**self.place, "character": 2 + self.version % 2}
        change = {"range": {"start": self.place, "end": end}, "text": "" if self.version % 2 else "Q"}
        self.session.change(self.document, self.version, [change])
        self.session.request("textDocument/completion", {"textDocument": {"uri": self.document}, "position": self.place})
        answered = time.perf_counter()
        _, told = self.session.wait_for_diagnostics(self.document, self.version)
        return answered - begin, told - begin


def symbols(session, query):
    return [each["name"] for each in session.request("workspace/symbol", {"query": query})]


# Scenarios


def restarts(executable, folder, size):
    """An editor that starts the server again and again, mostly killing it, while files change."""
    chance, all_pages = random.Random(1), pages(folder)
    times = max(10, size // 100)
    peaks = []
    for number in range(times):
        path = chance.choice(all_pages)
        text = read(path)
        session = Session(executable, folder, watches=number % 2 == 0)
        document = session.open(path, text)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        session.files_changed([path])
        if number % 3 == 0:
            time.sleep(chance.random() * 0.3)
            session.kill()
            continue
        session.wait_for_archive()
        session.wait_for_diagnostics(document, 1)
        peaks.append(session.memory())
        if number % 3 == 1:
            session.end()
            continue
        # The editor dies: both of its pipes end.
        session.outgoing.put(None)
        session.writer.join()
        session.process.stdin.close()
        assert session.process.wait(30) == 1, session.words
    return f"{times} starts, {times // 3} of them killed; memory once the archive was read {min(peaks):.0f} to {max(peaks):.0f} MiB"


def deaf_client(executable, folder, size):
    """A client that asks on and on and reads nothing: the server stops to read, too, and holds on to little."""
    path = pages(folder)[0]
    text = read(path) * 20
    session = Session(executable, folder, reads=False)
    session.open(path, text)
    peak = 0
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 10**6, "character": 0}}
    document = {"uri": uri(path)}
    sent, last, still = 0, None, 0
    # Until the pipe to the server has been full for two seconds: it reads no more.
    while still < 20 and sent < 400_000:
        if session.outgoing.qsize() < 200:
            for _ in range(400):
                sent += 1
                message = {"method": "textDocument/semanticTokens/full", "params": {"textDocument": document}}
                if sent % 2:
                    message = {"method": "textDocument/inlayHint", "params": {"textDocument": document, "range": whole}}
                session.outgoing.put(framed({"jsonrpc": "2.0", "id": 10 + sent, **message}))
        time.sleep(0.1 if session.outgoing.qsize() >= 200 else 0)
        peak = max(peak, session.memory())
        size_now = session.outgoing.qsize()
        still = still + 1 if size_now == last and size_now >= 200 else 0
        last = size_now
    assert still >= 20, f"the server still read after {sent} requests that it couldn't answer"
    assert peak < 600, f"{peak:.0f} MiB for a client that reads nothing"
    waiting = session.outgoing.qsize()
    # It reads at last: everything goes on.
    answers = [0]

    def count():
        while data := os.read(session.process.stdout.fileno(), 1 << 20):
            answers[0] += data.count(b'"jsonrpc"')

    reader = threading.Thread(target=count, daemon=True)
    reader.start()
    end = time.monotonic() + 60
    while session.outgoing.qsize() > 0 and time.monotonic() < end:
        time.sleep(0.1)
    assert session.outgoing.qsize() == 0, "the server didn't go on once it was read from"
    session.outgoing.put(None)
    session.writer.join()
    session.process.stdin.close()
    session.process.wait(60)
    # And one that goes away without having read anything.
    gone = Session(executable, folder, reads=False)
    gone.open(path, text)
    for number in range(200_000):
        gone.outgoing.put(framed({"jsonrpc": "2.0", "id": 10 + number, "method": "textDocument/semanticTokens/full", "params": {"textDocument": document}}))
        if number % 1000 == 0 and gone.outgoing.qsize() > 2000:
            break
    time.sleep(1)
    gone.process.stdout.close()
    gone.process.stdin.close()
    assert gone.process.wait(30) == 1
    return f"{sent - waiting} requests were read, at most {peak:.0f} MiB; {answers[0]} messages once it was read from"


def many_documents(executable, folder, size):
    """Thousands of pages open at once."""
    chosen = pages(folder)[:size]
    session = Session(executable, folder)
    session.wait_for_archive()
    before, begin = session.memory(), time.perf_counter()
    texts = [(path, read(path)) for path in chosen]
    for path, text in texts:
        session.open(path, text)
    session.wait(lambda: len(session.diagnostics) == len(chosen), "the diagnostics of all")
    opened, after, spent = time.perf_counter() - begin, session.memory(), session.processor_time()
    path, text = texts[len(texts) // 2]
    document, place, version, times = uri(path), headline_place(text), 1, []
    for number in range(20):
        version += 1
        begin = time.perf_counter()
        change = {"range": {"start": place, "end": {**place, "character": 2 + number % 2}}, "text": "" if number % 2 else "Q"}
        session.change(document, version, [change])
        times.append(session.wait_for_diagnostics(document, version)[1] - begin)
    begin = time.perf_counter()
    for path, _ in texts:
        session.close(uri(path))
    session.request("workspace/symbol", {"query": "x"})
    closed = time.perf_counter() - begin
    assert closed < 60 and opened < 120, f"{opened:.0f} s to open, {closed:.0f} s to close"
    left = session.memory()
    session.end()
    return (
        f"{len(chosen)} pages opened and judged in {opened:.1f} s ({spent:.1f} s of processor time), closed in {closed:.1f} s; "
        f"memory {before:.0f}, {after:.0f}, then {left:.0f} MiB; a change's diagnostics: {middle(times)}"
    )


def checkout(executable, folder, size):
    """A checkout changes all pages, twice, while someone types; with a client that tells of it and with one that doesn't."""
    git = ["git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@dateline.example", "-c", "gc.auto=0"]

    def run(*arguments):
        subprocess.run([*git, *arguments], check=True, capture_output=True)

    run("init", "-q")
    run("add", "-A")
    run("commit", "-qm", "one")
    files = pages(folder)
    for path in files:
        with open(path, "rb") as file:
            text = file.read()
        with open(path, "wb") as file:
            file.write(re.sub(rb"(?m)^# ", b"# Zqxj ", text, count=1))
    run("commit", "-qam", "two")
    said = []
    for watches in (True, False):
        run("checkout", "-q", "HEAD~1")
        session = Session(executable, folder, watches=watches)
        session.wait_for_archive()
        typist = Typist(session, files[len(files) // 2])
        calm = [typist.type()[1] for _ in range(20)]
        busy = []
        done = threading.Event()

        def change(session=session, watches=watches, done=done):
            try:
                for target in ("master", "HEAD~1", "master"):
                    run("checkout", "-q", target)
                    if watches:
                        for start in range(0, len(files), 500):
                            session.files_changed(files[start : start + 500])
            finally:
                done.set()

        thread = threading.Thread(target=change)
        thread.start()
        while not done.is_set():
            busy.append(typist.type()[1])
            time.sleep(0.02)
        thread.join()
        end = time.monotonic() + 60
        while sum("Zqxj" in name for name in symbols(session, "Zqxj")) < 20:
            assert time.monotonic() < end, "the server doesn't see what was checked out"
            busy.append(typist.type()[1])
            time.sleep(0.2)
        said.append(f"{'told of it' if watches else 'not told'}: {len(busy)} keystrokes, {middle(busy)} (alone {middle(calm)}), {session.memory():.0f} MiB")
        session.end()
    run("checkout", "-q", "HEAD~1")
    shutil.rmtree(os.path.join(folder, ".git"))
    return f"{len(files)} files, three times; " + "; ".join(said)


def vanishing_folder(executable, folder, size):
    """The archive's folder is deleted while a page is open, and made again; then parts of it can't be read."""
    said = []
    for watches in (True, False):
        session = Session(executable, folder, watches=watches)
        session.wait_for_archive()
        path = pages(folder)[0]
        typist = Typist(session, path)
        name = re.search(r"(?m)^# (.{3,12})", read(pages(folder)[-1])).group(1).strip()
        assert symbols(session, name), name
        away = folder + ".away"
        os.rename(folder, away)
        for _ in range(20):
            session.files_changed([os.path.join(folder, "news")], kind=3) if watches else None
            typist.type()
            time.sleep(0.05)
        os.rename(away, folder)
        begin = time.monotonic()
        while not symbols(session, name):
            assert time.monotonic() - begin < 60, "the archive that is back isn't seen"
            if watches:
                session.files_changed([os.path.join(folder, "news")], kind=1)
            typist.type()
            time.sleep(0.1)
        said.append(f"{time.monotonic() - begin:.1f} s")
        session.end()
    return f"seen again after {said[0]} with a client that tells, {said[1]} without"


def two_writers(executable, folder, size):
    """Commands write in one archive at the same time, while two servers watch it: no word is lost, and all agree at the end."""
    all_pages = pages(folder)[: min(size, 2000)]
    before = {path: read(path) for path in all_pages}
    # What format mends and lint --fix mends, on every page, beside each other; and marks that nobody may lose.
    for number, path in enumerate(all_pages):
        text = before[path].rstrip("\n") + f"\n\n<!-- kept {number} -->\n"
        text = text.replace("\n# ", "\n#  ", 1).replace("\n1. ", "\n7. ", 1)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    sessions = [Session(executable, folder, watches=False), Session(executable, folder, watches=False)]
    for session in sessions:
        session.wait_for_archive()
    typists = [Typist(session, all_pages[number]) for number, session in enumerate(sessions)]
    commands = [["format"], ["lint", "--fix", "--fail-on", "never"], ["index"], ["lint", "--fix", "--fail-on", "never", "--select", "text"]]
    statuses = []
    for round_number in range(2):
        said = [tempfile.TemporaryFile() for _ in commands]
        running = [
            subprocess.Popen([executable, *command], cwd=folder, stdout=subprocess.DEVNULL, stderr=words)
            for command, words in zip(commands, said)
        ]
        while any(process.poll() is None for process in running):
            for typist in typists:
                typist.type()
            time.sleep(0.05)
        for process, command, words in zip(running, commands, said):
            words.seek(0)
            error = words.read().decode(errors="replace")
            statuses.append(process.returncode)
            # One that finds a page changed since it read it leaves that alone and says so.
            assert process.returncode in (0, 1, 2), f"{command}: {process.returncode} {error[-2000:]}"
    for command in commands:
        subprocess.run([executable, *command], cwd=folder, capture_output=True, timeout=300)
    for number, path in enumerate(all_pages):
        text = read(path)
        assert text.count(f"<!-- kept {number} -->") == 1, f"{path} lost its mark"
        assert len(text) > len(before[path]) * 0.8, f"{path} lost text"
    left = [name for _, _, names in os.walk(folder) for name in names if "dateline" in name and not name == ".dateline.json"]
    assert not left, left
    assert subprocess.run([executable, "format", "--check", "--quiet"], cwd=folder, capture_output=True).returncode in (0, 1)
    # All see the same archive as a server that begins now.
    fresh = Session(executable, folder, watches=False)
    fresh.wait_for_archive()
    path = all_pages[-1]

    def judged(session):
        report = session.request("textDocument/diagnostic", {"textDocument": {"uri": uri(path)}})
        return sorted(each["code"] for each in report["items"])

    for session in sessions:
        end = time.monotonic() + 30
        while judged(session) != judged(fresh):
            assert time.monotonic() < end, f"{judged(session)} is not {judged(fresh)}"
            time.sleep(0.2)
    for session in [*sessions, fresh]:
        session.end()
    for path, text in before.items():
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    return f"{len(statuses)} commands on {len(all_pages)} pages, statuses {sorted(statuses)}; every mark is there, all servers agree"


def failing_disk(executable, folder, size):
    """Pages that can't be read any longer, where someone types: as bad sectors or a lost mount would have it."""
    session = Session(executable, folder, watches=True)
    session.wait_for_archive()
    chosen = pages(folder)
    typist = Typist(session, chosen[0])
    victims = chosen[1 : 1 + 50]
    texts = {path: read(path) for path in victims}
    for number, path in enumerate(victims):
        os.remove(path)
        # A folder in its place, a link to nowhere, a pipe that nobody writes to: whatever is there, reading it fails.
        [os.mkdir, lambda path: os.symlink("/nonexistent", path), os.mkfifo][number % 3](path)
    session.files_changed(victims)
    for _ in range(10):
        typist.type()
    for number, path in enumerate(victims):
        (os.rmdir if number % 3 == 0 else os.remove)(path)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(texts[path])
    session.files_changed(victims)
    for _ in range(10):
        typist.type()
    session.end()
    return f"{len(victims)} pages became unreadable and came back"


def bombs(executable, folder, size):
    """Files and messages that are meant to use up memory, time or the stack: each ends by itself, with little."""
    megabytes = max(20, size // 100)
    large = megabytes << 20
    page = os.path.relpath(pages(folder)[0], folder)
    head = b"### [2015-11-20](/news/2015/11/20/index.md)\n\n# Harbour\n\n"
    nested = 1_000_000
    # What it is, the command, its input, a file that it finds, and how many times the input's size memory may be.
    trials = [
        ("a large page", ["lint", "--fail-on", "never"], b"", ("news/2015/11/20/large.md", head + b"1. [a](b)\n" * (large // 10)), 3),
        ("a large page on standard input", ["lint", "-", "--stdin-filename", page, "--fail-on", "never"], head + b"a " * (large // 2), None, 40),
        ("a large page to be formatted", ["format", "-"], head + b"1.  [a](b)\n" * (large // 11), None, 80),
        ("one long line", ["format", "-"], head + b"[" * large, None, 80),
        ("a large configuration", ["lint"], b"", (".dateline.json", b"{" + b" " * large + b"}"), 8),
        ("a large list of patterns", ["lint"], b"", (".dateline.json", b'{"exclude": [' + b'"a/**",' * 50_000 + b'"b"]}'), 1500),
        ("a configuration nested a million deep", ["lint"], b"", (".dateline.json", b"[" * nested), 100),
        ("objects nested a million deep", ["lint"], b"", (".dateline.json", b'{"rules":' * nested), 100),
        ("records nested a million deep", ["import", "-"], b"[" * nested, None, 100),
        ("a record of objects nested a million deep", ["import", "-"], b'{"a":' * nested, None, 100),
        ("a record that doesn't end", ["import", "-"], b'[{"path": "' + b"a" * large, None, 20),
        ("a message of ten gigabytes", ["server"], b"Content-Length: 10000000000\r\n\r\n" + b"x" * 1000, None, 100),
        ("a million headers", ["server"], b"X: y\r\n" * nested, None, 20),
        ("one endless header", ["server"], b"X" * large, None, 5),
        ("a message nested a million deep", ["server"], framed(b"[" * nested), None, 100),
        ("parameters nested a million deep", ["server"], framed(b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":' + b'{"a":' * nested), None, 100),
        ("well formed ones", ["server"], framed(b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":' + b"[" * nested + b"]" * nested + b"}"), None, 200),
    ]  # fmt: skip
    said = []
    for what, arguments, data, file, factor in trials:
        place = file and os.path.join(folder, file[0])
        if file:
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with open(place, "wb") as out:
                out.write(file[1])
        with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as words:
            source.write(data)
            source.seek(0)
            begin = time.monotonic()
            process = subprocess.Popen([executable, *arguments], cwd=folder, stdin=source, stdout=subprocess.DEVNULL, stderr=words)
            # Not what `wait4` tells: that has this program's own memory in it.
            memory = 0
            while os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
                with open(f"/proc/{process.pid}/status") as status:
                    peak = re.search(r"VmHWM:\s+(\d+)", status.read())
                memory = max(memory, int(peak.group(1)) / 1024 if peak else 0)
                time.sleep(0.005)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            words.seek(0)
            told = words.read()[:300].decode(errors="replace")
        if file:
            os.remove(place)
        amount = (len(file[1]) if file else len(data)) / (1 << 20)
        assert process.returncode in (0, 1, 2), f"{what}: {process.returncode} {told}"
        assert usage.ru_utime < 60, f"{what}: {usage.ru_utime:.0f} s"
        assert memory < 64 + factor * amount, f"{what}: {memory:.0f} MiB for {amount:.1f} MiB"
        said.append(f"    {what}: status {process.returncode}, {time.monotonic() - begin:.1f} s, {memory:.0f} MiB for {amount:.1f} MiB")
    return f"{len(trials)} bombs\n" + "\n".join(said)


ALL = {
    scenario.__name__.replace("_", "-"): scenario
    for scenario in (restarts, deaf_client, many_documents, checkout, vanishing_folder, failing_disk, two_writers, bombs)
}
