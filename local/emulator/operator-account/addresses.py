"""Addresses that ministack gives out (queue URLs, API endpoints) lead to the router; it listens on a port of its own."""

import os

from mend import replace

import ministack.app


def mend():
    listen_port = os.environ["EMULATOR_LISTEN_PORT"]
    replace(ministack.app, "_resolve_port", lambda: listen_port)
