"""Files that are no files, that have names or lengths which nobody expects, and very many of them."""

import csv
import json
import os
import re
import shutil
import socket
import xml.etree.ElementTree

import archives
import pytest
from conftest import limits

DAY = "news/2001/01/1"
READERS = [
    ("lint",), ("lint", "--diff"), ("format", "--check"), ("export",), ("graph",), ("report", "--output", "-"), ("entities",),
    ("related", "--all"), ("index", "--check"),
]  # fmt: skip
WRITERS = [("lint", "--fix"), ("format",), ("index",), ("new", "--date", "2001-01-1", "--headline", "Ferries sail")]
PAGE = archives.PAGE.format(date="2001-01-1", path="2001/01/1", number=0).encode()


# --- What is no file


@pytest.fixture
def strange(archive, folder):
    """An archive with one of each kind of thing that has the name of a page, and a secret outside of it."""
    root, files = archive(30)
    secret = folder / "secret.md"
    secret.write_bytes(PAGE.replace(b"Harbour", b"Secret"))
    (folder / "outside").mkdir()
    (folder / "outside" / "harbour.md").write_bytes(secret.read_bytes())
    day = root / DAY
    names = {"fifo.md": os.mkfifo, "folder.md": os.mkdir}
    for name, make in names.items():
        make(day / name)
    with socket.socket(socket.AF_UNIX) as server:
        here = os.getcwd()
        os.chdir(day)
        server.bind("socket.md")
        os.chdir(here)
    links = {
        "dangling.md": "nowhere.md", "looping.md": "looping.md", "outward.md": str(secret), "up": "../../..",
        "outside": str(folder / "outside"), "device.md": "/dev/zero",
    }  # fmt: skip
    for name, target in links.items():
        (day / name).symlink_to(target)
    (root / "news" / "2003").symlink_to(folder / "outside")
    told = {"fifo.md", "socket.md", *links}
    if os.geteuid() == 0:
        try:
            os.mknod(day / "zero.md", 0o20666, os.makedev(1, 5))
            told.add("zero.md")
        except PermissionError:
            pass
    return root, files, told, secret


@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize("command", [("lint", "--fix"), ("format",), ("remove",), ("move", "--date", "2001-05-5"), ("rename", "--headline", "Ferries sail")])
def test_nothing_behind_a_linked_folder_is_changed(run, archive, folder, command, listed):
    other, files = archive(30, folder / "other")
    root, _ = archive(30, folder / "mine")
    day = root / "news/2001/01/2"
    shutil.rmtree(day)
    day.symlink_to(other / "news/2001/01/2")
    page = next(path for path in files if path.startswith("news/2001/01/2/harbour"))
    if not listed:
        run(*command[:1], page, *command[1:], folder=root, status=(0, 1, 2))
    elif command[0] in ("lint", "format"):
        run(*command, "--files-from", "-", folder=root, input=page.encode(), status=(0, 1, 2))
    assert archives.read(other) == files


@pytest.mark.parametrize("command", READERS + WRITERS)
def test_what_is_no_file_is_passed_over_and_changes_nothing(run, archive, strange, folder, command):
    root, files, told, secret = strange
    plain, _ = archive(30, folder / "plain" / "archive")
    expected = run(*command, folder=plain)
    before = secret.read_bytes()
    outcome = run(*command, folder=root, status=expected.status, preexec_fn=limits(AS=1 << 30))
    assert outcome.output == expected.output
    assert "Secret" not in outcome.output + outcome.errors and secret.read_bytes() == before
    assert archives.read(root) == archives.read(plain)
    if command in [("lint",), ("export",), ("format",)]:
        for name in told:
            assert f"passed over: '{DAY}/{name}'" in outcome.errors
        assert "passed over: 'news/2003' is a symbolic link" in outcome.errors


@pytest.mark.parametrize("command", [("lint",), ("lint", "--fix"), ("format",), ("export",), ("graph",)])
def test_what_is_no_file_can_be_named(run, strange, command):
    root, files, told, secret = strange
    before = secret.read_bytes()
    for name in sorted(told - {"up", "outside"}):
        outcome = run(*command, f"{DAY}/{name}", folder=root, status=(0, 2))
        assert "Secret" not in outcome.output
        if command[0] != "graph":
            assert f"{DAY}/{name}'" in outcome.errors
    assert secret.read_bytes() == before and archives.read(root) == files


@pytest.mark.parametrize("kind", ["fifo", "folder", "link", "dangling link"])
def test_a_configuration_that_is_no_file_is_an_error(run, archive, folder, kind):
    root, _ = archive(3)
    place = root / ".dateline.json"
    match kind:
        case "fifo":
            os.mkfifo(place)
        case "folder":
            place.mkdir()
        case "link":
            (folder / "elsewhere.json").write_text("{}")
            place.symlink_to(folder / "elsewhere.json")
        case _:
            place.symlink_to("nowhere")
    for command in READERS:
        assert "'.dateline.json' is" in run(*command, folder=root, status=2).errors


