import { check } from '../../../../functions/checks/athena/work-group/logging-enabled.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = {
  Name: 'primary',
  State: 'ENABLED' as const,
  EngineVersion: { EffectiveEngineVersion: 'Athena engine version 3' },
};
const used = { QueryExecutionIds: ['5f1c6c0e-4a3b-4f0e-9c0f-1d2e3f4a5b6c'] };
const group = (Configuration: object, ListQueryExecutions: object = used, Name = 'primary') => ({
  item: { ...item, Name },
  facts: { GetWorkGroup: { WorkGroup: { Name, Configuration } }, ListQueryExecutions },
});
const untouched = { EnforceWorkGroupConfiguration: false, PublishCloudWatchMetricsEnabled: false };

describeCheck(check, {
  pass: { 'it publishes them': group({ PublishCloudWatchMetricsEnabled: true }) },
  fail: {
    'nobody has used a workgroup of your own': {
      ...group(untouched, { QueryExecutionIds: [] }, 'etl'),
      message: 'The workgroup publishes no query metrics.',
    },
    'it does not': {
      ...group({ PublishCloudWatchMetricsEnabled: false }),
      message: 'The workgroup publishes no query metrics.',
    },
  },
  none: {
    'nobody has used the workgroup that every region has': group(untouched, {
      QueryExecutionIds: [],
    }),
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
