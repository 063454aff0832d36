"""Restores SNS: a topic counts who has subscribed; moto says that nobody has."""

from mend import MendError

from moto.sns.models import Topic


def mend():
    if hasattr(Topic, "subscriptions_confimed"):
        raise MendError("Topic.subscriptions_confimed is counted: this mend is needed no more")
    Topic.subscriptions_confimed = property(subscriptions_of, lambda self, value: None)


def subscriptions_of(self):
    """moto confirms each at once."""
    return sum(1 for one in self.sns_backend.subscriptions.values() if one.topic.arn == self.arn)
