"""A client that is quick, and keeps no more than it needs: what it measures is the server."""

import json
import os
import queue
import subprocess
import threading
import time
import urllib.parse

PATIENCE = float(os.environ.get("DATELINE_PATIENCE", "120"))

WATCHING = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
CAPABILITIES = {
    "workspace": {
        "applyEdit": True,
        "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create", "rename", "delete"]},
        "fileOperations": {"willRename": True},
    },
    "textDocument": {
        "publishDiagnostics": {"versionSupport": True},
        "completion": {"completionItem": {"snippetSupport": True, "resolveSupport": {"properties": ["documentation"]}}},
        "codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": [""]}},
            "resolveSupport": {"properties": ["edit"]},
            "dataSupport": True,
        },
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
    },
}


def uri(path):
    return "file://" + urllib.parse.quote(os.fsencode(os.path.abspath(path)), safe="/")


def framed(message):
    content = message if isinstance(message, bytes) else json.dumps(message, ensure_ascii=False).encode()
    return b"Content-Length: %d\r\n\r\n" % len(content) + content


class Session:
    """A server process and what its client knows: the answers that are due, and each document's last diagnostics."""

    def __init__(self, executable, folder, watches=True, reads=True):
        self.process = subprocess.Popen(
            [executable, "server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
        )
        self.news = threading.Condition()
        self.count = 0
        self.answers, self.due = {}, {}
        # By document: the version and the rules of what was told last.
        self.diagnostics = {}
        self.errors, self.received, self.reads_of_archive = 0, 0, 0
        self.words = b""
        self.ended = False
        self.outgoing = queue.SimpleQueue()
        if reads:
            threading.Thread(target=self.read, daemon=True).start()
        threading.Thread(target=self.hear, daemon=True).start()
        self.writer = threading.Thread(target=self.write_all, daemon=True)
        self.writer.start()
        self.folder = str(folder)
        capabilities = json.loads(json.dumps(CAPABILITIES))
        if watches:
            capabilities["workspace"].update(WATCHING["workspace"])
        root = uri(folder)
        begun = self.start(
            "initialize",
            {
                "processId": None,
                "rootUri": root,
                "capabilities": capabilities,
                "workspaceFolders": [{"uri": root, "name": "archive"}],
                "initializationOptions": {"logLevel": "info"},
            },
        )
        if reads:
            self.result(begun)
        self.notify("initialized", {})

    # What comes

    def hear(self):
        for line in self.process.stderr:
            self.words = (self.words + line)[-4000:]

    def read(self):
        stream = os.fdopen(os.dup(self.process.stdout.fileno()), "rb", buffering=1 << 18)
        while True:
            length = None
            while (line := stream.readline()) not in (b"\r\n", b""):
                name, value = line.split(b":")
                length = int(value) if name == b"Content-Length" else length
            content = stream.read(length) if length is not None else b""
            if length is None or len(content) < length:
                with self.news:
                    self.ended = True
                    self.news.notify_all()
                return
            self.take(json.loads(content))

    def take(self, message):
        self.received += 1
        method = message.get("method")
        if method is None:
            with self.news:
                keep = self.due.pop(message.get("id"), False)
                if "error" in message:
                    self.errors += 1
                if keep:
                    self.answers[message["id"]] = message
                self.news.notify_all()
            return
        params = message.get("params") or {}
        if "id" in message:
            result = None
            if method == "workspace/configuration":
                result = [None for _ in params["items"]]
            elif method == "workspace/applyEdit":
                result = {"applied": True}
            self.send({"jsonrpc": "2.0", "id": message["id"], "result": result})
        elif method == "textDocument/publishDiagnostics":
            with self.news:
                if params["diagnostics"] or params.get("version") is not None:
                    rules = [each.get("code") for each in params["diagnostics"]]
                    self.diagnostics[params["uri"]] = (params.get("version"), rules, time.perf_counter())
                else:
                    self.diagnostics.pop(params["uri"], None)
                self.news.notify_all()
        elif method == "window/logMessage" and params["message"].startswith("read "):
            with self.news:
                self.reads_of_archive += 1
                self.news.notify_all()

    def wait(self, is_there, what, patience=PATIENCE):
        """Waits until something holds."""
        with self.news:
            if not self.news.wait_for(lambda: self.ended or is_there(), patience):
                raise AssertionError(f"waited {patience:.0f} s for {what}")
            # What came before the end counts.
            if not is_there():
                raise AssertionError(f"the server ended ({self.process.wait()}) before {what}: {self.words.decode()}")

    def wait_for_archive(self, times=1):
        self.wait(lambda: self.reads_of_archive >= times, "the archive to be read")

    def wait_for_diagnostics(self, document, version):
        """Waits for the diagnostics of a version; returns its rules, and when they came."""
        self.wait(lambda: self.diagnostics.get(document, (None,))[0] == version, f"diagnostics of version {version}")
        return self.diagnostics[document][1:]

    # What goes

    def write_all(self):
        try:
            while (data := self.outgoing.get()) is not None:
                view = memoryview(data)
                while view:
                    view = view[self.process.stdin.write(view) :]
        except (OSError, ValueError):
            pass

    def send(self, message):
        self.outgoing.put(framed(message))

    def notify(self, method, params):
        self.send({"jsonrpc": "2.0", "method": method, "params": params})

    def start(self, method, params, keep=True):
        """Asks, and returns the number by which the answer is found."""
        with self.news:
            self.count += 1
            number = self.count
            self.due[number] = keep
        self.send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        return number

    def result(self, number):
        self.wait(lambda: number in self.answers, f"the answer to request {number}")
        message = self.answers.pop(number)
        if "error" in message:
            raise AssertionError(message["error"])
        return message["result"]

    def request(self, method, params):
        return self.result(self.start(method, params))

    def open(self, path, text, version=1):
        document = uri(path)
        item = {"uri": document, "languageId": "markdown", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})
        return document

    def change(self, document, version, changes):
        identity = {"uri": document, "version": version}
        self.notify("textDocument/didChange", {"textDocument": identity, "contentChanges": changes})

    def close(self, document):
        self.notify("textDocument/didClose", {"textDocument": {"uri": document}})

    def files_changed(self, paths, kind=2):
        changes = [{"uri": uri(path), "type": kind} for path in paths]
        self.notify("workspace/didChangeWatchedFiles", {"changes": changes})

    # The process

    def memory(self):
        """What the process holds, in MiB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            fields = dict(line.split(":", 1) for line in status)
        return int(fields["VmRSS"].split()[0]) / 1024

    def processor_time(self):
        with open(f"/proc/{self.process.pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self):
        """Ends the session as an editor does, and holds that the server takes it well."""
        self.request("shutdown", None)
        self.notify("exit", None)
        self.outgoing.put(None)
        status = self.process.wait(PATIENCE)
        assert status == 0, f"the server ended with {status}: {self.words.decode()}"

    def kill(self):
        self.outgoing.put(None)
        self.process.kill()
        self.process.wait()
