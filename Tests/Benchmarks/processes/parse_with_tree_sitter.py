"""Parses the blocks of the Markdown files in a folder; the text in them takes a second grammar, and is left."""

import pathlib
import sys

import tree_sitter
import tree_sitter_markdown

parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_markdown.language()))
for path in pathlib.Path(sys.argv[1]).rglob("*.md"):
    parser.parse(path.read_bytes())
