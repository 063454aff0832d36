import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbProxy } from './db-proxy.resource.ts';

export const check = defineCheck(dbProxy, {
  id: 'rds-db-proxy-tls-required',
  title: 'Database proxies refuse connections without TLS',
  severity: 'high',
  category: 'security',
  why: 'A client that falls back to a plain connection sends its password and its data in the clear.',
  fix: 'Require TLS in the settings of the proxy.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.howitworks.html',

  evaluate({ item }) {
    if (answered(item.RequireTLS, 'RequireTLS')) return pass();
    return fail('Connections without TLS are accepted.');
  },
});
