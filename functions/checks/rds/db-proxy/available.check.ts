import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { dbProxy } from './db-proxy.resource.ts';

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBProxy.html
const passing: ReadonlySet<string> = new Set(['creating', 'deleting', 'reactivating']);
const broken: ReadonlySet<string> = new Set([
  'incompatible-network',
  'insufficient-resource-limits',
  'suspended',
  'suspending',
]);

export const check = defineCheck(dbProxy, {
  id: 'rds-db-proxy-available',
  title: 'Database proxies are available',
  severity: 'high',
  category: 'health',
  why: 'Applications that reach their database through a proxy lose it with the proxy.',
  fix: 'Look at the network and the limits that the status names; a suspended proxy comes back when its database does.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-managing.html',

  evaluate({ item }) {
    const status = answered(item.Status, 'Status');
    if (status === 'available' || status === 'modifying') return pass();
    if (passing.has(status)) return noVerdict();
    if (broken.has(status)) return fail(`The status is ${status}.`);
    throw new IncompleteAnswerError(`"${status}" is no status of a proxy that is known.`);
  },
});
