import { everybody, type Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

interface Bus {
  /** Absent: nobody else may put events on it. */
  readonly Policy?: string;
  readonly ConnectionState: 'AUTHORIZED' | 'DEAUTHORIZED';
  readonly keepsFailures: boolean;
}

/** A bus with one rule, and a connection to a partner. */
function bus(place: Place, { Policy, ConnectionState, keepsFailures }: Bus): readonly Said[] {
  const Name = 'orders';
  const DeadLetterConfig = { Arn: arn(place, 'sqs', 'events-failed') };
  return [
    [
      'events:ListEventBuses',
      { EventBuses: [{ Name, Arn: busArn(place), ...(Policy && { Policy }) }] },
    ],
    [
      'events:ListRules',
      {
        Rules: [
          {
            Name: 'ship',
            Arn: arn(place, 'events', `rule/${Name}/ship`),
            EventBusName: Name,
            EventPattern: JSON.stringify({ source: ['shop'] }),
            State: 'ENABLED',
          },
        ],
      },
      { EventBusName: Name },
    ],
    [
      'events:ListTargetsByRule',
      {
        Targets: [
          {
            Id: 'warehouse',
            Arn: arn(place, 'sqs', 'warehouse'),
            ...(keepsFailures && { DeadLetterConfig }),
          },
        ],
      },
      { Rule: 'ship', EventBusName: Name },
    ],
    [
      'events:ListConnections',
      {
        Connections: [
          {
            Name: 'carrier',
            ConnectionArn: arn(place, 'events', 'connection/carrier/0a1b2c3d'),
            ConnectionState,
            AuthorizationType: 'API_KEY',
            CreationTime: inDays(-60),
          },
        ],
      },
    ],
  ];
}

const busArn = (place: Place) => arn(place, 'events', 'event-bus/orders');

export const events = toldAtHome({
  healthy: (place) => bus(place, { ConnectionState: 'AUTHORIZED', keepsFailures: true }),
  faulty: (place) =>
    bus(place, {
      Policy: everybody('events:PutEvents', busArn(place)),
      ConnectionState: 'DEAUTHORIZED',
      keepsFailures: false,
    }),
});
