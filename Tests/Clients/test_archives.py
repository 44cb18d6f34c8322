"""Archives: several, named, written to by others, configured anew."""

import json
import re
import subprocess

import pytest

from client import FULL, NOTHING, Failed, capabilities, uri
from conftest import CHINESE, ENGLISH
from test_capabilities import headline

INFO = {"logLevel": "info"}


def changed(client, *files, kind=2):
    client.changes_files = True
    changes = [{"uri": uri(file), "type": kind} for file in files]
    client.notify("workspace/didChangeWatchedFiles", {"changes": changes})


def test_two_archives(connect, archive):
    english, chinese = archive("english"), archive("chinese")
    client = connect(english, chinese, options=INFO)
    for name in (english, chinese):
        client.wait("window/logMessage", lambda told: f"'{name}'" in told["message"])
    pages = [client.open(folder / sample.page) for folder, sample in ((english, ENGLISH), (chinese, CHINESE))]
    for page, sample, folder in zip(pages, (ENGLISH, CHINESE), (english, chinese)):
        other = headline((folder / sample.other).read_text())
        client.replace(page, f"[{other}]", "[x]")
        client.rules(page, "stale-related-text")
    found = client.request("workspace/symbol", {"query": ""})
    assert {uri(english), uri(chinese)} == {
        next(root for root in (uri(english), uri(chinese)) if each["location"]["uri"].startswith(root))
        for each in found
    }
    # A folder that goes takes nothing along that is open.
    client.notify(
        "workspace/didChangeWorkspaceFolders",
        {"event": {"added": [], "removed": [{"uri": uri(english), "name": "english"}]}},
    )
    client.replace(pages[0], "[x]", "[y]")
    client.rules(pages[0], "stale-related-text")
    client.close(pages[0])
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [], "removed": []}})
    found = client.request("workspace/symbol", {"query": ""})
    assert found and all(each["location"]["uri"].startswith(uri(chinese)) for each in found)


def test_a_folder_that_comes(connect, archive):
    english, chinese = archive("english"), archive("chinese")
    client = connect(english, options=INFO)
    client.wait_for_archive()
    start = len(client.said)
    client.notify(
        "workspace/didChangeWorkspaceFolders",
        {"event": {"added": [{"uri": uri(chinese), "name": "chinese"}], "removed": []}},
    )
    client.wait_for_archive(start)
    assert client.request("workspace/symbol", {"query": CHINESE.entity})


def test_pages_of_a_folder_that_is_not_open(connect, archive):
    """The archive is the one around the page, whatever folders the client has open."""
    folder = archive("english")
    client = connect(options=INFO)
    page = client.open(folder / ENGLISH.page)
    client.wait_for_archive()
    client.replace(page, "[Sarn Island votes", "[x")
    client.rules(page, "stale-related-text")


def test_a_folder_within_the_archive(connect, archive):
    folder = archive("english")
    client = connect(folder / "news" / "2017", options=INFO)
    client.wait_for_archive()
    found = client.request("workspace/symbol", {"query": ENGLISH.entity})
    assert uri(folder / ENGLISH.page) in {each["location"]["uri"] for each in found}


def test_a_root_that_is_a_link(connect, archive, tmp_path):
    folder = archive("english")
    link = tmp_path / "link"
    link.symlink_to(folder)
    client = connect(link, options=INFO)
    client.wait_for_archive()
    page = client.open(link / ENGLISH.page)
    at = client.text(page).index("fishing fleet")
    (target,) = client.request("textDocument/definition", client.at(page, at))
    assert target["targetUri"] == uri(link / ENGLISH.other)
    found = client.request("workspace/symbol", {"query": ENGLISH.entity})
    assert page in {each["location"]["uri"] for each in found}


def test_archive_named_on_the_command_line(connect, archive):
    folder = archive("english")
    client = connect(arguments=["--archive", str(folder)], options=INFO)
    client.wait_for_archive()
    assert client.request("workspace/symbol", {"query": ENGLISH.entity})
    page = client.open(folder / ENGLISH.page)
    client.replace(page, "[Sarn Island votes", "[x")
    client.rules(page, "stale-related-text")


