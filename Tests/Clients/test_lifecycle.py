"""Life and death of the process, and the protocol below the protocol."""

import json
import subprocess

import pytest

from client import FULL, PATIENCE, Client, Failed, Pending, capabilities, uri
from conftest import ENGLISH


def test_shutdown_and_exit(connect):
    client = connect(ends=False)
    assert client.end() == 0


def test_exit_alone(connect):
    client = connect(ends=False)
    client.notify("exit")
    assert client.finish() == 1


def test_exit_before_initialize(connect):
    client = connect(ends=False, begin=False)
    client.notify("exit")
    assert client.finish() == 1


def test_end_of_input(connect):
    client = connect(ends=False)
    client.process.stdin.close()
    assert client.finish() == 1


def test_end_of_input_after_shutdown(connect):
    client = connect(ends=False)
    client.request("shutdown")
    client.process.stdin.close()
    assert client.finish() == 0


def test_end_of_input_within_a_frame(connect):
    client = connect(ends=False)
    client.write_bytes(b"Content-Length: 100\r\n\r\n{")
    client.process.stdin.close()
    assert client.finish() == 1


def test_editor_that_is_gone(connect):
    editor = subprocess.Popen(["sleep", "1000"])
    client = connect(process=editor.pid, ends=False)
    assert client.request("workspace/symbol", {"query": ""}) == []
    editor.kill()
    editor.wait()
    assert client.finish() == 1


def test_reader_that_is_gone(dateline, archive):
    command = [dateline, "server"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    process.stdout.close()
    folder = archive("english")
    messages = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": uri(folder), "capabilities": FULL}}
    ]
    messages += [{"id": number, "method": "workspace/symbol", "params": {"query": "e"}} for number in range(2, 50)]
    for message in messages:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        try:
            process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            process.stdin.flush()
        except BrokenPipeError:
            break
    try:
        process.stdin.close()
    except BrokenPipeError:
        pass
    assert process.wait(PATIENCE) == 1


def test_order_of_life(connect):
    client = connect(begin=False)
    with pytest.raises(Failed) as refused:
        client.request(
            "textDocument/hover", {"textDocument": {"uri": "file:///x"}, "position": {"line": 0, "character": 0}}
        )
    assert refused.value.code == -32002
    client.notify("textDocument/didOpen", {"nonsense": 1})
    client.begin()
    for method, params, code in [
        ("initialize", {"capabilities": {}, "processId": None, "rootUri": None}, -32600),
        ("no/such", None, -32601),
        ("$/no/such", None, -32601),
        ("textDocument/hover", {"textDocument": 5}, -32602),
        ("textDocument/hover", [1, 2], -32602),
        ("textDocument/hover", None, -32602),
        ("workspace/executeCommand", {"command": "no.such"}, -32602),
    ]:
        with pytest.raises(Failed) as refused:
            client.request(method, params)
        assert refused.value.code == code, method
    client.notify("$/no/such", {})
    client.notify("no/such")
    assert client.request("shutdown") is None
    with pytest.raises(Failed) as refused:
        client.request("workspace/symbol", {"query": ""})
    assert refused.value.code == -32600
    client.notify("exit")
    assert client.finish() == 0


def test_bad_json_is_told_and_passed_over(connect):
    client = connect()
    start = len(client.said)
    client.write(b"{")
    answer = client.wait("", since=start)
    assert answer["error"]["code"] == -32700 and answer["id"] is None
    start = len(client.said)
    client.write(b"[]")
    assert client.wait("", since=start)["error"]["code"] == -32600
    assert client.request("workspace/symbol", {"query": ""}) == []


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: -1\r\n\r\n",
        b"Content-Length: 99999999999999999999\r\n\r\n",
        b"Content-Length: 999999999999\r\n\r\n",
        b"Content-Length: x\r\n\r\n",
        b"Content-Type: text\r\n\r\n",
        b"\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"x" * 100_000,
    ],
    ids=lambda head: head[:30].decode(),
)
def test_bad_header_ends(connect, head):
    client = connect(ends=False)
    start = len(client.said)
    client.write_bytes(head)
    assert client.wait("", since=start)["error"]["code"] == -32700
    assert client.finish() in (0, 1)


