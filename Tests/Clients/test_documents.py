"""Documents wherever they are, and whatever is done to them."""

import random

import pytest

import texts
from client import FULL, NOTHING, Failed, capabilities, path, uri
from conftest import CHINESE, ENGLISH

PIECES = [
    "a",
    "é",
    "e\u0301",
    "字",
    "🌊",
    "𠮷",
    "👨‍👩‍👧",
    "\n",
    "\r\n",
    "\r",
    "# ",
    "### ",
    "1. ",
    "[",
    "](",
    ")",
    "_",
    " ",
    "\t",
    "<b>",
    "\u2028",
    "\u0000",
    ", ",
]


@pytest.mark.parametrize("encoding", texts.ENCODINGS)
def test_edits_behind_any_characters(connect, archive, encoding):
    """What the server has is what the client has: its tokens and symbols of the text say so."""
    folder = archive("chinese")
    client = connect(folder, capabilities=capabilities(FULL, encoding))
    assert client.encoding == encoding
    page = client.open(folder / CHINESE.page)
    for head in ("", "🌊", "e\u0301", "字𠮷", "👨‍👩‍👧"):
        client.change(page, f"### [2018-04-5](/news/2018/04/5/index.md)\n\n##### t\n# {head}Q\n")
        client.change(
            page, {"range": texts.range_of(client.text(page), head + "Q", encoding), "newText": head + "yz🌊"}
        )
        client.change(page, {"range": texts.range_of(client.text(page), "z🌊", encoding), "newText": "w"})
        symbols = client.request("textDocument/documentSymbol", client.at(page))
        assert f"{head}yw" in symbols[0]["name"]


def test_ranges_out_of_bounds_are_clamped(connect, archive):
    folder = archive("english")
    client = connect(folder)
    page = client.open(folder / ENGLISH.page)
    far = {"line": 100_000, "character": 2_000_000_000}
    client.change(page, {"range": {"start": far, "end": far}, "newText": "\nEnd"})
    client.change(
        page,
        {
            "range": {"start": {"line": 0, "character": 1_000_000}, "end": {"line": 0, "character": 1_000_001}},
            "newText": "!",
        },
    )
    lines = client.text(page).splitlines()
    assert lines[0].endswith("!") and lines[-1] == "End"
    found = client.request("textDocument/semanticTokens/full", client.at(page))
    client.request("textDocument/hover", {"textDocument": {"uri": page}, "position": far})
    client.close(page)
    fresh = client.open(page, "\n".join(lines))
    assert client.request("textDocument/semanticTokens/full", client.at(fresh))["data"] == found["data"]


@pytest.mark.parametrize("seed, encoding", list(enumerate(texts.ENCODINGS)))
def test_random_edits_end_as_a_fresh_open(connect, archive, sample, seed, encoding):
    folder = archive(sample.name)
    client = connect(folder, capabilities=capabilities(FULL, encoding, pull=True), options={"logLevel": "info"})
    client.wait_for_archive()
    page = client.open(folder / sample.page)
    original = client.text(page)
    chance = random.Random(seed)
    for number in range(1000):
        text = client.text(page)
        edits = []
        for _ in range(chance.choice([1, 1, 1, 3])):
            start = chance.randrange(len(text) + 1)
            # Not between the halves of a line end.
            if text[start - 1 : start + 1] == "\r\n":
                start += 1
            end = min(len(text), start + chance.choice([0, 0, 1, 2, 30]))
            if text[end - 1 : end + 1] == "\r\n":
                end += 1
            new = "".join(chance.choice(PIECES) for _ in range(chance.randrange(4)))
            if chance.random() < 0.3:
                place = chance.randrange(len(original))
                new += original[place : place + chance.randrange(120)]
            edit = {
                "range": {"start": texts.position(text, start, encoding), "end": texts.position(text, end, encoding)},
                "newText": new,
            }
            edits.append(edit)
            text = texts.apply(text, [edit], encoding)
        if len(text) > 6_000:
            edits = [original]
        client.change(page, *edits)
        if number % 50 == 0:
            client.start("textDocument/completion", client.at(page, chance.randrange(len(client.text(page)) + 1)))

    def all_of(name):
        full = client.request("textDocument/semanticTokens/full", client.at(name))["data"]
        symbols = client.request("textDocument/documentSymbol", client.at(name))
        return client.pull(name)["items"], full, symbols

    typed = all_of(page)
    text = client.text(page)
    client.close(page)
    client.open(page, text)
    assert all_of(page) == typed
    other = connect(folder, capabilities=capabilities(FULL, encoding, pull=True), options={"logLevel": "info"})
    other.wait_for_archive()
    client = other
    client.open(page, text)
    assert all_of(page) == typed


