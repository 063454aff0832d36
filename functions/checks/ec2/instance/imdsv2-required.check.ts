import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-imdsv2-required',
  title: 'Instances answer metadata requests only with a session token',
  severity: 'high',
  category: 'security',
  why: "With version 1 of the metadata service, a web application that can be made to fetch an address hands out the credentials of the instance's role.",
  fix: 'Find out what still uses version 1 by the metric MetadataNoToken, then set HttpTokens to required on the instance.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
  frameworks: {
    iso27001_2022: ['A.8.20', 'A.8.21', 'A.8.22'],
    nist_800_53_r5: ids`
      AC-2(6) AC-3 AC-3(3) AC-3(3)(a) AC-3(3)(b)(1) AC-3(3)(b)(2) AC-3(3)(b)(3) AC-3(3)(b)(4)
      AC-3(3)(b)(5) AC-3(3)(c) AC-3(4) AC-3(4)(a) AC-3(4)(b) AC-3(4)(c) AC-3(4)(d) AC-3(4)(e)
      AC-3(7) AC-3(8) AC-3(12)(a) AC-3(13) AC-3(15)(a) AC-3(15)(b) AC-4(28) AC-6 AC-24 CM-5(1)(a)
      MP-2 SC-23(3)
    `,
    soc2: ['CC7.2'],
  },
  peers: {
    prowler: 'ec2_instance_imdsv2_enabled',
    cloudsploit: 'ec2MetadataOptions',
    steampipe: 'ec2_instance_uses_imdsv2',
  },

  evaluate({ item }) {
    const { HttpEndpoint, HttpTokens } = answered(item.MetadataOptions, 'MetadataOptions');
    if (answered(HttpEndpoint, 'HttpEndpoint') === 'disabled') return pass();
    if (answered(HttpTokens, 'HttpTokens') === 'required') return pass();
    return fail('The metadata service answers requests without a session token (IMDSv1).');
  },
});
