"""Every capability, in both languages, told or asked, by clients that can do everything and nothing, in each encoding."""

import itertools
import re

import pytest

import texts
from client import FULL, NOTHING, Failed, capabilities, path, uri

CLIENTS = [
    pytest.param((base, encoding, pull), id=f"{name}-{encoding}-{'pull' if pull else 'push'}")
    for (name, base), encoding, pull in itertools.product(
        [("full", FULL), ("nothing", NOTHING)], [None, "utf-8", "utf-16", "utf-32"], [False, True]
    )
    # A client that names an encoding or asks for diagnostics can already do something: one of each is enough.
    if name == "full" or (encoding, pull) in [(None, False), ("utf-8", True)]
]


@pytest.fixture(params=CLIENTS)
def abilities(request):
    return capabilities(request.param[0], request.param[1], request.param[2])


class Session:
    """A client with a page open and its archive read."""

    def __init__(self, client, folder, sample):
        self.client, self.folder, self.sample = client, folder, sample
        self.page, self.other = uri(folder / sample.page), uri(folder / sample.other)

    def uri(self, name):
        return uri(self.folder / name)

    def settled(self, name, *rules):
        """Waits until the document has these slips."""
        if not self.client.able.get("diagnosticProvider"):
            return self.client.rules(name, *rules)
        return self.client.pull_until(name, *rules)


@pytest.fixture
def session(connect, archive, sample, abilities):
    folder = archive(sample.name)
    client = connect(folder, capabilities=abilities, options={"logLevel": "info"})
    session = Session(client, folder, sample)
    client.open(session.page)
    client.wait_for_archive()
    session.settled(session.page)
    return session


def headline(text):
    return re.search(r"(?m)^# (.*)$", text)[1]


EMOJI = "🌊e\u0301𠮷"  # two, one, one, two UTF-16 units


def test_what_is_offered(session):
    able = session.client.able
    assert able["positionEncoding"] in texts.ENCODINGS
    for name in (
        "textDocumentSync completionProvider hoverProvider definitionProvider referencesProvider "
        "documentHighlightProvider documentSymbolProvider codeActionProvider codeLensProvider documentLinkProvider "
        "documentFormattingProvider documentRangeFormattingProvider documentOnTypeFormattingProvider renameProvider "
        "foldingRangeProvider executeCommandProvider selectionRangeProvider semanticTokensProvider "
        "inlayHintProvider workspaceSymbolProvider"
    ).split():
        assert able.get(name) not in (None, False), name
    assert able["workspace"]["fileOperations"]["willRename"]["filters"]


def test_diagnostics(session):
    client, page, other = session.client, session.page, session.other
    client.open(other)
    session.settled(other)
    # What is typed in one page shows in the other; columns behind any characters are right.
    client.replace(other, headline(client.text(other)), EMOJI + headline(client.text(other)))
    found = session.settled(page, "stale-related-text")
    link = headline(path(other).read_text())
    assert client.piece(page, found[0]["range"]) == link
    if client.asked.get("textDocument"):
        related = found[0]["relatedInformation"][0]
        assert related["location"]["uri"] == other
        assert client.piece(other, related["location"]["range"]) == EMOJI + link
    # And on the line itself, behind them.
    client.replace(page, f"[{link}]", f"[{EMOJI}]")
    found = session.settled(page, "stale-related-text")
    assert client.piece(page, found[0]["range"]) == EMOJI
    if not client.able.get("diagnosticProvider"):
        start = len(client.said)
        client.close(page)
        closing = client.wait("textDocument/publishDiagnostics", lambda told: told["uri"] == page, start)
        assert closing["diagnostics"] == []
    else:
        report = client.pull(page)
        assert client.pull(page, report["resultId"]) == {"kind": "unchanged", "resultId": report["resultId"]}
        report = client.request("workspace/diagnostic", {"previousResultIds": [], "identifier": "dateline"})
        files = {item["uri"]: item for item in report["items"]}
        assert [each["code"] for each in files[page]["items"]] == ["stale-related-text"]
        known = [{"uri": item["uri"], "value": item["resultId"]} for item in report["items"]]
        parked = client.start("workspace/diagnostic", {"previousResultIds": known})
        client.replace(page, f"[{EMOJI}]", f"[{link}x]")
        again = {item["uri"]: item for item in parked.result()["items"]}
        assert again[page]["kind"] == "full"


