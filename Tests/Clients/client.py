"""A client of the real process. Each message that comes is also read by lsprotocol, whose shapes we didn't write."""

import copy
import json
import os
import pathlib
import subprocess
import threading
import time
import urllib.parse

from lsprotocol import converters, types

import texts

PATIENCE = float(os.environ.get("DATELINE_PATIENCE", "120"))
CONVERTER = converters.get_converter()


def uri(path):
    """A file's URI as most editors write it."""
    return "file://" + urllib.parse.quote(os.fsencode(str(path)), safe="/")


def path(uri):
    """The file of a URI."""
    assert uri.startswith("file:///"), uri
    return pathlib.Path(os.fsdecode(urllib.parse.unquote_to_bytes(uri.removeprefix("file://"))))


def without_nulls(value):
    """A value without members that are null: a client can't tell them from absent ones."""
    if isinstance(value, dict):
        return {key: without_nulls(member) for key, member in value.items() if member is not None}
    if isinstance(value, list):
        return [without_nulls(element) for element in value]
    return value


def read_by_others(kind, value):
    """Reads a value as lsprotocol does, and holds that nothing was lost: a wrong name would be."""
    read = json.loads(json.dumps(CONVERTER.unstructure(CONVERTER.structure(copy.deepcopy(value), kind))))
    assert without_nulls(read) == without_nulls(value), f"lsprotocol reads\n{read}\nof\n{value}"


def read_actions_by_others(actions):
    """Reads each of some code actions: lsprotocol takes those with a command for commands, if it has to guess."""
    for action in actions or []:
        is_command = isinstance(action.get("command"), str)
        read_by_others(types.Command if is_command else types.CodeAction, action)


class Failed(Exception):
    """An answer that is an error."""

    def __init__(self, error):
        super().__init__(f"{error['code']}: {error['message']}")
        self.code, self.message = error["code"], error["message"]


class Pending:
    """A request that waits for its answer."""

    def __init__(self, method):
        self.method, self.came, self.message = method, threading.Event(), None

    def result(self, patience=PATIENCE):
        assert self.came.wait(patience), f"no answer to {self.method}"
        if "error" in self.message:
            raise Failed(self.message["error"])
        return self.message["result"]


# What a client can say that it can do, and one that can do nothing.
FORMATS = ["markdown", "plaintext"]
FULL = {
    "general": {"positionEncodings": ["utf-16"]},
    "window": {"workDoneProgress": True, "showDocument": {"support": True}},
    "workspace": {
        "applyEdit": True,
        "configuration": True,
        "workspaceFolders": True,
        "workspaceEdit": {
            "documentChanges": True,
            "resourceOperations": ["create", "rename", "delete"],
            "changeAnnotationSupport": {},
        },
        "didChangeWatchedFiles": {"dynamicRegistration": True, "relativePatternSupport": True},
        "didChangeConfiguration": {"dynamicRegistration": True},
        "codeLens": {"refreshSupport": True},
        "inlayHint": {"refreshSupport": True},
        "semanticTokens": {"refreshSupport": True},
        "diagnostics": {"refreshSupport": True},
        "symbol": {"resolveSupport": {"properties": ["location.range"]}},
        "fileOperations": {"willRename": True},
    },
    "textDocument": {
        "synchronization": {"didSave": True},
        "publishDiagnostics": {
            "relatedInformation": True,
            "tagSupport": {"valueSet": [1, 2]},
            "versionSupport": True,
            "codeDescriptionSupport": True,
            "dataSupport": True,
        },
        "completion": {
            "completionItem": {
                "snippetSupport": True,
                "documentationFormat": FORMATS,
                "labelDetailsSupport": True,
                "insertReplaceSupport": True,
                "resolveSupport": {"properties": ["documentation", "detail", "additionalTextEdits"]},
            },
            "completionList": {"itemDefaults": ["editRange", "insertTextFormat", "data"]},
        },
        "hover": {"contentFormat": FORMATS},
        "definition": {"linkSupport": True},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor", "source"]}},
            "resolveSupport": {"properties": ["edit"]},
            "dataSupport": True,
            "isPreferredSupport": True,
            "disabledSupport": True,
        },
        "rename": {"prepareSupport": True},
        "documentLink": {"tooltipSupport": True},
        "foldingRange": {"lineFoldingOnly": True},
        "semanticTokens": {
            "requests": {"range": True, "full": {"delta": True}},
            "tokenTypes": [],
            "tokenModifiers": [],
            "formats": ["relative"],
        },
    },
}
# Without even this no action can be carried out, and none is offered.
NOTHING = {"workspace": {"applyEdit": True}}


