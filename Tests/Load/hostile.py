"""Input that is as bad as can be for what compares all with all, or looks for an end that never comes.

An input has a name and makes, for a number of pieces, files by path.
"""

DATE_LINE = "### [2015-11-20](/news/2015/11/20/index.md)\n\n"
HEAD = DATE_LINE + "# Harbour reopens\n\n\n\n\n"
DAY_HEAD = "## [2015-11-20](/news/2015/11/20/index.md)\n\n"
SOURCES = HEAD + "### Source:\n\n"
RELATED = HEAD + "### Related:\n\n"


def path(name, day="2015/11/20"):
    return f"news/{day}/{name}.md"


def day(number):
    return f"{1900 + number // 336}/{number // 28 % 12 + 1:02}/{number % 28 + 1}"


# One long line

PIECES = [
    "[", "]", "[]", "](", "(", ")", "*", "<", "<a ", "<!-- ", "{{", "}}", "{{a|", "''", "&", "&amp;", "&a", "http:", "[http:",
    "[http:--", "、", ", ", "A, ", "a,", ",", "_", "|", "%", "%4", "-", "\t", " ", "a ", "Ã©", "\0", "\u2028", "\ufeff", "${", "#",
    ".", "a", "港", "é", "?utm_a=b&", "/news/", "//", "1", "/news/2015/11/20/", "\x1b[", "e\u0301",
]  # fmt: skip

PLACES = {
    "headline": (DATE_LINE + "# ", "\n\n\n\n\n"),
    "topic": (DATE_LINE + "##### ", "\n# Harbour reopens\n\n\n\n\n"),
    "summary": (DATE_LINE + "# Harbour reopens\n\n", "\n\n\n"),
    "odd line": (HEAD + "### Source:\n\n", "\n"),
    "date line": ("### [", "](/news/2015/11/20/index.md)\n\n# Harbour reopens\n\n\n\n\n"),
    "formats line": ("\nFormats: [HTML](", ")\n\n" + HEAD),
    "publisher": (SOURCES + "1. [", "](https://a.example/b)\n"),
    "address": (SOURCES + "1. [Courier](https://a.example/", ")\n"),
    "version": (HEAD + "### Changes:\n\n1. [Harbour](/news/2015/11/20/a.md) _", "_\n"),
    "related text": (RELATED + "1. [", "](/news/2015/11/19/storm.md) _Context: A_\n"),
    "related path": (RELATED + "1. [Storm](/news/2015/11/19/", ".md) _Context: A_\n"),
    "context": (RELATED + "1. [Storm](/news/2015/11/19/storm.md) _Context: ", "_\n"),
    "section": (HEAD + "### ", ":\n\n1. [Courier](https://a.example/b)\n"),
}
INDEX_PLACES = {
    "day": ("## [", "](/news/2015/11/20/index.md)\n\n"),
    "entry": (DAY_HEAD + "### [", "](/news/2015/11/20/a.md)\nText.\n"),
    "entry's path": (DAY_HEAD + "### [A](/news/2015/11/20/", ".md)\nText.\n"),
    "entry's text": (DAY_HEAD + "### [A](/news/2015/11/20/a.md)\n", "\n"),
    "entry's context": (DAY_HEAD + "### [A](/news/2015/11/20/a.md)\n_Context: ", "_\n"),
}


def line_files(piece, places=None):
    """A page or an index for each place, all of them with one long line of the piece."""

    def files(count):
        made = {}
        for number, (name, (before, behind)) in enumerate(PLACES.items()):
            if not places or name in places:
                made[path(f"place-{number}")] = before + piece * count + behind
        for number, (name, (before, behind)) in enumerate(INDEX_PLACES.items()):
            if not places or name in places:
                made[path("index", f"2016/01/{number + 1}")] = before + piece * count + behind
        return made

    return files


def lines():
    return {f"lines of {piece!r}": line_files(piece) for piece in PIECES}


# Many lines


def one(line, head=HEAD, name="example"):
    return lambda count: {path(name): head + "".join(map(line, range(1, count + 1)))}


