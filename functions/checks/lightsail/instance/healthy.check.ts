import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { instance } from './instance.resource.ts';

/** Neither good nor bad: on its way, not yet known, or not running. */
const undecided = new Set(['initializing', 'insufficient-data', 'not-applicable']);

const notRunning = new Set(['pending', 'stopping', 'stopped', 'shutting-down', 'terminated']);

export const check = defineCheck(instance, {
  id: 'lightsail-instance-healthy',
  title: 'Lightsail instances pass their status checks',
  severity: 'high',
  category: 'health',
  why: 'An instance that fails its checks is not reached, or runs on hardware that is failing.',
  fix: 'Restart the instance; stopped and started it moves to other hardware. Read its system log if it stays unreachable.',
  docs: 'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_InstanceHealthStatus.html',

  evaluate({ item: { state, instanceStatus, systemStatus } }) {
    // Whether there are checks of what does not run, AWS does not say.
    if (notRunning.has(state?.name ?? '')) return noVerdict();
    const checks = {
      instance: statusOf(instanceStatus?.status),
      system: statusOf(systemStatus?.status),
    };
    const impaired = Object.entries(checks).filter(([, status]) => status === 'impaired');
    if (impaired.length > 0) {
      return fail(`Status checks that failed: ${impaired.map(([name]) => name).join(', ')}.`);
    }
    return Object.values(checks).every((status) => status === 'ok') ? pass() : noVerdict();
  },
});

function statusOf(status: string | undefined): string {
  const word = answered(status, 'the status of a check');
  if (word === 'ok' || word === 'impaired' || undecided.has(word)) return word;
  throw new IncompleteAnswerError(`Lightsail answered the status ${word}.`);
}