def complete(session, name, at):
    client = session.client
    result = client.request("textDocument/completion", client.at(name, at))
    items = result["items"] if isinstance(result, dict) else result or []
    for item in items:
        edit = item.get("textEdit")
        assert edit, item
        for range in [edit[key] for key in ("range", "insert", "replace") if key in edit]:
            assert range["start"]["line"] == range["end"]["line"] == client.position(name, at)["line"]
        # Clients' own filters compare what stands in the range.
        start = (edit.get("range") or edit["insert"])["start"]
        begun = client.piece(name, {"start": start, "end": client.position(name, at)})
        assert subsequence(begun, item.get("filterText", item["label"])), (begun, item)
    assert [item["sortText"] for item in items] == sorted(item["sortText"] for item in items)
    return items


def subsequence(part, whole):
    rest = iter(whole.lower())
    return all(character in rest for character in part.lower())


def plain(text):
    """A snippet as it is once all places in it are left as they are."""
    text = re.sub(r"\$\{\d+:((?:[^\\}]|\\.)*)\}", r"\1", text)
    text = re.sub(r"\$\{?\d+\}?", "", text)
    return re.sub(r"\\([\\$}])", r"\1", text)


def accept(session, name, item):
    client = session.client
    edits = [item["textEdit"], *item.get("additionalTextEdits", [])]
    edits = [{"range": edit.get("range") or edit["insert"], "newText": edit["newText"]} for edit in edits]
    if item.get("insertTextFormat") == 2:
        assert client.asked.get("textDocument", {}).get("completion"), "a snippet for a client that has none"
        edits[0]["newText"] = plain(edits[0]["newText"])
    client.change(name, texts.apply(client.text(name), edits, client.encoding))


def test_completion_of_related_items(session):
    client, page = session.client, session.page
    text = client.text(page)
    start = text.index("\n1. [", text.index("有关" if session.sample.name == "chinese" else "### Related")) + 1
    items = text[start:].splitlines()
    # Without any, each is offered again as it was, and choosing all makes no slip.
    client.change(page, text[:start] + "1. ")
    offered = complete(session, page, len(client.text(page)))
    assert offered and not any(session.page.endswith(item["label"]) for item in offered)
    resolved = client.request("completionItem/resolve", offered[0])
    assert resolved["documentation"]["value"]
    for number in range(2, len(items) + 2):
        offered = complete(session, page, len(client.text(page)))
        accept(session, page, offered[0])
        if number <= len(items):
            client.change(page, client.text(page).rstrip("\n") + f"\n{number}. ")
    chosen = client.text(page)[start:].splitlines()
    assert len(chosen) == len(items)
    assert {re.search(r"\]\(([^)]*)\)", line)[1] for line in chosen} == {
        re.search(r"\]\(([^)]*)\)", line)[1] for line in items
    }
    assert len(set(chosen)) == len(chosen)
    client.change(page, client.text(page).rstrip("\n") + "\n")
    rules = {
        each["code"]
        for each in (
            client.pull(page)["items"] if client.able.get("diagnosticProvider") else client.diagnostics(page)
        )
        if each["severity"] < 3
    }
    assert not rules


def test_completion_narrows(session):
    client, page = session.client, session.page
    text = client.text(page)
    start = text.rindex("\n", 0, len(text) - 1) + 1
    date = session.sample.other.split("/")[1:3]
    removed = text[start:].split("[")[1]
    for begun in (removed[:6], "-".join(date)):
        client.change(page, text[:start] + f"1. [{EMOJI}]() \n2. {begun}")
        offered = complete(session, page, len(client.text(page)))
        assert offered, begun
        accept(session, page, offered[0])
        assert EMOJI in client.text(page) and re.match(r"\d+\. \[", client.text(page).splitlines()[-1])


