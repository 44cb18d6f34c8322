"""The sample job: its form by GitLab's schema, its commands by running them."""

import json

import junitparser
import yaml
from conftest import ROOT

SAMPLE = ROOT / "Examples" / "ci" / "gitlab.yml"


def test_form(run):
    check = ["check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"]
    run(*check, SAMPLE, folder=ROOT)


def test_the_jobs_together_find_everything(archive, run):
    folder = archive("slips")
    job = yaml.safe_load(SAMPLE.read_text())["dateline"]
    reports = job["artifacts"]["reports"]
    quality, cases, statuses = [], 0, []
    for number in range(1, job["parallel"] + 1):
        script = "set -eo pipefail\n" + "\n".join(job["before_script"] + job["script"]) + "\n"
        variables = {"CI_NODE_INDEX": str(number), "CI_NODE_TOTAL": str(job["parallel"]), "CI_PROJECT_DIR": str(folder)}
        command = 'status=0; bash -c "$1" || status=$?; echo "status $status"'
        outcome = run("bash", "-c", command, "job", script, folder=folder, **variables)
        statuses.append(outcome.stdout.splitlines()[-1])
        quality += json.loads((folder / reports["codequality"]).read_text())
        cases += junitparser.JUnitXml.fromfile(str(folder / reports["junit"])).failures
    everything = run("dateline", "lint", "--format", "gitlab", folder=folder, status=1).stdout
    assert sorted(map(json.dumps, quality)) == sorted(map(json.dumps, json.loads(everything)))
    assert cases == len(quality)
    assert set(statuses) == {"status 0", "status 1"}
