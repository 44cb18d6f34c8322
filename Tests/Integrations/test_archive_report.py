"""The archive's report, read by an HTML parser and shown by a browser."""

import re
import shutil
from urllib.parse import unquote

import html5lib
import pytest
from conftest import ARCHIVES

HOSTILE = """### [2018-04-8](/news/2018/04/8/index.md)

##### <img src=x onerror=alert(1)>
# </h1><script>alert("x")</script> '" onload=y &lt;b&gt; {words}

Text.


### Source:

1. [<b>Post](https://post.example/<b>)

### Related:

1. [x](/news/2018/04/9/other.md) _Context: <i>name, </script>_
"""


@pytest.fixture(scope="module", params=[*sorted(path.name for path in ARCHIVES.iterdir()), "hostile", "empty"])
def report(request, run, tmp_path_factory):
    """A report beside its archive, and the name of the archive."""
    folder = tmp_path_factory.mktemp("report")
    archive = folder / "archive"
    arguments = []
    if request.param in ("hostile", "empty"):
        day = archive / "news" / "2018" / "04" / "8"
        day.mkdir(parents=True)
        if request.param == "hostile":
            words = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 12
            for slug in ("one", "two", "three"):
                text = HOSTILE.format(words=words).replace("/9/other", "/8/two" if slug != "two" else "/8/one")
                (day / f"{slug}.md").write_text(text, encoding="utf-8")
            arguments = ["--entity", "</script>"]
    else:
        shutil.copytree(ARCHIVES / request.param, archive)
        names = {"english": "Calder Works", "chinese": "青屿大桥"}
        if request.param in names:
            arguments = ["--entity", names[request.param]]
    run("dateline", "report", "archive", *arguments, "--output", "report.html", folder=folder)
    return folder / "report.html", request.param


@pytest.fixture(scope="module")
def document(report):
    """The report as a parser that holds to the standard reads it; an error of syntax fails."""
    with open(report[0], "rb") as file:
        return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(file)


def test_nothing_is_fetched_and_nothing_runs(document):
    for element in document.iter():
        assert element.tag not in {"script", "link", "iframe", "img", "object", "embed", "form", "base"}
        for name, value in element.attrib.items():
            assert not name.startswith("on"), f"{element.tag} has {name}"
            assert name not in {"src", "srcset", "action"}
            if name == "href":
                assert not re.match(r"[a-z][a-z0-9+.-]*:|//", value, re.IGNORECASE), value
    assert "url(" not in document.find(".//style").text
    policy = document.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert "default-src 'none'" in policy and "script-src" not in policy


def test_links_lead_to_pages_and_places(document, report):
    ids = [element.get("id") for element in document.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = [element.get("href") for element in document.iter("a")]
    pages = [link for link in links if not link.startswith("#")]
    assert all(link[1:] in ids for link in links if link.startswith("#"))
    assert all((report[0].parent / unquote(link)).is_file() for link in pages)
    assert bool(pages) == (report[1] != "empty")


def test_it_can_be_read_aloud(document):
    assert document.get("lang") == "en"
    headings = [element.tag for element in document.iter() if re.fullmatch("h[1-6]", element.tag)]
    assert headings[0] == "h1" and headings.count("h1") == 1
    assert all(int(after[1]) - int(before[1]) <= 1 for before, after in zip(headings, headings[1:]))
    for table in document.iter("table"):
        assert table.findtext("caption")
        assert all(cell.get("scope") in ("col", "row") for cell in table.iter("th"))
        columns = len(table.findall("thead/tr/th"))
        assert all(len(list(row)) == columns for row in table.findall("tbody/tr"))
    for drawing in document.iter():
        if drawing.tag.endswith("svg"):
            assert drawing.get("aria-label") or drawing.get("aria-hidden") == "true"


@pytest.fixture(scope="module")
def browser():
    """Chromium, driven by Playwright."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not program:
        pytest.skip("there is no Chromium here: how the report looks isn't tried")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


# The contrast of each text with what is behind it, as WCAG defines it; cells are shaded by a colour with alpha.
CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = color => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255];
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3]));
  const light = color => {
    const [r, g, b] = color.map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  let least = 21, where = "";
  for (const element of document.querySelectorAll("body *")) {
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    let backgrounds = [];
    for (let at = element; at; at = at.parentElement) backgrounds.unshift(rgba(getComputedStyle(at).backgroundColor));
    const back = backgrounds.reduce((below, top) => over(top, below), [255, 255, 255]);
    const text = over(rgba(getComputedStyle(element).color), back);
    const [a, b] = [light(text), light(back)];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < least) { least = ratio; where = element.tagName + " " + element.textContent.slice(0, 40); }
  }
  return [least, where];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_a_browser_shows_it(browser, report, tmp_path, width, scheme):
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(report[0].as_uri())
    for details in page.query_selector_all("details:not([open])"):
        details.evaluate("element => element.open = true")
    assert asked == [report[0].as_uri()]
    # Wide tables scroll by themselves; the page doesn't.
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    overflowing = page.evaluate(
        """width => [...document.querySelectorAll("body *")].filter(element => !element.closest(".scroll, svg, .axis, .arcs a")
             && element.getBoundingClientRect().right > width + 1).map(element => element.outerHTML.slice(0, 80))""",
        width,
    )
    assert not overflowing
    # The lines of a timeline are as high as the drawing beside them takes them to be.
    heights = page.evaluate(
        "[...document.querySelectorAll('.arcs li')].map(e => Math.round(e.getBoundingClientRect().height * 10))"
    )
    assert len(set(heights)) <= 1
    least, where = page.evaluate(CONTRAST)
    assert least >= 4.5, f"contrast {least:.2f} of {where}"
    assert not said
    page.close()


def test_it_prints(browser, report, tmp_path):
    page = browser.new_page()
    page.goto(report[0].as_uri())
    page.pdf(path=tmp_path / "report.pdf", format="A4")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    page.close()
