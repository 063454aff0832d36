import { everybody, type Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

const DomainName = 'search';

function domain(place: Place, isGood: boolean): readonly Said[] {
  const ARN = arn(place, 'es', `domain/${DomainName}`);
  const log = {
    CloudWatchLogsLogGroupArn: arn(place, 'logs', 'log-group:/search'),
    Enabled: isGood,
  };
  return [
    ['opensearch:ListDomainNames', { DomainNames: [{ DomainName, EngineType: 'OpenSearch' }] }],
    [
      'opensearch:DescribeDomains',
      {
        DomainStatusList: [
          {
            DomainId: `${place.accountId}/${DomainName}`,
            DomainName,
            ARN,
            Created: true,
            Deleted: false,
            Processing: false,
            EngineVersion: 'OpenSearch_3.1',
            ClusterConfig: {
              InstanceType: 'r7g.large.search',
              InstanceCount: isGood ? 3 : 1,
              ZoneAwarenessEnabled: isGood,
              DedicatedMasterEnabled: isGood,
              ...(isGood && { DedicatedMasterCount: 3 }),
            },
            EBSOptions: { EBSEnabled: true, VolumeType: 'gp3', VolumeSize: 100 },
            AccessPolicies: isGood ? '' : everybody('es:*', `${ARN}/*`),
            EncryptionAtRestOptions: { Enabled: isGood },
            NodeToNodeEncryptionOptions: { Enabled: isGood },
            DomainEndpointOptions: {
              EnforceHTTPS: isGood,
              TLSSecurityPolicy: isGood
                ? 'Policy-Min-TLS-1-2-PFS-2023-10'
                : 'Policy-Min-TLS-1-0-2019-07',
            },
            AdvancedSecurityOptions: { Enabled: isGood },
            LogPublishingOptions: { AUDIT_LOGS: log, ES_APPLICATION_LOGS: log },
            ServiceSoftwareOptions: {
              CurrentVersion: 'OpenSearch_3_1_R1',
              NewVersion: isGood ? '' : 'OpenSearch_3_1_R4',
              UpdateAvailable: !isGood,
              UpdateStatus: isGood ? 'COMPLETED' : 'ELIGIBLE',
            },
          },
        ],
      },
    ],
  ];
}

export const openSearch = toldAtHome({
  healthy: (place) => domain(place, true),
  faulty: (place) => domain(place, false),
});
