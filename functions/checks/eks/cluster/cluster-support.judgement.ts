import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { ClusterVersionInformation } from '../shapes.generated.ts';

type Support = 'STANDARD_SUPPORT' | 'EXTENDED_SUPPORT' | 'UNSUPPORTED';

const supports: readonly string[] = ['STANDARD_SUPPORT', 'EXTENDED_SUPPORT', 'UNSUPPORTED'];

/**
 * How a version of Kubernetes is supported in the cloud. One that is not named though all are asked for
 * is one that EKS has given up.
 */
export function supportOf(
  version: string,
  versions: readonly ClusterVersionInformation[],
): Support {
  const own = versions.filter(({ clusterType = 'eks' }) => clusterType === 'eks');
  const states = new Set(own.map(({ versionStatus }) => answered(versionStatus, 'versionStatus')));
  const [state = 'UNSUPPORTED', ...others] = states;
  if (others.length > 0) {
    throw new IncompleteAnswerError(`EKS answered several states of version ${version}.`);
  }
  if (isSupport(state)) return state;
  throw new IncompleteAnswerError(`EKS answered the state ${state} of version ${version}.`);
}

const isSupport = (state: string): state is Support => supports.includes(state);
