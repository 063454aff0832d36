import { defineCheck } from '../../../core/check.ts';
import { judgeDatabaseStatus } from '../database-status.judgement.ts';
import { dbProxy } from './db-proxy.resource.ts';

export const check = defineCheck(dbProxy, {
  id: 'rds-db-proxy-available',
  title: 'Database proxies are available',
  severity: 'high',
  category: 'health',
  why: 'Applications that reach their database through a proxy lose it with the proxy.',
  fix: 'Look at the network and the limits that the status names; a suspended proxy comes back when its database does.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy-managing.html',

  evaluate: ({ item }) => judgeDatabaseStatus(item.Status, 'Status'),
});
