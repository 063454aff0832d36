"""Spares moto work that it repeats at every request, and for every account."""

from mend import rebind, replace


def mend():
    share_one_loader()
    remember_modules()


def share_one_loader():
    """Every session of botocore reads its data files anew; one loader for all remembers them."""
    import botocore.loaders

    loader = botocore.loaders.create_loader()
    replace(botocore.loaders, "create_loader", lambda search_path_string=None: loader)
    import moto.core.utils

    moto.core.utils.create_loader = botocore.loaders.create_loader


def remember_modules():
    """moto looks through its own folder and classes at every request, to find out which service is meant."""
    import functools

    import moto.backends
    import moto.core.utils

    methods = moto.core.utils.method_names_from_class
    replace(moto.core.utils, "method_names_from_class", functools.cache(methods))
    rebind(methods, moto.core.utils.method_names_from_class)

    original = moto.backends.list_of_moto_modules
    modules = tuple(original())
    replace(moto.backends, "list_of_moto_modules", lambda: iter(modules))
    rebind(original, moto.backends.list_of_moto_modules)