def lists():
    source, related = "1. [Courier](https://a.example/b)\n", "[Storm](/news/2015/11/19/storm.md) _Context: A, B_\n"
    labels = ["Related", "Source", "Changes", "Elsewhere"]
    index = lambda entry: one(entry, DAY_HEAD, "index")
    return {
        "sections of one kind": one(lambda n: f"### Source:\n\n{source}\n"),
        "sections of different content": one(lambda n: f"### Source:\n\n1. [Courier](https://a.example/{n})\n\n"),
        "sections in turn": one(lambda n: f"### {labels[n % 3]}:\n\n{source}\n"),
        "sections in turn, some unknown": one(lambda n: f"### {labels[n % 4]}:\n\n{source}\n"),
        "unknown sections": one(lambda n: f"### Elsewhere {n}:\n\n{source}\n"),
        "sections that are misspelt": one(lambda n: f"### Relatd{n}:\n\n{source}\n"),
        "empty sections": one(lambda n: "### Source:\n"),
        "comments for a section": one(lambda n: f"### Source:\n\n<!-- dateline-disable-section raw-html -->\n{source}\n"),
        "comments for the next line": one(lambda n: "<!-- dateline-disable-next-line raw-html -->\n"),
        "comments for the page": one(lambda n: "<!-- dateline-disable-page -->\n"),
        "comments for the line": one(lambda n: f"{n}. [<br>](https://a.example/{n}) <!-- dateline-disable-line -->\n", SOURCES),
        "comments that are misspelt": one(lambda n: "<!-- dateline-disable-lin raw-htm -->\n"),
        "rules in one comment": one(lambda n: "raw-html, raw-htm ", HEAD + "<!-- dateline-disable-page "),
        "one source again and again": one(lambda n: f"{n}. [Courier](https://a.example/b)\n", SOURCES),
        "items without order": one(lambda n: f"{n * 7919 % 1000}. [Courier](https://a.example/{n})\n", SOURCES),
        "items that are broken": one(lambda n: f"{n}. [Courier(https://a.example/{n}\n", SOURCES),
        "cover images": one(lambda n: f"{n}. [Cover Image](https://a.example/{n})\n", SOURCES),
        "publishers of one host": one(lambda n: f"{n}. [Courier {n}](https://a.example/{n})\n", SOURCES),
        "hosts of one publisher": one(lambda n: f"{n}. [Courier](https://a{n}.example/b)\n", SOURCES),
        "one related event again and again": one(lambda n: f"{n}. {related}", RELATED),
        "itself again and again": one(lambda n: f"{n}. [Harbour reopens](/news/2015/11/20/example.md) _Context: A_\n", RELATED),
        "related events without order": one(lambda n: f"{n}. [Storm](/news/2015/11/{n * 17 % 30 + 1}/storm-{n}.md) _Context: A_\n", RELATED),
        "malformed related paths": one(lambda n: f"{n}. [Storm](/news/2015/13/{n}/../a.md) _Context: A_\n", RELATED),
        "related paths with dots": one(lambda n: "1. [Storm](/news/" + "../" * 20 + "a.md) _Context: A_\n", RELATED),
        "names of one context": one(lambda n: f"Name {n}, ", RELATED + "1. [Storm](/news/2015/11/19/storm.md) _Context: "),
        "versions": one(lambda n: f"{n}. [Harbour](/news/2015/11/20/a.md) _2018-02-06 13:49:{n % 60} (Update)_\n", HEAD + "### Changes:\n\n"),
        "current versions": one(lambda n: "1. [A](/news/2015/11/20/a.md) _(Current version)_\n", HEAD + "### Changes:\n\n"),
        "headlines": one(lambda n: "# Harbour reopens\n", DATE_LINE),
        "topics": one(lambda n: "##### Harbour\n", DATE_LINE),
        "date lines": one(lambda n: DATE_LINE, ""),
        "formats lines": one(lambda n: "Formats: [HTML](/news/2015/11/20/a.html)\n\n", ""),
        "summaries": one(lambda n: "Ships <br> sail to MÃ¡laga.\t\n\n"),
        "blank lines": one(lambda n: "\n", HEAD + "### Source:\n"),
        "lines of blanks": one(lambda n: " \t \n", HEAD + "### Source:\n"),
        "lone CR": one(lambda n: "a\r"),
        "CR and LF": one(lambda n: "a\r\n"),
        "merge conflicts": one(lambda n: "<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n"),
        "starts of merge conflicts": one(lambda n: "<<<<<<< a\n"),
        "headings without a space": one(lambda n: "###Source:\n"),
        "one entry again and again": index(lambda n: "### [A](/news/2015/11/20/a.md)\nText.\n\n"),
        "entries without page": index(lambda n: f"### [A {n}](/news/2015/11/20/a-{n}.md)\nText.\n\n"),
        "entries of other days": index(lambda n: f"### [A {n}](/news/2015/11/19/a-{n}.md)\nText.\n\n"),
        "topics in the index": index(lambda n: "##### Harbour\n"),
        "days in one index": index(lambda n: "## [2015-11-20](/news/2015/11/20/index.md)\n\n"),
        "previous days": index(lambda n: "## [Previous Day...](/news/2015/11/19/index.md)\n\n"),
        "rules across the index": index(lambda n: "---\n"),
    }


# Many pages


