"""Restores AWS Lambda's Node.js runtime.

ministack runs one invocation of a function at a time, gives it no name and no deadline, shares one set of credentials
among all functions and loses the name of a thrown error. Here every concurrent invocation has an execution
environment of its own, kept warm afterwards; it carries the credentials of the function's role; its time limit is
enforced; and errors come back as `errorType`, `errorMessage` and `trace`, as from the real runtime.
"""

import atexit
import hashlib
import io
import json
import os
import shutil
import subprocess
import tempfile
import threading
import time
import uuid
import zipfile

from identity import credentials
from mend import replace

from ministack.services import lambda_svc

BOOTSTRAP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "lambda_bootstrap.cjs")
NODE = os.environ.get("EMULATOR_NODE", "node")
NODE_MODULES = os.environ.get("EMULATOR_NODE_MODULES", "")
MAX_RESPONSE_BYTES = 6 * 1024 * 1024
# AWS freezes idle environments and drops them after minutes; a process costs memory even when idle.
IDLE_SECONDS = 600

_idle = {}
_all = set()
_code = {}
_lock = threading.Lock()


def mend():
    original = replace(lambda_svc, "_execute_function_warm", execute)
    globals()["_original_execute"] = original
    original_invalidate = lambda_svc.invalidate_worker

    def invalidate_worker(func_name, qualifier=None, account=None, region=None):
        original_invalidate(func_name, qualifier=qualifier, account=account, region=region)
        retire(func_name)

    replace(lambda_svc, "invalidate_worker", invalidate_worker)
    original_reset = lambda_svc.reset

    def reset():
        original_reset()
        retire(None)

    replace(lambda_svc, "reset", reset)


def execute(func, event):
    config = func.get("config") or func
    if not config.get("Runtime", "").startswith("nodejs"):
        return _original_execute(func, event)  # noqa: F821
    name = config["FunctionName"]
    # Of the function, whichever of its versions is invoked.
    reserved = lambda_svc._functions[name].get("concurrency")
    if reserved is not None and _busy(name) >= int(reserved):
        return _throttled()
    request_id = str(uuid.uuid4())
    try:
        environment = _take(func)
    except credentials.AssumeRoleRefused as error:
        return _failed({"errorType": "AccessDeniedException", "errorMessage": str(error)}, "")
    outcome = environment.invoke(event, request_id, lambda_svc._xray_trace_id_for_invocation(config))
    _give_back(environment)
    return outcome


def environments():
    """What runs now: function, process id, the request that it serves, if any, and the last event."""
    with _lock:
        return [
            {"functionName": e.name, "pid": e.process.pid, "requestId": e.request_id, "event": e.event}
            for e in _all
            if e.process.poll() is None
        ]


def retire(name):
    """Ends the warm environments of a function (or all), so that the next invocation starts with its new code."""
    with _lock:
        gone = [key for key in _idle if name is None or key[1] == name]
        retired = [environment for key in gone for environment in _idle.pop(key)]
    for environment in retired:
        environment.stop()


def _key(config):
    return (config["FunctionArn"], config["FunctionName"], config.get("Version"), config.get("RevisionId"))


def _busy(name):
    with _lock:
        return sum(1 for e in _all if e.name == name and e.request_id is not None)


def _take(func):
    config = func.get("config") or func
    now = time.time()
    with _lock:
        for pool in _idle.values():
            for environment in [e for e in pool if now - e.used_at > IDLE_SECONDS]:
                pool.remove(environment)
                environment.stop()
        _all.difference_update([e for e in _all if e.process.poll() is not None])
        pool = _idle.get(_key(config), [])
        while pool:
            environment = pool.pop()
            if environment.process.poll() is None:
                environment.request_id = "starting"
                return environment
    environment = Environment(config, _unpack(func.get("code_zip")))
    with _lock:
        _all.add(environment)
    return environment


def _give_back(environment):
    with _lock:
        environment.request_id = None
        if environment.process.poll() is None:
            environment.used_at = time.time()
            _idle.setdefault(environment.key, []).append(environment)


def _unpack(code_zip):
    """The folder of a function's code; functions with the same code share one."""
    digest = hashlib.sha256(code_zip).hexdigest()
    with _lock:
        folder = _code.get(digest)
        if folder is None:
            folder = tempfile.mkdtemp(prefix="lambda-")
            with zipfile.ZipFile(io.BytesIO(code_zip)) as archive:
                archive.extractall(folder)
            _code[digest] = folder
        return folder


@atexit.register
def _clean_up():
    for environment in _all:
        environment.stop()
    for folder in _code.values():
        shutil.rmtree(folder, ignore_errors=True)


