import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { loadBalancer } from './load-balancer.resource.ts';

export const check = defineCheck(loadBalancer, {
  id: 'elasticloadbalancing-load-balancer-access-logs-enabled',
  title: 'Application load balancers write access logs',
  severity: 'medium',
  category: 'security',
  why: 'Without them nobody can tell afterwards who sent which request, be it an attack or a fault.',
  fix: 'Turn on access logs to an S3 bucket of the same region whose policy lets the load balancer write.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html',
  frameworks: {
    aws_fsbp: ['ELB.5'],
    'cis_aws_7.0': ['4.10'],
    hipaa: ['164.308(a)(1)(ii)(D)', '164.308(a)(3)(ii)(A)', '164.308(a)(6)(ii)', '164.312(b)'],
    iso27001_2022: ['A.8.15'],
    nist_800_53_r5: ids`
      AC-4(26) AU-2(b) AU-3(a) AU-3(b) AU-3(c) AU-3(d) AU-3(e) AU-3(f) AU-6(3) AU-6(4) AU-6(6)
      AU-6(9) AU-8(b) AU-10 AU-12(1) AU-12(2) AU-12(3) AU-12(4) AU-12(a) AU-12(c) AU-14(3) AU-14(a)
      AU-14(b) CA-7(b) CM-5(1)(b) IA-3(3)(b) MA-4(1)(a) PM-14(a)(1) PM-14(b) PM-31 SC-7(9)(b)
      SI-4(17) SI-7(8)
    `,
    'pci_dss_4.0': ids`
      10.2.1.1 10.2.1.2 10.2.1.3 10.2.1.4 10.2.1.5 10.2.1.6 10.2.1.7 10.2.2 10.3.1 10.6.3 A1.2.1
    `,
    soc2: ['A1.2', 'CC7.2', 'CC7.3', 'PI1.2'],
  },
  peers: {
    prowler: 'elbv2_logging_enabled',
    cloudsploit: 'elbv2LoggingEnabled',
    steampipe: 'elb_application_classic_lb_logging_enabled',
  },
  needs: ['DescribeLoadBalancerAttributes'],
  // Network load balancers log TLS requests alone, gateway ones nothing.
  appliesTo: ({ Type }) => answered(Type, 'Type') === 'application',

  evaluate({ facts }) {
    const attributes = answered(facts.DescribeLoadBalancerAttributes?.Attributes, 'Attributes');
    // False unless set:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html
    const enabled = attributes.find(({ Key }) => Key === 'access_logs.s3.enabled');
    return enabled?.Value === 'true' ? pass() : fail('Access logs are off.');
  },
});
