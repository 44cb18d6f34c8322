"""The archive's border, seen by strace: whatever pages, configuration, journals, repositories and clients say, no file outside is
opened, made or changed, and no program runs but git."""

import json
import os
import re
import shutil
import subprocess

import pytest
from conftest import ARCHIVES
from test_terminal import command_lines

CALLS = "open,openat,openat2,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,mkdir,mkdirat,rmdir,truncate,chmod,fchmodat,execve,execveat,connect,socket"
CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)(?:<(.*?)>)?")
NAME = re.compile(r'(?:(?:AT_FDCWD|\d+)<((?:[^>\\]|\\.)*)>, )?"((?:[^"\\]|\\.)*)"')
# What a program of this system opens by itself.
SYSTEM = re.compile(r"/(proc|sys|dev)/|/(usr|lib|lib64|opt)/|/etc/(ld\.so|localtime|locale|nsswitch|passwd$|gitconfig)")

PAGE = """### [2017-05-4](/news/2017/05/4/index.md)

# Outward <br> links

### Source:

1. [Herald](file:///etc/passwd)
2. [Herald](../../../../../../etc/passwd)

### Related:

1. [Secret](/news/../../outside/secret.md) _Context: A_
2. [Secret](/news/2017/05/4/../../../../../outside/secret.md) _Context: A_
3. [Secret](/news/2017/05/4/..%2f..%2f..%2f..%2f..%2foutside/secret.md) _Context: A_
4. [Secret](/news/2017/05/4/link.md) _Context: A_
5. [Secret](/news/2017/05/5/secret.md) _Context: A_
6. [Secret](//outside/secret.md) _Context: A_
"""
SECRET = "### [2017-05-5](/news/2017/05/5/index.md)\n\n# The secret of the outside\n\n### Source:\n\n1. [x](https://x.example/)\n"


@pytest.fixture
def hostile(tmp_path, commit, run):
    """An archive that points outside wherever it can, in a repository whose settings name programs."""
    if not shutil.which("strace"):
        pytest.skip("there is no strace")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.md").write_text(SECRET)
    (outside / "index.md").write_text("## [2017-05-5](/news/2017/05/5/index.md)\n\n### [The secret](/news/2017/05/5/secret.md)\n\n")
    folder = tmp_path / "archive"
    shutil.copytree(ARCHIVES / "slips", folder)
    day = folder / "news/2017/05/4"
    page = day / "outward-links.md"
    page.write_text(PAGE)
    (day / "link.md").symlink_to(outside / "secret.md")
    (day / "-x.md").write_text(PAGE)
    (folder / "news/2017/05/5").symlink_to(outside, target_is_directory=True)
    (folder / ".dateline.json").write_text(json.dumps({"exclude": ["drafts/**"], "related": {"aliases": {"../outside/secret.md": ["x"]}}}))
    commit(folder)
    program = f"touch {outside}/ran; cat"
    for key in ("core.fsmonitor", "core.sshCommand", "core.pager", "diff.external", "filter.x.clean", "filter.x.process", "diff.x.textconv", "gpg.program"):
        run("git", "config", key, program, folder=folder)
    run("git", "config", "filter.x.required", "true", folder=folder)
    (folder / ".git/info/attributes").write_text("* filter=x diff=x\n")
    page.write_text(PAGE + "\n")
    # A journal of a run that was killed, as someone might forge it.
    fields = ["dateline journal 1", "1", "1", "../outside/secret.md", "-", "1", "1", "0", "end", ""]
    (folder / ".dateline-1-1.journal").write_bytes("\0".join(fields).encode())
    return folder, outside, str(page.relative_to(folder))


def unescaped(text):
    return text.encode("latin-1", "replace").decode("unicode_escape").encode("latin-1", "replace").decode("utf-8", "replace")


