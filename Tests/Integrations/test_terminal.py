"""What a person sees at a terminal: every command on an archive that tries to do harm, progress, and interruption."""

import json
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import fcntl
import termios
import time

import pytest
from conftest import ARCHIVES

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\r\x08\x7f"
# What Dateline itself writes: colours, and links with their addresses.
OWN = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;;([!-~]*)\x1b\\")
COLOURED = {"TERM": "xterm-kitty", "NO_COLOR": "", "CI": ""}


class Terminal:
    """A program at a terminal; its standard output and error, together or one of them."""

    def __init__(self, arguments, folder, environment, **streams):
        leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
        self.leader = leader
        self.process = subprocess.Popen(
            [str(argument) for argument in arguments], cwd=folder, env=environment, start_new_session=True,
            **{"stdin": subprocess.DEVNULL, "stdout": follower, "stderr": follower} | streams,
        )  # fmt: skip
        os.close(follower)
        self.bytes = b""

    def until(self, pattern, patience=60):
        end = time.monotonic() + patience
        while not re.search(pattern, self.bytes):
            assert time.monotonic() < end and self.read(), f"no {pattern!r} in {self.bytes!r}"

    def read(self):
        """Returns whether there may be more."""
        if not select.select([self.leader], [], [], 1)[0]:
            return self.process.poll() is None
        try:
            part = os.read(self.leader, 65536)
        except OSError:
            return False
        self.bytes += part
        return bool(part)

    def end(self):
        while self.read():
            pass
        os.close(self.leader)
        status = self.process.wait(timeout=60)
        return status, self.bytes.decode(errors="replace").replace("\r\n", "\n")


@pytest.fixture
def terminal(environment):
    def start(*arguments, folder, variables=COLOURED, **streams):
        return Terminal(arguments, folder, environment | variables, **streams)

    return start


@pytest.fixture
def hostile(tmp_path, commit):
    """An archive whose words, names and configuration hold what a terminal would obey."""
    folder = tmp_path / "hostile"
    shutil.copytree(ARCHIVES / "slips", folder)
    day = folder / "news/2017/05/4"
    page = next(day.glob("port*.md"))
    text = page.read_text()
    for word in ("counts", "Port Lindall, ferry", "Coast Herald", "museum had"):
        assert word in text
        text = text.replace(word, word + HOSTILE.replace("\r", ""))
    text = text.replace("### Related:", f"### Rel{HOSTILE}ated:\n\n### Related:").replace("\n3. ", "\n3.  ")
    page.write_text(text)
    name = "bad-\x1b[31m\u202e\x9b2J.md"
    (day / name).write_text(text)
    (day / ("not-a-page" + HOSTILE)).write_text("x")
    commit(folder)
    page.write_text(text + "\n")
    (folder / "draft.md").write_text(text)
    return folder, f"news/2017/05/4/{name}"


def command_lines(page):
    """A line or more for each command; a command without one is shown up by the test that looks at the names."""
    return {
        "lint": [
            ["lint"], ["lint", page], ["lint", "--diff", "--unsafe-fixes"], ["lint", "--statistics"], ["lint", "-", "--stdin-filename", page],
            ["lint", "--changed-since", "main"], ["lint", page + "x"],
            *(["lint", "--format", name] for name in ("json", "json-lines", "sarif", "github", "gitlab", "junit")),
        ],
        "format": [["format", "--check"], ["format", "--diff"], ["format", "-"], ["format", page], ["format"], ["format", page + "x"]],
        "new": [
            ["new", "--date", "2017-05-4", "--headline", "x" + HOSTILE],
            ["new", "--date", "2017-05-4", "--headline", "Museum closes", "--related", "5", "--diff"],
            ["new", "--date", HOSTILE, "--headline", "x"],
        ],
        "rename": [["rename", page, "--headline", "Museum closes", "--diff"], ["rename", page, "--headline", "Museum closes", "--new-slug"]],
        "move": [["move", page, "--date", "2017-05-3", "--diff"], ["move", page, "--date", "2017-05-3"], ["move", page + "x", "--date", "2017-05-3"]],
        "remove": [["remove", page, "--dry-run"], ["remove", page, "--diff"]],
        "index": [["index", "--check"], ["index", "--diff"], ["index"]],
        "related": [
            ["related", page], ["related", page, "--explain"], ["related", "--all", "--format", "markdown"],
            ["related", "--all", "--format", "json"], ["related", "-"], ["related", "-", "--write"], ["related", "--write", page],
        ],
        "entities": [["entities"], ["entities", "Port Lindall"], ["entities", "ferry" + HOSTILE], ["entities", "--format", "json"], ["entities", "--twins"]],
        "rename-entity": [["rename-entity", "ferry", "Ferry", "--diff"], ["rename-entity", HOSTILE, "x"], ["rename-entity", "ferry", HOSTILE]],
        "export": [["export"], ["export", "--format", "csv"], ["export", "--format", HOSTILE], ["export", page + "x"], ["export", "--strict", page]],
        "import": [["import", "-"], ["import", page], ["import", "x" + HOSTILE]],
        "report": [["report", "--output", "-"], ["report", "--output", "x" + HOSTILE], ["report", "--entity", "ferry" + HOSTILE], ["report", page + "x"]],
        "graph": [["graph"], ["graph", "--format", "json"], ["graph", "--around", page], ["graph", "--topic", HOSTILE], ["graph", page + "x"]],
        "server": [["server", "--log-level", HOSTILE]],
        "rules": [["rules"], ["rules", "--format", HOSTILE]],
        "explain": [["explain", HOSTILE], ["explain", "stale-related-text"]],
        "config": [["config", page], ["config", "--schema"], ["config", "--select", HOSTILE]],
        "init": [["init", "--config", "config" + HOSTILE], ["init", HOSTILE]],
    }  # fmt: skip


