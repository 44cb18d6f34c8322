"""Hours of editing in minutes: requests and notifications of all kinds, chosen by a seed, and the server's memory meanwhile.

Memory has to stay where it is after the first tenth. The editor has up to twenty pages open, types in them, closes them
unsaved and opens others; other programs change files and put them back, so that the archive is as large at the end as it was.
"""

import collections
import json
import os
import random
import time

from session import framed, uri

OPEN = 20
# Requests that wait at once: an editor's, and not all there are.
WAITING = 8
WORDS = ["the ", "harbour", "Sarn", "中国", "、", ", ", "a", "_Context: ", "[", "](/news/", "1. ", "<b>", "é", "2"]


class Page:
    """An open page, as the client has it."""

    def __init__(self, path, text):
        self.path, self.uri, self.version, self.lines = path, uri(path), 1, text.split("\n")

    def place(self, chance):
        line = chance.randrange(len(self.lines))
        return {"line": line, "character": chance.randint(0, len(self.lines[line]))}

    def whole(self):
        last = len(self.lines) - 1
        return {"start": {"line": 0, "character": 0}, "end": {"line": last, "character": len(self.lines[last])}}


class Soak:
    def __init__(self, session, pages, seed):
        self.session, self.paths, self.chance = session, pages, random.Random(seed)
        self.open, self.sent, self.kinds = {}, 0, collections.Counter()
        self.changed = collections.OrderedDict()
        self.actions = [
            (self.type, 34), (self.complete, 12), (self.look, 16), (self.act, 6), (self.format, 4), (self.rename, 3),
            (self.search, 3), (self.diagnose, 6), (self.turn, 5), (self.save, 2), (self.change_files, 3), (self.cancel, 4),
            (self.nonsense, 2),
        ]

    # What is sent

    def ask(self, method, params):
        session = self.session
        # An editor doesn't ask on and on without being answered.
        session.wait(lambda: len(session.due) < WAITING, "answers")
        self.sent += 1
        self.kinds[method] += 1
        return session.start(method, params, keep=False)

    def tell(self, method, params):
        self.sent += 1
        self.kinds[method] += 1
        self.session.notify(method, params)

    def page(self):
        if not self.open:
            self.open_one()
        return self.chance.choice(list(self.open.values()))

    def at(self, page):
        return {"textDocument": {"uri": page.uri}, "position": page.place(self.chance)}

    def type(self):
        """A few keystrokes, as an editor sends them: a word, letter by letter, or some letters taken away."""
        page = self.page()
        line = self.chance.randrange(len(page.lines))
        if self.chance.random() < 0.4:
            # Where most work is: a related page or a context.
            related = [number for number, text in enumerate(page.lines) if "_Context" in text or "_背景" in text or text.startswith("# ")]
            line = self.chance.choice(related) if related else line
        column = self.chance.randint(0, len(page.lines[line]))
        if self.chance.random() < 0.5:
            column = max(0, len(page.lines[line]) - 1)
        if self.chance.random() < 0.7:
            for letter in self.chance.choice(WORDS):
                self.edit(page, line, column, column, letter)
                column += 1
        else:
            for _ in range(min(column, self.chance.randrange(1, 8))):
                self.edit(page, line, column - 1, column, "")
                column -= 1

    def edit(self, page, line, start, end, text):
        before = page.lines[line]
        page.lines[line] = before[:start] + text + before[end:]
        page.version += 1
        spot = {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}
        self.tell(
            "textDocument/didChange",
            {"textDocument": {"uri": page.uri, "version": page.version}, "contentChanges": [{"range": spot, "text": text}]},
        )

    def complete(self):
        page = self.page()
        if self.chance.random() < 0.1:
            data = {"uri": page.uri, "kind": "page", "text": os.path.relpath(self.chance.choice(self.paths), self.session.folder)}
            return self.ask("completionItem/resolve", {"label": "x", "data": data})
        self.ask("textDocument/completion", self.at(page))

    def look(self):
        page = self.page()
        document = {"textDocument": {"uri": page.uri}}
        method, params = self.chance.choice(
            [
                ("hover", self.at(page)),
                ("hover", self.at(page)),
                ("definition", self.at(page)),
                ("references", {**self.at(page), "context": {"includeDeclaration": True}}),
                ("documentHighlight", self.at(page)),
                ("documentLink", document),
                ("documentSymbol", document),
                ("foldingRange", document),
                ("selectionRange", {**document, "positions": [page.place(self.chance)]}),
                ("codeLens", document),
                ("inlayHint", {**document, "range": page.whole()}),
                ("semanticTokens/full", document),
                ("semanticTokens/full/delta", {**document, "previousResultId": "1"}),
            ]
        )
        self.ask("textDocument/" + method, params)

    def act(self):
        page = self.page()
        if self.chance.random() < 0.2:
            data = {"uri": page.uri, "version": page.version, "request": {"fixAll": {}}}
            return self.ask("codeAction/resolve", {"title": "x", "data": data})
        params = {"textDocument": {"uri": page.uri}, "range": page.whole(), "context": {"diagnostics": []}}
        self.ask("textDocument/codeAction", params)

    def format(self):
        page = self.page()
        options = {"tabSize": 2, "insertSpaces": True}
        if self.chance.random() < 0.5:
            return self.ask("textDocument/onTypeFormatting", {**self.at(page), "ch": "\n", "options": options})
        self.ask("textDocument/formatting", {"textDocument": {"uri": page.uri}, "options": options})

    def rename(self):
        page = self.page()
        name = self.chance.choice(["Harbour", "新名", "<b>", "../x", ""]) + str(self.chance.randrange(1000))
        if self.chance.random() < 0.3:
            path = self.chance.choice(self.paths)
            files = [{"oldUri": uri(path), "newUri": uri(os.path.join(os.path.dirname(path), "moved.md"))}]
            return self.ask("workspace/willRenameFiles", {"files": files})
        self.ask("textDocument/prepareRename", self.at(page))
        self.ask("textDocument/rename", {**self.at(page), "newName": name})

    def search(self):
        query = self.chance.choice(["", "e", "har", "巴黎", "2015", "xqz", "London bridge", "the the the"])
        self.ask("workspace/symbol", {"query": query})

    def diagnose(self):
        if self.chance.random() < 0.002:
            return self.ask("workspace/diagnostic", {"previousResultIds": []})
        self.ask("textDocument/diagnostic", {"textDocument": {"uri": self.page().uri}})

    def turn(self):
        """To another page: sometimes one that is closed, sometimes a new file."""
        if len(self.open) >= OPEN or self.chance.random() < 0.4 and self.open:
            page = self.open.pop(self.chance.choice(list(self.open)))
            return self.tell("textDocument/didClose", {"textDocument": {"uri": page.uri}})
        self.open_one()

    def open_one(self):
        path = self.chance.choice(self.paths)
        while path in self.open or path in self.changed:
            path = self.chance.choice(self.paths)
        with open(path, encoding="utf-8", errors="replace", newline="") as file:
            text = file.read()
        page = self.open[path] = Page(path, text)
        item = {"uri": page.uri, "languageId": "markdown", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": item})

    def save(self):
        self.tell("textDocument/didSave", {"textDocument": {"uri": self.page().uri}})

    def change_files(self):
        """Another program writes, deletes or makes a file, and later puts it back as it was."""
        if len(self.changed) < 10:
            path = self.chance.choice(self.paths)
            if path in self.changed:
                return
            with open(path, "rb") as file:
                self.changed[path] = file.read()
            if self.chance.random() < 0.3:
                os.remove(path)
                kind = 3
            else:
                with open(path, "ab") as file:
                    file.write(b"\n1. [x](/news/2016/01/1/x-%d.md) _Context: New %d_\n" % ((self.chance.randrange(10**6),) * 2))
                kind = 2
        else:
            path, kind = self.put_back(), 2
        self.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri(path), "type": kind}]})

    def put_back(self):
        path, before = self.changed.popitem(last=False)
        with open(path, "wb") as file:
            file.write(before)
        return path

    def cancel(self):
        """Mostly a request that is under way."""
        with self.session.news:
            numbers = list(self.session.due) or [0]
        self.tell("$/cancelRequest", {"id": self.chance.choice(numbers)})

    def nonsense(self):
        page = self.page()
        self.kinds["nonsense"] += 1
        self.sent += 1
        far = {"line": 10**9, "character": -1}
        self.session.outgoing.put(
            self.chance.choice(
                [
                    framed({"jsonrpc": "2.0", "id": 10**9 + self.sent, "method": "textDocument/nothing", "params": {}}),
                    framed({"jsonrpc": "2.0", "id": 10**9 + self.sent, "method": "textDocument/hover", "params": [1]}),
                    framed({"jsonrpc": "2.0", "id": 10**9 + self.sent, "method": "textDocument/hover",
                            "params": {"textDocument": {"uri": page.uri}, "position": far}}),
                    framed({"jsonrpc": "2.0", "method": "textDocument/didClose", "params": {"textDocument": {"uri": "untitled:%d" % self.sent}}}),
                    framed({"jsonrpc": "2.0", "method": "$/unknown/%d" % self.sent, "params": None}),
                    framed({"jsonrpc": "2.0", "id": 10**9 + self.sent, "result": "an answer to nothing"}),
                    framed(b'{"jsonrpc": "2.0", "id": 1, "method'),
                    framed(b"[" * 2000),
                    framed(json.dumps("x" * 5000).encode()),
                ]
            )
        )

    # The run

    def run(self, requests, samples=100):
        """Returns the memory in MiB, before and after each hundredth."""
        actions, weights = zip(*self.actions)
        # What takes most is asked for at once, and not by chance late.
        self.ask("workspace/diagnostic", {"previousResultIds": []})
        curve, moment = [self.session.memory()], time.perf_counter()
        for sample in range(1, samples + 1):
            while self.sent < requests * sample // samples:
                self.chance.choices(actions, weights)[0]()
            session = self.session
            session.wait(lambda: not session.due, "all answers")
            curve.append(session.memory())
        return curve, time.perf_counter() - moment

    def finish(self):
        for page in self.open.values():
            self.session.close(page.uri)
        while self.changed:
            self.put_back()


def slope(values):
    """The least squares' growth per value."""
    middle, mean = (len(values) - 1) / 2, sum(values) / len(values)
    over = sum((place - middle) ** 2 for place in range(len(values)))
    return sum((place - middle) * (value - mean) for place, value in enumerate(values)) / over


def chart(curve):
    """A line for each tenth: the least, the mean and the most."""
    least, most = min(curve[1:]), max(curve)
    lines = []
    tenth = (len(curve) - 1) // 10
    for number in range(10):
        part = curve[1 + number * tenth : 1 + (number + 1) * tenth]
        mean = sum(part) / len(part)
        bar = "#" * round(40 * mean / most)
        lines.append(f"  {number * 10:3}-{number * 10 + 10:3} %  {min(part):7.1f} {mean:7.1f} {max(part):7.1f} MiB  {bar}")
    return "\n".join([f"  at the start {curve[0]:.1f} MiB, then least, mean and most {least:.1f} to {most:.1f}:", *lines])
