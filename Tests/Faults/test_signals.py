"""Runs that somebody ends: they say what was done, end by the signal, and leave nothing half done."""

import os
import random
import signal
import subprocess
import time

import archives
import pytest
from conftest import Outcome, when

SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


def end(process, *signals, pause=0.0):
    for number in signals:
        if process.poll() is None:
            process.send_signal(number)
            time.sleep(pause)
    output, errors = process.communicate(timeout=120)
    return Outcome(process, output, errors).expect_clear()


def journals(root):
    return [name for name in os.listdir(root) if name.endswith(".journal")]


def leftovers(root):
    return [path for path in archives.read(root) if archives.is_temporary(path)]


@pytest.fixture
def transactions(archive, folder):
    """An archive, with commands that change some hundred of its files as one, and the files that they are for."""
    root, files = archive(100)
    (folder / "records.jsonl").write_bytes(archives.records(200))
    tagged = {
        path: text + b"\n### Related:\n\n1. [A](/news/2001/01/1/a.md) _Context: Ferry_\n" if "harbour" in path else text
        for path, text in files.items()
    }
    return root, {("import", "../records.jsonl"): files, ("rename-entity", "Ferry", "Boat"): tagged}


def restore(root, files):
    for path in archives.read(root).keys() - files.keys():
        (root / path).unlink()
    archives.write(root, files)


@pytest.mark.slow
@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("place", [0, 1])
def test_all_or_nothing_is_put_back_by_the_interrupted_run_itself(start, transactions, number, place):
    root, commands = transactions
    command, files = list(commands.items())[place]
    chance = random.Random(number * 2 + place)
    inside = 0
    for _ in range(20):
        restore(root, files)
        process = start(*command, folder=root)
        when(lambda: journals(root), process)
        time.sleep(0.3 * chance.random() ** 3)
        outcome = end(process, number)
        assert not leftovers(root)
        if "every file is as it was" in outcome.errors:
            inside += 1
            assert outcome.status == -number and outcome.output == ""
            assert archives.read(root) == files
        else:
            # It was over before the signal came.
            assert archives.read(root) != files
        if inside == 3:
            return
    assert inside > 0


@pytest.mark.slow
@pytest.mark.parametrize("command", [("lint", "--fix"), ("format",), ("related", "--all", "--write")])
@pytest.mark.parametrize("number", SIGNALS)
def test_pages_are_old_or_new_and_counted(start, folder, mended, command, number):
    root, files = folder / "archive", archives.tagged(30)
    new = mended(files, *command)
    changed = [path for path in files if new[path] != files[path]]
    chance = random.Random(number)
    inside = 0
    for _ in range(20):
        archives.write(root, files)
        process = start(*command, folder=root)
        when(lambda: any((root / path).read_bytes() != files[path] for path in changed[:3]), process)
        time.sleep(0.05 * chance.random())
        outcome = end(process, number)
        found = archives.read(root)
        assert found.keys() == files.keys(), leftovers(root)
        assert all(found[path] in (files[path], new[path]) for path in files)
        written = [path for path in changed if found[path] == new[path]]
        if len(written) < len(changed):
            inside += 1
            verb = "page is" if len(changed) == 1 else "pages are"
            assert outcome.status == -number
            assert f"error: interrupted; {len(written)} of {len(changed)} {verb} written" in outcome.errors
        if inside == 2:
            return
    assert inside > 0


@pytest.mark.parametrize("command", [("lint",), ("format", "--check"), ("export",), ("graph",), ("entities",)])
def test_a_run_that_only_reads_says_that_it_was_interrupted(start, archive, command):
    root, files = archive(600)
    process = start(*command, folder=root, stdout=subprocess.DEVNULL)
    # Once it handles signals, and long before it is done.
    assert when(lambda: handles(process, signal.SIGINT), process)
    outcome = end(process, signal.SIGINT)
    assert outcome.status == -signal.SIGINT and outcome.errors == "dateline: interrupted\n"
    assert archives.read(root) == files


@pytest.mark.parametrize(
    "command", [("lint", "--fix"), ("format",), ("import", "../records.jsonl"), ("index",), ("related", "--all", "--write")]
)
def test_before_anything_is_written_that_is_said(start, archive, folder, command):
    root, files = archive(600)
    (folder / "records.jsonl").write_bytes(archives.records(3000))
    # The quicker the executable is, the sooner it has to be told.
    for pause in 0.02, 0.005, 0, 0, 0:
        restore(root, files)
        process = start(*command, folder=root)
        assert when(lambda: handles(process, signal.SIGTERM), process)
        time.sleep(pause)
        outcome = end(process, signal.SIGTERM)
        if outcome.errors == "dateline: interrupted; nothing is written\n":
            break
    assert outcome.status == -signal.SIGTERM and outcome.errors == "dateline: interrupted; nothing is written\n"
    assert archives.read(root) == files


