"""Restores ECS: a service has the deployment configuration that it was made with."""

from mend import rewrite

from moto.ecs.responses import EC2ContainerServiceResponse

DEFAULT = {
    "deploymentCircuitBreaker": {"enable": False, "rollback": False},
    "maximumPercent": 200,
    "minimumHealthyPercent": 100,
}


def mend():
    EC2ContainerServiceResponse.deployment_configuration = deployment_configuration
    rewrite(
        EC2ContainerServiceResponse,
        "create_service",
        (
            'return ActionResult({"service": service})',
            'service.deployment_configuration = self.deployment_configuration(); return ActionResult({"service": service})',
        ),
    )


def deployment_configuration(self):
    """https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html"""
    return {**DEFAULT, **(self._get_param("deploymentConfiguration") or {})}