def test_a_page_that_becomes_a_link_is_not_written_through(run, folder, archive):
    root, files = archive(3)
    page = next(path for path in files if "harbour-1-" in path)
    target = folder / "target.md"
    target.write_bytes(files[page])
    (root / page).unlink()
    (root / page).symlink_to(target)
    for command in [("lint", "--fix"), ("format",), ("index",)]:
        run(*command, folder=root)
    assert target.read_bytes() == files[page] and (root / page).is_symlink()


# --- Names


NAMES = [
    b"a\nb.md", b"\x1b[31mred\x07.md", b"\xff\xfe.md", b"n" * 252 + b".md", b"-rf.md", b"a 'b' \"c\" $(d) `e`.md", b"%0A::error::.md",
    "\u202etxt.md".encode(), b"<script>.md", b"].md", b"\\.md", "\u9996\u9875.md".encode(),
]  # fmt: skip


@pytest.fixture
def named(archive):
    root, files = archive(10)
    for name in NAMES:
        with open(os.path.join(os.fsencode(root / DAY), name), "wb") as file:
            file.write(PAGE)
    return root


def named_files(root):
    found = {}
    for name in NAMES:
        with open(os.path.join(os.fsencode(root / DAY), name), "rb") as file:
            found[name] = file.read()
    return found


def test_strange_names_are_read_and_told_without_control_characters(run, named):
    plain = run("lint", folder=named)
    assert f"{len(NAMES) + 12} files" in plain.output
    for form in ["text", "json", "json-lines", "sarif", "github", "gitlab", "junit"]:
        output = run("lint", "--format", form, folder=named).output
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", output), form
        match form:
            case "json" | "sarif" | "gitlab":
                json.loads(output)
            case "json-lines":
                assert all(json.loads(line) for line in output.splitlines())
            case "junit":
                xml.etree.ElementTree.fromstring(output)
            case "github":
                assert all(line.startswith("::") or not line.startswith(":") for line in output.splitlines())
                assert "\n::error::" not in output
    for line in run("export", folder=named).output.splitlines():
        json.loads(line)
    assert list(csv.reader(run("export", "--format", "csv", folder=named).output.splitlines(keepends=True)))
    json.loads(run("graph", "--format", "json", folder=named).output)
    assert "<script>" not in run("report", "--output", "-", folder=named).output.replace("<script>\n", "", 1)


@pytest.mark.parametrize("command", [("lint", "--fix"), ("format",)])
def test_strange_names_are_written(run, named, command):
    run(*command, folder=named)
    held = named_files(named)
    assert len(set(held.values())) == 1 and held[NAMES[0]] != PAGE
    assert not [path for path in archives.read(named) if archives.is_temporary(path)]


def test_strange_names_can_be_named(run, named):
    for name in NAMES:
        path = os.fsencode(DAY) + b"/" + name
        for command in ["lint", "format"]:
            run(command, path, folder=named)
        here = run("lint", b"--", name, folder=named / DAY)
        assert "1 file" in here.output


def test_strange_names_in_indexes_are_left_alone_or_entered_whole(run, named):
    run("index", folder=named, status=(0, 2))
    run("index", "--check", folder=named, status=(0, 1, 2))
    index = (named / DAY / "index.md").read_bytes()
    assert b"\x1b" not in index and b"\xff\xfe" not in index
    assert (named / DAY / "README.md").read_bytes() == index


# --- Long paths


def test_paths_of_thousands_of_bytes_are_read_and_written(run, archive, folder):
    root, files = archive(10)
    place = os.open(root / "news", os.O_RDONLY)
    names = ["d" * 200 + str(number) for number in range(30)]
    for name in names:
        os.mkdir(name, dir_fd=place)
        inner = os.open(name, os.O_RDONLY, dir_fd=place)
        os.close(place)
        place = inner
    with open(os.open("page.md", os.O_WRONLY | os.O_CREAT, dir_fd=place), "wb") as file:
        file.write(PAGE)
    path = "/".join(["news", *names, "page.md"])
    assert len(path) > 6000
    assert path in run("lint", "--format", "json", folder=root).output
    for command in READERS:
        run(*command, folder=root)
    for command in WRITERS:
        run(*command, folder=root, status=(0, 1, 2))
    with open(os.open("page.md", os.O_RDONLY, dir_fd=place), "rb") as file:
        assert b"dateline-disable" not in file.read()
    # A person can't name it: the system takes no such path.
    assert "error: '" in run("lint", path, folder=root, status=2).errors
    os.close(place)


