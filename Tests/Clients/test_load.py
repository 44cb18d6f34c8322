"""Much at once, and nonsense."""

import json
import random
import time

import pytest

import texts
from client import FULL, Client, uri
from conftest import ENGLISH


def test_a_burst_of_changes(connect, archive, sample):
    folder = archive(sample.name)
    client = connect(folder, options={"logLevel": "info"})
    client.wait_for_archive()
    page = client.open(folder / sample.page)
    client.rules(page)
    place = client.position(page, client.text(page).index("\n# ") + 3)
    messages = []
    for number in range(5000):
        # A word is typed and taken away again; the last leaves the headline changed.
        end = {"line": place["line"], "character": place["character"] + (1 if number % 2 else 0)}
        change = {"range": {"start": place, "end": end}, "text": "" if number % 2 else "x"}
        if number == 4999:
            change = {"text": client.text(page).replace("\n# ", "\n# <b> ", 1)}
        params = {"textDocument": {"uri": page, "version": number + 2}, "contentChanges": [change]}
        body = json.dumps(
            {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params}, ensure_ascii=False
        )
        messages.append(b"Content-Length: %d\r\n\r\n" % len(body.encode()) + body.encode())
    start = time.monotonic()
    client.write_bytes(b"".join(messages))
    sent = time.monotonic()
    told = client.wait(
        "textDocument/publishDiagnostics", lambda told: told["uri"] == page and told["version"] == 5001
    )
    end = time.monotonic()
    assert "raw-html" in {each["code"] for each in told["diagnostics"]}
    print(f"5,000 changes sent in {sent - start:.3f} s, the last one's diagnostics {end - sent:.3f} s later")


# Nonsense


def values(chance, depth=0):
    """A random JSON value."""
    kind = chance.randrange(10 if depth < 4 else 7)
    if kind == 0:
        return None
    if kind == 1:
        return chance.choice([True, False])
    if kind == 2:
        return chance.choice([0, 1, -1, 2**31, 2**63, -(2**63), 2**64, 10**40, 1.5, -0.0, 1e308, 1e-320])
    if kind < 7:
        return chance.choice(
            [
                "",
                "x",
                "file:///",
                "file:///%",
                "file:///%zz",
                "untitled:x",
                "file://host/x",
                "🌊",
                "\u0000",
                "\ud7ff",
                "../..",
                "x" * 1000,
            ]
        )
    if kind == 7:
        return [values(chance, depth + 1) for _ in range(chance.randrange(4))]
    names = [
        "uri",
        "position",
        "line",
        "character",
        "range",
        "start",
        "end",
        "textDocument",
        "text",
        "version",
        "query",
        "data",
        "changes",
    ]
    return {chance.choice(names): values(chance, depth + 1) for _ in range(chance.randrange(5))}


def twisted(chance, value):
    """A value of which some part is another."""
    if chance.random() < 0.15:
        return values(chance)
    if isinstance(value, dict):
        return {key: twisted(chance, member) for key, member in value.items() if chance.random() > 0.05}
    if isinstance(value, list):
        return [twisted(chance, element) for element in value]
    return value


