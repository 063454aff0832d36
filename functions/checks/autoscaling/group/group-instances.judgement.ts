import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { Instance } from '../shapes.generated.ts';

interface Capacity {
  /** The capacity of the healthy instances in service, in the unit of the desired capacity. */
  readonly healthy: number;
  /** Ids of those in service that are not healthy. */
  readonly unhealthy: readonly string[];
  /** Whether some are on their way into service or out of it. */
  readonly isMoving: boolean;
}

/** What an instance does that is no longer, or by intent not, part of the capacity; warm ones wait beside it. */
const apart =
  /^(?:Standby|Quarantined|Detached|Terminated|Terminating:Retained|RootVolumeReplaced|Warmed:.*)$/;

const moving =
  /^(?:Pending|Terminating|ReplacingRootVolume)(?::(?:Wait|Proceed))?$|^(?:Detaching|EnteringStandby)$/;

/**
 * What the instances of a group are worth. States:
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-lifecycle.html
 */
export function capacityOf(instances: readonly Instance[]): Capacity {
  const inService = instances.filter((one) => stateOf(one) === 'InService');
  return {
    healthy: inService.filter(isHealthy).reduce((sum, one) => sum + weightOf(one), 0),
    unhealthy: inService
      .filter((one) => !isHealthy(one))
      .map(({ InstanceId }) => answered(InstanceId, 'InstanceId')),
    isMoving: instances.some((one) => moving.test(stateOf(one))),
  };
}

function stateOf({ LifecycleState }: Instance): string {
  const state = answered(LifecycleState, 'LifecycleState');
  if (state === 'InService' || moving.test(state) || apart.test(state)) return state;
  throw new IncompleteAnswerError(`Auto Scaling answered the state ${state} of an instance.`);
}

/** Some operations write the word in upper case. */
function isHealthy({ HealthStatus }: Instance): boolean {
  const status = answered(HealthStatus, 'HealthStatus').toLowerCase();
  if (status === 'healthy' || status === 'unhealthy') return status === 'healthy';
  throw new IncompleteAnswerError(`Auto Scaling answered the health ${status} of an instance.`);
}

/** Only with weights an instance is more than one: https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_Instance.html */
function weightOf({ WeightedCapacity = '1' }: Instance): number {
  if (/^\d{1,3}$/.test(WeightedCapacity)) return Number(WeightedCapacity);
  throw new IncompleteAnswerError(`Auto Scaling answered the weight ${WeightedCapacity}.`);
}
