import { check } from '../../../../functions/checks/ec2/instance/database-ports-unreachable.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { reachedInParts, unreachedInParts } from '../../../support/networks/exposed-in-parts.ts';
import { instanceWithRule, surroundings } from '../../../support/networks/exposed-instance.ts';

describeCheck(check, {
  pass: {
    ...unreachedInParts(5432),
    'another port is reached': instanceWithRule(443),
    'the group names known addresses': instanceWithRule(5432, '10.0.0.0/8'),
    'it has no network interface': {
      ...instanceWithRule(5432),
      item: { State: { Name: 'running' }, NetworkInterfaces: [] },
    },
    'the group names a list of AWS': {
      ...instanceWithRule(5432),
      related: surroundings({
        IpProtocol: '-1',
        PrefixListIds: [{ PrefixListId: 'pl-1' }],
      }),
    },
    'the tenant watches other ports': { ...instanceWithRule(5432), parameters: { ports: [5900] } },
  },
  fail: {
    ...reachedInParts(5432),
    'everybody reaches the port': {
      ...instanceWithRule(5432),
      message: 'Anybody on the internet reaches port 5432 of the instance.',
    },
    'everybody reaches the port once it is started': {
      ...instanceWithRule(5432),
      item: { ...instanceWithRule(5432).item, State: { Name: 'stopped' } },
      message: 'Anybody on the internet reaches port 5432 of the instance.',
    },
    'the group names a list that holds every address': {
      ...instanceWithRule(5432),
      related: surroundings({
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        PrefixListIds: [{ PrefixListId: 'pl-2' }],
      }),
      message: 'Anybody on the internet reaches port 5432 of the instance.',
    },
  },
  errors: {
    'an address is associated with none': {
      ...instanceWithRule(5432),
      item: {
        State: { Name: 'running' },
        NetworkInterfaces: [{ PrivateIpAddresses: [{ Association: {} }] }],
      },
      message: /without PublicIp/,
    },
    'the answer holds no interfaces': {
      ...instanceWithRule(5432),
      item: { State: { Name: 'running' } },
      message: /without NetworkInterfaces/,
    },
    'one of its groups is not found': {
      ...instanceWithRule(5432),
      related: { ...instanceWithRule(5432).related, securityGroups: [] },
      message: /Security group sg-1 was not found/,
    },
  },
  skips: {
    'an instance that was terminated': {
      item: { ...instanceWithRule(5432).item, State: { Name: 'terminated' } },
    },
  },
});
