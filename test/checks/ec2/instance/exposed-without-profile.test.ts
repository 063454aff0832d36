import { check } from '../../../../functions/checks/ec2/instance/exposed-without-profile.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { instanceWithRule, surroundings } from '../../../support/networks/exposed-instance.ts';

const IamInstanceProfile = { Arn: 'arn:aws:iam::123456789012:instance-profile/web' };
const withProfile = (port: number, cidr?: string) => {
  const found = instanceWithRule(port, cidr);
  return { ...found, item: { ...found.item, IamInstanceProfile } };
};
const withRule = (rule: Parameters<typeof surroundings>[0]) => ({
  ...withProfile(443),
  related: surroundings(rule),
});
const everywhere = { IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

describeCheck(check, {
  pass: {
    'everybody reaches it, and it has no profile': instanceWithRule(443),
    'only known addresses reach it': withProfile(443, '10.0.0.0/8'),
    'it has a profile and no network interface': {
      ...withProfile(443),
      item: { State: { Name: 'running' }, NetworkInterfaces: [], IamInstanceProfile },
    },
    'no port is open': withRule({ IpProtocol: 'icmp', FromPort: -1, ToPort: -1, ...everywhere }),
  },
  fail: {
    'everybody reaches a port': {
      ...withProfile(443),
      message: 'Anybody on the internet reaches the instance, which has a role, on port 443.',
    },
    'everybody reaches ports by UDP': {
      ...withRule({ IpProtocol: 'udp', FromPort: 500, ToPort: 510, ...everywhere }),
      message:
        'Anybody on the internet reaches the instance, which has a role, on port UDP 500-510.',
    },
    'everybody reaches it by a list of addresses': {
      ...withRule({
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        PrefixListIds: [{ PrefixListId: 'pl-2' }],
      }),
      message: 'Anybody on the internet reaches the instance, which has a role, on port 443.',
    },
    'everybody reaches every port': {
      ...withRule({ IpProtocol: '-1', ...everywhere }),
      message:
        'Anybody on the internet reaches the instance, which has a role, on port 0-65535, UDP 0-65535.',
    },
  },
  errors: {
    'the answer holds no interfaces': {
      ...withProfile(443),
      item: { State: { Name: 'running' }, IamInstanceProfile },
      message: /without NetworkInterfaces/,
    },
  },
});
