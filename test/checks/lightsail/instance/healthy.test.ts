import { check } from '../../../../functions/checks/lightsail/instance/healthy.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Status = 'ok' | 'impaired' | 'initializing' | 'insufficient-data' | 'not-applicable';
const checked = (own: Status, system: Status) => ({
  item: { name: 'web', instanceStatus: { status: own }, systemStatus: { status: system } },
});

describeCheck(check, {
  pass: { 'both pass': checked('ok', 'ok') },
  fail: {
    'it is not reached': {
      ...checked('impaired', 'ok'),
      message: 'Status checks that failed: instance.',
    },
    'its hardware fails': {
      ...checked('initializing', 'impaired'),
      message: 'Status checks that failed: system.',
    },
    'both fail': {
      ...checked('impaired', 'impaired'),
      message: 'Status checks that failed: instance, system.',
    },
  },
  none: {
    'it was stopped, and has no checks': {
      item: { name: 'web', state: { code: 80, name: 'stopped' } },
    },
    'it does not run': checked('not-applicable', 'not-applicable'),
    'it has just started': checked('initializing', 'ok'),
    'nothing is known yet': checked('insufficient-data', 'ok'),
  },
  errors: {
    'a check is missing': {
      item: { name: 'web', instanceStatus: { status: 'ok' } },
      message: /without the status of a check/,
    },
    // What Lightsail will answer is not in the type of today.
    'a status is not known': { ...checked('tired' as Status, 'ok'), message: /the status tired/ },
  },
});
