"""The graph of an archive, read by what others read graphs with."""

import html
import json
import re
import shutil
import subprocess

import networkx
import pytest
from conftest import ARCHIVES

HEADLINES = [
    'Quoted "words" and \'others\'',
    "A backslash \\ and one at the end \\",
    "Escapes \\N \\G \\E \\l \\n \\r \\\\ \\\"",
    "<b>Bold</b> <<table>>",
    "&quot;Entities&quot; &amp; &#65; &lt;b&gt;",
    '", shape=none]; "x" -> "y" [label="',
    "港口重新开放。",
    "Tab\tand \x1b[31m and \u202e",
]


@pytest.fixture
def hostile(tmp_path):
    """An archive with headlines that mean something to Graphviz."""
    for number, headline in enumerate(HEADLINES, 1):
        day = tmp_path / "news" / "2018" / "04" / str(number)
        day.mkdir(parents=True)
        other = number % len(HEADLINES) + 1
        (day / f"p{number}.md").write_text(
            f"### [2018-04-{number}](/news/2018/04/{number}/index.md)\n\n# {headline}\n\n\n\n\n### Related:\n\n"
            f"1. [x](/news/2018/04/{other}/p{other}.md) _Context: \\N \"a\" <b>, &quot;_\n",
            encoding="utf-8",
        )
    return tmp_path


def dot(text, form):
    program = shutil.which("dot")
    if not program:
        pytest.skip("there is no Graphviz here")
    result = subprocess.run([program, f"-T{form}"], input=text, capture_output=True, text=True, check=True, timeout=300)
    assert not re.search(r"error|warning: (?!no hard-coded metrics)", result.stderr, re.IGNORECASE), result.stderr
    return result.stdout


def test_graphviz_draws_each_headline_as_it_stands(run, hostile):
    drawing = dot(run("dateline", "graph", folder=hostile).stdout, "svg")
    texts = [html.unescape(text) for text in re.findall(r"<text[^>]*>(.*?)</text>", drawing)]
    shown = [text.replace("\u00a0", " ") for text in texts if not re.fullmatch(r"2018-04-\d\d", text)]
    visible = HEADLINES[:-1] + ["Tab\\tand \\u{1B}[31m and \\u{202E}"]
    assert sorted(shown) == sorted(visible)
    assert drawing.count('class="node"') == len(HEADLINES) and drawing.count('class="edge"') == len(HEADLINES)
    assert 'title="\\N &quot;a&quot; &lt;b&gt;, &amp;quot;"' in drawing


@pytest.mark.parametrize("name", sorted(path.name for path in ARCHIVES.iterdir()))
def test_both_formats_have_the_same_graph(run, archive, name):
    folder = archive(name)
    data = json.loads(run("dateline", "graph", "--format", "json", folder=folder).stdout)
    graph = networkx.node_link_graph(data, edges="links")
    assert graph.is_directed() and not graph.is_multigraph()
    assert graph.number_of_nodes() == len(list(folder.glob("news/*/*/*/*.md"))) - len(
        [path for path in folder.glob("news/*/*/*/*.md") if path.name in ("index.md", "README.md")]
    )
    for source, target, edge in graph.edges(data=True):
        assert edge["isMutual"] == graph.has_edge(target, source)
        assert (folder / source).is_file() and (folder / target).is_file()
    plain = dot(run("dateline", "graph", folder=folder).stdout, "plain")
    edges = [line for line in plain.splitlines() if line.startswith("edge ")]
    mutual = sum(edge["isMutual"] for _, _, edge in graph.edges(data=True)) // 2
    assert len(edges) == graph.number_of_edges() - mutual


def test_what_is_around_a_page_is_near_it(run, archive):
    folder = archive("english")
    whole = networkx.node_link_graph(
        json.loads(run("dateline", "graph", "--format", "json", folder=folder).stdout), edges="links"
    ).to_undirected()
    for start in whole.nodes:
        for depth in (1, 2):
            part = json.loads(
                run("dateline", "graph", "--format", "json", "--around", start, "--depth", depth, folder=folder).stdout
            )
            near = networkx.single_source_shortest_path_length(whole, start, cutoff=depth)
            assert {node["id"] for node in part["nodes"]} == set(near)
