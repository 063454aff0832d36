import { check } from '../../../../functions/checks/athena/work-group/results-encrypted.check.ts';
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
const encrypted = {
  ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_KMS', KmsKey: 'k' } },
};
const none = 'The workgroup has no encryption of results.';

describeCheck(check, {
  pass: {
    'the workgroup encrypts and overrides its clients': group({
      ...encrypted,
      EnforceWorkGroupConfiguration: true,
    }),
    'clients may only choose what is stronger': group({
      ...encrypted,
      EnforceWorkGroupConfiguration: false,
      EnableMinimumEncryptionConfiguration: true,
    }),
    'Athena keeps the results': group({
      ManagedQueryResultsConfiguration: { Enabled: true },
      EnforceWorkGroupConfiguration: true,
    }),
  },
  fail: {
    'nobody has used a workgroup of your own': {
      ...group(untouched, { QueryExecutionIds: [] }, 'etl'),
      message: none,
    },
    'nothing is set': { ...group({ EnforceWorkGroupConfiguration: true }), message: none },
    'only a place is set': {
      ...group({
        ResultConfiguration: { OutputLocation: 's3://example/' },
        ManagedQueryResultsConfiguration: { Enabled: false },
        EnforceWorkGroupConfiguration: true,
      }),
      message: none,
    },
    'the settings of encryption are empty': {
      ...group({
        ResultConfiguration: { EncryptionConfiguration: {} },
        EnforceWorkGroupConfiguration: true,
      }),
      message: none,
    },
    'the settings of Athena are empty': {
      ...group({ ManagedQueryResultsConfiguration: {}, EnforceWorkGroupConfiguration: true }),
      message: none,
    },
    'clients may choose': {
      ...group({ ...encrypted, EnforceWorkGroupConfiguration: false }),
      message: 'Clients may choose another encryption than that of the workgroup.',
    },
  },
  none: {
    'nobody has used the workgroup that every region has': group(untouched, {
      QueryExecutionIds: [],
    }),
  },
  errors: {
    'nobody says who chooses': {
      ...group(encrypted),
      message: /without EnforceWorkGroupConfiguration/,
    },
    'there are no settings': {
      item,
      facts: { GetWorkGroup: { WorkGroup: { Name: 'primary' } }, ListQueryExecutions: used },
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
