import { defineCheck, fail, pass } from '../../../core/check.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-profile-attached',
  title: 'Instances get their permissions from an instance profile',
  severity: 'medium',
  category: 'security',
  why: 'Software on an instance without a role that needs AWS is given access keys, which stay valid until somebody thinks of them.',
  fix: 'Attach an instance profile whose role permits what the software needs, and delete the access keys it used.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html',
  frameworks: {
    'cis_aws_3.0': ['1.18'],
    'cis_aws_5.0': ['1.17'],
    'cis_aws_7.0': ['2.16'],
    iso27001_2022: ['A.8.2', 'A.8.20', 'A.8.21', 'A.8.22'],
    nist_800_53_r5: ['AC-3', 'CM-5(1)(a)', 'CM-6(a)'],
    'pci_dss_4.0': ids`
      7.2.1 7.2.2 7.2.5 7.3.1 7.3.2 7.3.3 8.2.7
    `,
  },
  peers: {
    prowler: 'ec2_instance_profile_attached',
    cloudsploit: 'instanceIamRole',
    steampipe: 'ec2_instance_iam_profile_attached',
  },

  evaluate({ item }) {
    // AWS answers a profile only where there is one:
    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
    return item.IamInstanceProfile ? pass() : fail('The instance has no instance profile.');
  },
});