def test_completion_elsewhere(session):
    client, page, sample = session.client, session.page, session.sample
    text = client.text(page)
    # A path, behind a text with all kinds of characters.
    related = text.rindex("\n", 0, len(text) - 1) + 1
    client.change(page, text[:related] + f"1. [{EMOJI}](")
    paths = complete(session, page, len(client.text(page)))
    assert paths and all(".md" in item["textEdit"]["newText"] for item in paths)
    # Names in a context: those of both pages first.
    line = text[related:].splitlines()[0]
    label = "_消息: " if sample.name == "chinese" else "_Context: "
    client.change(page, text[:related] + line[: line.index(label) + len(label)])
    names = complete(session, page, len(client.text(page)))
    shared = line[line.index(label) + len(label) : -1].split(", ")
    assert {plain(item["textEdit"]["newText"]).strip("_") for item in names[: len(shared)]} == set(shared)
    # Topics.
    client.change(page, text.replace("\n# ", "\n##### \n# ", 1))
    assert complete(session, page, "\n##### ")
    # Sections that are missing.
    client.change(page, text[: text.index("\n### ", 10)] + "\n### ")
    assert complete(session, page, len(client.text(page)))
    # A new page.
    new = session.uri(str(path(page).parent.relative_to(session.folder)) + "/new.md")
    client.open(new, "")
    offered = complete(session, new, 0)
    assert offered and "# " in offered[0]["textEdit"]["newText"]


def test_hover_definition_references(session):
    client, page, other = session.client, session.page, session.other
    link = headline(client.text(other) if other in client.documents else path(other).read_text())
    start = client.text(page).index(link)
    hover = client.request("textDocument/hover", client.at(page, start + 2))
    assert link.strip() in hover["contents"]["value"]
    assert hover["contents"]["kind"] == (
        "markdown" if client.asked.get("textDocument", {}).get("hover") else "plaintext"
    )
    definition = client.request("textDocument/definition", client.at(page, start + 2))
    client.open(other)
    if client.asked.get("textDocument", {}).get("definition"):
        target = definition[0]
        assert target["targetUri"] == other
        assert link.strip() in client.piece(other, target["targetRange"])
        assert link.strip() in client.piece(page, target["originSelectionRange"])
    else:
        assert definition[0]["uri"] == other
        assert link.strip() in client.piece(other, definition[0]["range"])
    # Entities.
    label = "消息: " if session.sample.name == "chinese" else "Context: "
    at = client.text(page).index(session.sample.entity, client.text(page).index(label)) + 1
    assert session.sample.entity in client.request("textDocument/hover", client.at(page, at))["contents"]["value"]
    for declaration in (False, True):
        params = client.at(page, at, context={"includeDeclaration": declaration})
        found = client.request("textDocument/references", params)
        assert {page, other} <= {place["uri"] for place in found}
        for place in found:
            text = path(place["uri"]).read_bytes().decode()
            assert session.sample.entity in texts.piece(text, place["range"], client.encoding)
    # Headlines: the links here.
    params = client.at(page, client.text(page).index("\n# ") + 4, context={"includeDeclaration": False})
    found = client.request("textDocument/references", params)
    assert other in {place["uri"] for place in found}
    highlights = client.request("textDocument/documentHighlight", client.at(page, at))
    assert highlights
    assert {client.piece(page, each["range"]) for each in highlights} == {session.sample.entity}


