"""What `export` writes, read by what data people have: json, csv and sqlite3 of Python, and SQLite's own shell."""

import csv
import io
import json
import shutil
import sqlite3

import pytest
from conftest import ARCHIVES

TABLES = ["pages", "sources", "related", "names"]


@pytest.fixture
def english():
    return ARCHIVES / "english"


@pytest.fixture
def records(run, english):
    return [json.loads(line) for line in run("dateline", "export", folder=english).stdout.splitlines()]


@pytest.fixture
def tables(run, english, tmp_path):
    """A file for each table."""
    files = {}
    for table in TABLES:
        files[table] = tmp_path / f"{table}.csv"
        run("dateline", "export", "--format", "csv", "--table", table, "--output-file", files[table], folder=english)
    return files


def rows(file):
    with open(file, newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines, strict=True))


def test_json_is_the_same_as_lines_and_as_an_array(run, english, records):
    array = json.loads(run("dateline", "export", "--format", "json", folder=english).stdout)
    assert array == records
    assert all(record["date"].count("-") == 2 and record["headline"] for record in records)


def test_lines_have_one_name_and_the_same_short_one_everywhere(run, english):
    for command in ["export", "lint"]:
        outputs = [run("dateline", command, "--format", form, folder=english).stdout for form in ["json-lines", "jsonl"]]
        assert outputs[0] == outputs[1]


def test_tables_hold_what_records_hold(tables, records):
    assert [(row["path"], row["headline"], row["topic"]) for row in rows(tables["pages"])] == [
        (record["path"], record["headline"], record.get("topic", "")) for record in records
    ]
    assert [(row["path"], row["number"], row["url"]) for row in rows(tables["sources"])] == [
        (record["path"], str(source["number"]), source["url"]) for record in records for source in record["sources"]
    ]
    assert [(row["path"], row["target"], row["names"]) for row in rows(tables["related"])] == [
        (record["path"], item.get("path", item.get("url")), ", ".join(item["names"]))
        for record in records
        for item in record["related"]
    ]
    assert [(row["path"], row["name"]) for row in rows(tables["names"])] == [
        (record["path"], name) for record in records for name in record["entities"]
    ]


def most_frequent(database):
    return database.execute(
        "SELECT name, count(*) FROM names JOIN pages USING (path) GROUP BY name ORDER BY 2 DESC, 1"
    ).fetchall()


def frequencies(records):
    counts = {}
    for record in records:
        for name in record["entities"]:
            counts[name] = counts.get(name, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0].encode()))


def test_python_makes_a_database_of_the_tables(tables, records):
    database = sqlite3.connect(":memory:")
    for table, file in tables.items():
        found = rows(file)
        database.execute(f"CREATE TABLE {table} ({', '.join(found[0])})")
        database.executemany(
            f"INSERT INTO {table} VALUES ({', '.join('?' * len(found[0]))})", [list(row.values()) for row in found]
        )
    assert most_frequent(database) == frequencies(records)


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="SQLite's shell isn't installed")
def test_sqlite_imports_the_tables_as_the_readme_says(run, english, records, tmp_path):
    file = tmp_path / "archive.db"
    for table in TABLES:
        command = f'dateline export --format csv --table {table} | sqlite3 {file} ".import --csv /dev/stdin {table}"'
        assert run("bash", "-euo", "pipefail", "-c", command, folder=english).stderr == ""
    database = sqlite3.connect(file)
    assert most_frequent(database) == frequencies(records)
    headlines = database.execute("SELECT headline FROM pages ORDER BY rowid").fetchall()
    assert [headline for (headline,) in headlines] == [record["headline"] for record in records]


def test_hostile_texts_are_read_as_they_are(run, tmp_path):
    headline = '=HYPERLINK("https://evil.example/"), \t\x1b[31m "quoted" <script>'
    page = tmp_path / "news/2015/11/20/a.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"### [2015-11-20](/news/2015/11/20/index.md)\n\n# {headline}\n\n\n\n", encoding="utf-8")
    record = json.loads(run("dateline", "export", folder=tmp_path).stdout)
    assert record["headline"] == headline
    table = run("dateline", "export", "--format", "csv", folder=tmp_path).stdout
    assert next(csv.DictReader(io.StringIO(table, newline="")))["headline"] == headline


def test_records_that_python_wrote_become_pages(run, english, records, tmp_path):
    new = tmp_path / "new"
    new.mkdir()
    # Keys in another order, escapes, and without what follows from other members.
    for record in records:
        del record["entities"], record["date"]
    file = tmp_path / "pages.jsonl"
    file.write_text("".join(json.dumps(record, sort_keys=True) + "\n" for record in records), encoding="utf-8")
    run("dateline", "import", file, "--archive", new, folder=tmp_path)
    for record in records:
        assert (new / record["path"]).read_bytes() == (english / record["path"]).read_bytes()
    run("dateline", "lint", "--select", "index", "--fail-on", "warning", folder=new)
