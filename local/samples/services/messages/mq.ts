import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const BrokerId = 'b-0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';

function broker(place: Place, isGood: boolean): readonly Said[] {
  const told = {
    BrokerId,
    BrokerName: 'orders',
    BrokerArn: arn(place, 'mq', `broker:orders:${BrokerId}`),
    BrokerState: isGood ? 'RUNNING' : 'CRITICAL_ACTION_REQUIRED',
    Created: inDays(-300),
    EngineType: 'ACTIVEMQ',
    HostInstanceType: 'mq.m5.large',
    DeploymentMode: isGood ? 'ACTIVE_STANDBY_MULTI_AZ' : 'SINGLE_INSTANCE',
  };
  return [
    ['mq:ListBrokers', { BrokerSummaries: [told] }],
    [
      'mq:DescribeBroker',
      {
        ...told,
        EngineVersion: '5.18',
        PubliclyAccessible: !isGood,
        AutoMinorVersionUpgrade: isGood,
        Logs: { General: isGood, Audit: isGood },
        ...(!isGood && {
          ActionsRequired: [{ ActionRequiredCode: 'BROKER_ENI_DELETED' }],
        }),
        EncryptionOptions: { UseAwsOwnedKey: true },
        SecurityGroups: ['sg-0a1b2c3d4e5f60718'],
        SubnetIds: ['subnet-0a1b2c3d4e5f60718'],
        Users: [{ Username: 'orders' }],
      },
      { BrokerId },
    ],
  ];
}

export const mq = toldAtHome({
  healthy: (place) => broker(place, true),
  faulty: (place) => broker(place, false),
});
