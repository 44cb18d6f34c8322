"""What the tests share: the executable, archives, and ways to make a process or a disk lack something."""

import contextlib
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import tempfile
import time

import archives
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Permissions don't stop the superuser, so that some tests are run as nobody.
NOBODY = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}


def base():
    """Where folders are made: in memory, since a disk that makes each file last takes its time."""
    memory = "/dev/shm"
    if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 1 << 29:
        return memory
    return tempfile.gettempdir()


BASE = base()

# A shell lets what it starts in the background ignore the one, and `nohup` the other, and programs inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.fixture(scope="session")
def dateline():
    """The executable, where anybody may run it."""
    built = os.environ.get("DATELINE") or ROOT / ".build" / "debug" / "dateline"
    assert os.access(built, os.X_OK), f"there is no {built}: build it, or name it in DATELINE"
    if subprocess.run(["test", "-x", os.path.abspath(built)], cwd="/", **NOBODY, check=False).returncode == 0:
        yield os.path.abspath(built)
        return
    folder = pathlib.Path(tempfile.gettempdir(), f"dateline-faults-{os.getpid()}")
    folder.mkdir(mode=0o755)
    yield shutil.copy(built, folder / "dateline")
    shutil.rmtree(folder)


def new_folder(place=BASE):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="faults-", dir=place)).resolve()
    if NOBODY:
        os.chown(folder, 65534, 65534)
    folder.chmod(0o755)
    return folder


def remove(folder):
    subprocess.run(["chmod", "-R", "u+rwx", folder], check=False, capture_output=True)
    shutil.rmtree(folder)


@pytest.fixture
def folder(request):
    """A folder that anybody may use, whatever is left in it. With the mark `slow`, writing there takes its time."""
    place = new_folder(tempfile.gettempdir() if request.node.get_closest_marker("slow") else BASE)
    yield place
    remove(place)


@pytest.fixture
def archive(folder):
    """Makes archives of `archives.faulty`, and gives their files back."""

    def make(count=30, place=None):
        root = place or folder / "archive"
        files = archives.faulty(count)
        archives.write(root, files)
        if NOBODY:
            subprocess.run(["chown", "-R", "65534:65534", root], check=True)
        return root, files

    return make


@pytest.fixture
def mended(run, folder):
    """What an archive holds when `dateline` with some arguments has done its work there."""

    def mend(files, *arguments):
        root = folder / "mended"
        shutil.rmtree(root, ignore_errors=True)
        archives.write(root, files)
        run(*arguments, folder=root)
        return archives.read(root)

    return mend


@pytest.fixture
def disk(folder):
    """Makes small file systems in memory; those who can't are spared the test."""
    mounted = []

    def mount(size):
        place = folder / f"disk-{len(mounted)}"
        place.mkdir()
        made = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size},mode=0777", "faults", place], capture_output=True, check=False)
        if made.returncode != 0:
            pytest.skip(f"no file system can be mounted here: {made.stderr.decode().strip()}")
        mounted.append(place)
        return place

    yield mount
    for place in mounted:
        subprocess.run(["umount", place], check=True)


def fill(disk, but=0):
    """Fills a disk up, but for so many kilobytes."""
    reserve, filler = disk / ".reserve", disk / ".filler"
    if but:
        reserve.write_bytes(bytes(but * 1024))
    with contextlib.suppress(OSError), open(filler, "wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
    if but:
        reserve.unlink()


def limits(**wanted):
    """Sets limits of a process before its program begins: `limits(NOFILE=64)`."""

    def apply():
        for name, value in wanted.items():
            number = getattr(resource, "RLIMIT_" + name)
            hard = resource.getrlimit(number)[1]
            resource.setrlimit(number, (value, hard if name == "STACK" else value))

    return apply


@pytest.fixture(scope="session")
def environment():
    return {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "DATELINE"))} | {
        "NO_COLOR": "1", "DATELINE_CACHE_DIR": ""}


@pytest.fixture(scope="session")
def start(dateline, environment):
    """Starts `dateline`, with room for what it writes while nobody reads."""

    def begin(*arguments, folder, variables=None, **more):
        more = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "pipesize": 1 << 20} | more
        return subprocess.Popen(
            [dateline, *(argument if isinstance(argument, bytes) else str(argument) for argument in arguments)],
            cwd=folder, env=environment if variables is None else variables, restore_signals=True, **more)

    return begin


def when(condition, process, limit=60):
    """Waits until something is so. Returns whether it was before the process ended."""
    deadline = time.monotonic() + limit
    while process.poll() is None:
        if condition():
            return True
        if time.monotonic() > deadline:
            process.kill()
            pytest.fail(f"{process.args} neither ended nor came so far in {limit} s")
        time.sleep(0.0005)
    return False


class Outcome:
    """What a run came to."""

    def __init__(self, process, output, errors):
        self.status = process.returncode
        self.output = (output or b"").decode(errors="surrogateescape")
        self.errors = (errors or b"").decode(errors="surrogateescape")

    def __repr__(self):
        return f"status {self.status}\n{self.output[-3000:]}\n{self.errors[-3000:]}"

    def expect_clear(self):
        """Whatever happened was no crash, and what was said is for people."""
        assert self.status in (0, 1, 2, -signal.SIGINT, -signal.SIGTERM, -signal.SIGHUP), self
        for line in self.errors.splitlines():
            assert line.startswith("dateline: "), self
        return self


@pytest.fixture(scope="session")
def run(start):
    """Runs `dateline` to its end, and holds it to a status, or to one of several."""

    def finish(*arguments, folder, status=(0, 1), timeout=120, **more):
        given = more.pop("input", None)
        if given is not None:
            more["stdin"] = subprocess.PIPE
        process = start(*arguments, folder=folder, **more)
        try:
            output, errors = process.communicate(given, timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            pytest.fail(f"{arguments} hangs: {process.communicate()}")
        outcome = Outcome(process, output, errors).expect_clear()
        assert outcome.status in (status if isinstance(status, tuple) else (status,)), outcome
        return outcome

    return finish