def test_structure(session):
    client, page = session.client, session.page
    client.change(page, client.text(page).replace("\n# ", f"\n# {EMOJI}", 1))
    text = client.text(page)
    symbols = client.request("textDocument/documentSymbol", client.at(page))
    nested = bool(client.asked.get("textDocument", {}).get("documentSymbol"))
    assert all(("location" in each) != nested for each in symbols)
    names = [each["name"] for each in symbols] + [c["name"] for each in symbols for c in each.get("children", [])]
    assert any(EMOJI in name for name in names)

    def check(symbol):
        inner, outer = symbol["selectionRange"], symbol["range"]
        order = lambda place: (place["line"], place["character"])
        assert order(outer["start"]) <= order(inner["start"]) <= order(inner["end"]) <= order(outer["end"])
        for child in symbol.get("children", []):
            assert order(outer["start"]) <= order(child["range"]["start"])
            assert order(child["range"]["end"]) <= order(outer["end"])
            check(child)

    if nested:
        for symbol in symbols:
            check(symbol)
    folds = client.request("textDocument/foldingRange", client.at(page))
    assert folds and all(fold["startLine"] < fold["endLine"] for fold in folds)
    places = [text.index(EMOJI) + 1, len(text) - 5]
    chains = client.request(
        "textDocument/selectionRange", client.at(page, positions=[client.position(page, at) for at in places])
    )
    for at, chain in zip(places, chains, strict=True):
        length, link = -1, chain
        while link:
            start, end = (texts.index(text, link["range"][key], client.encoding) for key in ("start", "end"))
            assert start <= at <= end and end - start > length
            length, link = end - start, link.get("parent")
        assert length == len(text)
    links = client.request("textDocument/documentLink", client.at(page))
    targets = {link["target"] for link in links}
    assert session.other in targets and any(target.startswith("https://") for target in targets)
    full = client.request("textDocument/semanticTokens/full", client.at(page))
    kinds = client.able["semanticTokensProvider"]["legend"]["tokenTypes"]
    found = [(piece, kinds[kind]) for piece, kind in texts.tokens(full["data"], text, client.encoding)]
    assert any(EMOJI in piece and kind == "class" for piece, kind in found), found
    assert (session.sample.entity, "type") in found
    half = {"start": {"line": 0, "character": 0}, "end": client.position(page, EMOJI)}
    some = client.request("textDocument/semanticTokens/range", client.at(page, range=half))
    assert some["data"] and full["data"][: len(some["data"])] == some["data"]
    client.replace(page, EMOJI, "")
    delta = client.request(
        "textDocument/semanticTokens/full/delta", client.at(page, previousResultId=full["resultId"])
    )
    data = list(full["data"])
    for edit in sorted(delta["edits"], key=lambda edit: -edit["start"]):
        data[edit["start"] : edit["start"] + edit["deleteCount"]] = edit.get("data", [])
    assert data == client.request("textDocument/semanticTokens/full", client.at(page))["data"]
    lenses = client.request("textDocument/codeLens", client.at(page))
    assert lenses and lenses[0]["command"]["command"] == "dateline.showReferences"
    assert lenses[0]["command"]["arguments"][0] == page
    everything = {"start": {"line": 0, "character": 0}, "end": client.position(page, len(client.text(page)))}
    hints = client.request("textDocument/inlayHint", client.at(page, range=everything))
    assert hints and all(hint["label"] for hint in hints)


def test_workspace_symbols(session):
    found = session.client.request("workspace/symbol", {"query": session.sample.entity})
    assert session.page in {symbol["location"]["uri"] for symbol in found}
    begun = {"english": "ferr reop", "chinese": "大桥关"}[session.sample.name]
    found = session.client.request("workspace/symbol", {"query": begun})
    assert session.page in {symbol["location"]["uri"] for symbol in found}, found
    assert session.client.request("workspace/symbol", {"query": ""}) is not None


