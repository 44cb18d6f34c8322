"""Emacs with eglot, as Examples/editors sets it up, without a screen."""

import os
import subprocess

from conftest import ROOT

HERE = ROOT / "Tests" / "Clients"
CONFIGURATION = ROOT / "Examples" / "editors" / "emacs" / "dateline.el"


def test_session(dateline, archive, sample, tmp_path):
    folder = archive(sample.name)
    environment = {
        **os.environ,
        "HOME": str(tmp_path),
        "LC_ALL": "C.UTF-8",
        "PATH": os.path.dirname(dateline) + os.pathsep + os.environ["PATH"],
        "DATELINE_ARCHIVE": str(folder),
        "DATELINE_PAGE": sample.page,
        "DATELINE_OTHER": sample.other,
        "DATELINE_LABEL": {"english": "Context: ", "chinese": "消息: "}[sample.name],
    }
    command = ["emacs", "--batch", "--no-init-file", "--funcall", "package-initialize"]
    command += ["--load", CONFIGURATION, "--load", HERE / "emacs.el", "--funcall", "ert-run-tests-batch-and-exit"]
    run = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=600)
    assert run.returncode == 0, (run.stdout + run.stderr).decode(errors="replace")
