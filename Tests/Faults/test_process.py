"""Processes that lack something: an environment, streams, a working folder, descriptors, memory, threads, stack, time."""

import glob
import os
import signal
import subprocess

import archives
import pytest
from conftest import NOBODY, limits, new_folder, remove, when

READERS = [
    ("lint",), ("lint", "--format", "sarif"), ("lint", "--diff"), ("format", "--check"), ("format", "--diff"), ("export",),
    ("export", "--format", "csv"), ("graph",), ("report", "--output", "-"), ("entities",), ("related", "--all"),
    ("index", "--check"), ("new", "--date", "2001-01-1", "--headline", "Ferries sail", "--dry-run"), ("rules",),
    ("explain", "unused-suppression"), ("config",), ("--version",), ("--help",),
]  # fmt: skip
# Those that ask most of a process.
LARGE = [("lint",), ("format", "--diff"), ("export",), ("report", "--output", "-"), ("related", "--all"), ("index", "--check")]


@pytest.fixture(scope="module")
def shared(run):
    """An archive that nobody changes, with what each command says of it."""
    root = new_folder() / "archive"
    archives.write(root, archives.faulty(60))
    subprocess.run(["chmod", "-R", "a+rX", root], check=True)
    yield root, {command: run(*command, folder=root) for command in READERS}
    remove(root.parent)


@pytest.fixture
def expect_same(run, shared):
    """Holds commands to what they say when nothing is lacking."""

    def check(commands, **more):
        root, expected = shared
        for command in commands:
            outcome = run(*command, folder=root, status=expected[command].status, **more)
            assert outcome.output == expected[command].output, command
            assert outcome.errors == expected[command].errors, command

    return check


# --- Environment


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"LC_ALL": "C", "LANG": "C"},
        {"LC_ALL": "xx_YY.UTF-99", "TERM": "nonsense", "HOME": "/nonexistent", "TZ": "Nowhere/Never"},
        {"HOME": "", "TERM": "", "PATH": "", "TMPDIR": "/nonexistent", "COLUMNS": "99999999999999999999"},
        {"HOME": "/root", "LC_ALL": "zh_CN.GB18030", "NO_COLOR": "1"},
    ],
)
def test_the_environment_makes_no_difference(expect_same, variables):
    expect_same(LARGE if variables else READERS, variables=variables, **NOBODY)


def test_no_command_needs_a_home_that_can_be_read(expect_same, folder, environment):
    home = folder / "home"
    home.mkdir(mode=0o000)
    expect_same(READERS, variables=environment | {"HOME": str(home)}, **NOBODY)


# --- Working folder


def test_a_working_folder_that_is_gone_is_no_crash(dateline, environment, shared, tmp_path):
    root, expected = shared
    for command in READERS:
        for arguments in ([], ["--archive", str(root)]):
            if arguments and command not in LARGE:
                continue
            gone = tmp_path / "gone"
            gone.mkdir()
            result = subprocess.run(
                ["sh", "-c", 'rmdir "$0"; exec "$@"', gone, dateline, *command, *arguments],
                cwd=gone, env=environment, capture_output=True, text=True, check=False)  # fmt: skip
            assert result.returncode in (0, 1, 2), (command, result)
            assert all(line.startswith("dateline: ") for line in result.stderr.splitlines()), (command, result.stderr)
            if arguments:
                assert result.returncode == expected[command].status, (command, result)


# --- Streams


def close(*descriptors):
    def apply():
        for descriptor in descriptors:
            os.close(descriptor)

    return apply


@pytest.mark.parametrize("closed", [(0,), (0, 2)])
def test_closed_streams_that_are_not_needed_make_no_difference(start, shared, closed):
    root, expected = shared
    for command in READERS:
        process = start(*command, folder=root, preexec_fn=close(*closed))
        output, errors = process.communicate(timeout=60)
        assert (process.returncode, output.decode()) == (expected[command].status, expected[command].output), command


@pytest.mark.parametrize("closed", [(1,), (0, 1, 2)])
def test_what_cannot_be_said_is_a_failure(start, shared, closed):
    root, expected = shared
    for command in READERS:
        process = start(*command, folder=root, preexec_fn=close(*closed))
        _, errors = process.communicate(timeout=60)
        said = expected[command].output
        assert process.returncode == (2 if said else expected[command].status), command
        if 2 not in closed and said:
            assert b"standard output can't be written" in errors


@pytest.mark.parametrize("command", [("lint", "--fix"), ("format",), ("index",)])
def test_no_message_goes_into_a_page_where_streams_are_closed(start, archive, mended, command):
    root, files = archive(20)
    start(*command, folder=root, preexec_fn=close(0, 1, 2)).communicate(timeout=60)
    assert archives.read(root) == mended(files, *command)


# --- Limits


@pytest.mark.parametrize("count", [64, 16, 8])
def test_few_descriptors_are_enough(expect_same, count):
    expect_same(LARGE, preexec_fn=limits(NOFILE=count))


@pytest.mark.parametrize("count", [9, 8, 7])
def test_few_descriptors_are_enough_for_many_folders(run, archive, count):
    # Folders that wait for those in them must not be what is open.
    root, _ = archive(900)
    expected = run("lint", folder=root).output
    assert run("lint", folder=root, timeout=30, preexec_fn=limits(NOFILE=count)).output == expected


@pytest.mark.parametrize("command", [("lint", "--fix"), ("format",), ("index",), ("import", "../records.jsonl")])
@pytest.mark.parametrize("count", [64, 16])
def test_few_descriptors_are_enough_to_write(run, archive, folder, mended, command, count):
    root, files = archive(60)
    (folder / "records.jsonl").write_bytes(archives.records(60))
    run(*command, folder=root, preexec_fn=limits(NOFILE=count))
    assert archives.read(root) == mended(files, *command)