def handles(process, number):
    """Whether a process has a handler of its own for a signal, as the system tells."""
    try:
        with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("SigCgt:"))
    except (OSError, StopIteration):
        return False
    return int(line.split()[1], 16) >> (number - 1) & 1


def test_a_document_that_is_interrupted_leaves_the_old_one(start, archive):
    root, files = archive(600)
    (root / "old.txt").write_bytes(b"old")
    for command in ["export", "--output-file"], ["report", "--output"]:
        process = start(*command, "old.txt", folder=root)
        when(lambda: leftovers(root), process)
        outcome = end(process, signal.SIGINT)
        assert not leftovers(root)
        if "'old.txt' is as it was" in outcome.errors:
            assert outcome.status == -signal.SIGINT and (root / "old.txt").read_bytes() == b"old"
        else:
            assert (root / "old.txt").read_bytes() != b"old"
            (root / "old.txt").write_bytes(b"old")


@pytest.mark.slow
def test_a_second_signal_ends_at_once_and_the_next_run_clears_up(start, run, transactions):
    root, commands = transactions
    command, files = next(iter(commands.items()))
    for _ in range(2):
        restore(root, files)
        process = start(*command, folder=root)
        when(lambda: journals(root), process)
        # The second comes when the first has been told for long enough, as far as the run lasts so long.
        outcome = end(process, signal.SIGINT, signal.SIGINT, signal.SIGINT, pause=0.6)
        assert outcome.status == -signal.SIGINT or not journals(root)
        run("lint", "--fix", "--select", "unused-suppression", folder=root)
        assert not leftovers(root)
        assert len([path for path in archives.read(root) if "ferry" in path]) in (0, 200)


@pytest.mark.slow
def test_two_signals_of_one_cause_are_one(start, transactions):
    """As `timeout` sends them, and a terminal beside a program that hands signals on."""
    root, commands = transactions
    command, files = next(iter(commands.items()))
    process = start(*command, folder=root)
    assert when(lambda: journals(root), process)
    outcome = end(process, signal.SIGTERM, signal.SIGTERM, pause=0.01)
    assert "ended at once" not in outcome.errors and not leftovers(root)
    assert archives.read(root) == files or "every file is as it was" not in outcome.errors


@pytest.mark.slow
def test_a_shell_sees_130_and_143(dateline, transactions, environment):
    root, commands = transactions
    for number, status in (signal.SIGINT, 130), (signal.SIGTERM, 143):
        line = f"""trap : INT TERM; "$0" {" ".join(next(iter(commands)))} & wait $!; echo $?"""
        # A shell's children in the background ignore SIGINT, so that Python restores it.
        helper = "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
        line = line.replace('"$0"', f"""python3 -c "{helper}" "$0" """)
        shell = subprocess.Popen(
            ["bash", "-c", line.replace("wait $!", 'echo $!; wait $!'), dateline],
            cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)  # fmt: skip
        child = int(shell.stdout.readline())
        assert when(lambda: journals(root), shell)
        os.kill(child, number)
        assert shell.stdout.read().strip() == str(status)
        shell.wait()
        assert not leftovers(root)


def test_who_ignores_a_signal_is_not_interrupted(start, archive):
    root, _ = archive(300)
    process = start("format", folder=root, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
    assert when(lambda: handles(process, signal.SIGINT), process)
    for _ in range(20):
        process.send_signal(signal.SIGHUP)
        time.sleep(0.005)
    output, errors = process.communicate()
    assert process.returncode == 0, errors


def test_the_first_process_of_a_container_ends_too(dateline, archive, environment):
    root, files = archive(600)
    if subprocess.run(["unshare", "--pid", "--fork", "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("no process namespace can be made here")
    process = subprocess.Popen(
        ["unshare", "--pid", "--fork", dateline, "lint"], cwd=root, env=environment, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE)  # fmt: skip

    def child():
        with open(f"/proc/{process.pid}/task/{process.pid}/children", encoding="ascii") as children:
            return [int(number) for number in children.read().split()]

    class Child:
        pid = 0

    assert when(child, process)
    Child.pid = child()[0]
    assert when(lambda: handles(Child, signal.SIGINT), process)
    os.kill(Child.pid, signal.SIGINT)
    errors = process.communicate(timeout=60)[1].decode()
    assert process.returncode in (130, 2) and "dateline: interrupted\n" in errors, (process.returncode, errors)


# --- Readers that go away


@pytest.mark.parametrize(
    "command", [("lint",), ("lint", "--format", "json"), ("format", "--diff"), ("export",), ("graph",), ("rules",)]
)
def test_a_reader_that_goes_away_is_no_failure(start, archive, command):
    root, _ = archive(600)
    process = start(*command, folder=root, pipesize=-1)
    process.stdout.read(1)
    process.stdout.close()
    errors = process.stderr.read().decode()
    assert process.wait() in (0, 1)
    assert "pipe" not in errors.lower() and "error" not in errors