def test_frames_in_pieces_and_forms(connect):
    client = connect()
    body = json.dumps({"jsonrpc": "2.0", "id": "π", "method": "workspace/symbol", "params": {"query": ""}}).encode()
    for head in (
        b"Content-Length: %d\r\n\r\n",
        b"content-length:%d\r\ncontent-type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n",
        b"Content-Type: application/vscode-jsonrpc; charset=utf8\r\nCONTENT-LENGTH:  %d \r\n\r\n",
    ):
        pending = client.pending["π"] = Pending("workspace/symbol")
        client.write_bytes(head % len(body) + body, piece=1)
        assert pending.result() == []
    # Many in one write.
    started = [client.pending.setdefault(1000 + number, Pending("workspace/symbol")) for number in range(50)]
    data = b""
    for number in range(50):
        body = json.dumps(
            {"jsonrpc": "2.0", "id": 1000 + number, "method": "workspace/symbol", "params": {"query": ""}}
        )
        data += b"Content-Length: %d\r\n\r\n" % len(body) + body.encode()
    client.write_bytes(data)
    assert all(pending.result() == [] for pending in started)


def test_cancellation(connect, archive):
    folder = archive("english")
    client = connect(folder, capabilities=capabilities(FULL, pull=True), options={"logLevel": "info"})
    client.wait_for_archive()
    client.request("workspace/diagnostic", {"previousResultIds": []})
    parked = client.start("workspace/diagnostic", {"previousResultIds": []})
    client.notify("$/cancelRequest", {"id": parked.id})
    with pytest.raises(Failed) as cancelled:
        parked.result()
    assert cancelled.value.code == -32800
    client.notify("$/cancelRequest", {"id": 12345})
    client.notify("$/cancelRequest", {"id": "none"})
    # One that is answered in time or cancelled, but once.
    for _ in range(50):
        pending = client.start("workspace/symbol", {"query": "e"})
        client.notify("$/cancelRequest", {"id": pending.id})
        try:
            assert pending.result()
        except Failed as cancelled:
            assert cancelled.code == -32800


def test_log_file_and_trace(dateline, tmp_path, archive):
    folder = archive("english")
    log = tmp_path / "a log.txt"
    client = Client([dateline, "server", "--log-file", str(log), "--trace", "--log-level", "debug"], [folder])
    try:
        client.wait_for_archive()
        assert client.end() == 0
        assert not client.faults
        text = log.read_text()
        assert "from client" in text and '"initialize"' in text and "to client" in text and " read " in text
        assert not client.errors
    finally:
        client.kill()


def test_log_on_standard_error(dateline, archive):
    client = Client([dateline, "server", "--log-level", "info"], [archive("english")])
    try:
        client.wait_for_archive()
        assert client.end() == 0
        assert any(b"read " in line for line in client.errors)
    finally:
        client.kill()


def test_progress(connect, archive):
    client = connect(archive("english"), options={"logLevel": "info"})
    client.wait_for_archive()
    begun = client.wait("$/progress", lambda told: told["value"]["kind"] == "begin")
    client.wait("$/progress", lambda told: told["value"]["kind"] == "end" and told["token"] == begun["token"])
    assert {each["method"] for each in client.registrations.values()} == {
        "workspace/didChangeWatchedFiles",
        "workspace/didChangeConfiguration",
    }


def test_a_client_that_refuses_everything(connect, archive):
    folder = archive(ENGLISH.name)
    client = connect(folder, begin=False)
    client.refuses = {"client/registerCapability", "workspace/configuration", "window/workDoneProgress/create"}
    client.begin([folder], options={"logLevel": "info"})
    client.wait_for_archive()
    page = client.open(folder / ENGLISH.page)
    client.rules(page)
    assert not [params for said, params in client.said if said == "$/progress"]


def test_help_and_wrong_use(dateline):
    assert subprocess.run([dateline, "server", "--help"], capture_output=True, timeout=60).returncode == 0
    wrong = subprocess.run(
        [dateline, "server", "--archive", "/no/such"], capture_output=True, timeout=60, stdin=subprocess.DEVNULL
    )
    assert wrong.returncode == 2 and not wrong.stdout and wrong.stderr
    wrong = subprocess.run(
        [dateline, "server", "--log-level", "loud"], capture_output=True, timeout=60, stdin=subprocess.DEVNULL
    )
    assert wrong.returncode == 2 and not wrong.stdout
    wrong = subprocess.run(
        [dateline, "server", "--log-file", "/no/such/file"], capture_output=True, timeout=60, stdin=subprocess.DEVNULL
    )
    assert wrong.returncode == 2 and not wrong.stdout
