"""Ends an emulator when the process that started it is gone, however that went."""

import os
import signal
import sys
import threading


def end_with_parent():
    def wait():
        # The parent holds the other end of stdin and writes nothing: the end of it is the parent's end.
        sys.stdin.read()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()