def requests(page, text):
    """Some of each message that clients send."""
    end = texts.position(text, len(text))
    place = {"line": 2, "character": 3}
    whole = {"start": {"line": 0, "character": 0}, "end": end}
    document = {"uri": page}
    at = {"textDocument": document, "position": place}
    return [
        ("textDocument/completion", at),
        ("textDocument/hover", at),
        ("textDocument/definition", at),
        ("textDocument/references", {**at, "context": {"includeDeclaration": True}}),
        ("textDocument/documentHighlight", at),
        ("textDocument/documentLink", {"textDocument": document}),
        ("textDocument/documentSymbol", {"textDocument": document}),
        ("textDocument/foldingRange", {"textDocument": document}),
        ("textDocument/selectionRange", {"textDocument": document, "positions": [place, end]}),
        ("textDocument/codeLens", {"textDocument": document}),
        ("textDocument/inlayHint", {"textDocument": document, "range": whole}),
        ("textDocument/semanticTokens/full", {"textDocument": document}),
        ("textDocument/semanticTokens/full/delta", {"textDocument": document, "previousResultId": "1"}),
        ("textDocument/semanticTokens/range", {"textDocument": document, "range": whole}),
        ("textDocument/codeAction", {"textDocument": document, "range": whole, "context": {"diagnostics": []}}),
        ("textDocument/rename", {**at, "newName": "New"}),
        ("textDocument/prepareRename", at),
        ("textDocument/formatting", {"textDocument": document, "options": {"tabSize": 2, "insertSpaces": True}}),
        (
            "textDocument/rangeFormatting",
            {"textDocument": document, "range": whole, "options": {"tabSize": 2, "insertSpaces": True}},
        ),
        ("textDocument/onTypeFormatting", {**at, "ch": "\n", "options": {"tabSize": 2, "insertSpaces": True}}),
        ("textDocument/diagnostic", {"textDocument": document}),
        ("completionItem/resolve", {"label": "x", "data": {"uri": page, "kind": "page", "text": "news/2017"}}),
        ("codeAction/resolve", {"title": "x", "data": {"uri": page, "version": 1, "request": {"fixAll": {}}}}),
        (
            "codeAction/resolve",
            {
                "title": "x",
                "data": {"uri": page, "version": 1, "request": {"fix": {"rule": "raw-html", "range": [0, 5]}}},
            },
        ),
        ("workspace/symbol", {"query": "e"}),
        (
            "workspace/executeCommand",
            {"command": "dateline.apply", "arguments": [{"uri": page, "version": 1, "request": {"fixAll": {}}}]},
        ),
        ("workspace/executeCommand", {"command": "dateline.explainRule", "arguments": ["raw-html"]}),
        ("workspace/willRenameFiles", {"files": [{"oldUri": page, "newUri": page + "x"}]}),
        (
            "textDocument/didOpen",
            {"textDocument": {"uri": page, "languageId": "markdown", "version": 1, "text": text}},
        ),
        (
            "textDocument/didChange",
            {"textDocument": {"uri": page, "version": 3}, "contentChanges": [{"range": whole, "text": text}]},
        ),
        ("textDocument/didClose", {"textDocument": document}),
        ("textDocument/didSave", {"textDocument": document}),
        ("workspace/didChangeWatchedFiles", {"changes": [{"uri": page, "type": 2}]}),
        ("workspace/didChangeWorkspaceFolders", {"event": {"added": [{"uri": page, "name": ""}], "removed": []}}),
        ("workspace/didChangeConfiguration", {"settings": {"dateline": {"logLevel": "off", "completionLimit": 3}}}),
        ("$/cancelRequest", {"id": 5}),
        ("$/setTrace", {"value": "verbose"}),
    ]


def hostile(chance, page, text):
    """A message that no client should send, and whether the stream can be read on behind it."""
    method, params = chance.choice(requests(page, text))
    message = {
        "jsonrpc": "2.0",
        "id": chance.choice([chance.randrange(10**9), "x", -1]),
        "method": method,
        "params": twisted(chance, params),
    }
    if method.split("/")[-1].startswith("did") or method.startswith("$"):
        del message["id"]
    if chance.random() < 0.1:
        message = twisted(chance, message)
    body = json.dumps(message, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    if chance.random() < 0.15:
        body = bytearray(body)
        for _ in range(chance.randrange(1, 6)):
            place = chance.randrange(len(body))
            body[place : place + chance.randrange(3)] = bytes(
                chance.randrange(256) for _ in range(chance.randrange(3))
            )
            body = body or bytearray(b"x")
        body = bytes(body)
    elif chance.random() < 0.02:
        body = chance.choice(
            [b"[" * 100_000, b'{"a":' * 100_000, b'"\\ud800"', b"\xff\xfe", b"", b"[[]]", b"1e999", b"nul"]
        )
    head = b"Content-Length: %d\r\n\r\n" % len(body)
    if chance.random() < 0.01:
        head = chance.choice(
            [
                b"Content-Length: %d\r\n\r\n" % (len(body) + 5),
                b"Content-Length: -5\r\n\r\n",
                b"Content-Length: 0x10\r\n\r\n",
                b"\x00\xff" * 20 + b"\r\n\r\n",
                b"Content-Length: 4\r\nContent-Length: 5\r\n\r\n",
            ]
        )
        return head + body, False
    return head + body, True


@pytest.mark.parametrize("seed", range(4))
def test_hostile_messages(dateline, archive, seed):
    """The server is alive behind them, or has ended by itself: never by a signal."""
    folder = archive("english")
    page, text = uri(folder / ENGLISH.page), (folder / ENGLISH.page).read_text()
    chance = random.Random(seed)
    sent = ended = 0
    while sent < 1000:
        client = Client([dateline, "server"], [folder], FULL)
        try:
            client.open(page)
            while sent < 1000:
                data, goes_on = hostile(chance, page, text)
                sent += 1
                try:
                    client.write_bytes(data)
                except (BrokenPipeError, ConnectionResetError):
                    break
                if not goes_on:
                    break
            else:
                goes_on = True
            if goes_on and client.process.poll() is None:
                client.request("workspace/symbol", {"query": ""})
                assert client.end() == 0
            else:
                ended += 1
                client.process.stdin.close()
                assert client.finish() in (0, 1), f"seed {seed}, message {sent}"
            errors = b"".join(client.errors).decode(errors="replace")
            assert "Fatal error" not in errors, errors[-2000:]
            faults = [fault for fault in client.faults if "an answer to nothing" not in fault]
            assert not faults, "\n".join(faults)
        finally:
            client.kill()
    print(f"{sent} messages, {ended} streams ended")