def trespasses(trace, folder, allowed):
    """What a traced program did beyond an archive."""
    found, programs = [], []
    root = os.path.realpath(folder)
    for line in trace.splitlines():
        match = CALL.match(line)
        if not match:
            continue
        call, arguments, result, opened = match.groups()
        if call in ("connect", "socket"):
            found.append(line)
            continue
        if int(result) < 0:
            continue
        if call.startswith("execve"):
            programs.append(unescaped(NAME.search(arguments).group(2)))
            continue
        # Git's file without a name, which is gone with it.
        if "O_TMPFILE" in arguments:
            continue
        for base, name in NAME.findall(arguments):
            place = os.path.join(unescaped(base) or str(folder), unescaped(name))
            # What was opened is told by the system, with links resolved; of the rest the folder is.
            real = unescaped(opened) if opened else os.path.join(os.path.realpath(os.path.dirname(place)), os.path.basename(place))
            if real == root or real.startswith(root + "/") or real.endswith("(deleted)"):
                continue
            if not SYSTEM.match(real + "/") and not SYSTEM.match(real) and not any(real.startswith(each) for each in allowed):
                found.append(line)
    return found, programs


def traced(arguments, folder, environment, tmp_path, data=b""):
    out = tmp_path / "trace"
    command = ["strace", "-f", "-y", "-s", "8192", "-e", f"trace={CALLS}", "-o", str(out), *arguments]
    result = subprocess.run(command, cwd=folder, env=environment, input=data, capture_output=True, timeout=300, check=False)
    return result, out.read_text(errors="replace")


