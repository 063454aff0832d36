import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { database } from './database.resource.ts';

export const check = defineCheck(database, {
  id: 'lightsail-database-not-public',
  title: 'Lightsail databases are private',
  severity: 'high',
  category: 'security',
  why: 'In public mode everybody reaches the database, and nothing but its passwords keeps them out.',
  fix: 'Switch public mode off, and connect from Lightsail instances of the same region.',
  docs: 'https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-configuring-database-public-mode.html',

  evaluate: ({ item: { publiclyAccessible } }) =>
    answered(publiclyAccessible, 'publiclyAccessible')
      ? fail('The database is in public mode.')
      : pass(),
});
