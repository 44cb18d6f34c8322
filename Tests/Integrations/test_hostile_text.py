"""An archive whose words try to be something else in each form that Dateline writes, read by what reads these forms."""

import csv
import io
import json
import re
import shutil
import subprocess

import html5lib
import pytest
from lxml import etree

# By name; each stands in a headline, a topic, a publisher, an address, a related text, a context and a summary.
PAYLOADS = {
    "html": "</script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": "\" onmouseover=\"alert(1)\" x='",
    "entity": "&lt;b&gt; &#x3c;script&#x3e; ]]> <![CDATA[",
    "address": "javascript:alert(1) data:text/html,x",
    "style": "</style>*{background:url(//x.example)}",
    "dot": '"]; evil [label="\\N\\G\\"',
    "annotation": "::error file=x,line=1::evil%0A::error::evil%25",
    "formula": "=cmd|'/c calc'!A1",
    "quotes": "a\"b'c`d\\e,f;g|h",
    "terminal": "\x1b]0;evil\x07\x1b[2J\x9b31m\x08",
    "lines": "a\u2028b\u2029c\x0bd\x0ce\x85f",
    "direction": "\u202eevil\u2066\u200f",
    "shell": "$(touch evil) `touch evil` ${evil} %s%n",
    "markup": "**x** [y](z) ![](//x.example) | # 1. _e_",
    "json": '\\u0022,"evil":1,"',
    "odd": "\ufeff\U0001f1e9\u0301\ud7ff\ue000\uffff",
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A page for each payload in an archive, with findings on each."""
    folder = tmp_path_factory.mktemp("hostile")
    day = folder / "news/2017/05/4"
    day.mkdir(parents=True)
    for number, (name, payload) in enumerate(PAYLOADS.items()):
        # A page's name can't have what a file's name can't, nor what ends a path in a link.
        slug = name + "-" + re.sub(r"[/()\s\0]", "", payload)[:60]
        other = (number + 1) % len(PAYLOADS)
        text = (
            f"### [2017-05-4](/news/2017/05/4/index.md)\n\n##### {payload}\n# Harbour {name} {payload}\n\n<b>{payload}</b>\n\n\n"
            f"### Source:\n\n1. [{payload}](https://{name}.example/{payload})\n3. [Post](https://post.example/)\n\n"
            f"### Related:\n\n1. [{payload}](/news/2017/05/4/page-{other}.md) _Context: {payload}, Harbour_\n"
        )
        (day / f"page-{number}.md").write_text(text, encoding="utf-8", newline="")
        (day / f"{slug}.md").write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.fixture
def output(environment, hostile):
    def run(*arguments):
        result = subprocess.run(["dateline", *arguments], cwd=hostile, env=environment, capture_output=True, stdin=subprocess.DEVNULL, timeout=300, check=False)
        # No index gets an entry for a page whose name can't stand in a link.
        expected = (2,) if arguments[0] == "index" else (0, 1)
        assert result.returncode in expected, (arguments, result.stderr)
        return result.stdout

    return run


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, member in value.items():
            yield key
            yield from strings(member)
    elif isinstance(value, list):
        for element in value:
            yield from strings(element)


def test_every_json_is_one_and_holds_the_words_as_they_are(output):
    forms = {
        "lint": ["lint", "--format", "json"], "sarif": ["lint", "--format", "sarif"], "gitlab": ["lint", "--format", "gitlab"],
        "related": ["related", "--all", "--format", "json"], "entities": ["entities", "--format", "json"], "graph": ["graph", "--format", "json"],
        "export": ["export", "--format", "json"], "config": ["config", "--format", "json"],
    }  # fmt: skip
    for name, arguments in forms.items():
        data = output(*arguments)
        # Strictly: no control character may stand as it is, and no key twice.
        pairs = lambda members: dict(members) if len({key for key, _ in members}) == len(members) else pytest.fail(f"{name} has a key twice")
        value = json.loads(data.decode("utf-8"), strict=True, object_pairs_hook=pairs)
        found = set(strings(value))
        assert "evil" not in found, name
    for form in (["lint", "--format", "json-lines"], ["export"]):
        for line in output(*form).decode("utf-8").split("\n")[:-1]:
            json.loads(line, strict=True)
    headlines = {record["headline"] for record in json.loads(output("export", "--format", "json"))}
    for name, payload in PAYLOADS.items():
        # These end a line, where a headline ends.
        assert any(headline.startswith(f"Harbour {name}") for headline in headlines), name
        if name not in ("lines", "odd"):
            assert f"Harbour {name} {payload}" in headlines


def test_csv_has_as_many_cells_as_its_head_says(output):
    for table in ("pages", "sources", "related", "names"):
        rows = list(csv.reader(io.StringIO(output("export", "--format", "csv", "--table", table).decode("utf-8"), newline=""), strict=True))
        assert len(rows) > 10 and {len(row) for row in rows} == {len(rows[0])}, table
    # Formulas stay as they are, as `export --help` says: what reads the table has to know that it is text.
    assert any(cell == PAYLOADS["formula"] for row in rows for cell in row) or any(
        PAYLOADS["formula"] in cell for row in csv.reader(io.StringIO(output("export", "--format", "csv").decode(), newline="")) for cell in row
    )


def test_xml_is_well_formed(output):
    root = etree.fromstring(output("lint", "--format", "junit"), etree.XMLParser(resolve_entities=False, huge_tree=True))
    assert {element.tag for element in root.iter()} <= {"testsuites", "testsuite", "testcase", "failure", "error", "skipped", "properties", "property", "system-out", "system-err"}


def test_each_annotation_is_one_and_its_own(output):
    findings = len(output("lint", "--format", "json-lines").splitlines())
    lines = re.split(rb"\r\n|\r|\n", output("lint", "--format", "github"))
    commands = [line for line in lines if line.startswith(b"::")]
    assert 0 < len(commands) <= findings
    for line in commands:
        assert re.fullmatch(rb"::(error|warning|notice) file=[^,:]*(,(line|endLine|col|endColumn|title)=[^,:]*)*::.*", line), line
    # What is no annotation begins as none, and no workflow command hides in it.
    assert not [line for line in lines if re.match(rb"\s*::", line) and line not in commands]
    assert not [line for line in lines if line.startswith((b"::error file=x", b"::error::evil"))]


def test_nothing_of_a_page_becomes_part_of_the_report(output):
    for arguments in ([], ["--entity", PAYLOADS["html"]]):
        data = output("report", "--output", "-", *arguments)
        document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(data.decode("utf-8"))
        elements = list(document.iter())
        assert not [element for element in elements if isinstance(element.tag, str) and element.tag in ("script", "img", "iframe", "object", "link", "base", "form")]
        for element in elements:
            for name, value in (element.attrib or {}).items():
                assert not str(name).lower().startswith("on"), (element.tag, name)
                if name in ("href", "src", "xlink:href", "action"):
                    assert not re.match(r"\s*(javascript|data|vbscript):", value, re.IGNORECASE), value
                if name == "style":
                    assert "url(" not in value and "expression" not in value, value
        text = "".join(document.itertext())
        assert "alert(1)" in text or not arguments


def test_a_graph_has_only_its_own_nodes(output):
    expected = json.loads(output("graph", "--format", "json"))
    dot = output("graph")
    assert b"evil [" not in re.sub(rb'"(?:[^"\\]|\\.)*"', b'""', dot, flags=re.DOTALL)
    if not shutil.which("dot"):
        pytest.skip("there is no Graphviz")
    # Parsed and written again; nothing is laid out.
    drawn = subprocess.run(["dot", "-Tdot_json"], input=dot, capture_output=True, timeout=120, check=True).stdout
    nodes = [each for each in json.loads(drawn, strict=False)["objects"] if "nodes" not in each and "cluster" not in each.get("name", "")]
    assert len(nodes) == len(expected["nodes"])


def test_no_control_reaches_a_text(output):
    """What people read: also where it goes into a file, which is shown at a terminal later."""
    lines = [
        # Only a list of files, as `format --check` writes it for other programs, has names as they are.
        ["lint"], ["lint", "--statistics"], ["related", "--all"], ["entities"], ["entities", "--twins"],
        ["related", "news/2017/05/4/page-9.md", "--explain"], ["index", "--check"],
    ]  # fmt: skip
    for arguments in lines:
        text = output(*arguments).decode("utf-8")
        bad = re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
        assert not bad, (arguments, bad)


def test_a_markdown_list_of_suggestions_stays_one(output):
    text = output("related", "--all", "--format", "markdown").decode("utf-8")
    for line in re.split(r"\r\n|\r|\n", text):
        assert re.match(r"(\d+\. \[|#|$|\s|<!--)", line), line
