import { check } from '../../../../functions/checks/athena/work-group/logging-enabled.check.ts';
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
  pass: { 'it publishes them': group({ PublishCloudWatchMetricsEnabled: true }) },
  fail: {
    'it does not': {
      ...group({ PublishCloudWatchMetricsEnabled: false }),
      message: 'The workgroup publishes no query metrics.',
    },
  },
  errors: {
    'nobody says': {
      ...group({ EnforceWorkGroupConfiguration: true }),
      message: /without PublishCloudWatchMetricsEnabled/,
    },
  },
  skips: {
    'a workgroup that is disabled': { item: { ...item, State: 'DISABLED' } },
    'a workgroup of Spark': {
      item: { ...item, EngineVersion: { EffectiveEngineVersion: 'PySpark engine version 3' } },
    },
  },
});
