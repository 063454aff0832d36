import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { rangeText } from '../../../core/judgement/networks/ports.ts';
import { instance } from './instance.resource.ts';
import { rangesReachedFromAnywhere } from './instance-exposure.judgement.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-exposed-without-profile',
  title: 'Instances that everybody on the internet reaches have no role',
  severity: 'high',
  category: 'security',
  why: 'Whoever breaks into a machine that faces the internet takes the credentials of its role along, and uses them from anywhere.',
  fix: 'Put the instance behind a load balancer without a public address of its own, or take the instance profile away if its software does not need it.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html',
  joins: ['securityGroups', 'routeTables', 'networkAcls', 'prefixLists', 'prefixListEntries'],

  evaluate({ item, related }) {
    // AWS answers a profile only where there is one:
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
    if (!item.IamInstanceProfile) return pass();
    const interfaces = answered(item.NetworkInterfaces, 'NetworkInterfaces');
    const reached = [
      ...rangesReachedFromAnywhere(interfaces, related, 'tcp').map(rangeText),
      ...rangesReachedFromAnywhere(interfaces, related, 'udp').map(
        (range) => `UDP ${rangeText(range)}`,
      ),
    ];
    if (reached.length === 0) return pass();
    return fail(
      `Anybody on the internet reaches the instance, which has a role, on port ${reached.join(', ')}.`,
    );
  },
});
