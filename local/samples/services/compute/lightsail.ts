import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

const port = (fromPort: number, cidrs: readonly string[]) => ({
  fromPort,
  toPort: fromPort,
  protocol: 'tcp',
  accessType: cidrs.includes('0.0.0.0/0') ? 'Public' : 'Private',
  accessDirection: 'inbound',
  cidrs,
});

function things(place: Place, isGood: boolean): readonly Said[] {
  const made = { createdAt: inDays(-500) };
  const anybody = ['0.0.0.0/0'];
  return [
    [
      'lightsail:GetInstances',
      {
        instances: [
          {
            ...made,
            name: 'blog',
            arn: arn(place, 'lightsail', 'Instance/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'),
            state: { code: 16, name: 'running' },
            blueprintId: 'wordpress',
            instanceStatus: { status: isGood ? 'ok' : 'impaired' },
            systemStatus: { status: 'ok' },
            metadataOptions: {
              state: 'applied',
              httpEndpoint: 'enabled',
              httpTokens: isGood ? 'required' : 'optional',
            },
            addOns: [{ name: 'AutoSnapshot', status: isGood ? 'Enabled' : 'Disabled' }],
            networking: {
              ports: [
                port(443, anybody),
                ...(isGood
                  ? [port(22, ['192.0.2.0/24'])]
                  : [port(22, anybody), port(3306, anybody)]),
              ],
            },
          },
        ],
      },
    ],
    [
      'lightsail:GetBuckets',
      {
        buckets: [
          {
            ...made,
            name: 'blog-images',
            arn: arn(place, 'lightsail', 'Bucket/1b2c3d4e-5f60-7182-93a4-b5c6d7e8f90a'),
            objectVersioning: isGood ? 'Enabled' : 'NeverEnabled',
            accessRules: {
              getObject: isGood ? 'private' : 'public',
              allowPublicOverrides: false,
            },
          },
        ],
        accountLevelBpaSync: { status: 'InSync', bpaImpactsLightsail: false },
      },
    ],
    [
      'lightsail:GetRelationalDatabases',
      {
        relationalDatabases: [
          {
            ...made,
            name: 'blog',
            arn: arn(place, 'lightsail', 'RelationalDatabase/2c3d4e5f-6071-8293-a4b5-c6d7e8f90a1b'),
            state: 'available',
            engine: 'mysql',
            publiclyAccessible: !isGood,
            backupRetentionEnabled: isGood,
          },
        ],
      },
    ],
  ];
}

export const lightsail = toldAtHome({
  healthy: (place) => things(place, true),
  faulty: (place) => things(place, false),
});
