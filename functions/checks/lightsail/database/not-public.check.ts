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
  docs: 'https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_UpdateRelationalDatabase.html',

  evaluate: ({ item: { publiclyAccessible } }) =>
    answered(publiclyAccessible, 'publiclyAccessible')
      ? fail('The database is in public mode.')
      : pass(),
});
