"""Writes every AWS operation that botocore knows as one JSON file: the router reads requests with it.

Usage: operations_index.py <output.json>
"""

import glob
import gzip
import json
import os
import sys

import botocore


def main():
    root = os.path.join(os.path.dirname(botocore.__file__), "data")
    services = []
    for name in sorted(os.listdir(root)):
        models = sorted(glob.glob(os.path.join(root, name, "*", "service-2.json.gz")))
        if models:
            services.append(service(name, models[-1]))
    with open(sys.argv[1], "w", encoding="utf-8") as output:
        json.dump(services, output, separators=(",", ":"))


def service(name, path):
    with gzip.open(path) as file:
        model = json.load(file)
    metadata = model["metadata"]
    return {
        "name": name,
        "signingName": metadata.get("signingName") or metadata["endpointPrefix"],
        "protocol": metadata["protocol"],
        "apiVersion": metadata.get("apiVersion"),
        "targetPrefix": metadata.get("targetPrefix"),
        "queryCompatible": "awsQueryCompatible" in metadata,
        "operations": {
            operation: f"{shape['http']['method']} {shape['http']['requestUri']}"
            for operation, shape in model["operations"].items()
        },
    }


main()
