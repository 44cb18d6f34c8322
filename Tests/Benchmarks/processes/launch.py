"""Runs a command and prints its status, wall time, processor time and peak memory: launch.py COMMAND...

A process inherits the peak of the one that starts it, so this one imports nothing that it could do without. What the command
prints goes to standard error.
"""

import os
import sys
import time

input = os.open(os.devnull, os.O_RDONLY)
actions = [(os.POSIX_SPAWN_DUP2, input, 0), (os.POSIX_SPAWN_DUP2, 2, 1)]
start = time.perf_counter()
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=actions)
_, status, usage = os.wait4(process, 0)
seconds = time.perf_counter() - start
print(os.waitstatus_to_exitcode(status), seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
