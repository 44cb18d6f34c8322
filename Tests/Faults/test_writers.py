"""Several at once: commands that write one archive, and somebody who changes it meanwhile."""

import os
import random
import threading

import archives
import pytest


def test_commands_that_write_at_once_take_turns_or_say_so(start, run, archive, folder):
    root, _ = archive(60)
    (folder / "records.jsonl").write_bytes(archives.records(100))
    commands = [
        ("import", "../records.jsonl"),
        ("lint", "--fix"),
        ("format",),
        ("index",),
        ("new", "--date", "2001-01-2", "--headline", "Swans return"),
        ("new", "--date", "2001-01-2", "--headline", "Geese return"),
        ("import", "../records.jsonl"),
    ]
    for _ in range(3):
        processes = [start(*command, folder=root) for command in commands]
        for command, process in zip(commands, processes):
            output, errors = process.communicate(timeout=120)
            assert process.returncode in (0, 1, 2), (command, errors)
            for line in errors.decode().splitlines():
                assert line.startswith("dateline: "), line
    # Who wasn't served comes again, alone.
    for command in commands:
        run(*command, folder=root, status=(0, 1, 2))
    found = archives.read(root)
    assert not [path for path in found if archives.is_temporary(path)]
    assert sum("ferry" in path for path in found) == 100 and sum("return" in path for path in found) == 2
    run("index", "--check", folder=root, status=0)
    run("format", "--check", folder=root, status=0)


@pytest.mark.parametrize("command", [("lint",), ("lint", "--fix"), ("format",), ("export",), ("index", "--check")])
def test_files_that_vanish_and_come_back_stop_nothing(start, archive, command):
    root, files = archive(100)
    pages = [root / path for path in files if "harbour" in path]
    chance = random.Random(len(command))
    stop = threading.Event()

    def disturb():
        spare = root / "spare"
        while not stop.is_set():
            page = chance.choice(pages)
            kind = chance.randrange(5)
            if not page.is_file() or page.is_symlink():
                continue
            text = page.read_bytes()
            if kind == 0:
                page.rename(spare)
                spare.rename(page)
            elif kind == 1:
                page.unlink()
                page.mkdir()
                page.rmdir()
                page.write_bytes(text)
            elif kind == 2:
                page.unlink()
                page.symlink_to("/etc/passwd")
                page.unlink()
                page.write_bytes(text)
            elif kind == 3:
                page.unlink()
                os.mkfifo(page)
                page.unlink()
                page.write_bytes(text)
            else:
                day = page.parent
                day.rename(root / "elsewhere")
                (root / "elsewhere").rename(day)

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        for _ in range(5):
            process = start(*command, folder=root)
            output, errors = process.communicate(timeout=120)
            assert process.returncode in (0, 1, 2), errors
            assert b"root:" not in output
            for line in errors.decode().splitlines():
                assert line.startswith("dateline: ") and "Bad file" not in line, line
    finally:
        stop.set()
        thread.join()
    found = archives.read(root)
    assert found.keys() >= files.keys()
    assert not any(text.startswith(b"root:") for text in found.values())


@pytest.mark.parametrize("command", [("lint", "--fix"), ("format",)])
def test_what_somebody_writes_meanwhile_is_not_lost(start, archive, command):
    """Each edit is put in its place whole, as editors do, while pages are mended."""
    root, files = archive(100)
    pages = [path for path in files if "harbour" in path]
    chance = random.Random(1)
    edits = {}
    stop = threading.Event()

    def edit():
        number = 0
        while not stop.is_set():
            number += 1
            path = chance.choice(pages)
            mark = b"%d. [Edit](https://edit.example/%d)\n" % (number, number)
            spare = root / "spare"
            spare.write_bytes(files[path] + mark)
            spare.rename(root / path)
            edits[path] = mark.split(b"(")[1]

    thread = threading.Thread(target=edit)
    thread.start()
    try:
        for _ in range(6):
            process = start(*command, folder=root)
            _, errors = process.communicate(timeout=120)
            assert process.returncode in (0, 1, 2), errors
    finally:
        stop.set()
        thread.join()
    found = archives.read(root)
    assert not [path for path in found if archives.is_temporary(path)]
    lost = [path for path, mark in edits.items() if mark not in found[path]]
    # Between the last look at a file and its replacement lie some microseconds, which no system call closes.
    assert len(lost) <= 1, lost
    print(f"{len(edits)} pages edited, {len(lost)} edits lost")
