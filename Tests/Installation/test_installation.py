"""What .ci/package has made does its work where it is installed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

PACKAGE = Path(os.environ["DATELINE_PACKAGE"])
ROOT = Path(__file__).parents[2]
ARCHIVES = ROOT / "fixtures" / "archives"


def run(*arguments, **options):
    return subprocess.run([str(part) for part in arguments], capture_output=True, text=True, timeout=120, **options)


@pytest.fixture(scope="session")
def prefix():
    (folder,) = (path for path in PACKAGE.glob("dateline-*") if path.is_dir())
    return folder


@pytest.fixture(scope="session")
def commit():
    """The commit that was packed: the last one, as long as nobody committed since."""
    return run("git", "log", "-1", "--format=%H %cs", cwd=ROOT).stdout.split()


@pytest.fixture
def environment(prefix, tmp_path):
    """Finds the program and its files in the prefix, and no configuration of whoever runs the tests."""
    shared = f"{prefix}/share:/usr/local/share:/usr/share"
    return {
        "PATH": f"{prefix}/bin:{os.environ['PATH']}", "HOME": str(tmp_path), "XDG_DATA_DIRS": shared,
        "TERM": "dumb", "LC_ALL": "C.UTF-8",
    }


def test_version_names_the_commit(prefix, commit):
    hash, day = commit
    version = run(prefix / "bin/dateline", "--version")
    assert version.stdout == f"{prefix.name.removeprefix('dateline-')} ({hash[:12]} {day})\n"
    assert (version.returncode, version.stderr) == (0, "")


def test_executable_needs_no_library(prefix):
    """Without a program header that names an interpreter, nothing is loaded beside it."""
    content = (prefix / "bin/dateline").read_bytes()
    assert content.startswith(b"\x7fELF")
    assert b"/ld-linux" not in content[:4096]
    assert run("env", "-i", prefix / "bin/dateline", "rules").returncode == 0


def test_executable_checks_archives(prefix):
    """On several threads, and with files that are written."""
    assert run(prefix / "bin/dateline", "lint", ARCHIVES / "english", "--jobs", "4").returncode == 0
    slips = run(prefix / "bin/dateline", "lint", ARCHIVES / "slips", "--fail-on", "warning", "--jobs", "4")
    assert slips.returncode == 1
    assert "stale-related-text" in slips.stdout


def test_wheel_installs_and_lints(tmp_path, commit):
    (wheel,) = PACKAGE.glob("*.whl")
    run(sys.executable, "-m", "venv", tmp_path / "fresh")
    python = tmp_path / "fresh/bin/python"
    installed = run(python, "-m", "pip", "install", "--no-index", "--disable-pip-version-check", wheel)
    assert installed.returncode == 0, installed.stderr
    dateline = tmp_path / "fresh/bin/dateline"
    assert commit[0][:12] in run(dateline, "--version").stdout
    assert run(dateline, "lint", ARCHIVES / "english").returncode == 0
    assert (tmp_path / "fresh/share/man/man1/dateline.1").is_file()
    run(python, "-m", "pip", "uninstall", "--yes", "dateline")
    assert not dateline.exists()


def test_wheel_names_every_linux(prefix):
    (wheel,) = PACKAGE.glob("*.whl")
    machine = os.uname().machine
    assert re.fullmatch(rf"dateline-[0-9.]+-py3-none-manylinux_2_\d+_{machine}\.musllinux_1_1_{machine}\.whl", wheel.name)


def test_manual_renders_without_warnings(prefix, environment):
    page = prefix / "share/man/man1/dateline.1"
    judged = run("mandoc", "-T", "lint", "-W", "warning", page)
    assert (judged.returncode, judged.stdout, judged.stderr) == (0, "", "")
    shown = run("man", "--warnings=w", "--local-file", page, env=environment | {"MANPAGER": "cat"})
    assert (shown.returncode, shown.stderr) == (0, "")
    for part in ["NAME", "SYNOPSIS", "--changed-since", "Serves an editor"]:
        assert part in shown.stdout


class Shell:
    """A shell at a terminal, at whose prompt keys are typed."""

    PROMPT = "READY> "

    def __init__(self, command, arguments, environment, setup):
        # TERM=dumb keeps line editors from moving the cursor; a wide terminal keeps them from wrapping.
        self.process = pexpect.spawn(
            command, arguments, env=environment, cwd=str(ROOT), encoding="utf-8", timeout=20, dimensions=(50, 500))
        for line in setup:
            self.process.sendline(line)
        self.process.sendline("echo set''tled")
        self.process.expect_exact("settled")
        self.process.expect_exact(self.PROMPT)

    def completes(self, typed, completed):
        self.process.send(typed + "\t")
        try:
            self.process.expect_exact(completed)
        except pexpect.TIMEOUT:
            pytest.fail(f"{typed!r} became {self.process.before!r}")
        self.process.sendcontrol("u")
        self.process.sendline("")
        self.process.expect_exact(self.PROMPT)


CASES = [
    ("dateline expl", "dateline explain"),
    ("dateline lint --form", "dateline lint --format"),
    ("dateline lint --format ju", "dateline lint --format junit"),
    ("dateline lint fixtures/archives/sl", "dateline lint fixtures/archives/slips"),
]


def test_bash_completes(environment):
    shell = Shell(
        "bash", ["--norc", "--noprofile", "-i"], environment,
        ["source /usr/share/bash-completion/bash_completion", f"PS1='{Shell.PROMPT}'"])
    for typed, completed in CASES:
        shell.completes(typed, completed)


def test_zsh_completes(prefix, environment):
    shell = Shell(
        "zsh", ["-f", "-i"], environment,
        ["unsetopt zle_bracketed_paste prompt_sp", f"fpath=({prefix}/share/zsh/site-functions $fpath)",
         "autoload -U compinit", "compinit -u -D", f"PS1='{Shell.PROMPT}'"])
    for typed, completed in CASES:
        shell.completes(typed, completed)


def test_fish_completes(environment):
    for typed, completed in CASES:
        offered = run("fish", "--command", f"complete --do-complete '{typed}'", env=environment, cwd=ROOT)
        first_words = [line.split("\t")[0].rstrip("/") for line in offered.stdout.splitlines()]
        assert completed.split()[-1] in first_words, typed
