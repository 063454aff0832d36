import { check } from '../../../../functions/checks/athena/work-group/settings-enforced.check.ts';
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
  pass: { 'they are enforced': group({ EnforceWorkGroupConfiguration: true }) },
  fail: {
    'they are not': {
      ...group({ EnforceWorkGroupConfiguration: false }),
      message: 'Client-side settings override those of the workgroup.',
    },
  },
  errors: {
    'nobody says': {
      ...group({ PublishCloudWatchMetricsEnabled: true }),
      message: /without EnforceWorkGroupConfiguration/,
    },
  },
  skips: {
    'a workgroup that is disabled': { item: { ...item, State: 'DISABLED' } },
    'a workgroup of Spark': {
      item: { ...item, EngineVersion: { EffectiveEngineVersion: 'PySpark engine version 3' } },
    },
  },
});
