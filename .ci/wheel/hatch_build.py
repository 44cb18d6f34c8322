"""Adds the man page and the completions, and says that the wheel fits any Python, but one platform."""

import sysconfig
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class StagedFiles(BuildHookInterface):
    def initialize(self, version, build_data):
        stage = Path(self.root) / "stage"
        for file in (stage / "share").rglob("*"):
            if file.is_file():
                build_data["shared_data"][str(file)] = str(file.relative_to(stage))
        platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-{platform}"
