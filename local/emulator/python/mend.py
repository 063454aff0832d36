"""Tools for mending the pinned emulators at start. Each fails loudly when what it mends is no longer there."""

import importlib
import inspect
import sys
import textwrap


class MendError(Exception):
    pass


def replace(module, name, new):
    """Puts `new` in the place of a function or constant of a module, and returns what stood there."""
    old = getattr(module, name, None)
    if old is None:
        raise MendError(f"{module.__name__}.{name} is gone: this version needs other mends")
    if inspect.isfunction(old) and inspect.isfunction(new):
        expected = list(inspect.signature(old).parameters)
        given = list(inspect.signature(new).parameters)
        if expected != given:
            raise MendError(f"{module.__name__}.{name}({', '.join(expected)}) has other parameters than its mend ({', '.join(given)})")
    setattr(module, name, new)
    return old


def rewrite(owner, function_name, *edits):
    """Replaces lines inside a function of a module or class; each (old, new) must occur exactly once."""
    function = getattr(owner, function_name, None)
    if function is None:
        raise MendError(f"{owner.__name__}.{function_name} is gone: this version needs other mends")
    source = textwrap.dedent(inspect.getsource(function))
    for old, new in edits:
        if source.count(old) != 1:
            raise MendError(f"{owner.__name__}.{function_name}: expected once, found {source.count(old)} times:\n{old}")
        source = source.replace(old, new)
    made = {}
    exec(compile(source, f"<mended {owner.__name__}.{function_name}>", "exec"), function.__globals__, made)  # noqa: S102
    setattr(owner, function_name, made[function_name])
    rebind(function, made[function_name])


def rebind(old, new):
    """Gives everybody who held `old` the new one: modules that imported it by name, and their tables of handlers."""
    count = 0
    for module in list(sys.modules.values()):
        if not getattr(module, "__name__", "").startswith(("ministack", "moto")):
            continue
        tables = [value for value in vars(module).values() if type(value) is dict]
        for table in [vars(module), *tables]:
            for name in [name for name, value in table.items() if value is old]:
                table[name] = new
                count += 1
    return count


def resource_handlers(resource_type):
    """The create, update and delete functions that CloudFormation uses for a resource type."""
    provisioners = importlib.import_module("ministack.services.cloudformation.provisioners")
    handlers = provisioners._RESOURCE_HANDLERS.get(resource_type)
    if not handlers or "create" not in handlers:
        raise MendError(f"CloudFormation no longer knows how to create {resource_type}")
    return handlers