def test_configuration_named_on_the_command_line(connect, archive, tmp_path):
    folder = archive("english")
    named = tmp_path / "rules.json"
    named.write_text('{"rules": {"stale-related-text": "off"}}')
    client = connect(folder, arguments=["--config", str(named)], options=INFO)
    client.wait_for_archive()
    page = client.open(folder / ENGLISH.page)
    client.replace(page, "[Sarn Island votes", "[x")
    assert client.rules(page) == []


@pytest.mark.parametrize("by_option", [True, False])
def test_read_only(connect, archive, by_option):
    folder = archive("english")
    if by_option:
        client = connect(folder, arguments=["--read-only"], options=INFO)
    else:
        client = connect(folder, options={**INFO, "readOnly": True})
    for name in (
        "completionProvider codeActionProvider documentFormattingProvider documentRangeFormattingProvider "
        "documentOnTypeFormattingProvider renameProvider"
    ).split():
        assert name not in client.able
    assert "fileOperations" not in client.able["workspace"]
    assert "dateline.apply" not in client.able["executeCommandProvider"]["commands"]
    client.wait_for_archive()
    page = client.open(folder / ENGLISH.page)
    client.replace(page, "[Sarn Island votes", "[x")
    client.rules(page, "stale-related-text")
    assert client.request("textDocument/hover", client.at(page, client.text(page).index("fishing fleet")))


@pytest.mark.parametrize("pull", [False, True])
def test_configuration_that_changes(connect, archive, pull):
    folder = archive("english")
    client = connect(folder, options=INFO, capabilities=capabilities(FULL, pull=pull))
    client.wait_for_archive()
    page = client.open(folder / ENGLISH.page)
    client.replace(page, "[Sarn Island votes", "[x")

    def see(*rules, since=0):
        if not pull:
            return client.rules(page, *rules, since=since)
        client.pull_until(page, *rules)

    see("stale-related-text")
    configuration = folder / ".dateline.json"
    configuration.write_text('{"rules": {"stale-related-text": "off"}}')
    start = len(client.said)
    changed(client, configuration, kind=1)
    see(since=start)
    if pull:
        client.wait("workspace/diagnostic/refresh", since=start)
    # One that can't be taken leaves what was before, and is told.
    began = len(client.said)
    for text, word in (('{"rules": {"no-such-rule": "off"}}', "no-such-rule"), ("{", "")):
        configuration.write_text(text)
        start = len(client.said)
        changed(client, configuration)
        assert word in client.wait("window/showMessage", since=start)["message"]
        client.wait_for_archive(start)
        if pull:
            see()
    assert not [
        told
        for said, told in client.said[began:]
        if said == "textDocument/publishDiagnostics" and told["diagnostics"]
    ]
    start = len(client.said)
    configuration.unlink()
    changed(client, configuration, kind=3)
    see("stale-related-text", since=start)


@pytest.mark.parametrize("told", [True, False])
def test_settings_that_change(connect, archive, told):
    folder = archive("english")
    client = connect(folder, options=INFO, settings=None, capabilities=FULL if not told else NOTHING)
    client.wait_for_archive()
    page = client.open(folder / ENGLISH.page)
    client.replace(page, "[Sarn Island votes", "[x")
    client.rules(page, "stale-related-text")
    start = len(client.said)
    settings = {
        "ignore": ["stale-related-text"],
        "noSuch": 1,
        "codeLens": False,
        "inlayHints": False,
        "completionLimit": 2,
        "logLevel": "info",
    }
    if told:
        client.notify("workspace/didChangeConfiguration", {"settings": {"dateline": settings}})
    else:
        client.settings = settings
        client.notify("workspace/didChangeConfiguration", {"settings": None})
    client.rules(page, since=start)
    assert "noSuch" in client.wait("window/logMessage", lambda told: "noSuch" in told["message"], start)["message"]
    assert client.request("textDocument/codeLens", client.at(page)) in ([], None)
    related = client.text(page).rstrip("\n") + "\n6. [the"
    client.change(page, related)
    assert len(client.request("textDocument/completion", client.at(page, len(related)))["items"]) == 2


