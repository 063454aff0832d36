import { check } from '../../../../functions/checks/athena/work-group/scans-limited.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  State: 'ENABLED' as const,
  EngineVersion: { EffectiveEngineVersion: 'Athena engine version 3' },
};
const group = (Configuration: object) => ({
  item,
  facts: { GetWorkGroup: { WorkGroup: { Name: 'primary', Configuration } } },
});

describeCheck(check, {
  pass: { 'there is a limit': group({ BytesScannedCutoffPerQuery: 1_000_000_000 }) },
  fail: {
    'there is none': {
      ...group({ EnforceWorkGroupConfiguration: true }),
      message: 'There is no limit of what a query may scan.',
    },
  },
  errors: {
    'there are no settings': {
      item,
      facts: { GetWorkGroup: { WorkGroup: { Name: 'primary' } } },
      message: /without Configuration/,
    },
  },
  skips: {
    'a workgroup that is disabled': { item: { ...item, State: 'DISABLED' } },
    'a workgroup of Spark': {
      item: { ...item, EngineVersion: { EffectiveEngineVersion: 'PySpark engine version 3' } },
    },
  },
});