def test_untitled(connect, archive):
    folder = archive("english")
    client = connect(folder, options={"logLevel": "info"})
    client.wait_for_archive()
    page = client.open(
        "untitled:Untitled-1", "### [2017-03-9](/news/2017/03/9/index.md)\n\n# Calder Works on Sarn Island\n\n### Related:\n\n1. "
    )
    client.diagnostics(page)
    assert client.request("textDocument/documentSymbol", client.at(page))
    assert client.request("textDocument/completion", client.at(page, len(client.text(page))))["items"]
    options = {"tabSize": 2, "insertSpaces": True}
    assert client.request("textDocument/formatting", client.at(page, options=options)) is not None
    empty = client.open("untitled:Untitled-2", "")
    assert client.request("textDocument/completion", client.at(empty, 0))["items"]
    start = len(client.said)
    client.close(page)
    client.wait(
        "textDocument/publishDiagnostics", lambda told: told["uri"] == page and told["diagnostics"] == [], start
    )


@pytest.mark.parametrize("to", ["with blanks and 中文", "100%", "a#b?c&d", "e\u0301", "%41"])
def test_odd_folders(connect, archive, to):
    folder = archive("chinese", to)
    client = connect(folder, options={"logLevel": "info"})
    client.wait_for_archive()
    page = client.open(folder / CHINESE.page)
    assert client.rules(page) == []
    at = client.text(page).index("青屿大桥恢复通行")
    (target,) = client.request("textDocument/definition", client.at(page, at))
    assert path(target["targetUri"]) == folder / CHINESE.other
    client.replace(page, "青屿大桥恢复通行。]", "x]")
    client.rules(page, "stale-related-text")


def test_spellings_of_uris(connect, archive):
    """Editors spell one file differently; each gets its own spelling back."""
    folder = archive("chinese", "a b")
    client = connect(folder, options={"logLevel": "info"})
    client.wait_for_archive()
    for spell in (
        str.lower,
        lambda name: name.replace("%20", " "),
        lambda name: "file://" + str(path(name)),
        lambda name: name.replace("file:///", "file://localhost/"),
    ):
        name = spell(uri(folder / CHINESE.page))
        client.open(name, (folder / CHINESE.page).read_text())
        assert client.diagnostics(name) == []
        assert client.request("textDocument/codeLens", client.at(name))[0]["command"]["arguments"][0] == name
        client.close(name)


def test_outside_any_archive(connect, tmp_path):
    (tmp_path / "notes").mkdir()
    client = connect(tmp_path / "notes")
    note = client.open(uri(tmp_path / "notes" / "note.md"), "# A note\n\nSome text.\n")
    assert client.diagnostics(note) == []
    draft = client.open(
        uri(tmp_path / "notes" / "draft.md"), "### [2017-03-9](/news/2017/03/9/index.md)\n\n# A <b> draft. \n"
    )
    assert client.diagnostics(draft, bool)
    for method in ("documentSymbol", "foldingRange", "documentLink", "codeLens", "semanticTokens/full"):
        client.request(f"textDocument/{method}", client.at(draft))
    for method in ("hover", "definition", "completion", "documentHighlight"):
        client.request(f"textDocument/{method}", client.at(draft, "draft"))
    with pytest.raises(Failed):
        client.request("textDocument/rename", client.at(draft, "draft", newName="x"))
    ftp = client.open("ftp://example.org/page.md", client.text(draft))
    client.diagnostics(ftp)


def test_a_document_that_is_not_open(connect, archive):
    folder = archive("english")
    client = connect(folder, options={"logLevel": "info"})
    client.wait_for_archive()
    page = uri(folder / ENGLISH.page)
    # A file of the archive is answered from the disk; nothing else is.
    assert client.request("textDocument/documentSymbol", client.at(page))
    with pytest.raises(Failed) as refused:
        client.request("textDocument/documentSymbol", client.at("file:///no/such.md"))
    assert refused.value.code == -32602
    client.notify(
        "textDocument/didChange", {"textDocument": {"uri": page, "version": 2}, "contentChanges": [{"text": "x"}]}
    )
    client.notify("textDocument/didClose", {"textDocument": {"uri": page}})
    assert client.request("textDocument/documentSymbol", client.at(page))


@pytest.mark.parametrize("base", [FULL, NOTHING], ids=["full", "nothing"])
def test_each_settled_version_is_told(connect, archive, base):
    folder = archive("english")
    client = connect(folder, capabilities=base)
    page = client.open(folder / ENGLISH.page)
    assert client.rules(page) == []
    for word in ("x", "y"):
        start = len(client.said)
        client.replace(page, "harbour had", f"{word} harbour had")
        # Also when nothing is wrong, as before.
        told = client.wait(
            "textDocument/publishDiagnostics",
            lambda told: told["uri"] == page and told["version"] == client.documents[page][0],
            start,
        )
        assert told["diagnostics"] == []


def test_a_client_that_cannot_be_told_to_ask_again_is_told(connect, archive):
    folder = archive("english")
    client = connect(folder, capabilities={"textDocument": {"diagnostic": {}}})
    assert "diagnosticProvider" not in client.able
    page = client.open(folder / ENGLISH.page)
    assert client.rules(page) == []
