"""Kill a child that writes, again and again: what two stores are put through in the same way."""

from __future__ import annotations

import os
import signal
import sys
import time


def acknowledged_before_death(write_for_ever, *, wait, seconds):
    """Fork a writer, kill it with SIGKILL, and give the lines it wrote to its pipe until then.

    `write_for_ever` is handed the pipe. `wait` is for its first lines, so that it is killed while
    it writes; without, it may be killed while it opens the file. Then it lives for `seconds`.
    """
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            write_for_ever(write)
        finally:
            os._exit(1)
    os.close(write)
    acknowledged = os.read(read, 65536) if wait else b""
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    while more := os.read(read, 65536):
        acknowledged += more
    os.close(read)
    os.waitpid(child, 0)
    return acknowledged.decode().split("\n")[:-1]


def report(rounds, run, where):
    """Run it and print one line of figures; return the exit code, 1 if anything is lost."""
    start = time.monotonic()
    count, lost, check = run(rounds, where)
    took = time.monotonic() - start
    sys.stdout.write(
        f"{rounds} kills in {took:.0f} s: {count} acknowledged, {len(lost)} lost,"
        f" integrity_check {check}\n"
    )
    return 1 if lost or check != "ok" or not count else 0
