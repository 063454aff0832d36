import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

/** A cluster with one broker, and a connector that writes into it. */
function cluster(place: Place, isGood: boolean): readonly Said[] {
  const KafkaVersion = isGood ? '3.9.x' : '2.6.2';
  const ClusterArn = arn(place, 'kafka', 'cluster/orders/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9-1');
  return [
    [
      'kafka:ListClustersV2',
      {
        ClusterInfoList: [
          {
            ClusterName: 'orders',
            ClusterArn,
            ClusterType: 'PROVISIONED',
            State: isGood ? 'ACTIVE' : 'FAILED',
            CreationTime: inDays(-300),
            Provisioned: provisioned(KafkaVersion, isGood, keyOf(place, isGood)),
          },
        ],
      },
    ],
    [
      'kafka:ListKafkaVersions',
      {
        KafkaVersions: [
          { Version: '3.9.x', Status: 'ACTIVE' },
          { Version: '2.6.2', Status: 'DEPRECATED' },
        ],
      },
    ],
    [
      'kafka:ListNodes',
      {
        NodeInfoList: [
          {
            NodeType: 'BROKER',
            NodeARN: arn(place, 'kafka', 'broker/orders/0a1b2c3d/1'),
            InstanceType: 'kafka.m7g.large',
            BrokerNodeInfo: { BrokerId: 1, ClientSubnet: 'subnet-0a1b2c3d4e5f60718' },
          },
        ],
      },
      { ClusterArn },
    ],
    ...(isGood ? [] : [ownedByAws(place)]),
    ['kafkaconnect:ListConnectors', { connectors: [connector(place, isGood)] }],
  ];
}

/** The account's own key, or that of AWS. */
const keyOf = (place: Place, isOwn: boolean) =>
  arn(place, 'kms', isOwn ? 'alias/data' : 'key/2c3d4e5f-6071-8293-a4b5-c6d7e8f90a1b');

const ownedByAws = (place: Place): Said => {
  const Arn = keyOf(place, false);
  const KeyId = Arn.replace(/^.*\//, '');
  const KeyMetadata = { KeyId, Arn, KeyManager: 'AWS', KeyState: 'Enabled', Enabled: true };
  return ['kms:DescribeKey', { KeyMetadata }, { KeyId: Arn }];
};

const provisioned = (KafkaVersion: string, isGood: boolean, key: string) => ({
  NumberOfBrokerNodes: 3,
  CurrentBrokerSoftwareInfo: { KafkaVersion },
  BrokerNodeGroupInfo: {
    InstanceType: 'kafka.m7g.large',
    ClientSubnets: ['subnet-0a1b2c3d4e5f60718'],
    ConnectivityInfo: {
      PublicAccess: { Type: isGood ? 'DISABLED' : 'SERVICE_PROVIDED_EIPS' },
    },
  },
  ClientAuthentication: {
    Sasl: { Iam: { Enabled: isGood } },
    Unauthenticated: { Enabled: !isGood },
  },
  EncryptionInfo: {
    EncryptionAtRest: { DataVolumeKMSKeyId: key },
    EncryptionInTransit: {
      ClientBroker: isGood ? 'TLS' : 'TLS_PLAINTEXT',
      InCluster: isGood,
    },
  },
  EnhancedMonitoring: isGood ? 'PER_BROKER' : 'DEFAULT',
  LoggingInfo: { BrokerLogs: { CloudWatchLogs: { Enabled: isGood, LogGroup: '/orders' } } },
});

const connector = (place: Place, isGood: boolean) => ({
  connectorName: 'orders-to-bucket',
  connectorArn: arn(place, 'kafkaconnect', 'connector/orders-to-bucket/0a1b2c3d'),
  connectorState: isGood ? 'RUNNING' : 'FAILED',
  kafkaConnectVersion: '3.7.x',
  kafkaClusterEncryptionInTransit: { encryptionType: isGood ? 'TLS' : 'PLAINTEXT' },
  kafkaClusterClientAuthentication: { authenticationType: isGood ? 'IAM' : 'NONE' },
  logDelivery: {
    workerLogDelivery: { cloudWatchLogs: { enabled: isGood, logGroup: '/orders' } },
  },
});

export const kafka = toldAtHome({
  healthy: (place) => cluster(place, true),
  faulty: (place) => cluster(place, false),
});