def test_formatting(session):
    client, page = session.client, session.page
    whole = client.text(page)
    options = {"tabSize": 4, "insertSpaces": True}
    assert client.request("textDocument/formatting", client.at(page, options=options)) in ([], None)
    last = whole.splitlines()[-1]
    broken = whole.replace(last, last.replace("[", "  [", 1).replace("_", "  _", 1)).replace("\n\n\n", "\n\n\n\n\n")
    broken = broken.replace("\n# ", f"\n#  {EMOJI}", 1)
    client.change(page, broken)
    edits = client.request("textDocument/formatting", client.at(page, options=options))
    mended = texts.apply(broken, edits, client.encoding)
    assert last in mended and EMOJI in mended
    line = texts.range_of(broken, broken.splitlines()[-1], client.encoding)
    edits = client.request("textDocument/rangeFormatting", client.at(page, range=line, options=options))
    assert edits and texts.apply(broken, edits, client.encoding).splitlines()[:-1] == broken.splitlines()[:-1]
    # Enter continues the list with the next number.
    number = int(re.match(r"\d+", last)[0])
    client.change(page, whole.rstrip("\n") + "\n")
    params = client.at(page, len(client.text(page)), ch="\n", options=options)
    edits = client.request("textDocument/onTypeFormatting", params)
    assert texts.apply(client.text(page), edits or [], client.encoding).endswith(f"\n{number + 1}. ")
    # What isn't understood is left alone, with a word in the log.
    client.change(page, "<<<<<<< a\n# A \n=======\n# B \n>>>>>>> b\n" + whole)
    start = len(client.said)
    assert client.request("textDocument/formatting", client.at(page, options=options)) in ([], None)
    client.wait("window/logMessage", since=start)


def test_rename(session):
    client, page, sample = session.client, session.page, session.sample
    client.changes_files = True
    old = headline(client.text(page))
    at = client.text(page).index(old) + 2
    prepared = client.request("textDocument/prepareRename", client.at(page, at))
    assert prepared["placeholder"].strip() == old.strip()
    new = old.strip() + f" {EMOJI} "
    able = bool(client.asked.get("workspace", {}).get("workspaceEdit"))
    edit = client.request("textDocument/rename", client.at(page, at, newName=new))
    assert ("documentChanges" in edit) == able
    client.carry_out(edit)
    # The file keeps its name, which is an information and no warning.
    session.settled(page, "mismatched-slug")
    assert headline(client.text(page)).strip() == new.strip()
    for name in (
        sample.other,
        f"{sample.page.rpartition('/')[0]}/index.md",
        f"{sample.page.rpartition('/')[0]}/README.md",
    ):
        assert f"[{new.strip()}" in (session.folder / name).read_text(), name
    # An entity, through all contexts.
    label = "消息: " if sample.name == "chinese" else "Context: "
    at = client.text(page).index(sample.entity, client.text(page).index(label)) + 1
    edit = client.request("textDocument/rename", client.at(page, at, newName="Ærø 名"))
    client.carry_out(edit)
    assert "Ærø 名" in (session.folder / sample.other).read_text()
    with pytest.raises(Failed) as refused:
        client.request("textDocument/rename", client.at(page, at, newName="two\nlines"))
    assert refused.value.code == -32803
    with pytest.raises(Failed):
        client.request("textDocument/prepareRename", client.at(page, client.text(page).index("\n\n")))


def test_file_renames(session):
    client = session.client
    client.changes_files = True
    day = session.sample.page.rpartition("/")[0]
    for new in (
        f"{day}/a-new-name.md",
        "news/" + {"english": "2017/03/10", "chinese": "2018/04/6"}[session.sample.name] + "/a-new-name.md",
    ):
        files = [{"oldUri": session.page, "newUri": session.uri(new)}]
        edit = client.request("workspace/willRenameFiles", {"files": files})
        client.carry_out(edit)
        assert "a-new-name.md" in (session.folder / session.sample.other).read_text()
        text = client.text(session.page)
        client.close(session.page)
        path(session.page).rename(session.folder / new)
        client.notify(
            "workspace/didChangeWatchedFiles",
            {"changes": [{"uri": session.page, "type": 3}, {"uri": session.uri(new), "type": 1}]},
        )
        session.page = session.uri(new)
        client.open(session.page, text)
    assert (session.folder / new).exists()
    assert "a-new-name.md" in (session.folder / new).parent.joinpath("index.md").read_text()
    session.settled(session.page, "mismatched-slug")


