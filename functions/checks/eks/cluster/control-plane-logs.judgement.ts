import { answered } from '../../../core/judgement/answer.ts';
import type { Cluster } from '../shapes.generated.ts';

/** https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html */
export const logTypes = [
  'api',
  'audit',
  'authenticator',
  'controllerManager',
  'scheduler',
] as const;

/** The types of which the control plane of a cluster writes no log: a type that is not named is off. */
export function disabledLogs({ logging }: Cluster, types: readonly string[]): readonly string[] {
  const setups = answered(logging?.clusterLogging, 'clusterLogging');
  const enabled = new Set<string>(
    setups
      .filter((setup) => answered(setup.enabled, 'enabled'))
      .flatMap((setup) => answered(setup.types, 'types')),
  );
  return types.filter((type) => !enabled.has(type));
}
