"""What the tests share: the executable, copies of archives, clients that are held to the protocol to their end."""

import hashlib
import os
import pathlib
import shutil

import pytest

import client as clients

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARCHIVES = ROOT / "fixtures" / "archives"


def state(folder):
    """All that is in a folder: what files hold, and when they were written."""
    found = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
        found[str(path.relative_to(folder))] = (digest, status.st_mtime_ns, status.st_mode)
    return found


@pytest.fixture(scope="session")
def dateline():
    """The executable: `DATELINE`, or what was built last."""
    path = os.environ.get("DATELINE") or ROOT / ".build" / "debug" / "dateline"
    assert os.access(path, os.X_OK), f"there is no {path}: build it, or name it in DATELINE"
    return str(path)


@pytest.fixture
def archive(tmp_path):
    """Makes copies of the fixtures' archives."""

    def copy(name, to=None):
        folder = tmp_path / (to or name)
        shutil.copytree(ARCHIVES / name, folder)
        return folder

    return copy


@pytest.fixture
def connect(dateline):
    """Starts servers. At the end, each has ended well, said nothing that lsprotocol can't read, and written no file."""
    started = []

    def start(*folders, arguments=(), ends=True, **more):
        before = {folder: state(folder) for folder in folders}
        client = clients.Client([dateline, "server", *arguments], folders, **more)
        started.append((client, before, ends))
        return client

    yield start
    try:
        for client, before, ends in started:
            if ends:
                assert client.end() == 0
            assert not client.faults, "\n".join(client.faults)
            for folder, was in before.items():
                assert client.changes_files or state(folder) == was, f"{folder} was written to"
    finally:
        for client, *_ in started:
            client.kill()


# Pages of the fixtures, for tests in both languages.


class Sample:
    def __init__(self, name, page, other, slug_part, word, entity):
        self.name, self.page, self.other = name, page, other
        self.slug_part, self.word, self.entity = slug_part, word, entity


ENGLISH = Sample(
    "english",
    "news/2017/03/8/port-lindall-harbour-reopens-after-the-storm-ferries-to-sarn-island-resume-in-the-afternoon.md",
    "news/2017/03/10/port-lindall-s-fishing-fleet-sails-again-as-the-storm-moves-east.md",
    "port-lindall",
    "harbour",
    "Port Lindall",
)
CHINESE = Sample(
    "chinese",
    "news/2018/04/5/青屿大桥因大风关闭-渡轮停航.md",
    "news/2018/04/6/青屿大桥恢复通行.md",
    "青屿大桥",
    "渡轮",
    "青屿大桥",
)


@pytest.fixture(params=[ENGLISH, CHINESE], ids=lambda sample: sample.name)
def sample(request):
    return request.param