def actions(session, at, only=None):
    client = session.client
    diagnostics = (
        client.pull(session.page)["items"]
        if client.able.get("diagnosticProvider")
        else client.diagnostics(session.page)
    )
    context = {"diagnostics": diagnostics}
    if only:
        context["only"] = only
    params = client.at(
        session.page,
        range={"start": client.position(session.page, at), "end": client.position(session.page, at)},
        context=context,
    )
    return client.request("textDocument/codeAction", params)


def do(session, action):
    """Carries an action out, in the form that the client was given."""
    client = session.client
    if isinstance(action.get("command"), str):
        count = len(client.applied)
        client.request("workspace/executeCommand", {"command": action["command"], "arguments": action["arguments"]})
        assert len(client.applied) == count + 1
        edit = client.applied[-1]
    else:
        if "edit" not in action:
            action = client.request("codeAction/resolve", action)
        edit = action["edit"]
    client.carry_out(edit)


def test_code_actions(session):
    client, page = session.client, session.page
    client.changes_files = True
    text = client.text(page)
    link = headline(path(session.other).read_text())
    client.replace(page, f"[{link}]", f"[{EMOJI}]")
    session.settled(page, "stale-related-text")
    found = actions(session, client.text(page).index(EMOJI) + 1)
    literal = bool(client.asked.get("textDocument", {}).get("codeAction"))
    assert all(isinstance(each.get("command"), str) != literal for each in found), found
    fix = next(
        each
        for each in found
        if (each["kind"] == "quickfix" and (each.get("edit") or each.get("data")) if literal else True)
    )
    do(session, fix)
    session.settled(page)
    assert client.text(page) == text
    # An explanation.
    client.replace(page, f"[{link}]", f"[{EMOJI}]")
    session.settled(page, "stale-related-text")
    found = actions(session, client.text(page).index(EMOJI) + 1)
    commands = [each["command"] if isinstance(each.get("command"), dict) else each for each in found]
    explain = next(each for each in commands if each and each.get("command") == "dateline.explainRule")
    start = len(client.said)
    client.request("workspace/executeCommand", {"command": explain["command"], "arguments": explain["arguments"]})
    assert client.wait("window/showMessage", since=start)["message"]
    # All fixes, all stale texts, by kind.
    for action in actions(session, 0, only=["source"]):
        if literal:
            assert action["kind"].startswith("source")
    if literal:
        (everything,) = actions(session, 0, only=["source.fixAll"])
        do(session, everything)
        session.settled(page)
        assert client.text(page) == text


def test_related_actions(session):
    client, page = session.client, session.page
    client.changes_files = True
    text = client.text(page)
    heading = text.index("\n### ", text.index("\n### ", 10) + 5)
    client.change(page, text[:heading])
    found = actions(session, client.text(page).index("# ") + 3)
    titles = [each["title"] for each in found]
    several = next(each for each in found if "related" in each["title"].lower())
    do(session, several)
    assert len(client.text(page)) > heading + 20, titles


def test_day_index(session):
    client = session.client
    client.changes_files = True
    index = session.uri(session.sample.page.rpartition("/")[0] + "/index.md")
    client.open(index)
    session.settled(index)
    text = client.text(index)
    link = headline(path(session.page).read_text())
    at = text.index(link) + 2
    definition = client.request("textDocument/definition", client.at(index, at))
    assert (definition[0].get("uri") or definition[0]["targetUri"]) == session.page
    assert link.strip() in client.request("textDocument/hover", client.at(index, at))["contents"]["value"]
    symbols = client.request("textDocument/documentSymbol", client.at(index))
    assert symbols
    assert client.request("textDocument/foldingRange", client.at(index)) is not None
    assert client.request("textDocument/documentLink", client.at(index))
    assert client.request("textDocument/codeLens", client.at(index))
    assert client.request("textDocument/semanticTokens/full", client.at(index))["data"]
    assert client.request("textDocument/selectionRange", client.at(index, positions=[client.position(index, at)]))
    assert client.request("textDocument/documentHighlight", client.at(index, at)) is not None
    assert client.request("textDocument/references", client.at(index, at, context={"includeDeclaration": True}))
    assert client.request(
        "textDocument/formatting", client.at(index, options={"tabSize": 2, "insertSpaces": True})
    ) in ([], None)
    client.replace(index, link, EMOJI)
    found = session.settled(index, *rules_of_stale_entry(session, index))
    assert EMOJI in {client.piece(index, each["range"]) for each in found}
    client.replace(index, EMOJI, link)
    session.settled(index)
    # A new entry: its path.
    client.change(index, text.rstrip("\n") + "\n### [x](")
    assert complete(session, index, len(client.text(index)))
    client.change(index, text)
    session.settled(index)
    edit = client.request("textDocument/rename", client.at(index, at, newName="Renamed from the index. "))
    client.carry_out(edit)
    assert headline(client.text(session.page)).strip() == "Renamed from the index."