def event(headline, name, day="2015/11/20", source=None, related=""):
    text = f"### [{day.replace('/', '-')}](/news/{day}/index.md)\n\n# {headline}\n\n\n\n\n"
    if source:
        text += f"### Source:\n\n1. [{source[0]}]({source[1]})\n\n"
    if related:
        text += f"### Related:\n\n{related}"
    return path(name, day), text


def many(page):
    return lambda count: dict(page(number, count) for number in range(1, count + 1))


def storm(names):
    return f"1. [Storm](/news/2015/11/19/storm.md) _Context: {names}_\n"


def crowded(count):
    return dict(event(f"Harbour {n} reopens", f"harbour-{n}-reopens") for n in range(1, count + 1))


def with_index(text):
    return lambda count: crowded(count) | {path("index"): text(count)}


def spellings(count):
    """As many forms of one name, which differ only in punctuation."""
    return ", ".join("A" + "".join(".-"[number >> bit & 1] for bit in range(20)) + "b" for number in range(count))


def archives():
    numbered = lambda n: (f"Harbour {n} reopens", f"harbour-{n}-reopens")
    spelling = lambda n: "".join("aA"[n >> bit & 1] for bit in range(20))
    entries = lambda count: [f"### [Harbor {n}](/news/2015/11/20/harbour-{n}-reopens.md)\n\n" for n in range(1, count + 1)]
    return {
        "pages of one day": crowded,
        "pages of one headline on one day": many(lambda n, _: event("Harbour reopens", f"harbour-reopens-{n}")),
        "pages of one headline on as many days": many(lambda n, _: event("Harbour reopens", "harbour-reopens", day(n))),
        "pages of like headlines on one day": many(lambda n, _: event(f"Harbour of Lindall reopens to ferries and ships {n}", f"h-{n}")),
        "pages of one source on one day": many(lambda n, _: event(*numbered(n), source=("Courier", "https://a.example/b"))),
        "pages of one source on as many days": many(lambda n, _: event(*numbered(n), day(n), ("Courier", "https://a.example/b"))),
        "pages with a broken link": many(
            lambda n, _: event(*numbered(n), day(n), related=f"1. [Storm](/news/2015/11/19/storm-{n}.md) _Context: A_\n")
        ),
        "pages with a broken link to their own crowded day": many(
            lambda n, _: event(*numbered(n), related=f"1. [Storm](/news/2015/11/20/harbour-{n}x-reopen.md) _Context: A_\n")
        ),
        "pages that all link to one": many(
            lambda n, _: event(*numbered(n), day(n), related="1. [Harbor 1](/news/1900/01/2/harbour-1-reopens.md) _Context: A_\n")
        ),
        "pages that all have one name": many(
            lambda n, _: event("Harbour reopens", "harbour-reopens", day(n), related=f"1. [Harbour reopens](/news/1850/01/{n % 28 + 1}/harbour-reopens.md) _Context: A_\n")
        ),
        "pages with as many spellings of one name": many(lambda n, _: event(*numbered(n), day(n), related=storm(spelling(n)))),
        "as many spellings of one name on one page": lambda count: dict([event("Harbour reopens", "harbour-reopens", related=storm(spellings(count)))]),
        "pages with an equal pair of names": many(lambda n, _: event(*numbered(n), day(n), related=storm("A, B, C, C"))),
        "pages of as many names that overlap": many(
            lambda n, _: event(("Harbour " * (n % 40 + 1)).strip(), f"h-{n}", day(n), related=storm(("Harbour " * (n % 40 + 1)) + str(n)))
        ),
        "pages of as many publishers of one host": many(
            lambda n, _: event(*numbered(n), day(n), (f"Courier {n}", f"https://a.example/{n}"))
        ),
        "pages of as many hosts of one publisher": many(
            lambda n, _: event(*numbered(n), day(n), ("Courier", f"https://a{n}.example/b"))
        ),
        "indexes of as many days": many(
            lambda n, _: (path("index", day(n)), f"## [2015-11-20](/news/{day(n)}/index.md)\n\n### [A](/news/2015/11/20/a.md)\nText.\n\n")
        ),
        "an index of as many pages, all listed twice": with_index(lambda count: DAY_HEAD + "".join(entries(count) + entries(count)[::-1])),
        "an index that lists none of as many pages": with_index(lambda count: DAY_HEAD),
        "a page with as many broken links to a crowded day": lambda count: crowded(count)
        | dict(
            [
                event(
                    "Storm", "storm", "2015/11/19",
                    related="".join(f"{n}. [Ferry](/news/2015/11/20/harbor-{n}-reopen.md) _Context: A_\n" for n in range(1, count + 1)),
                )
            ]
        ),
    }  # fmt: skip
