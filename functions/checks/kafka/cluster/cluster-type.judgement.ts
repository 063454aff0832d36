import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { Cluster } from '../shapes.generated.ts';

/** Whether a cluster has brokers of its own. Throws on a type that is not known. */
export function isProvisioned({ ClusterType }: Cluster): boolean {
  const type = answered(ClusterType, 'ClusterType');
  if (type === 'PROVISIONED') return true;
  if (type === 'SERVERLESS') return false;
  throw new IncompleteAnswerError(`"${type satisfies never}" is no known type of cluster.`);
}