def test_too_few_descriptors_are_told_and_nothing_is_called_clean(run, archive):
    root, files = archive(10)
    for command in [("lint",), ("lint", "--fix"), ("format",)]:
        for count in [4, 5]:
            outcome = run(*command, folder=root, status=2, preexec_fn=limits(NOFILE=count))
            assert "Too many open files" in outcome.errors
    assert archives.read(root).keys() == files.keys()


def test_without_threads_all_is_done_on_one(expect_same):
    expect_same(LARGE, preexec_fn=limits(NPROC=1), **NOBODY)


@pytest.mark.parametrize("lacking", [{"NPROC": 1}, {"AS": 80 << 20}, {"NOFILE": 8}])
def test_a_server_without_what_it_needs_says_so_or_works(run, folder, lacking):
    messages = [
        b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}',
        b'{"jsonrpc":"2.0","method":"initialized","params":{}}',
        b'{"jsonrpc":"2.0","id":2,"method":"shutdown"}',
        b'{"jsonrpc":"2.0","method":"exit"}',
    ]
    session = b"".join(b"Content-Length: %d\r\n\r\n%b" % (len(message), message) for message in messages)
    outcome = run("server", folder=folder, input=session, status=(0, 2), preexec_fn=limits(**lacking), **NOBODY)
    if outcome.status == 2:
        assert "no threads can be started" in outcome.errors
    else:
        assert '"capabilities"' in outcome.output


@pytest.mark.parametrize("size", [1 << 18, 1 << 17])
def test_a_small_stack_is_enough(expect_same, size):
    expect_same(LARGE, preexec_fn=limits(STACK=size))


MEMORY = [48, 64, 72, 80, 100, 150, 400]


@pytest.mark.parametrize("command", [("lint", "--fix"), ("format",), ("export", "--output-file", "out.jsonl"), ("lint",)])
def test_too_little_memory_is_told_and_nothing_is_lost(start, archive, mended, command):
    root, files = archive(150)
    new = mended(files, *command) if "out.jsonl" not in command else files
    done = 0
    for size in MEMORY:
        process = start(*command, folder=root, preexec_fn=limits(AS=size << 20))
        _, errors = process.communicate(timeout=120)
        found = {path: text for path, text in archives.read(root).items() if not archives.is_temporary(path)}
        found.pop("out.jsonl", None)
        assert found.keys() == files.keys() and all(text in (files[path], new[path]) for path, text in found.items())
        # Below that not even the loader of programs has room.
        if process.returncode == 127:
            continue
        if process.returncode in (0, 1):
            done += 1
        else:
            assert process.returncode == 2, (size, process.returncode, errors)
            assert b"dateline: error: there is not enough memory" in errors, errors
            assert b"acktrace" not in errors and errors.count(b"\n") < 8, errors
        archives.write(root, files)
    assert done > 0


@pytest.mark.parametrize("columns", ["0", "1", "-1", "20", "59"])
def test_help_needs_no_wide_terminal(run, folder, environment, columns):
    for command in [("--help",), ("help", "lint"), ("lint", "--unknown")]:
        run(*command, folder=folder, status=(0, 2), variables=environment | {"COLUMNS": columns})


# --- Arguments


def test_very_many_arguments_are_taken(run, shared):
    root, expected = shared
    paths = sorted(str(path.relative_to(root)) for path in root.rglob("*.md"))
    # About as many as `xargs` hands over at once.
    named = [paths[number % len(paths)] for number in range(2000)]
    outcome = run("lint", "--whole-archive", *named, folder=root)
    assert outcome.output == expected[("lint",)].output
    run("format", "--check", *named, folder=root, status=1)


def test_a_very_long_argument_is_answered(run, shared):
    root, _ = shared
    long = "x" * 120_000
    for arguments in [("lint", long), (long,), ("lint", "--select", long), ("explain", long), ("lint", "--" + long), ("lint", "--config", long)]:  # fmt: skip
        assert "error" in run(*arguments, folder=root, status=2).errors


# --- Clock


CLOCKS = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")


@pytest.mark.skipif(not CLOCKS, reason="libfaketime isn't installed")
@pytest.mark.parametrize("time", ["1970-01-01 00:00:01", "2037-12-31 23:59:59", "2150-01-01 00:00:00"])
def test_a_clock_far_off_makes_no_difference(expect_same, run, archive, mended, environment, time):
    far = environment | {"LD_PRELOAD": CLOCKS[0], "FAKETIME": time, "DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1", "TZ": "UTC"}
    expect_same(LARGE[:2], variables=far)
    root, files = archive(30)
    for command in [("lint", "--fix"), ("index",)]:
        expected = mended(files, *command)
        run(*command, folder=root, variables=far)
        assert archives.read(root) == expected
        files = expected


@pytest.mark.parametrize("time", [-(1 << 31), 0, 1 << 32, 1 << 33])
def test_files_from_the_far_past_or_future_are_files_like_others(run, archive, mended, time):
    root, files = archive(30)
    for path in root.rglob("*"):
        try:
            os.utime(path, (time, time))
        except OSError:
            pytest.skip("the file system knows no such times")
    run("lint", "--fix", folder=root)
    assert archives.read(root) == mended(files, "lint", "--fix")


# --- Killed


def test_what_a_killed_run_leaves_is_cleared_by_the_next(start, run, archive, mended):
    """`.ci/kill-writers` does so many times, at random moments."""
    root, files = archive(200)
    process = start("lint", "--fix", folder=root)
    when(lambda: any(archives.is_temporary(path) for path in archives.read(root)), process)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    run("lint", "--fix", folder=root)
    assert archives.read(root) == mended(files, "lint", "--fix")
