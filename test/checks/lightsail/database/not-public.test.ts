import { check } from '../../../../functions/checks/lightsail/database/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

describeCheck(check, {
  pass: { 'it is private': { item: { name: 'db', publiclyAccessible: false } } },
  fail: {
    'it is public': {
      item: { name: 'db', publiclyAccessible: true },
      message: 'The database is in public mode.',
    },
  },
  errors: { 'nothing is said': { item: { name: 'db' }, message: /without publiclyAccessible/ } },
});
