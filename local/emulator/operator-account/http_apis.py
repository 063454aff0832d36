"""HTTP APIs know where a request comes from: the router says it, because ministack sees only the router. Cookies they name apart."""

from mend import rewrite

from ministack.services import apigateway

HEADERS = (
    '"headers": dict(headers),',
    '"headers": {name: value for name, value in headers.items() if name not in ("x-emulated-source-ip", "cookie")},'
    ' **({"cookies": headers["cookie"].split("; ")} if headers.get("cookie") else {}),',
)
SOURCE_IP = ('"sourceIp": "127.0.0.1",', '"sourceIp": headers["x-emulated-source-ip"],')


def mend():
    rewrite(apigateway, "_invoke_lambda_proxy", HEADERS, SOURCE_IP)
