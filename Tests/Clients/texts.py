"""Texts as the protocol counts in them: positions in each encoding, and edits."""

import re

LINE_END = re.compile("\r\n|\r|\n")
ENCODINGS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}


def width(text, encoding):
    """The units that a text takes up in an encoding."""
    if encoding == "utf-32":
        return len(text)
    codec, size = ("utf-8", 1) if encoding == "utf-8" else ("utf-16-le", 2)
    return len(text.encode(codec)) // size


def lines(text):
    """The lines of a text, which `\\n`, `\\r\\n` and `\\r` end, with the index at which each begins."""
    found, start = [], 0
    for end in LINE_END.finditer(text):
        found.append((start, text[start : end.start()]))
        start = end.end()
    return found + [(start, text[start:])]


def index(text, position, encoding="utf-16"):
    """The index of a position, clamped to the line and the text."""
    all_lines = lines(text)
    if position["line"] >= len(all_lines):
        return len(text)
    start, line = all_lines[position["line"]]
    left = position["character"]
    for offset, character in enumerate(line):
        left -= width(character, encoding)
        if left < 0:
            return start + offset
    return start + len(line)


def position(text, at, encoding="utf-16"):
    """The position of an index, or of the end of the first piece that reads as given."""
    if isinstance(at, str):
        found = text.find(at)
        assert found >= 0, f"{at!r} isn't in {text!r}"
        at = found + len(at)
    number, (start, line) = [each for each in enumerate(lines(text)) if each[1][0] <= at][-1]
    return {"line": number, "character": width(text[start : min(at, start + len(line))], encoding)}


def range_of(text, piece, encoding="utf-16"):
    """The range of the first place at which a piece stands."""
    start = text.index(piece)
    return {"start": position(text, start, encoding), "end": position(text, start + len(piece), encoding)}


def piece(text, range, encoding="utf-16"):
    """What stands in a range."""
    return text[index(text, range["start"], encoding) : index(text, range["end"], encoding)]


def apply(text, edits, encoding="utf-16"):
    """A text after edits, which all mean the text before and may not overlap."""
    places = sorted(
        (index(text, edit["range"]["start"], encoding), index(text, edit["range"]["end"], encoding), number)
        for number, edit in enumerate(edits)
    )
    result, last = [], 0
    for start, end, number in places:
        assert last <= start <= end, f"edits overlap: {edits}"
        result += [text[last:start], edits[number]["newText"]]
        last = end
    return "".join(result) + text[last:]


def tokens(data, text, encoding="utf-16"):
    """Semantic tokens as (piece, number of the kind)."""
    found, line, column = [], 0, 0
    for step in range(0, len(data), 5):
        down, right, length, kind, _ = data[step : step + 5]
        column = right if down else column + right
        line += down
        start = {"line": line, "character": column}
        end = {"line": line, "character": column + length}
        found.append((piece(text, {"start": start, "end": end}, encoding), kind))
    return found