def test_an_archive_deep_below_is_found(run, archive, folder):
    deep = folder
    while len(str(deep)) < 3700:
        deep = deep / ("d" * 200)
    root, files = archive(10, deep / "archive")
    for command in READERS + WRITERS:
        run(*command, folder=root)
    assert run("lint", "--fix", "--archive", root, folder=folder).status in (0, 1)


# --- Long files


SIZE = 1 << 30


def sparse(path, size=SIZE, text=PAGE):
    with open(path, "wb") as file:
        file.write(text)
        file.truncate(size)


@pytest.mark.parametrize("command", READERS + [("lint", "--fix"), ("format",)])
def test_a_file_of_a_gigabyte_is_an_error_and_the_rest_is_done(run, archive, folder, command):
    root, files = archive(30)
    plain, _ = archive(30, folder / "plain" / "archive")
    expected = run(*command, folder=plain).output
    sparse(root / DAY / "large.md")
    # It isn't read: a quarter of it is more than there is room for.
    outcome = run(*command, folder=root, status=2, preexec_fn=limits(AS=600 << 20))
    assert f"error: '{DAY}/large.md' has {SIZE} bytes, more than the limit of 16777216; " in outcome.errors
    assert "raise limits.fileSize in .dateline.json" in outcome.errors
    if command[0] not in ("lint", "format"):
        assert outcome.output == expected
    (root / DAY / "large.md").unlink()
    assert archives.read(root) == archives.read(plain)


def test_commands_that_need_all_of_an_archive_refuse(run, archive):
    root, files = archive(30)
    sparse(root / DAY / "large.md")
    outcome = run("new", "--date", "2001-01-1", "--headline", "Ferries sail", folder=root, status=2)
    assert "large.md' has" in outcome.errors and "limits.fileSize" in outcome.errors
    (root / DAY / "large.md").unlink()
    assert archives.read(root) == files


def test_the_limit_can_be_set(run, archive):
    root, _ = archive(3)
    long = PAGE + b"1. [Herald](https://herald.example/)\n" * 1000
    (root / DAY / "long.md").write_bytes(long)
    assert run("lint", folder=root).status in (0, 1)
    (root / ".dateline.json").write_text(json.dumps({"limits": {"fileSize": len(long) - 1}}))
    for command in READERS:
        outcome = run(*command, folder=root, status=2)
        assert f"'{DAY}/long.md' has {len(long)} bytes, more than the limit of {len(long) - 1}" in outcome.errors
    (root / ".dateline.json").write_text(json.dumps({"limits": {"fileSize": len(long)}}))
    assert run("lint", folder=root).status in (0, 1)


def test_a_long_page_outside_of_any_archive_is_not_read(run, folder):
    sparse(folder / "large.md")
    for command in ["lint", "format", "export"]:
        outcome = run(command, "large.md", folder=folder, status=2, preexec_fn=limits(AS=600 << 20))
        assert f"'large.md' has {SIZE} bytes, more than the limit" in outcome.errors


@pytest.mark.parametrize("option", ["--config", "--baseline", "--files-from"])
def test_an_input_without_end_is_an_error(run, archive, option):
    root, _ = archive(3)
    outcome = run("lint", option, "/dev/zero", folder=root, status=2, preexec_fn=limits(AS=2 << 30))
    assert f"{option}: '/dev/zero' can't be read: File too large" in outcome.errors


def test_a_page_without_end_on_standard_input_is_an_error(run, archive):
    root, _ = archive(3)
    for command in [("lint", "-", "--stdin-filename", f"{DAY}/x.md"), ("format", "-"), ("related", "-")]:
        with open("/dev/zero", "rb") as zero:
            outcome = run(*command, folder=root, status=2, stdin=zero, preexec_fn=limits(AS=2 << 30))
        assert "standard input can't be read: File too large" in outcome.errors


# --- Many files


@pytest.mark.timeout(3 * 1800)
def test_a_folder_of_very_many_files_is_read(run, archive):
    root, _ = archive(10)
    count = int(os.environ.get("DATELINE_FAULT_FILES", "5000"))
    day = os.open(root / DAY, os.O_RDONLY)
    for number in range(count):
        os.close(os.open(f"{number}.md", os.O_WRONLY | os.O_CREAT, dir_fd=day))
    for command in [("lint", "--statistics"), ("format", "--check"), ("export",)]:
        outcome = run(*command, folder=root, timeout=1800, status=(0, 1, 2), preexec_fn=limits(NOFILE=64))
        assert "Too many" not in outcome.errors
        if command[0] == "format":
            assert f"of {count + 12} pages would change" in outcome.errors
    os.close(day)
