"""What the tests share: the executable, on the PATH, and repositories that hold an archive."""

import os
import pathlib
import shutil
import signal
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARCHIVES = ROOT / "fixtures" / "archives"
TOOLS = pathlib.Path(sys.executable).parent

# A shell lets what it starts in the background ignore this one, and programs inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def environment(tmp_path_factory):
    """The variables of a machine on which `dateline` is installed."""
    built = os.environ.get("DATELINE") or ROOT / ".build" / "debug" / "dateline"
    assert os.access(built, os.X_OK), f"there is no {built}: build it, or name it in DATELINE"
    home = tmp_path_factory.mktemp("home")
    (home / "bin").mkdir()
    (home / "bin" / "dateline").symlink_to(os.path.abspath(built))
    variables = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "DATELINE"))}
    return variables | {
        "HOME": str(home),
        "PATH": f"{home / 'bin'}:{TOOLS}:{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "NO_COLOR": "1",
    }


@pytest.fixture(scope="session")
def run(environment):
    """Runs a program and holds it to an exit status."""

    def start(*arguments, folder, status=0, **variables):
        result = subprocess.run(
            [str(argument) for argument in arguments],
            cwd=folder, env=environment | variables, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=3000, check=False,
        )  # fmt: skip
        assert result.returncode == status, f"{arguments}: {result.returncode}\n{result.stdout}\n{result.stderr}"
        return result

    return start


@pytest.fixture
def commit(run):
    """Commits all that a folder holds, which becomes a repository."""

    def add(folder, message="Change pages"):
        run("git", "init", "-q", "-b", "main", folder=folder)
        run("git", "add", "-A", folder=folder)
        identity = ["-c", "user.name=Tester", "-c", "user.email=tester@dateline.example"]
        run("git", *identity, "commit", "-q", "--no-verify", "-m", message, folder=folder)
        return run("git", "rev-parse", "HEAD", folder=folder).stdout.strip()

    return add


@pytest.fixture
def archive(tmp_path, commit):
    """Makes repositories of the fixtures' archives."""

    def copy(name):
        folder = tmp_path / name
        shutil.copytree(ARCHIVES / name, folder)
        commit(folder)
        return folder

    return copy
