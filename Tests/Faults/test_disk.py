"""Disks that are full, that can't be written, and files that may not be."""

import os
import shutil
import stat
import subprocess

import archives
import pytest
from conftest import NOBODY, fill, limits

MENDERS = [("lint", "--fix"), ("format",)]
DOCUMENTS = [
    ("export", "--output-file"), ("report", "--output"), ("graph", "--output"), ("lint", "--output-file"),
    ("lint", "--write-baseline"),
]  # fmt: skip
NEW = ("new", "--date", "2001-01-1", "--headline", "Ferries sail")


def has_changed(root, files):
    return [path for path, text in archives.read(root).items() if text != files.get(path) and path[:1] != "."]


# --- Full


@pytest.mark.parametrize("command", MENDERS)
def test_on_a_full_disk_each_page_stays_whole_and_is_named(run, archive, disk, command):
    root, files = archive(30, disk("1m"))
    fill(root)
    outcome = run(*command, folder=root, status=2)
    assert outcome.errors.count("No space left on device; make room and run this again") >= 30
    assert not has_changed(root, files)
    (root / ".filler").unlink()
    run(*command, folder=root)
    assert archives.read(root).keys() == files.keys() and has_changed(root, files)


def test_all_or_nothing_is_nothing_on_a_full_disk(run, archive, disk):
    root, files = archive(30, disk("1m"))
    (root.parent / "records.jsonl").write_bytes(archives.records(60))
    # Some files find room, others don't.
    for room in [0, 4, 8, 100, 200]:
        fill(root, room)
        held = archives.read(root)
        for command in [("import", "../records.jsonl"), NEW, ("index",)]:
            if command == NEW and room > 8:
                continue
            outcome = run(*command, folder=root, status=(0, 2) if command == ("index",) else 2)
            assert outcome.status == 0 or "No space left on device; make room" in outcome.errors
            if outcome.status == 2:
                assert archives.read(root) == held
            held = archives.read(root)
        (root / ".filler").unlink()
    run("import", "../records.jsonl", folder=root, status=0)


@pytest.mark.parametrize("command", DOCUMENTS)
def test_a_document_that_finds_no_room_leaves_the_old_one(run, archive, disk, command):
    root, files = archive(60, disk("1m"))
    (root / "old.txt").write_bytes(b"old")
    fill(root)
    before = archives.read(root)
    outcome = run(*command, "old.txt", folder=root, status=2)
    assert "'old.txt' can't be written: No space left on device" in outcome.errors
    assert archives.read(root) == before


def test_init_leaves_no_half_configuration_on_a_full_disk(run, archive, disk):
    root, _ = archive(1, disk("1m"))
    fill(root)
    assert "No space left on device" in run("init", folder=root, status=2).errors
    assert not (root / ".dateline.json").exists()


@pytest.mark.parametrize("command", MENDERS)
def test_what_fits_is_written_where_files_may_only_be_short(run, archive, mended, command):
    """Where nothing can be mounted: a limit for the length of files, which stops one page of many."""
    root, files = archive(30)
    long = next(path for path in files if "harbour-7-" in path)
    files[long] += b"".join(b"%d. [Herald](https://herald.example/%d)\n" % (number, number) for number in range(900))
    archives.write(root, {long: files[long]})
    outcome = run(*command, folder=root, status=2, preexec_fn=limits(FSIZE=8192))
    assert "File too large" in outcome.errors and long in outcome.errors
    assert archives.read(root) == mended(files, *command) | {long: files[long]}


def test_output_that_finds_no_room_is_told(run, archive):
    root, _ = archive(3)
    with open("/dev/full", "wb") as full:
        for command in [("lint",), ("export",), ("graph",), ("report", "--output", "-"), ("format", "--diff")]:
            outcome = run(*command, folder=root, status=2, stdout=full)
            assert "standard output can't be written: No space left on device" in outcome.errors


# --- Read-only


@pytest.mark.parametrize("command", MENDERS + [NEW, ("import", "../records.jsonl"), ("index",)])
def test_a_read_only_file_system_is_named_and_can_be_read(run, archive, disk, command):
    root, files = archive(30, disk("1m"))
    (root.parent / "records.jsonl").write_bytes(archives.records(20))
    subprocess.run(["mount", "-o", "remount,ro", root], check=True)
    assert "read-only" in run(*command, folder=root, status=2).errors.lower()
    run("lint", folder=root)
    run("export", folder=root, status=0)
    assert archives.read(root) == files


