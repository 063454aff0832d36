import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const logged = ['SOURCE_UNLOAD', 'SOURCE_CAPTURE', 'TARGET_LOAD', 'TARGET_APPLY'];

/** An instance, its task, and the two ends of it. */
function replication(place: Place, isGood: boolean): readonly Said[] {
  const instance = arn(place, 'dms', 'rep:orders');
  return [
    [
      'dms:DescribeReplicationInstances',
      {
        ReplicationInstances: [
          {
            ReplicationInstanceIdentifier: 'orders',
            ReplicationInstanceArn: instance,
            ReplicationInstanceStatus: 'available',
            ReplicationInstanceClass: 'dms.t3.medium',
            EngineVersion: '3.6.1',
            PubliclyAccessible: !isGood,
            MultiAZ: isGood,
            AutoMinorVersionUpgrade: isGood,
          },
        ],
      },
    ],
    [
      'dms:DescribeReplicationTasks',
      {
        ReplicationTasks: [
          {
            ReplicationTaskIdentifier: 'orders',
            ReplicationTaskArn: arn(place, 'dms', 'task:orders'),
            ReplicationInstanceArn: instance,
            MigrationType: 'cdc',
            Status: isGood ? 'running' : 'failed',
            ...(!isGood && { LastFailureMessage: 'The source cannot be reached.' }),
            ReplicationTaskStats: { TablesLoaded: 12, TablesErrored: 0 },
            ReplicationTaskSettings: JSON.stringify({
              Logging: {
                EnableLogging: isGood,
                LogComponents: logged.map((Id) => ({ Id, Severity: 'LOGGER_SEVERITY_DEFAULT' })),
              },
            }),
          },
        ],
      },
    ],
    ['dms:DescribeEndpoints', { Endpoints: endpoints(place, isGood) }],
    [
      'dms:DescribeCertificates',
      {
        Certificates: [
          {
            CertificateIdentifier: 'orders',
            CertificateArn: arn(place, 'dms', 'cert:orders'),
            CertificateOwner: place.accountId,
            ValidFromDate: inDays(-300),
            ValidToDate: inDays(isGood ? 900 : 5),
          },
        ],
      },
    ],
  ];
}

const endpoints = (place: Place, isGood: boolean) => [
  {
    EndpointIdentifier: 'orders',
    EndpointArn: arn(place, 'dms', 'endpoint:orders'),
    EndpointType: 'SOURCE',
    EngineName: 'postgres',
    Status: 'active',
    SslMode: isGood ? 'verify-full' : 'none',
  },
  {
    EndpointIdentifier: 'documents',
    EndpointArn: arn(place, 'dms', 'endpoint:documents'),
    EndpointType: 'TARGET',
    EngineName: 'mongodb',
    Status: 'active',
    SslMode: isGood ? 'verify-full' : 'none',
    MongoDbSettings: { AuthType: isGood ? 'password' : 'no' },
  },
];

export const dms = toldAtHome({
  healthy: (place) => replication(place, true),
  faulty: (place) => replication(place, false),
});
