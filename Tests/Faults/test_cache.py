"""What runs keep for the next: it saves reading, and whatever becomes of it changes no output."""

import os
import shutil
import signal
import subprocess
import time

import archives
import pytest
from conftest import NOBODY, fill, new_folder, remove

COUNT = 900


@pytest.fixture(scope="module")
def large():
    """An archive that is worth it, and has been left alone for long enough."""
    place = new_folder()
    files = archives.sound(COUNT)
    archives.write(place / "archive", files)
    if NOBODY:
        subprocess.run(["chown", "-R", "65534:65534", place], check=True)
    time.sleep(3.1)
    yield place / "archive", files
    remove(place)


@pytest.fixture
def lint(run, environment, large, folder):
    """Lints the archive with a cache folder, and holds the output to that of a run without."""
    root, _ = large
    plain = run("lint", "--no-cache", folder=root).output

    def go(*arguments, variables=None, expected=plain, **more):
        variables = {"DATELINE_CACHE_DIR": str(folder / "caches")} if variables is None else variables
        base = {key: value for key, value in environment.items() if key not in ("HOME", "XDG_CACHE_HOME", "DATELINE_CACHE_DIR")}
        outcome = run("lint", *arguments, folder=root, variables=base | variables, **more)
        assert outcome.output == expected
        return outcome

    return go


def facts(place):
    return sorted(path.name for path in place.rglob("*") if path.is_file()) if place.exists() else []


def pages_opened(dateline, root, variables, tmp_path):
    trace = tmp_path / "trace"
    subprocess.run(
        ["strace", "-f", "-e", "trace=openat", "-o", trace, dateline, "lint", "--fail-on", "never"],
        cwd=root, env=os.environ | variables, stdout=subprocess.DEVNULL, check=True,
    )  # fmt: skip
    return sum(".md" in line for line in trace.read_text().splitlines())


def test_a_second_run_reads_only_what_changed(dateline, large, folder, tmp_path):
    if not shutil.which("strace"):
        pytest.skip("there is no strace")
    root, files = large
    variables = {"DATELINE_CACHE_DIR": str(folder / "caches")}
    first = pages_opened(dateline, root, variables, tmp_path)
    # What is left is read for what pages of one day have in common.
    known = pages_opened(dateline, root, variables, tmp_path)
    assert known < first - len(files) * 0.8
    page = next(path for path in files if "harbour-7-" in path)
    (root / page).write_bytes(files[page])
    assert pages_opened(dateline, root, variables, tmp_path) == known + 1


@pytest.mark.parametrize("variable, place", [("DATELINE_CACHE_DIR", ""), ("XDG_CACHE_HOME", "dateline"), ("HOME", ".cache/dateline")])
def test_it_lies_where_caches_lie(lint, folder, variable, place):
    home = folder / "home"
    home.mkdir()
    lint(variables={variable: str(home)})
    assert len(facts(home / place)) == 1
    before = (home / place / facts(home)[0]).stat()
    assert before.st_mode & 0o077 == 0
    lint(variables={variable: str(home)})
    assert (home / place / facts(home)[0]).stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize("variables", [{}, {"HOME": ""}, {"HOME": "home"}, {"HOME": "/nowhere/at/all"}, {"DATELINE_CACHE_DIR": "", "HOME": "/tmp"}, {"XDG_CACHE_HOME": "caches"}])
def test_without_a_place_nothing_is_kept(lint, large, variables):
    lint(variables=variables)
    assert not facts(large[0] / "caches") and not facts(large[0] / "home")


def test_few_pages_leave_nothing(run, archive, environment, folder):
    root, _ = archive(30)
    time.sleep(3.1)
    run("lint", folder=root, variables=environment | {"DATELINE_CACHE_DIR": str(folder / "caches")})
    assert not facts(folder / "caches")


@pytest.mark.parametrize("what", ["garbage", "nothing", "half", "a folder", "a FIFO", "a link", "anybody's", "of another"])
def test_facts_that_are_none_are_passed_over(lint, folder, what):
    lint()
    (name,) = facts(folder / "caches")
    file = folder / "caches" / name
    whole = file.read_bytes()
    file.unlink()
    if what == "a folder":
        file.mkdir()
    elif what == "a FIFO":
        os.mkfifo(file)
    elif what == "anybody's":
        file.write_bytes(whole)
        file.chmod(0o666)
    elif what == "of another":
        if not NOBODY:
            pytest.skip("only the superuser can give files away")
        file.write_bytes(whole)
        file.chmod(0o600)
        os.chown(file, 65534, 65534)
    elif what == "a link":
        (folder / "elsewhere").write_bytes(whole)
        file.symlink_to(folder / "elsewhere")
    else:
        file.write_bytes({"garbage": os.urandom(1 << 16), "nothing": b"", "half": whole[: len(whole) // 2]}[what])
    lint()
    lint()
    if what != "a folder":
        status = file.lstat()
        assert (status.st_mode, status.st_uid, status.st_size) == (0o100600, os.geteuid(), len(whole))


def test_a_folder_that_cannot_be_written_is_left_alone(lint, folder):
    caches = folder / "caches"
    caches.mkdir()
    caches.chmod(0o555)
    lint(**NOBODY)
    caches.chmod(0o755)
    shutil.rmtree(caches)
    caches.write_bytes(b"a file")
    lint()
    assert caches.read_bytes() == b"a file"


def test_a_full_disk_keeps_what_was_kept(lint, disk, large):
    place = disk("2m")
    variables = {"DATELINE_CACHE_DIR": str(place / "caches")}
    lint(variables=variables)
    kept = archives.read(place)
    assert len(kept) == 1
    fill(place)
    root, files = large
    touched = [path for path in files if "harbour" in path][: len(files) // 20]
    for path in touched:
        (root / path).write_bytes(files[path])
    time.sleep(3.1)
    lint(variables=variables)
    assert {path: text for path, text in archives.read(place).items() if "filler" not in path} == kept


def test_a_killed_run_leaves_nothing_for_long(start, lint, large, folder, environment):
    root, _ = large
    caches = folder / "caches"
    for step in range(12):
        shutil.rmtree(caches, ignore_errors=True)
        process = start("lint", folder=root, variables=environment | {"DATELINE_CACHE_DIR": str(caches)})
        time.sleep(step / 12 * 0.5)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        lint()
        assert len(facts(caches)) == 1


def test_runs_at_once_get_along(start, lint, large, folder, environment):
    variables = environment | {"DATELINE_CACHE_DIR": str(folder / "caches")}
    commands = [("lint", "--fail-on", "never"), ("entities",), ("lint", "--fail-on", "never"), ("export",)]
    runs = [start(*command, folder=large[0], variables=variables) for command in commands]
    assert [run.communicate() and run.returncode for run in runs] == [0] * len(runs)
    lint()
    assert len(facts(folder / "caches")) == 1


@pytest.mark.parametrize("command", [("related", "PAGE"), ("entities",), ("export",), ("graph",), ("lint", "--format", "json"), ("report", "--output", "-")])
def test_all_commands_say_the_same(run, large, folder, environment, command):
    root, files = large
    page = next(path for path in files if "harbour-7-" in path)
    arguments = [page if argument == "PAGE" else argument for argument in command]
    plain = run(*arguments, "--no-cache", folder=root)
    for _ in range(2):
        variables = environment | {"DATELINE_CACHE_DIR": str(folder / "caches")}
        outcome = run(*arguments, folder=root, variables=variables)
        assert (outcome.status, outcome.output) == (plain.status, plain.output)
    assert len(facts(folder / "caches")) == 1
