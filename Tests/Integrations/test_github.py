"""The action and the sample workflow: their form by GitHub's schemas, their steps by running them."""

import json
import re

import pytest
import yaml
from conftest import ROOT

ACTION = ROOT / ".github" / "actions" / "dateline"


def load(path):
    return yaml.safe_load((ROOT / path).read_text())


def fill(value, known):
    """Puts values in the place of `${{ … }}`, which have to be known."""
    return re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda found: str(known[found[1]]), value)


def plain(value):
    return {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)


@pytest.fixture
def act(run, tmp_path):
    """Runs the steps of the action that are commands, with inputs as a workflow gives them."""

    def perform(folder, status=0, **inputs):
        action = load(ACTION / "action.yml")
        inputs = {name.replace("_", "-"): plain(value) for name, value in inputs.items()}
        assert inputs.keys() <= action["inputs"].keys()
        known = {f"inputs.{name}": inputs.get(name, one["default"]) for name, one in action["inputs"].items()}
        known |= {"runner.temp": tmp_path / "temp"}
        files = {name: str(tmp_path / name) for name in ["GITHUB_PATH", "GITHUB_OUTPUT"]}
        steps = [step for step in action["runs"]["steps"] if "run" in step]
        for number, step in enumerate(steps):
            variables = {name: fill(value, known) for name, value in step.get("env", {}).items()}
            is_last = number == len(steps) - 1
            result = run(
                "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], folder=folder,
                status=status if is_last else 0, GITHUB_ACTION_PATH=str(ACTION), **files, **variables,
            )  # fmt: skip
        return result

    return perform


def test_forms(run):
    check = ["check-jsonschema", "--builtin-schema"]
    run(*check, "vendor.github-actions", ACTION / "action.yml", folder=ROOT)
    for workflow in ["Examples/ci/github.yml", ".github/workflows/ci.yml"]:
        run(*check, "vendor.github-workflows", workflow, folder=ROOT)


def test_the_sample_names_only_inputs_that_exist():
    inputs = load(ACTION / "action.yml")["inputs"].keys()
    for job in load("Examples/ci/github.yml")["jobs"].values():
        for step in job["steps"]:
            if "/actions/dateline@" in step["uses"]:
                assert step["with"].keys() <= inputs


def test_findings_become_annotations(archive, act):
    result = act(archive("slips"), status=1)
    lines = result.stdout.splitlines()
    assert any(line.startswith("::error file=news/2017/05/3/the-ferry") for line in lines), result.stdout
    assert act(archive("english")).returncode == 0


def test_inputs_reach_the_command(archive, act, commit):
    folder = archive("slips")
    assert act(folder, fail_on="never", arguments="--select=raw-html\n--quiet").stdout.count("::warning") == 2
    assert "raw-html" not in act(folder, status=1, paths="news/2017/05/4", fail_on="warning").stdout
    page = folder / "news/2017/05/4/port-lindall-counts-10-000-visitors-in-its-ferry-museum.md"
    page.write_text(page.read_text() + "\n")
    commit(folder)
    changed = act(folder, changed_since="HEAD^1", annotations=False, fail_on="never").stdout
    assert "[wrong-number]" in changed and "[raw-html]" not in changed
    act(folder.parent, archive="slips", status=1)
    assert "$(touch" in act(folder, status=2, archive="$(touch hurt)").stderr
    assert not (folder / "hurt").exists()


def test_the_shards_of_the_matrix_together_find_everything(archive, act):
    folder = archive("slips")
    job = load("Examples/ci/github.yml")["jobs"]["archive"]
    step = next(step for step in job["steps"] if "/actions/dateline@" in step["uses"])

    def results(shard):
        inputs = {name.replace("-", "_"): value for name, value in step["with"].items()} | {"shard": shard}
        act(folder, **inputs, fail_on="never")
        log = json.loads((folder / step["with"]["sarif-file"]).read_text())
        return [json.dumps(result["partialFingerprints"]) for result in log["runs"][0]["results"]]

    parts = [results(fill(step["with"]["shard"], {"matrix.part": n})) for n in job["strategy"]["matrix"]["part"]]
    assert len(parts) == 4 and sum(map(bool, parts)) > 1
    assert sorted(result for part in parts for result in part) == sorted(results(""))


def test_sarif_is_written_beside_annotations_where_the_step_fails(archive, act):
    folder = archive("slips")
    assert "::error" in act(folder, status=1, sarif_file="found.sarif").stdout
    assert json.loads((folder / "found.sarif").read_text())["runs"][0]["results"]


def test_a_build_in_the_cache_is_used(archive, run, environment, tmp_path):
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "dateline").write_text("#!/bin/sh\n")
    (cache / "dateline").chmod(0o755)
    path = environment["PATH"].split(":", 1)[1]
    file = tmp_path / "path"
    run(ACTION / "install", folder=tmp_path, PATH=path, DATELINE_BUILD=str(cache), GITHUB_PATH=str(file))
    assert file.read_text() == f"{cache}\n"