def test_no_command_lets_a_page_speak_to_the_terminal(terminal, run, hostile):
    folder, page = hostile
    help = json.loads(run("dateline", "--experimental-dump-help", folder=folder).stdout)
    names = [command["commandName"] for command in help["command"]["subcommands"] if command["commandName"] != "help"]
    lines = command_lines(page)
    assert sorted(names) == sorted(lines), "each command is to be tried here"
    lines["program"] = [[HOSTILE], ["--" + HOSTILE], ["help", HOSTILE]]
    lines["mistakes"] = [part for name in names for part in ([name, "--" + HOSTILE], [name, "--config", HOSTILE], [name, "--archive", HOSTILE])]
    for arguments in (arguments for group in lines.values() for arguments in group):
        copy = folder.with_name("copy")
        shutil.copytree(folder, copy, symlinks=True)
        with open(folder / "draft.md") as draft:
            status, text = terminal("dateline", *arguments, folder=copy, stdin=draft).end()
        shutil.rmtree(copy)
        assert status in (0, 1, 2), (arguments, text)
        # Messages to an editor have lines that end so.
        rest = OWN.sub("", text).replace("\r\n", "\n")
        bad = re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", rest)
        assert not bad, (arguments, bad, rest)


def test_paths_are_links_where_the_terminal_knows_them(terminal, archive):
    folder = archive("slips")
    page = "news/2017/05/3/port-lindall-opens-a-ferry-museum.md"
    name = os.uname().nodename
    for arguments in (
        ["lint"], ["format", "--check"], ["related", "--all"], ["entities", "ferry"],
        ["move", page, "--date", "2017-05-4", "--dry-run"],
    ):  # fmt: skip
        _, text = terminal("dateline", *arguments, folder=folder).end()
        addresses = {address for address in OWN.findall(text) if address}
        assert any(address.startswith(f"file://{name}{folder}/news/2017/05/") for address in addresses), (arguments, text)
        for off in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"CI": "true"}, {"TERM": "xterm"}):
            _, text = terminal("dateline", *arguments, folder=folder, variables=COLOURED | off).end()
            assert "\x1b]8" not in text, (arguments, off)
            assert ("\x1b[" in text) == (arguments == ["lint"] and off.keys() == {"CI"} or arguments == ["lint"] and off == {"TERM": "xterm"})


@pytest.fixture
def slow_git(environment, tmp_path):
    """A git that takes its time, as a large archive would; the program waits for it while it works."""
    folder = tmp_path / "slow"
    folder.mkdir()
    (folder / "git").write_text(f"#!/bin/sh\nsleep 1.6\nexec {shutil.which('git')} \"$@\"\n")
    (folder / "git").chmod(0o755)
    return {"PATH": f"{folder}:{environment['PATH']}"}


LINE = b"dateline: working through the archive..."
LINT = ["dateline", "lint", "--changed-since", "main"]


def test_progress_is_shown_at_a_terminal_and_goes(terminal, archive, slow_git):
    folder = archive("slips")
    status, text = terminal(*LINT, folder=folder, variables=COLOURED | slow_git).end()
    cover = "\r" + " " * len(LINE) + "\r"
    assert text.count(LINE.decode()) >= 1
    assert text.count(LINE.decode()) == text.count(cover)
    assert LINE.decode() not in text.rpartition(cover)[2]
    assert status == 0


@pytest.mark.parametrize("arguments, variables", [(["--quiet"], {}), ([], {"TERM": "dumb"})])
def test_progress_is_not_shown_where_it_is_unwanted(terminal, archive, slow_git, arguments, variables):
    _, text = terminal(*LINT, *arguments, folder=archive("slips"), variables=COLOURED | slow_git | variables).end()
    assert LINE.decode() not in text


def test_nothing_of_progress_goes_into_a_pipe(run, archive, slow_git):
    result = run(*LINT, folder=archive("slips"), **slow_git)
    assert LINE.decode() not in result.stderr
    assert "\r" not in result.stderr


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_leaves_the_terminal_clean(terminal, archive, slow_git, number):
    session = terminal(*LINT, folder=archive("slips"), variables=COLOURED | slow_git)
    session.until(re.escape(LINE))
    os.kill(session.process.pid, number)
    status, text = session.end()
    assert status == -number
    assert text.endswith("\r" + " " * len(LINE) + "\rdateline: interrupted\n")


def test_an_interruption_of_a_long_report_ends_colours_and_links(terminal, tmp_path):
    folder = tmp_path / "long"
    day = folder / "news/2017/05/4"
    day.mkdir(parents=True)
    for number in range(400):
        (day / f"page-{number}.md").write_text("### [2017-05-4](/news/2017/05/4/index.md)\n\n# A <b>b</b> <i>c</i>\n")
    session = terminal("dateline", "lint", folder=folder)
    session.until(rb"raw-html")
    # Nothing is read, so that the program waits in the middle of its report.
    time.sleep(0.5)
    session.process.send_signal(signal.SIGINT)
    status, text = session.end()
    assert status == -signal.SIGINT
    assert text.endswith("\x1b\\\x1b]8;;\x1b\\\x1b[0mdateline: interrupted\n")