def snapshot(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_no_command_leaves_the_archive(hostile, environment, tmp_path):
    folder, outside, page = hostile
    executable = os.path.realpath(environment["HOME"] + "/bin/dateline")
    before = snapshot(outside)
    lines = command_lines(page)
    lines["lint"] += [["lint", "--fix", "--unsafe-fixes"], ["lint", "--changed-since", "--output=/tmp/x"], ["lint", "--changed-since", "main", "--", "news/2017/05/4/-x.md"]]
    records = [
        {"path": path, "date": "2017-05-4", "headline": "Out"}
        for path in ("../outside/new.md", "/etc/new.md", "news/../../outside/new.md", "news/2017/05/5/new.md", "news/2017/05/4/../../../../../outside/new.md")
    ]
    lines["import"] = [["import", "-"], ["import", "-", "--dry-run"]]
    lines["move"].append(["move", page, "--date", "2017-05-5"])
    lines["rename"].append(["rename", "news/2017/05/5/secret.md", "--headline", "x"])
    lines["remove"].append(["remove", "news/2017/05/4/link.md"])
    lines.pop("server")
    (folder / "outward.json").write_text(json.dumps({"exclude": ["../**", "/etc/**"], "overrides": [{"paths": ["../outside/**"]}]}))
    (folder / "link.json").symlink_to(outside / "secret.md")
    lines["configuration"] = [["lint", "--config", "outward.json"], ["config", page, "--config", "outward.json"]]
    for arguments in (arguments for group in lines.values() for arguments in group):
        copy = folder.with_name("copy")
        shutil.copytree(folder, copy, symlinks=True)
        for record in records if arguments[0] == "import" else [None]:
            data = json.dumps(record).encode() if record else PAGE.encode()
            result, trace = traced([executable, *arguments], copy, environment, tmp_path, data)
            assert result.returncode in (0, 1, 2), (arguments, result)
            if arguments in (["lint"], ["lint", "--changed-since", "main"]):
                assert b"raw-html" in result.stdout, "the archive isn't looked at"
            # Files that the command line names may be anywhere: here they are within.
            allowed = [executable, str(tmp_path / "trace")]
            found, programs = trespasses(trace, copy, [*allowed, os.path.realpath(environment["HOME"])])
            assert not found, (arguments, found)
            others = {program for program in programs if program != executable and os.path.basename(program) != "git"}
            assert not others, (arguments, others)
            assert "secret of the outside" not in result.stdout.decode(errors="replace"), arguments
            assert snapshot(outside) == before, arguments
        shutil.rmtree(copy)


def test_no_client_leads_the_server_out(hostile, environment, tmp_path):
    folder, outside, page = hostile
    executable = os.path.realpath(environment["HOME"] + "/bin/dateline")
    before = snapshot(outside)
    root = f"file://{folder}"
    targets = [
        f"{root}/../outside/secret.md", f"{root}/news/2017/05/4/..%2f..%2f..%2f..%2f..%2foutside/secret.md", f"{root}/news/2017/05/5/secret.md",
        f"{root}/news/2017/05/4/link.md", f"{root}%2f..%2foutside%2fsecret.md", "untitled:../../outside/secret.md", "file://host/etc/passwd",
        f"{root}/news/%00/x.md", f"{root}/news/2017/05/4/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/outside/secret.md", "http://x.example/a.md", "file:///etc/passwd",
    ]  # fmt: skip
    messages = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": root, "capabilities": {"workspace": {"applyEdit": True, "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create", "rename", "delete"]}}}}},
        {"method": "initialized", "params": {}},
        {"method": "textDocument/didOpen", "params": {"textDocument": {"uri": f"{root}/{page}", "languageId": "markdown", "version": 1, "text": PAGE}}},
    ]
    number = 10

    def ask(method, **params):
        nonlocal number
        number += 1
        messages.append({"id": number, "method": method, "params": params})

    for target in targets:
        document = {"uri": target}
        for method in ("hover", "definition", "completion"):
            ask(f"textDocument/{method}", textDocument=document, position={"line": 2, "character": 3})
        for method in ("diagnostic", "documentSymbol", "documentLink", "codeLens"):
            ask(f"textDocument/{method}", textDocument=document)
        ask("completionItem/resolve", label="x", data={"uri": f"{root}/{page}", "kind": "page", "text": "../outside/secret.md"})
        ask("completionItem/resolve", label="x", data={"uri": target, "kind": "page", "text": "../outside/secret.md"})
        ask("workspace/willRenameFiles", files=[{"oldUri": f"{root}/{page}", "newUri": target}, {"oldUri": target, "newUri": f"{root}/news/2017/05/4/in.md"}])
        ask("workspace/executeCommand", command="dateline.apply", arguments=[{"uri": target, "version": 1, "request": {"fixAll": {}}}])
        ask("workspace/executeCommand", command="dateline.explainRule", arguments=["../../etc/passwd"])
        ask("workspace/executeCommand", command="/bin/sh", arguments=["-c", f"touch {outside}/ran"])
        messages.append({"method": "workspace/didChangeWatchedFiles", "params": {"changes": [{"uri": target, "type": 1}]}})
        messages.append({"method": "textDocument/didSave", "params": {"textDocument": document}})
    for line in range(14, 21):
        for method in ("hover", "definition"):
            ask(f"textDocument/{method}", textDocument={"uri": f"{root}/{page}"}, position={"line": line, "character": 20})
    messages += [{"id": 2, "method": "shutdown"}, {"method": "exit"}]
    bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
    # The archive is read meanwhile.
    script = f"{{ head -c {len(framed(bodies[:3]))}; sleep 3; cat; sleep 3; }} | {executable} server --log-level info"
    result, trace = traced(["sh", "-c", script], folder, environment, tmp_path, framed(bodies))
    allowed = [executable, str(tmp_path / "trace")]
    found, programs = trespasses(trace, folder, allowed)
    assert not found, found
    assert {os.path.basename(program) for program in programs if program != executable} <= {"sh", "head", "sleep", "cat", "dash"}, programs
    output = result.stdout.decode(errors="replace")
    assert output.count('"id":') > 100
    assert "secret of the outside" not in output
    assert snapshot(outside) == before


def framed(bodies):
    return b"".join(b"Content-Length: %d\r\n\r\n" % len(body) + body for body in bodies)


def test_what_leaves_is_seen(hostile, environment, tmp_path):
    """The measure itself: programs that read and write beyond the border are found out."""
    folder, outside, _ = hostile
    for command in (["cat", "../outside/secret.md"], ["cat", "news/2017/05/5/secret.md"], ["touch", str(outside / "x")], ["mv", "news", "../outside/y"]):
        _, trace = traced(command, folder, environment, tmp_path)
        found, programs = trespasses(trace, folder, [])
        assert found and [os.path.basename(program) for program in programs] == [command[0]], command
