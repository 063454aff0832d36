import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { targetGroup } from './target-group.resource.ts';

const kinds = {
  healthy: ['HEALTHY'],
  unhealthy: ['UNHEALTHY'],
  // No health check is made of them, or they are on their way in or out.
  untold: ['UNAVAILABLE', 'UNUSED', 'INITIAL', 'DRAINING'],
} as const;

export const check = defineCheck(targetGroup, {
  id: 'vpc-lattice-target-group-targets-healthy',
  title: 'Targets of Lattice services are healthy',
  severity: 'high',
  category: 'health',
  why: 'An unhealthy target takes no request, the others have to take its share, and when none is left the service is down.',
  fix: 'Look at what the target answers to the health check, and at whether its security group lets Lattice in.',
  docs: 'https://docs.aws.amazon.com/vpc-lattice/latest/ug/target-group-health-checks.html',
  needs: ['ListTargets'],
  appliesTo: ({ status }) => answered(status, 'status') === 'ACTIVE',

  evaluate({ facts }) {
    const targets = answered(facts.ListTargets?.items, 'items').map(({ id, status }) => ({
      id,
      kind: kindOfWord(status, 'status', kinds),
    }));
    const unhealthy = targets
      .filter(({ kind }) => kind === 'unhealthy')
      .map(({ id }) => answered(id, 'id'));
    if (unhealthy.length > 0) return fail(`Targets that are unhealthy: ${unhealthy.join(', ')}.`);
    const isTold = targets.length > 0 && targets.every(({ kind }) => kind === 'healthy');
    return isTold ? pass() : noVerdict();
  },
});
