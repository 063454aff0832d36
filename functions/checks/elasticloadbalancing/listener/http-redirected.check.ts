import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { ids } from '../../../core/judgement/requirement-ids.ts';
import { listener } from './listener.resource.ts';

export const check = defineCheck(listener, {
  id: 'elasticloadbalancing-listener-http-redirected',
  title: 'Plain HTTP listeners send clients on to HTTPS',
  severity: 'medium',
  category: 'security',
  why: 'What is served over plain HTTP, session cookies among it, can be read and changed by anyone on the way.',
  fix: 'Make the default action of the listener a permanent redirect to HTTPS on port 443.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
  frameworks: {
    aws_fsbp: ['ELB.1'],
    nist_800_53_r5: ids`
      AC-4 AC-4(22) AC-17(2) AC-24(1) AU-9(3) CA-9(b) IA-5(1)(c) PM-17(b) SC-7(4)(b) SC-7(4)(g) SC-8
      SC-8(1) SC-8(2) SC-8(3) SC-8(4) SC-8(5) SC-13(a) SC-23 SI-1(a)(2) SI-1(c)(2)
    `,
    'pci_dss_4.0': ['1.2.5', '2.2.5', '2.2.7', '4.2.1', '4.2.1.1', '8.3.2'],
    soc2: ['CC6.1', 'CC6.2', 'CC6.7'],
  },
  peers: {
    prowler: 'elbv2_ssl_listeners',
    cloudsploit: 'elbv2HttpsOnly',
    steampipe: 'elb_application_lb_redirect_http_request_to_https',
  },
  appliesTo: ({ Protocol }) => Protocol === 'HTTP',

  evaluate({ item }) {
    const redirected = answered(item.DefaultActions, 'DefaultActions').some(
      ({ Type, RedirectConfig }) => Type === 'redirect' && RedirectConfig?.Protocol === 'HTTPS',
    );
    return redirected ? pass() : fail('The default action does not redirect to HTTPS.');
  },
});
