import { AwsError, everybody, type Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldInEachRegion } from '../../places/told.ts';

const noPolicy = new AwsError('EntityNotFoundException', 400, 'Policy not found');

function catalogue(place: Place, isEncrypted: boolean): readonly Said[] {
  const key = arn(place, 'kms', 'key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9');
  const PolicyInJson = everybody('glue:GetTable', arn(place, 'glue', '*'));
  return [
    ['glue:GetResourcePolicy', isEncrypted ? noPolicy : { PolicyInJson }],
    [
      'glue:GetDataCatalogEncryptionSettings',
      {
        DataCatalogEncryptionSettings: {
          EncryptionAtRest: isEncrypted
            ? { CatalogEncryptionMode: 'SSE-KMS', SseAwsKmsKeyId: key }
            : { CatalogEncryptionMode: 'DISABLED' },
          ConnectionPasswordEncryption: isEncrypted
            ? { ReturnConnectionPasswordEncrypted: true, AwsKmsKeyId: key }
            : { ReturnConnectionPasswordEncrypted: false },
        },
      },
    ],
  ];
}

/** A job and a crawler, and how they ended last. */
const runs = (failed: boolean): readonly Said[] => [
  [
    'glue:GetJobRuns',
    {
      JobRuns: [
        {
          Id: 'jr_0a1b2c3d',
          JobName: 'orders-by-day',
          Attempt: 0,
          StartedOn: inDays(-1),
          CompletedOn: inDays(-1),
          JobRunState: failed ? 'FAILED' : 'SUCCEEDED',
        },
      ],
    },
    { JobName: 'orders-by-day' },
  ],
  [
    'glue:GetCrawlers',
    {
      Crawlers: [
        {
          Name: 'orders',
          Role: 'glue',
          State: 'READY',
          DatabaseName: 'orders',
          LastCrawl: { Status: failed ? 'FAILED' : 'SUCCEEDED', StartTime: inDays(-1) },
        },
      ],
    },
  ],
];

/** A job, and what it is started with. */
const job = (more: object, argument: string): readonly Said[] => [
  [
    'glue:GetJobs',
    {
      Jobs: [
        {
          Name: 'orders-by-day',
          Role: 'glue',
          CreatedOn: inDays(-90),
          LastModifiedOn: inDays(-9),
          Command: { Name: 'glueetl', ScriptLocation: 's3://scripts/orders.py' },
          DefaultArguments: { '--connection': argument },
          GlueVersion: '5.0',
          ...more,
        },
      ],
    },
  ],
  [
    'glue:GetSecurityConfigurations',
    {
      SecurityConfigurations: [
        {
          Name: 'encrypted',
          EncryptionConfiguration: {
            S3Encryption: [{ S3EncryptionMode: 'SSE-KMS' }],
            CloudWatchEncryption: { CloudWatchEncryptionMode: 'SSE-KMS' },
            JobBookmarksEncryption: { JobBookmarksEncryptionMode: 'CSE-KMS' },
          },
        },
      ],
    },
  ],
];

export const glue = toldInEachRegion({
  healthy: (place) => [
    ...catalogue(place, true),
    ...(place.home
      ? [...runs(false), ...job({ SecurityConfiguration: 'encrypted' }, 'warehouse')]
      : []),
  ],
  faulty: (place) => [
    ...catalogue(place, false),
    ...(place.home
      ? [...runs(true), ...job({}, 'postgres://glue:Tr0ub4dor-and-3@shop.internal/orders')]
      : []),
  ],
});
