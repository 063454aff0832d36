import { defineCheck, fail, pass } from '../../../core/check.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-profile-attached',
  title: 'Instances get their permissions from an instance profile',
  severity: 'medium',
  category: 'security',
  why: 'Software on an instance without a role that needs AWS is given access keys, which stay valid until somebody thinks of them.',
  fix: 'Attach an instance profile whose role permits what the software needs, and delete the access keys it used.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html',

  evaluate({ item }) {
    // AWS answers a profile only where there is one:
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
    return item.IamInstanceProfile ? pass() : fail('The instance has no instance profile.');
  },
});
