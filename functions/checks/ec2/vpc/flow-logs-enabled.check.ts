import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { vpc } from './vpc.resource.ts';

export const check = defineCheck(vpc, {
  id: 'ec2-vpc-flow-logs-enabled',
  title: 'VPCs record their network traffic in flow logs',
  severity: 'medium',
  category: 'security',
  why: 'Without flow logs nobody can say afterwards who connected to what, nor find traffic that should not be there.',
  fix: 'Make a flow log for the VPC that records at least rejected traffic, to CloudWatch Logs, S3 or Firehose.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
  frameworks: {
    aws_fsbp: ['EC2.6'],
    'cis_aws_3.0': ['3.7'],
    'cis_aws_5.0': ['3.7'],
    'cis_aws_7.0': ['4.7'],
    hipaa: [
      '164.308(a)(1)(ii)(D)',
      '164.308(a)(3)(ii)(A)',
      '164.308(a)(6)(ii)',
      '164.312(b)',
      '164.312(c)(2)',
    ],
    iso27001_2022: ['A.8.15', 'A.8.16', 'A.8.20', 'A.8.21', 'A.8.22', 'A.8.23'],
    nist_800_53_r5: ids`
      AC-4(26) AU-2(b) AU-3(a) AU-3(b) AU-3(c) AU-3(d) AU-3(e) AU-6(3) AU-6(4) AU-6(6) AU-6(9)
      AU-8(b) AU-12(1) AU-12(2) AU-12(3) AU-12(4) AU-12(a) AU-12(c) AU-14(3) AU-14(a) AU-14(b)
      CA-7(b) CM-5(1)(b) CM-6(a) CM-9(b) IA-3(3)(b) MA-4(1)(a) PM-14(a)(1) PM-14(b) PM-31 SI-4(17)
      SI-7(8)
    `,
    'pci_dss_4.0': ids`
      5.3.4 10.2.1 10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.2 10.3.1
      10.6.3 A1.2.1
    `,
    soc2: ['CC6.6', 'CC7.2', 'CC7.3'],
  },
  peers: {
    prowler: 'vpc_flow_logs_enabled',
    cloudsploit: 'flowLogsEnabled',
    steampipe: 'vpc_flow_logs_enabled',
  },
  joins: ['flowLogs'],

  evaluate({ related: { flowLogs } }) {
    const active = flowLogs.filter(
      (log) =>
        answered(log.FlowLogStatus, 'FlowLogStatus') === 'ACTIVE' &&
        ['REJECT', 'ALL'].includes(answered(log.TrafficType, 'TrafficType')),
    );
    if (active.length === 0) return fail('No flow log of the VPC records rejected traffic.');
    const delivering = active.filter(
      (log) => answered(log.DeliverLogsStatus, 'DeliverLogsStatus') === 'SUCCESS',
    );
    if (delivering.length > 0) return pass();
    const reasons = active.flatMap(({ DeliverLogsErrorMessage: message }) => message ?? []);
    return fail(['AWS cannot deliver the flow logs', ...new Set(reasons)].join(': ').concat('.'));
  },
});
