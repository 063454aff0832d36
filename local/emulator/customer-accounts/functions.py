"""Restores Lambda: an event invoke configuration is dated in seconds, as the SDKs read it."""

from datetime import datetime

from mend import replace

from moto.awslambda.models import EventInvokeConfig


def mend():
    original = EventInvokeConfig.response

    def response(self):
        answer = original(self)
        modified = answer["LastModified"]
        if isinstance(modified, str):
            answer["LastModified"] = datetime.fromisoformat(modified.replace("Z", "+00:00")).timestamp()
        return answer

    replace(EventInvokeConfig, "response", response)
