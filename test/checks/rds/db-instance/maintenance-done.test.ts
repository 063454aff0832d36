import { check } from '../../../../functions/checks/rds/db-instance/maintenance-done.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (...actions: readonly object[]) => ({
  item: { Engine: 'postgres' },
  related: {
    maintenance: actions.length > 0 ? [{ PendingMaintenanceActionDetails: actions }] : [],
  },
  now: new Date('2026-11-21T06:00:00Z'),
});
const on = (date: string) => new Date(`${date}T06:00:00Z`);

describeCheck(check, {
  pass: {
    'nothing is pending': instance(),
    'what is offered has no date': instance({ Action: 'system-update' }),
    'it is applied in two weeks': instance({
      Action: 'system-update',
      CurrentApplyDate: on('2026-12-05'),
    }),
    'somebody asked for it in the next window': instance({
      Action: 'system-update',
      OptInStatus: 'next-maintenance',
      CurrentApplyDate: on('2026-11-25'),
    }),
    'the tenant wants to know a day before': {
      ...instance({ Action: 'system-update', CurrentApplyDate: on('2026-11-25') }),
      parameters: { days: 1 },
    },
  },
  fail: {
    'it is applied next week': {
      ...instance({ Action: 'system-update', CurrentApplyDate: on('2026-11-28') }),
      message: 'To be applied within 14 days: system-update.',
    },
    'somebody took back what they asked for': {
      ...instance({
        Action: 'system-update',
        OptInStatus: 'undo-opt-in',
        CurrentApplyDate: on('2026-11-28'),
      }),
      message: 'To be applied within 14 days: system-update.',
    },
    'two are forced, one of them today': {
      ...instance(
        {
          Action: 'os-upgrade',
          ForcedApplyDate: on('2026-11-21'),
          CurrentApplyDate: on('2027-01-01'),
        },
        { Action: 'db-upgrade', ForcedApplyDate: on('2026-12-01') },
      ),
      message: 'To be applied within 14 days: db-upgrade, os-upgrade.',
    },
  },
  errors: {
    'the answer does not say what': {
      ...instance({ CurrentApplyDate: on('2026-11-28') }),
      message: /without Action/,
    },
    'it holds no details': {
      item: { Engine: 'postgres' },
      related: { maintenance: [{ ResourceIdentifier: 'arn' }] },
      message: /without PendingMaintenanceActionDetails/,
    },
  },
});