def rules_of_stale_entry(session, index):
    client = session.client
    if client.able.get("diagnosticProvider"):
        found = client.pull(index)["items"]
    else:
        found = client.diagnostics(index, bool)
    return [each["code"] for each in found]


def titled(session, at, start):
    return next(each for each in actions(session, at) if each["title"].startswith(start))


def test_file_actions(connect, archive, sample):
    """Actions that make and rename files, for clients that can."""
    folder = archive(sample.name)
    client = connect(folder, options={"logLevel": "info"})
    client.changes_files = True
    session = Session(client, folder, sample)
    client.open(session.page)
    client.wait_for_archive()
    session.settled(session.page)
    # The file gets the name that its headline gives, and all links follow.
    old = headline(client.text(session.page))
    client.replace(session.page, f"# {old}", "# Ferries sail. ")
    session.settled(session.page, "mismatched-slug", *unlisted(session))
    do(session, titled(session, client.text(session.page).index("# Ferries") + 3, "Rename the file"))
    new = session.uri(
        sample.page.rpartition("/")[0]
        + "/"
        + next(file.name for file in (folder / sample.page).parent.glob("[Ff]erries*"))
    )
    assert not (folder / sample.page).exists() and new in client.documents
    assert path(new).name in (folder / sample.other).read_text()
    # A page that no index lists is added to its day's.
    session.page = session.uri(sample.page.rpartition("/")[0] + "/added.md")
    date = re.search(r"(?m)^### \[.*$", client.text(new))[0]
    text = f"{date}\n\n##### Topic\n# Added. \n\n\n\n\n"
    path(session.page).write_text(text)
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": session.page, "type": 1}]})
    client.open(session.page)
    client.diagnostics(session.page, lambda found: "unlisted-page" in {each["code"] for each in found})
    do(session, titled(session, 3, "Add this page to the index"))
    assert "added.md" in path(session.page).parent.joinpath("index.md").read_text()
    client.diagnostics(session.page, lambda found: "unlisted-page" not in {each["code"] for each in found})


def unlisted(session):
    found = session.client.diagnostics(session.page, bool)
    return [each["code"] for each in found]


def test_what_is_typed_already_is_left_alone(session):
    """Clients that compare only the last word with the items find them: what stands before it isn't put in again."""
    client, page = session.client, session.page
    text = client.text(page)
    start = text.rindex("\n", 0, len(text) - 1) + 1
    number, link = text[start:].split("[")[:2]
    for begun in ("", "[", link.split()[0][:3], "[" + link.split()[0][:3]):
        client.change(page, text[:start] + number + begun)
        item = complete(session, page, len(client.text(page)))[0]
        place = len(client.text(page)) - len(begun.removeprefix("[")) if begun else len(client.text(page))
        assert item["textEdit"]["range"]["start"] == client.position(page, place), begun
        assert item["filterText"].startswith(begun.removeprefix("["))
        accept(session, page, item)
        assert client.text(page).splitlines()[-1].startswith(f"{number}[{link[:3]}")
