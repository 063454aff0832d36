import type { Place } from '../../places/place.ts';
import { arn, inDays, type Said, toldAtHome } from '../../places/told.ts';

/** A machine with one state, which hands `Parameters` to its function. */
function stateMachine(place: Place, Parameters: object): readonly Said[] {
  const stateMachineArn = arn(place, 'states', 'stateMachine:ship');
  const told = { stateMachineArn, name: 'ship', type: 'STANDARD', creationDate: inDays(-80) };
  const Ship = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters,
    End: true,
  };
  return [
    ['stepfunctions:ListStateMachines', { stateMachines: [told] }],
    [
      'stepfunctions:DescribeStateMachine',
      {
        ...told,
        status: 'ACTIVE',
        roleArn: `arn:aws:iam::${place.accountId}:role/ship`,
        definition: JSON.stringify({ StartAt: 'Ship', States: { Ship } }),
        loggingConfiguration: {
          level: 'ALL',
          includeExecutionData: false,
          destinations: [
            { cloudWatchLogsLogGroup: { logGroupArn: arn(place, 'logs', 'log-group:/ship:*') } },
          ],
        },
        encryptionConfiguration: {
          type: 'CUSTOMER_MANAGED_KMS_KEY',
          kmsKeyId: arn(place, 'kms', 'key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9'),
        },
        tracingConfiguration: { enabled: true },
      },
      { stateMachineArn },
    ],
  ];
}

export const states = toldAtHome({
  healthy: (place) => stateMachine(place, { FunctionName: 'ship' }),
  faulty: (place) =>
    stateMachine(place, {
      FunctionName: 'ship',
      Payload: { db_password: 'Tr0ub4dor-and-3-Xq7', host: 'shop.internal' },
    }),
});
