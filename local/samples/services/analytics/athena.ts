import { inDays, type Said, toldInEachRegion } from '../../places/told.ts';

/** The one workgroup that every region has. */
function workGroup(Configuration: object): readonly Said[] {
  const told = {
    Name: 'primary',
    State: 'ENABLED',
    CreationTime: inDays(-900),
  };
  const EngineVersion = {
    SelectedEngineVersion: 'AUTO',
    EffectiveEngineVersion: 'Athena engine version 3',
  };
  return [
    ['athena:ListWorkGroups', { WorkGroups: [{ ...told, EngineVersion }] }],
    [
      'athena:GetWorkGroup',
      { WorkGroup: { ...told, Configuration: { ...Configuration, EngineVersion } } },
      { WorkGroup: told.Name },
    ],
    [
      'athena:ListQueryExecutions',
      { QueryExecutionIds: ['5f1c6c0e-4a3b-4f0e-9c0f-1d2e3f4a5b6c'] },
      { WorkGroup: told.Name },
    ],
  ];
}

export const athena = toldInEachRegion({
  healthy: () =>
    workGroup({
      EnforceWorkGroupConfiguration: true,
      PublishCloudWatchMetricsEnabled: true,
      BytesScannedCutoffPerQuery: 10_000_000_000,
      ResultConfiguration: {
        OutputLocation: 's3://query-results/',
        EncryptionConfiguration: { EncryptionOption: 'SSE_S3' },
      },
    }),
  faulty: () =>
    workGroup({
      EnforceWorkGroupConfiguration: false,
      PublishCloudWatchMetricsEnabled: false,
      ResultConfiguration: { OutputLocation: 's3://query-results/' },
    }),
});