@pytest.mark.parametrize("command", MENDERS)
def test_a_read_only_file_is_left_and_the_rest_written(run, archive, mended, command):
    root, files = archive(30)
    paths = [path for path in files if "harbour-7-" in path or "harbour-8-" in path]
    for path in paths:
        (root / path).chmod(0o440)
    outcome = run(*command, folder=root, status=2)
    for path in paths:
        assert f"error: '{path}' is not written: it is read-only" in outcome.errors
    assert archives.read(root) == mended(files, *command) | {path: files[path] for path in paths}


@pytest.mark.parametrize("command", MENDERS)
def test_a_folder_that_may_not_be_written_is_left_and_the_rest_written(run, archive, mended, command):
    root, files = archive(30)
    closed = root / "news/2001/01/2"
    closed.chmod(0o555)
    outcome = run(*command, folder=root, status=2, **NOBODY)
    assert "Permission denied; see who may write in its folder" in outcome.errors
    expected = mended(files, *command) | {path: text for path, text in files.items() if path.startswith("news/2001/01/2/")}
    assert archives.read(root) == expected


def test_all_or_nothing_is_nothing_where_one_folder_may_not_be_written(run, archive):
    root, files = archive(30)
    (root / "records.jsonl").write_bytes(archives.records(25))
    (root / "news/2001/01/2").chmod(0o555)
    before = archives.read(root)
    outcome = run("import", "records.jsonl", folder=root, status=2, **NOBODY)
    assert "news/2001/01/2/" in outcome.errors and "Permission denied" in outcome.errors
    assert archives.read(root) == before
    root.chmod(0o555)
    outcome = run("import", "records.jsonl", folder=root, status=2, **NOBODY)
    assert "Permission denied" in outcome.errors
    root.chmod(0o755)


# --- No permission


@pytest.mark.parametrize("command", [("lint",), *MENDERS, ("export",), ("graph",), ("report", "--output", "-")])
def test_what_may_not_be_read_is_named_and_the_rest_is_read(run, archive, command):
    root, files = archive(30)
    page = next(path for path in files if "harbour-7-" in path)
    (root / page).chmod(0)
    closed = "news/2001/01/2"
    (root / closed).chmod(0)
    outcome = run(*command, folder=root, status=2, **NOBODY)
    assert f"error: '{page}' cannot be read: Permission denied" in outcome.errors
    assert f"error: '{closed}' cannot be read: Permission denied" in outcome.errors
    assert len(outcome.errors.splitlines()) < 12
    (root / closed).chmod(0o755)
    after = archives.read(root)
    assert all(after[path] == files[path] for path in files if path == page or path.startswith(closed))
    if command[0] == "export":
        assert outcome.output.count("\n") == 19
    if command in MENDERS:
        assert len(has_changed(root, files)) >= 19


def test_what_may_not_be_read_stops_what_needs_all_of_the_archive(run, archive):
    root, files = archive(30)
    page = next(path for path in files if "harbour-7-" in path)
    (root / page).chmod(0)
    outcome = run(*NEW, folder=root, status=2, **NOBODY)
    assert f"error: '{page}' cannot be read: Permission denied" in outcome.errors
    assert archives.read(root) == files


def test_a_configuration_or_list_that_may_not_be_read_is_named(run, archive):
    root, _ = archive(3)
    (root / ".dateline.json").write_text("{}")
    (root / ".dateline.json").chmod(0)
    assert "'.dateline.json' cannot be read: Permission denied" in run("lint", folder=root, status=2, **NOBODY).errors
    (root / ".dateline.json").rename(root / "secret.json")
    for option in ["--config", "--baseline", "--files-from"]:
        outcome = run("lint", option, "secret.json", folder=root, status=2, **NOBODY)
        assert f"{option}: 'secret.json' can't be read: Permission denied" in outcome.errors


def test_permissions_and_owners_stay(run, archive):
    root, files = archive(10)
    page = next(iter(files))
    (root / page).chmod(0o604)
    run("lint", "--fix", folder=root)
    status = (root / page).stat()
    assert stat.S_IMODE(status.st_mode) == 0o604
    assert not NOBODY or status.st_uid == 65534
