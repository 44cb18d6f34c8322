"""Measures `dateline server` as an editor sees it.

For each archive: the time from `initialized` to the first completion of a related item that has items, from a change to its
diagnostics, of completions, from the last of 5,000 changes to its diagnostics, and the memory at the end. Every page that is
asked about is another one, chosen by a fixed seed. Nothing is written.
"""

import json
import queue
import random
import subprocess
import sys
import threading
import time
import urllib.parse

from .archive import event_pages

# As most editors: they watch the files by themselves.
CAPABILITIES = {
    "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "resolveSupport": {"properties": ["documentation"]}}}
    }
}


class Server:
    def __init__(self, executable):
        self.process = subprocess.Popen([executable, "server"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.count = 0
        self.messages = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        stream = self.process.stdout
        while header := stream.readline():
            length = int(header.split(b":")[1])
            stream.readline()
            content = stream.read(length)
            self.messages.put((time.perf_counter(), content))

    def send(self, message):
        content = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def wait(self, is_wanted):
        while True:
            moment, content = self.messages.get(timeout=120)
            message = json.loads(content)
            if is_wanted(message):
                return moment, message

    def request(self, method, params):
        self.count += 1
        number = self.count
        begin = time.perf_counter()
        self.send({"id": number, "method": method, "params": params})
        moment, message = self.wait(lambda message: message.get("id") == number and "method" not in message)
        if "error" in message:
            raise RuntimeError(message["error"])
        return moment - begin, message["result"]

    def diagnostics(self, uri, version):
        def is_wanted(message):
            params = message.get("params", {})
            return message.get("method") == "textDocument/publishDiagnostics" and (
                params["uri"] == uri and params.get("version") == version
            )

        return self.wait(is_wanted)

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return {line.split()[0]: int(line.split()[1]) / 1024 for line in status if line.startswith("Vm")}


def place(line, character):
    return {"line": line, "character": character}


def related_line(text):
    """The text with a begun item at its end, under a heading of related events, and the place of the cursor."""
    heading = "### 有关:" if "信息来源" in text or "有关" in text else "### Related:"
    kept = text[: text.index(heading)] if heading in text else text.rstrip("\n") + "\n\n"
    begun = kept + heading + "\n\n1. "
    return begun, place(begun.count("\n"), 3)


def uri_of(path):
    return "file://" + urllib.parse.quote(path)


def summary(name, times, unit=1000):
    times = sorted(time * unit for time in times)
    p99 = times[min(len(times) - 1, len(times) * 99 // 100)]
    print(f"  {name}: median {times[len(times) // 2]:.1f} ms, p99 {p99:.1f} ms, most {times[-1]:.1f} ms")


def measure(executable, root):
    choice = random.Random(1)
    all_pages = event_pages(root)
    chosen = choice.sample(all_pages, min(300, len(all_pages)))
    print(f"{root}: {len(all_pages)} pages")
    server = Server(executable)
    folder = {"uri": uri_of(root), "name": "archive"}
    server.request("initialize", {"processId": None, "rootUri": folder["uri"], "capabilities": CAPABILITIES, "workspaceFolders": [folder]})
    server.notify("initialized", {})
    begin = time.perf_counter()

    def open_page(path, text):
        item = {"uri": uri_of(path), "languageId": "markdown", "version": 1, "text": text}
        server.notify("textDocument/didOpen", {"textDocument": item})

    path = chosen[0]
    text, cursor = related_line(open(path, encoding="utf-8").read())
    open_page(path, text)
    asked = {"textDocument": {"uri": uri_of(path)}, "position": cursor}
    while not server.request("textDocument/completion", asked)[1]["items"]:
        if time.perf_counter() - begin > 60:
            sys.exit("no completion came")
        time.sleep(0.005)
    print(f"  first completion: {(time.perf_counter() - begin) * 1000:.0f} ms after 'initialized'")
    print(f"  memory then: {server.memory()['VmRSS:']:.0f} MB")

    changes, completions, counts = [], [], []
    for path in chosen[1:]:
        uri = uri_of(path)
        text = open(path, encoding="utf-8").read()
        open_page(path, text)
        server.diagnostics(uri, 1)
        for version in (2, 3, 4):
            # A letter is typed into the headline, taken away, and an item begun at the end.
            headline = next(number for number, line in enumerate(text.split("\n")) if line.startswith("# "))
            spot = {"start": place(headline, 2), "end": place(headline, 2 + (version == 3))}
            change = {"range": spot, "text": "" if version == 3 else "中"}
            if version == 4:
                text, cursor = related_line(text)
                change = {"text": text}
            begin = time.perf_counter()
            server.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]})
            moment, _ = server.diagnostics(uri, version)
            changes.append(moment - begin)
        took, result = server.request("textDocument/completion", {"textDocument": {"uri": uri}, "position": cursor})
        completions.append(took)
        counts.append(len(result["items"]))
        server.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    summary("change to diagnostics", changes)
    summary(f"completion ({sum(counts) / len(counts):.0f} items)", completions)

    path = chosen[0]
    uri, last = uri_of(path), 5001
    begin = time.perf_counter()
    for version in range(2, last + 1):
        spot = {"start": place(2, 0), "end": place(2, version % 2)}
        change = {"range": spot, "text": "" if version % 2 else "字"}
        server.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]})
    sent = time.perf_counter()
    moment, _ = server.diagnostics(uri, last)
    print(f"  5,000 changes: sent in {(sent - begin) * 1000:.0f} ms, diagnostics {(moment - sent) * 1000:.0f} ms after the last")
    took, result = server.request("workspace/symbol", {"query": "巴黎"})
    print(f"  workspace symbols: {took * 1000:.1f} ms for {len(result)}")
    memory = server.memory()
    print(f"  memory: {memory['VmRSS:']:.0f} MB, at most {memory['VmHWM:']:.0f} MB")
    server.request("shutdown", None)
    server.notify("exit", None)
    status = server.process.wait(10)
    if status != 0:
        sys.exit(f"the server ended with status {status}")

