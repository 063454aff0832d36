import { check } from '../../../../functions/checks/ec2/instance/admin-ports-unreachable.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { reachedInParts, unreachedInParts } from '../../../support/networks/exposed-in-parts.ts';
import { instanceWithRule, surroundings } from '../../../support/networks/exposed-instance.ts';

describeCheck(check, {
  pass: {
    ...unreachedInParts(22),
    'another port is reached': instanceWithRule(443),
    'the group names known addresses': instanceWithRule(22, '10.0.0.0/8'),
    'it has no network interface': {
      ...instanceWithRule(22),
      item: { State: { Name: 'running' }, NetworkInterfaces: [] },
    },
    'the group names a list of AWS': {
      ...instanceWithRule(22),
      related: surroundings({
        IpProtocol: '-1',
        PrefixListIds: [{ PrefixListId: 'pl-1' }],
      }),
    },
    'the tenant watches other ports': { ...instanceWithRule(22), parameters: { ports: [5900] } },
  },
  fail: {
    ...reachedInParts(22),
    'everybody reaches the port': {
      ...instanceWithRule(22),
      message: 'Anybody on the internet reaches port 22 of the instance.',
    },
    'everybody reaches the port once it is started': {
      ...instanceWithRule(22),
      item: { ...instanceWithRule(22).item, State: { Name: 'stopped' } },
      message: 'Anybody on the internet reaches port 22 of the instance.',
    },
    'the group names a list that holds every address': {
      ...instanceWithRule(22),
      related: surroundings({
        IpProtocol: 'tcp',
        FromPort: 22,
        ToPort: 22,
        PrefixListIds: [{ PrefixListId: 'pl-2' }],
      }),
      message: 'Anybody on the internet reaches port 22 of the instance.',
    },
  },
  errors: {
    'an address is associated with none': {
      ...instanceWithRule(22),
      item: {
        State: { Name: 'running' },
        NetworkInterfaces: [{ PrivateIpAddresses: [{ Association: {} }] }],
      },
      message: /without PublicIp/,
    },
    'the answer holds no interfaces': {
      ...instanceWithRule(22),
      item: { State: { Name: 'running' } },
      message: /without NetworkInterfaces/,
    },
    'one of its groups is not found': {
      ...instanceWithRule(22),
      related: { ...instanceWithRule(22).related, securityGroups: [] },
      message: /Security group sg-1 was not found/,
    },
  },
  skips: {
    'an instance that was terminated': {
      item: { ...instanceWithRule(22).item, State: { Name: 'terminated' } },
    },
  },
});
