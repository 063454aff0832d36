"""Keeps ministack's state through whatever ends it: one process at a time, and written while it runs.

ministack writes its state when it ends in order, and only then. Here a forked copy of the process writes it every few
seconds in which something was asked: the copy holds one moment of all services, and requests go on meanwhile.
"""

import asyncio
import fcntl
import json
import os
import shutil
import sys
import time
import traceback

STATE_DIR = os.environ["STATE_DIR"]
LOCK = f"{STATE_DIR}.lock"
NEXT = f"{STATE_DIR}.next"
PAUSE_SECONDS = 2
# An emulator whose start was killed ends in order, which takes seconds.
PATIENCE_SECONDS = 60

_held = None
_writing = asyncio.Lock()
_changed = asyncio.Event()


def take():
    """Waits until no other process has this state, and forgets one that is of no use.

    To be called before ministack's services are loaded: that is when they read it.
    Answers whether there is a state, and which stacks it was forgotten for.
    """
    global _held
    os.makedirs(os.path.dirname(STATE_DIR), exist_ok=True)
    _held = open(LOCK, "a+")  # noqa: SIM115 - held until this process ends
    _wait_for_lock()
    _held.truncate(0)
    _held.write(str(os.getpid()))
    _held.flush()
    unfinished = _unfinished_stacks()
    if unfinished or os.environ.get("EMULATOR_FRESH") == "1":
        for folder in (STATE_DIR, NEXT, os.environ["S3_DATA_DIR"]):
            shutil.rmtree(folder, ignore_errors=True)
    return {"restored": os.path.exists(_stacks_file()), "unfinished": unfinished}


def _wait_for_lock():
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return fcntl.flock(_held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                _held.seek(0)
                sys.exit(f"Process {_held.read()} still uses the state in {STATE_DIR}. End it first.")
            time.sleep(0.1)


def _stacks_file():
    return os.path.join(STATE_DIR, "cloudformation.json")


def _unfinished_stacks():
    """Stacks that CloudFormation was changing: here nobody goes on with them, and a deployment would wait for ever."""
    if not os.path.exists(_stacks_file()):
        return []
    with open(_stacks_file()) as file:
        stacks = json.load(file)["payload"]["stacks"]["data"].values()
    # In review is a stack of which there is nothing but a change set.
    return sorted(
        stack["StackName"]
        for stack in stacks
        if stack["StackStatus"].endswith("_IN_PROGRESS") and stack["StackStatus"] != "REVIEW_IN_PROGRESS"
    )


def keep(app):
    """The ASGI app, whose state is written after requests."""

    async def kept(scope, receive, send):
        if scope["type"] == "lifespan":
            saving = asyncio.create_task(_save_changes())

            async def received():
                message = await receive()
                if message["type"] == "lifespan.shutdown":
                    # ministack writes the state itself now, and nothing older may follow.
                    async with _writing:
                        saving.cancel()
                return message

            return await app(scope, received, send)
        try:
            await app(scope, receive, send)
        finally:
            if not scope["path"].startswith(("/_ministack/", "/_emulator/")):
                _changed.set()

    return kept


async def _save_changes():
    while True:
        await _changed.wait()
        _changed.clear()
        began = time.monotonic()
        try:
            await save()
        except StateNotWritten:
            traceback.print_exc()
        # A tenth of the time at most, however much there is to write.
        await asyncio.sleep(max(PAUSE_SECONDS, 9 * (time.monotonic() - began)))


class StateNotWritten(Exception):
    pass


async def save():
    """Writes what is there now."""
    async with _writing:
        writer = os.fork()
        if writer == 0:
            _write_and_exit()
        _, status = await asyncio.to_thread(os.waitpid, writer, 0)
    if status != 0:
        raise StateNotWritten(f"the writer of the state ended with {status}: what it said stands above")


def _write_and_exit():
    try:
        _write()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _write():
    from ministack import app
    from ministack.core import persistence
    from ministack.services import lambda_svc

    shutil.rmtree(NEXT, ignore_errors=True)
    persistence.STATE_DIR = NEXT
    # What the state before refers to is needed until this one is in its place.
    lambda_svc._prune_orphan_code_blobs = lambda referenced: None
    services = app._build_persistence_save_dict()
    app.save_all(services)
    missing = [service for service in services if not os.path.exists(os.path.join(NEXT, f"{service}.json"))]
    if missing:
        raise StateNotWritten(f"not written: {', '.join(missing)}")
    for name in os.listdir(NEXT):
        os.replace(os.path.join(NEXT, name), os.path.join(STATE_DIR, name))
    os.rmdir(NEXT)
