"""Restores RDS: an instance says until when the certificate of its server is valid."""

from datetime import timedelta

from mend import MendError

from moto.core.utils import utcnow
from moto.rds.models import DBInstance

AUTHORITY = "rds-ca-rsa2048-g1"


def mend():
    if hasattr(DBInstance, "certificate_details"):
        raise MendError("DBInstance.certificate_details is there: this mend is needed no more")
    DBInstance.certificate_details = property(certificate_details)


def certificate_details(self):
    """https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CertificateDetails.html"""
    return {"CAIdentifier": AUTHORITY, "ValidTill": utcnow() + timedelta(days=300)}
