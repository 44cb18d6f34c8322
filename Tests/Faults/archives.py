"""Archives in which each page and each index has something to mend, for `lint --fix` and for `format`."""

import json
import os
import pathlib

DAY = "## [{date}](/news/{path}/index.md)\n\n"
PAGE = """### [{date}](/news/{path}/index.md)

<!-- dateline-disable-next-line unknown-suppression -->
# Harbour {number} reopens after the storm




### Source:

2. [Coast Herald](https://coast-herald.example/{number})
"""
INDEX = """## [{date}](/news/{path}/index.md)

<!-- dateline-disable-next-line unknown-suppression -->
### [Harbour {number} reopens after the storm](/news/{path}/harbour-{number}-reopens-after-the-storm.md)

"""


def day(number):
    """The date and the folder of the day that a page is of: ten pages have one."""
    days = number // 10
    year, month, date = 2001 + days // 336, days // 28 % 12 + 1, days % 28 + 1
    return f"{year}-{month:02}-{date}", f"{year}/{month:02}/{date}"


def faulty(count):
    """What is in the archive, by path: some pages for each day, and an index with its copy."""
    files = {}
    for number in range(count):
        date, path = day(number)
        fields = {"date": date, "path": path, "number": number}
        files[f"news/{path}/harbour-{number}-reopens-after-the-storm.md"] = PAGE.format(**fields).encode()
        index = INDEX.format(**fields).encode()
        for name in ("index.md", "README.md"):
            files.setdefault(f"news/{path}/{name}", index)
    return files


def sound(count):
    """Like `faulty`, but only every tenth page and its index have something to mend."""
    files = faulty(count)
    for number, path in enumerate(files):
        if number % 10:
            comment, rest = files[path].partition(b"<!--")[2].partition(b"-->\n")[::2]
            assert comment
            files[path] = files[path][: files[path].index(b"<!--")] + rest.replace(b"\n2. ", b"\n1. ")
    return files


def tagged(quarter):
    """Like `faulty`, of four times as many pages: of a town's four, the last has it in its headline only."""
    files = faulty(4 * quarter)
    pages = [path for path in files if "harbour" in path]
    for number, path in enumerate(pages):
        town = "Port " + "".join("abcdefghij"[int(digit)] for digit in f"{number % quarter:03}").capitalize()
        files[path] = files[path].replace(b"# Harbour", f"# Harbour of {town}, number".encode())
        if number < 3 * quarter:
            other = pages[(number + quarter) % (3 * quarter)]
            files[path] += f"\n### Related:\n\n1. [Harbour](/{other}) _Context: {town}_\n".encode()
    return files


def records(count):
    """Records for `import`, a line each, of pages that no other archive here has."""
    lines = []
    for number in range(count):
        _, path = day(number)
        headline = f"Ferry {number} sails"
        record = {"path": f"news/{path}/ferry-{number}-sails.md", "dialect": "en", "headline": headline}
        lines.append(json.dumps(record) + "\n")
    return "".join(lines).encode()


def write(root, files):
    for path, text in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text)
        place.chmod(0o640)


def read(root):
    """All files by path, hidden ones too."""
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = pathlib.Path(folder, name)
            if path.is_file() and not path.is_symlink():
                found[str(path.relative_to(root))] = path.read_bytes()
    return found


def is_temporary(path):
    return path.rsplit("/", 1)[-1].startswith(".dateline-")
