"""The hooks, run by pre-commit from a clone of this repository."""

import os
import shutil

import pytest
import yaml
from conftest import ROOT

HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
SLIP = "news/2017/05/4/port-lindall-counts-10-000-visitors-in-its-ferry-museum.md"


@pytest.fixture
def hooks(tmp_path, run, commit):
    """A repository with the hooks as they are now, committed or not, and a way to configure them."""
    source = tmp_path / "dateline"
    source.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", source)
    if os.environ.get("DATELINE_BUILD_HOOK"):
        for name in ["Package.swift", "Package.resolved"]:
            shutil.copy(ROOT / name, source)
        shutil.copytree(ROOT / "Sources", source / "Sources")
        # The manifest names the tests, of which building needs only that they are there.
        shutil.copytree(ROOT / "Tests", source / "Tests", ignore=shutil.ignore_patterns(".build", "Integrations"))
    revision = commit(source)

    def configure(folder, *names, **settings):
        hooks = [{"id": name} | settings for name in names]
        text = yaml.safe_dump({"repos": [{"repo": str(source), "rev": revision, "hooks": hooks}]})
        (folder / ".pre-commit-config.yaml").write_text(text)
        run("pre-commit", "validate-config", folder=folder)
        commit(folder, "Configure hooks")

    return configure


def test_the_manifest_is_valid(run):
    run("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml", folder=ROOT)
    run("pre-commit", "validate-config", "Examples/ci/pre-commit.yaml", folder=ROOT)
    sample = yaml.safe_load((ROOT / "Examples/ci/pre-commit.yaml").read_text())
    assert {hook["id"] for hook in sample["repos"][0]["hooks"]} <= HOOKS.keys()


def test_hooks_with_and_without_a_toolchain_do_the_same():
    for name in ["dateline-lint", "dateline-format"]:
        own, system = HOOKS[name], HOOKS[name + "-system"]
        differing = {"id", "description", "language"}
        assert {key: own[key] for key in own.keys() - differing} == {
            key: system[key] for key in system.keys() - differing
        }


def test_a_clean_archive_passes(archive, hooks, run):
    folder = archive("english")
    hooks(folder, "dateline-lint-system", "dateline-format-system")
    result = run("pre-commit", "run", "--all-files", folder=folder)
    assert result.stdout.count("Passed") == 2, result.stdout


def test_findings_stop_a_commit_that_holds_their_page(archive, hooks, run):
    folder = archive("slips")
    hooks(folder, "dateline-lint-system", args=["--fail-on", "warning"])
    run("pre-commit", "install", folder=folder)
    page = folder / SLIP
    page.write_text(page.read_text() + "\n")
    identity = ["-c", "user.name=Tester", "-c", "user.email=tester@dateline.example"]
    command = ["git", *identity, "commit", "-a", "-m", "Change a page"]
    result = run(*command, folder=folder, status=1)
    assert "[wrong-number]" in result.stderr and "raw-html" not in result.stderr, result.stderr


def test_what_format_changes_stops_the_commit_once(archive, hooks, run):
    folder = archive("slips")
    hooks(folder, "dateline-format-system")
    first = run("pre-commit", "run", "--all-files", folder=folder, status=1)
    assert "files were modified by this hook" in first.stdout
    assert SLIP in run("git", "diff", "--name-only", folder=folder).stdout
    run("pre-commit", "run", "--all-files", folder=folder)


def test_other_markdown_is_passed_over(archive, hooks, run, commit):
    folder = archive("english")
    (folder / "CONTRIBUTING.md").write_text("Hello\n---\n*  a\n*  b\n")
    hooks(folder, "dateline-lint-system", "dateline-format-system")
    run("pre-commit", "run", "--all-files", folder=folder)
    assert run("git", "status", "--porcelain", folder=folder).stdout == ""


@pytest.mark.timeout(3000)
@pytest.mark.skipif(not os.environ.get("DATELINE_BUILD_HOOK"), reason="builds all of Dateline for release")
def test_pre_commit_builds_the_command_with_swift(archive, hooks, run, environment):
    folder = archive("slips")
    hooks(folder, "dateline-lint", "dateline-format")
    # Swift keeps the packages that it has fetched in the home of whoever runs this.
    machine = {"PATH": environment["PATH"].split(":", 1)[1], "HOME": os.environ["HOME"]}
    result = run("pre-commit", "run", "--all-files", folder=folder, status=1, **machine)
    assert "[malformed-related-path]" in result.stdout
    assert "files were modified by this hook" in result.stdout
