import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { listener } from './listener.resource.ts';

const current = ['TLSv1.2', 'TLSv1.3'];

export const check = defineCheck(listener, {
  id: 'elasticloadbalancing-listener-tls-current',
  title: 'TLS listeners refuse outdated protocol versions',
  severity: 'medium',
  category: 'security',
  why: 'TLS 1.0 and 1.1 have known weaknesses and are deprecated; who can make a client fall back to them can attack the connection.',
  fix: 'Choose a security policy that offers TLS 1.2 and 1.3 alone, such as ELBSecurityPolicy-TLS13-1-2-2021-06.',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
  joins: ['sslPolicy'],
  appliesTo: ({ Protocol }) => Protocol === 'HTTPS' || Protocol === 'TLS',

  evaluate({ item, related }) {
    const name = answered(item.SslPolicy, 'SslPolicy');
    const policy = answered(related.sslPolicy[0], `the TLS policy ${name}`);
    const outdated = answered(policy.SslProtocols, 'SslProtocols').filter(
      (protocol) => !current.includes(protocol),
    );
    return outdated.length === 0 ? pass() : fail(`${name} accepts ${outdated.join(', ')}.`);
  },
});