def capabilities(base, encoding=None, pull=False):
    """A client's abilities in an encoding, asking for diagnostics or being told them."""
    made = copy.deepcopy(base)
    if encoding:
        made.setdefault("general", {})["positionEncodings"] = [encoding]
    if pull:
        made.setdefault("textDocument", {})["diagnostic"] = {"relatedDocumentSupport": True}
        # Without that a client is told them.
        made.setdefault("workspace", {}).setdefault("diagnostics", {})["refreshSupport"] = True
    return made


class Client:
    """A running server, and what it said."""

    def __init__(self, command, folders=(), capabilities=FULL, options=None, settings=None, process=True, begin=True):
        self.settings, self.applied, self.registrations = settings, [], {}
        self.faults, self.said, self.requests, self.pending = [], [], {}, {}
        self.news = threading.Condition()
        self.count, self.documents, self.encoding = 0, {}, "utf-16"
        self.refuses = set()
        # Whether the test itself changes files, as an editor does that carries out edits.
        self.changes_files = False
        self.lock = threading.Lock()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
        )
        self.errors = []
        self.ended = False
        self.readers = [
            threading.Thread(target=self.read, daemon=True),
            threading.Thread(target=lambda: self.errors.extend(self.process.stderr), daemon=True),
        ]
        for reader in self.readers:
            reader.start()
        if begin:
            self.begin(folders, capabilities, options, process)

    def begin(self, folders=(), capabilities=FULL, options=None, process=True):
        self.asked = capabilities
        params = {
            "processId": os.getpid() if process is True else process,
            "capabilities": capabilities,
            "rootUri": uri(folders[0]) if folders else None,
            "workspaceFolders": [{"uri": uri(folder), "name": str(folder)} for folder in folders] or None,
        }
        if options is not None:
            params["initializationOptions"] = options
        self.initialized = self.request("initialize", params)
        self.able = self.initialized["capabilities"]
        self.encoding = self.able.get("positionEncoding", "utf-16")
        self.notify("initialized", {})
        return self.initialized

    # What comes

    def read(self):
        stream = self.process.stdout
        buffer = b""

        def more():
            nonlocal buffer
            chunk = os.read(stream.fileno(), 1 << 16)
            buffer += chunk
            return bool(chunk)

        try:
            while True:
                while b"\r\n\r\n" not in buffer:
                    if not more():
                        if buffer:
                            self.faults.append(f"the output ends within a frame: {buffer!r}")
                        return
                head, buffer = buffer.split(b"\r\n\r\n", 1)
                fields = dict(line.split(b": ", 1) for line in head.split(b"\r\n"))
                size = int(fields.pop(b"Content-Length"))
                if fields:
                    raise ValueError(f"unexpected headers {fields}")
                while len(buffer) < size:
                    if not more():
                        raise ValueError("the output ends within a frame")
                content, buffer = buffer[:size], buffer[size:]
                self.take(json.loads(content.decode("utf-8")))
        except Exception as error:
            self.faults.append(f"not a frame: {error!r}")
        finally:
            with self.news:
                for pending in list(self.pending.values()):
                    pending.message = {"error": {"code": 0, "message": "the server has ended"}}
                    pending.came.set()
                self.ended = True
                self.news.notify_all()

    def take(self, message):
        try:
            assert message.get("jsonrpc") == "2.0", message
            if "method" in message:
                kind = types.METHOD_TO_TYPES[message["method"]][0]
                read_by_others(kind, message)
            elif message.get("id") in self.pending and "result" in message:
                method = self.pending[message["id"]].method
                if method == "textDocument/codeAction":
                    read_actions_by_others(message["result"])
                elif method in types.METHOD_TO_TYPES:
                    read_by_others(types.METHOD_TO_TYPES[method][1], message)
            elif "error" in message:
                read_by_others(types.ResponseErrorMessage, message)
        except Exception as error:
            self.faults.append(f"lsprotocol can't read {str(message)[:600]}: {error!r}"[:9000])
        if "method" not in message:
            pending = self.pending.pop(message.get("id"), None)
            if pending is None:
                with self.news:
                    self.said.append(("", message))
                    self.news.notify_all()
                if message.get("id") is not None:
                    self.faults.append(f"an answer to nothing: {message}")
                return
            pending.message = message
            pending.came.set()
            return
        if "id" in message:
            try:
                self.answer(message)
            except (OSError, ValueError):
                pass  # the server has ended
        with self.news:
            self.said.append((message["method"], message.get("params")))
            self.news.notify_all()

    def answer(self, message):
        method, params = message["method"], message.get("params")
        if method in self.refuses:
            error = {"code": -32601, "message": "not here"}
            return self.send({"jsonrpc": "2.0", "id": message["id"], "error": error})
        result = None
        if method == "workspace/configuration":
            result = [self.settings for _ in params["items"]]
        elif method == "client/registerCapability":
            self.registrations.update({each["id"]: each for each in params["registrations"]})
        elif method == "workspace/applyEdit":
            self.applied.append(params["edit"])
            result = {"applied": True}
        self.send({"jsonrpc": "2.0", "id": message["id"], "result": result})

    def wait(self, method, wanted=lambda params: True, since=0, patience=PATIENCE):
        """What the server said by a method, the first that is wanted from a place on."""
        end = time.monotonic() + patience
        with self.news:
            place = since
            while True:
                while place < len(self.said):
                    said, params = self.said[place]
                    place += 1
                    if said == method and wanted(params):
                        return params
                left = end - time.monotonic()
                # What a server said before it ended is read first.
                if left <= 0 or self.ended:
                    last = [params for said, params in self.said if said == method][-2:]
                    raise AssertionError(f"no {method} that is wanted; the last: {str(last)[:9000]}")
                self.news.wait(min(left, 1))

    def wait_for_archive(self, since=0):
        """Waits until an archive was read; told at the level `info`."""
        self.wait("window/logMessage", lambda told: told["message"].startswith("read "), since)

    # What goes

    def send(self, message):
        self.write(json.dumps(message, ensure_ascii=False).encode())

    def write(self, content):
        self.write_bytes(b"Content-Length: %d\r\n\r\n" % len(content) + content)

    def write_bytes(self, data, piece=None):
        """Writes bytes, so many at a time. Nothing comes between: the server's requests are answered by another thread."""
        with self.lock:
            view = memoryview(data)
            while view:
                view = view[self.process.stdin.write(view[:piece]) :]

    def start(self, method, params=None, id=None):
        with self.lock:
            self.count += 1
            id = self.count if id is None else id
            pending = self.pending[id] = Pending(method)
            pending.id = id
        message = {"jsonrpc": "2.0", "id": id, "method": method}
        if params is not None:
            message["params"] = params
        self.send(message)
        return pending

    def request(self, method, params=None):
        return self.start(method, params).result()

    def notify(self, method, params=None):
        message = {"jsonrpc": "2.0", "method": method}
        if params is not None:
            message["params"] = params
        self.send(message)

    # Documents

    def open(self, name, text=None, language="markdown", version=1):
        """Opens a file, or a URI with a text."""
        name = name if isinstance(name, str) else uri(name)
        if text is None:
            text = path(name).read_bytes().decode()
        self.documents[name] = [version, text]
        item = {"uri": name, "languageId": language, "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})
        return name

    def text(self, name):
        return self.documents[name][1]

    def change(self, name, *edits):
        """Types edits, one after the other; `text` alone stands for the whole text."""
        document = self.documents[name]
        changes = []
        for edit in edits:
            if isinstance(edit, str):
                document[1] = edit
                changes.append({"text": edit})
            else:
                document[1] = texts.apply(document[1], [edit], self.encoding)
                changes.append({"range": edit["range"], "text": edit["newText"]})
        document[0] += 1
        self.notify(
            "textDocument/didChange",
            {"textDocument": {"uri": name, "version": document[0]}, "contentChanges": changes},
        )

    def replace(self, name, old, new):
        """Types something over a piece of a document."""
        self.change(name, {"range": texts.range_of(self.text(name), old, self.encoding), "newText": new})

    def close(self, name):
        del self.documents[name]
        self.notify("textDocument/didClose", {"textDocument": {"uri": name}})

    def position(self, name, at):
        return texts.position(self.text(name), at, self.encoding)

    def at(self, name, at=None, **more):
        """Parameters that name a document, and a place in it: an index, or the end of a piece."""
        params = {"textDocument": {"uri": name}, **more}
        if at is not None:
            params["position"] = self.position(name, at)
        return params

    def piece(self, name, range):
        return texts.piece(self.text(name), range, self.encoding)

    # Diagnostics

    def diagnostics(self, name, wanted=lambda diagnostics: True, since=0):
        """What the server said is wrong with the document's present version, once that is wanted."""
        version = self.documents[name][0]
        return self.wait(
            "textDocument/publishDiagnostics",
            lambda params: (
                params["uri"] == name and params.get("version", version) == version and wanted(params["diagnostics"])
            ),
            since,
        )["diagnostics"]

    def rules(self, name, *rules, since=0):
        """Waits until exactly these rules are broken in the document."""
        return self.diagnostics(
            name, lambda found: sorted({each["code"] for each in found}) == sorted(set(rules)), since
        )

    def pull(self, name, previous=None):
        params = {"textDocument": {"uri": name}, "identifier": "dateline"}
        if previous:
            params["previousResultId"] = previous
        return self.request("textDocument/diagnostic", params)

    def pull_until(self, name, *rules):
        """Asks for what is wrong with a document until exactly these rules are broken."""
        end = time.monotonic() + PATIENCE
        while True:
            found = self.pull(name)["items"]
            broken = sorted({each["code"] for each in found})
            if broken == sorted(set(rules)):
                return found
            assert time.monotonic() < end, f"{broken} are broken, not {rules}"
            time.sleep(0.01)

    # Changes

    def carry_out(self, edit):
        """Does to open documents and files what an edit says."""
        changes = edit.get("documentChanges")
        if changes is None:
            changes = [
                {"textDocument": {"uri": name, "version": None}, "edits": edits}
                for name, edits in edit.get("changes", {}).items()
            ]
        changed = []
        for change in changes:
            kind = change.get("kind")
            if kind == "create":
                file = path(change["uri"])
                assert not file.exists()
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text("")
                changed.append({"uri": change["uri"], "type": 1})
            elif kind == "rename":
                new = path(change["newUri"])
                assert not new.exists()
                new.parent.mkdir(parents=True, exist_ok=True)
                path(change["oldUri"]).rename(new)
                if change["oldUri"] in self.documents:
                    text = self.text(change["oldUri"])
                    self.close(change["oldUri"])
                    self.open(change["newUri"], text)
                changed += [{"uri": change["oldUri"], "type": 3}, {"uri": change["newUri"], "type": 1}]
            elif kind == "delete":
                path(change["uri"]).unlink()
                changed.append({"uri": change["uri"], "type": 3})
            else:
                name = change["textDocument"]["uri"]
                if name in self.documents:
                    version = change["textDocument"]["version"]
                    assert version in (None, self.documents[name][0]), change
                    self.change(name, texts.apply(self.text(name), change["edits"], self.encoding))
                else:
                    file = path(name)
                    text = texts.apply(file.read_bytes().decode(), change["edits"], self.encoding)
                    file.write_bytes(text.encode())
                    changed.append({"uri": name, "type": 2})
        if changed:
            self.notify("workspace/didChangeWatchedFiles", {"changes": changed})

    # The end

    def end(self, patience=PATIENCE):
        """Ends the session as it should be and returns the exit status."""
        if self.process.poll() is None:
            self.request("shutdown")
            self.notify("exit")
        return self.finish(patience)

    def finish(self, patience=PATIENCE):
        """Waits for the process and for all that it said."""
        status = self.process.wait(patience)
        for reader in self.readers:
            reader.join(patience)
        return status

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                stream.close()
            except OSError:
                pass
