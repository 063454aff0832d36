import type { Place } from '../../places/place.ts';
import { arn, type Said, toldAtHome } from '../../places/told.ts';

const ServerId = 's-0a1b2c3d4e5f60718';

/** A server that files are sent to, and a gateway in one's own rooms. */
function ways(place: Place, isGood: boolean): readonly Said[] {
  const server = {
    ServerId,
    Arn: arn(place, 'transfer', `server/${ServerId}`),
    State: isGood ? 'ONLINE' : 'START_FAILED',
    Domain: 'S3',
    EndpointType: 'VPC',
    IdentityProviderType: 'SERVICE_MANAGED',
  };
  const GatewayARN = arn(place, 'storagegateway', 'gateway/sgw-0A1B2C3D');
  const gateway = { GatewayARN, GatewayId: 'sgw-0A1B2C3D', GatewayName: 'rooms' };
  return [
    ['transfer:ListServers', { Servers: [server] }],
    [
      'transfer:DescribeServer',
      {
        Server: {
          ...server,
          Protocols: isGood ? ['SFTP'] : ['FTP'],
          SecurityPolicyName: isGood
            ? 'TransferSecurityPolicy-2025-03'
            : 'TransferSecurityPolicy-2018-11',
          ...(isGood && {
            StructuredLogDestinations: [arn(place, 'logs', 'log-group:/transfer:*')],
          }),
        },
      },
      { ServerId },
    ],
    [
      'storagegateway:ListGateways',
      { Gateways: [{ ...gateway, GatewayType: 'FILE_S3', GatewayOperationalState: 'ACTIVE' }] },
    ],
    [
      'storagegateway:DescribeGatewayInformation',
      { ...gateway, GatewayState: isGood ? 'RUNNING' : 'SHUTDOWN' },
      { GatewayARN },
    ],
  ];
}

export const transfer = toldAtHome({
  healthy: (place) => ways(place, true),
  faulty: (place) => ways(place, false),
});