class Environment:
    def __init__(self, config, folder):
        self.config = config
        self.key = _key(config)
        self.name = config["FunctionName"]
        self.request_id = "starting"
        self.event = None
        self.used_at = time.time()
        self.ready = False
        self.log = []
        answers, answers_in_child = os.pipe()
        self.process = subprocess.Popen(
            [NODE, f"--max-old-space-size={int(config.get('MemorySize', 128) * 0.9)}", BOOTSTRAP],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            pass_fds=(answers_in_child,),
            cwd=folder,
            env={**self._variables(folder), "EMULATED_ANSWERS_FD": str(answers_in_child)},
        )
        os.close(answers_in_child)
        self.answers = os.fdopen(answers, "r", encoding="utf-8")
        self.log_reader = threading.Thread(target=self._read_log, daemon=True)
        self.log_reader.start()

    def _variables(self, folder):
        config = self.config
        session = credentials.for_role(config["Role"], "lambda.amazonaws.com", self.name, config["FunctionArn"])
        region = config["FunctionArn"].split(":")[3]
        return {
            "PATH": os.environ["PATH"],
            "TZ": ":UTC",
            "LANG": "en_US.UTF-8",
            # The real runtime brings the AWS SDK; functions that do not bundle it find it here.
            "NODE_PATH": NODE_MODULES,
            **config.get("Environment", {}).get("Variables", {}),
            "AWS_ENDPOINT_URL": credentials.ENDPOINT,
            # S3 Control puts the account before the host, which an address of numbers does not bear.
            "AWS_ENDPOINT_URL_S3_CONTROL": credentials.ENDPOINT.replace("127.0.0.1", "localhost"),
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_REGION": region,
            "AWS_DEFAULT_REGION": region,
            "AWS_ACCESS_KEY_ID": session["accessKeyId"],
            "AWS_SECRET_ACCESS_KEY": session["secretAccessKey"],
            "AWS_SESSION_TOKEN": session["sessionToken"],
            "AWS_EXECUTION_ENV": f"AWS_Lambda_{config['Runtime']}",
            "AWS_LAMBDA_FUNCTION_NAME": self.name,
            "AWS_LAMBDA_FUNCTION_VERSION": config.get("Version", "$LATEST"),
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(config.get("MemorySize", 128)),
            "AWS_LAMBDA_INITIALIZATION_TYPE": "on-demand",
            "AWS_LAMBDA_LOG_GROUP_NAME": (config.get("LoggingConfig") or {}).get("LogGroup") or f"/aws/lambda/{self.name}",
            "AWS_LAMBDA_LOG_STREAM_NAME": f"{time.strftime('%Y/%m/%d')}/[$LATEST]{uuid.uuid4().hex}",
            "LAMBDA_TASK_ROOT": folder,
            "_HANDLER": config["Handler"],
            "EMULATED_FUNCTION_ARN": config["FunctionArn"],
        }

    def invoke(self, event, request_id, trace_id):
        self.request_id = request_id
        self.event = event
        timeout = float(self.config.get("Timeout", 3))
        killer = threading.Timer(timeout, self._time_out)
        self.timed_out = False
        init = ""
        if not self.ready:
            first = self._answer()
            if first is None or first["kind"] != "ready":
                return self._ended(request_id, timeout, first)
            self.ready = True
            init = f"INIT_REPORT Init Duration: {first['initMillis']:.2f} ms\n"
        killer.start()
        try:
            deadline = int((time.time() + timeout) * 1000)
            line = json.dumps({"event": event, "requestId": request_id, "deadline": deadline, "traceId": trace_id})
            self.process.stdin.write(line.encode() + b"\n")
            self.process.stdin.flush()
            answer = self._answer()
        except BrokenPipeError:
            answer = None
        finally:
            killer.cancel()
        if answer is None or answer["kind"] != "result":
            return self._ended(request_id, timeout, answer, init)
        if len(answer["payload"]) > MAX_RESPONSE_BYTES:
            message = f"Response payload size exceeded maximum allowed payload size ({MAX_RESPONSE_BYTES} bytes)."
            return _failed({"errorType": "Function.ResponseSizeTooLarge", "errorMessage": message}, self._take_log(init))
        body = json.loads(answer["payload"])
        # ministack sends a str on as it stands, without the quotes that make it JSON.
        return {"body": answer["payload"].encode() if isinstance(body, str) else body, "log": self._take_log(init)}

    def stop(self):
        self.process.kill()

    def _time_out(self):
        self.timed_out = True
        self.process.kill()

    def _answer(self):
        line = self.answers.readline()
        return json.loads(line) if line.endswith("\n") else None

    def _ended(self, request_id, timeout, answer, init=""):
        """What an invocation answers that threw, timed out or took its process with it."""
        if answer is None:
            code = self.process.wait()
            if self.timed_out:
                error = {"errorType": "Sandbox.Timedout",
                         "errorMessage": f"RequestId: {request_id} Error: Task timed out after {timeout:.2f} seconds"}
            else:
                how = "signal: killed" if code < 0 else f"exit status {code}"
                error = {"errorType": "Runtime.ExitError",
                         "errorMessage": f"RequestId: {request_id} Error: Runtime exited with error: {how}"}
        else:
            error = answer["error"]
        return _failed(error, self._take_log(init))

    def _read_log(self):
        for line in self.process.stdout:
            self.log.append(line.decode("utf-8", errors="replace"))

    def _take_log(self, init):
        # The log travels by another pipe than the answer, and may come a moment later.
        time.sleep(0.005)
        lines, self.log = self.log, []
        return init + "".join(lines)


def _failed(error, log):
    return {"body": error, "error": True, "function_error": "Unhandled", "log": log}


def _throttled():
    return lambda_svc._throttle_response("ReservedFunctionConcurrentInvocationLimitExceeded", "Rate Exceeded.")
