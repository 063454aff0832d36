import { check } from '../../../../functions/checks/synthetics/canary/passing.check.ts';
import type {
  Canary,
  CanaryLastRun,
} from '../../../../functions/checks/synthetics/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type State = NonNullable<Canary['Status']>['State'];

const canary = (State: State, ...lastRuns: CanaryLastRun[]) => ({
  item: { Name: 'shop', Status: { State } },
  related: { lastRuns },
});
const run = (State: 'RUNNING' | 'PASSED' | 'FAILED', more: object = {}): CanaryLastRun => ({
  CanaryName: 'shop',
  LastRun: { Id: '1', Status: { State, ...more } },
});

describeCheck(check, {
  pass: {
    'the last run passed': canary('RUNNING', run('PASSED')),
    'it passed in one browser and runs in the other': canary(
      'RUNNING',
      run('PASSED'),
      run('RUNNING'),
    ),
  },
  fail: {
    'the last run failed': {
      ...canary('RUNNING', run('FAILED', { StateReasonCode: 'CANARY_FAILURE' })),
      message: 'The last run failed: CANARY_FAILURE.',
    },
    'it failed in one browser, without a code': {
      ...canary('RUNNING', run('PASSED'), run('FAILED')),
      message: 'The last run failed: no code.',
    },
    'it cannot run': {
      ...canary('ERROR'),
      message: 'The canary is in error, and does not run.',
    },
  },
  none: {
    'it is stopped, and failed long ago': canary('STOPPED', run('FAILED')),
    'it was never started': canary('READY'),
    'it runs for the first time': canary('RUNNING', run('RUNNING')),
    'nothing is known of its runs': canary('RUNNING', { CanaryName: 'shop' }),
  },
  errors: {
    'AWS has a new state': {
      // A word that AWS's model does not have.
      ...canary('ASLEEP' as State),
      message: /"ASLEEP", which is not known/,
    },
    'AWS has a new state of runs': {
      ...canary('RUNNING', run('ASLEEP' as 'FAILED')),
      message: /"ASLEEP", which is not known/,
    },
  },
});