def test_few_files_that_others_change(connect, archive):
    folder = archive("chinese")
    client = connect(folder, options=INFO)
    client.wait_for_archive()
    page = client.open(folder / CHINESE.page)
    client.rules(page)
    other = folder / CHINESE.other
    text = other.read_text()
    start = len(client.said)
    other.write_text(text.replace("\n# ", "\n# 新"))
    changed(client, other)
    client.rules(page, "stale-related-text", since=start)
    start = len(client.said)
    other.unlink()
    changed(client, other, kind=3)
    client.diagnostics(page, bool, start)
    start = len(client.said)
    other.write_text(text)
    changed(client, other, kind=1)
    client.rules(page, since=start)
    # A file that is open isn't as the disk has it.
    start = len(client.said)
    (folder / CHINESE.page).write_text("nonsense")
    changed(client, folder / CHINESE.page)
    assert client.request("textDocument/documentSymbol", client.at(page))[0]["name"].startswith("青屿大桥")


def test_many_files_that_others_change(connect, archive):
    """As `git checkout` does: all pages at once, while requests go on."""
    folder = archive("english")
    days = 40
    page_text = (folder / ENGLISH.other).read_text()
    for day in range(1, days + 1):
        for number in range(25):
            file = folder / "news" / "2016" / f"{day // 28 + 1:02}" / f"{day % 28 + 1}" / f"page-{number}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page_text)
    git = ["git", "-C", str(folder), "-c", "user.name=t", "-c", "user.email=t@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "one"], check=True)
    files = sorted(folder.glob("news/**/*.md"))
    for file in files:
        if not file.name.startswith(("index", "README")):
            file.write_text(re.sub(r"(?m)^# ", "# Changed ", file.read_text()))
    subprocess.run([*git, "commit", "-qam", "two"], check=True)
    subprocess.run([*git, "checkout", "-q", "HEAD~"], check=True)
    client = connect(folder, options=INFO)
    client.wait_for_archive()
    page = client.open(folder / ENGLISH.page)
    client.rules(page)
    start = len(client.said)
    client.changes_files = True
    subprocess.run([*git, "checkout", "-q", "-"], check=True)
    changed(client, *files)
    asked = [client.start("textDocument/hover", client.at(page, "# ")) for _ in range(20)]
    for pending in asked:
        pending.result()
    client.diagnostics(page, lambda found: "stale-related-text" in {each["code"] for each in found}, start)
    start = len(client.said)
    subprocess.run([*git, "checkout", "-q", "HEAD~"], check=True)
    changed(client, *files)
    client.rules(page, since=start)


def test_indexing_does_not_stop_requests(connect, archive):
    folder = archive("english")
    client = connect(folder)
    page = client.open(folder / ENGLISH.page)
    assert client.request("textDocument/documentSymbol", client.at(page))
    assert client.request("textDocument/semanticTokens/full", client.at(page))["data"]


def test_an_archive_without_pages(connect, tmp_path):
    folder = tmp_path / "empty"
    (folder / "news").mkdir(parents=True)
    client = connect(folder, options=INFO)
    client.wait_for_archive()
    assert client.request("workspace/symbol", {"query": "a"}) == []
    page = client.open(uri(folder / "news" / "2017" / "03" / "9" / "a.md"), "")
    offered = client.request("textDocument/completion", client.at(page, 0))["items"]
    assert offered and "2017-03-9" in json.dumps(offered[0])


def test_an_archive_that_goes(connect, archive, tmp_path):
    folder = archive("english")
    client = connect(folder, options=INFO)
    client.wait_for_archive()
    page = client.open(folder / ENGLISH.page)
    client.rules(page)
    client.changes_files = True
    folder.rename(tmp_path / "gone")
    files = sorted((tmp_path / "gone").glob("news/**/*.md"))
    changed(client, *[folder / file.relative_to(tmp_path / "gone") for file in files], kind=3)
    client.replace(page, "harbour had", "x harbour had")
    client.diagnostics(page)
    for method in ("documentSymbol", "documentLink", "codeLens"):
        client.request(f"textDocument/{method}", client.at(page))
    try:
        client.request("textDocument/rename", client.at(page, client.text(page).index("\n# ") + 4, newName="x"))
    except Failed:
        pass
    (tmp_path / "gone").rename(folder)
