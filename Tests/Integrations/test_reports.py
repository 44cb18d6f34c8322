"""Reports, read by what others read them with."""

import csv
import json
import os
import pathlib

import junitparser
import pytest
import sarif_pydantic
from conftest import ROOT
from lxml import etree

SCHEMAS = pathlib.Path(os.environ.get("DATELINE_SCHEMAS", ROOT / ".build" / "integrations" / "schemas"))


@pytest.fixture
def slips(archive):
    """An archive with findings of each severity."""
    return archive("slips")


@pytest.fixture
def report(run, slips):
    """Writes a report into a file."""

    def write(form):
        file = slips / f"report.{form}"
        run("dateline", "lint", "--format", form, "--output-file", file.name, folder=slips, status=1)
        return file

    return write


@pytest.fixture
def findings(run, slips):
    output = run("dateline", "lint", "--format", "json-lines", folder=slips, status=1).stdout
    found = [json.loads(line) for line in output.splitlines()]
    assert {"error", "warning", "information"} <= {finding["severity"] for finding in found}
    return found


def unknown_members(model, place=""):
    """Where a value has members that its class doesn't."""
    if isinstance(model, sarif_pydantic.sarif.SarifBaseModel):
        yield from (f"{place}.{name}" for name in model.model_extra or {})
        for name in type(model).model_fields:
            yield from unknown_members(getattr(model, name), f"{place}.{name}")
    elif isinstance(model, list):
        for number, element in enumerate(model):
            yield from unknown_members(element, f"{place}[{number}]")


def test_sarif_tools_reads_each_finding(report, findings, run, slips):
    file = report("sarif")
    run("sarif", "csv", "--output", "sarif.csv", file.name, folder=slips)
    with open(slips / "sarif.csv", encoding="utf-8-sig") as table:
        rows = list(csv.DictReader(table))
    levels = {"error": "error", "warning": "warning", "information": "note"}
    assert sorted((row["Severity"], row["Code"], row["Location"], row["Line"]) for row in rows) == sorted(
        (levels[one["severity"]], one["rule"], one["file"], str(one["range"]["start"]["line"])) for one in findings
    )
    run("sarif", "--check", "error", "summary", file.name, folder=slips, status=1)
    run("sarif", "html", "--output", "sarif.html", file.name, folder=slips)


def test_sarif_has_the_members_of_its_object_model(report):
    log = sarif_pydantic.Sarif.model_validate_json(report("sarif").read_bytes())
    # SARIF has this one, but not the package.
    assert list(unknown_members(log)) == [".runs[0].columnKind"]
    assert log.runs[0].results


def test_junit_keeps_to_the_schema_of_jenkins(report, run, slips):
    schema = etree.XMLSchema(etree.parse(next(SCHEMAS.rglob("14c6*/junit-10.xsd"))))
    schema.assertValid(etree.parse(report("junit")))
    clean = run("dateline", "lint", "--format", "junit", "--select", "merge-conflict", folder=slips).stdout
    schema.assertValid(etree.fromstring(clean.encode()))
    # With files that are too large to be read.
    (slips / ".dateline.json").write_text('{"limits": {"fileSize": 500}}')
    failed = run("dateline", "lint", "--format", "junit", folder=slips, status=2).stdout
    assert "<error" in failed
    schema.assertValid(etree.fromstring(failed.encode()))


def test_junitparser_reads_each_finding(report, findings):
    suites = junitparser.JUnitXml.fromfile(str(report("junit")))
    assert suites.failures == len(findings)
    found = [(suite.name, case.name.split(" at ")[0], case.result[0].type) for suite in suites for case in suite]
    assert sorted(found) == sorted((one["file"], one["rule"], one["severity"]) for one in findings)


def test_gitlab_has_what_its_documentation_asks_for(report, findings):
    issues = json.loads(report("gitlab").read_text())
    severities = {"info", "minor", "major", "critical", "blocker"}
    assert len(issues) == len(findings)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for issue in issues:
        assert issue["description"] and issue["check_name"] and issue["severity"] in severities
        assert isinstance(issue["location"]["lines"]["begin"], int)
        assert not issue["location"]["path"].startswith(("/", "./"))
