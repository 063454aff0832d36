"""Restores ECS: a service is deployed and spread as it was made to be."""

from mend import rewrite

from moto.ecs.responses import EC2ContainerServiceResponse

DEFAULT = {
    "deploymentCircuitBreaker": {"enable": False, "rollback": False},
    "maximumPercent": 200,
    "minimumHealthyPercent": 100,
}


def mend():
    EC2ContainerServiceResponse.remember_deployment = remember_deployment
    rewrite(
        EC2ContainerServiceResponse,
        "create_service",
        (
            'return ActionResult({"service": service})',
            'self.remember_deployment(service); return ActionResult({"service": service})',
        ),
    )


def remember_deployment(self, service):
    """https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html"""
    service.deployment_configuration = {**DEFAULT, **(self._get_param("deploymentConfiguration") or {})}
    service.availability_zone_rebalancing = self._get_param("availabilityZoneRebalancing") or "DISABLED"
