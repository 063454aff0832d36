import { check } from '../../../../functions/checks/lightsail/bucket/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Access = 'public' | 'private';
const bucket = (getObject: Access, allowPublicOverrides = false) => ({
  item: { name: 'assets', accessRules: { getObject, allowPublicOverrides } },
});
const message = 'Everybody may read every object of the bucket.';

describeCheck(check, {
  pass: {
    'it is private': bucket('private'),
    'single objects may be public': bucket('private', true),
  },
  fail: {
    'it is public': { ...bucket('public'), message },
    "S3's block does not hold for it": {
      item: { ...bucket('public').item, bpaImpactsLightsail: false },
      message,
    },
  },
  none: {
    "S3's block takes some of it back": {
      item: { ...bucket('public').item, bpaImpactsLightsail: true },
    },
  },
  errors: {
    'the rules are missing': { item: { name: 'assets' }, message: /without getObject/ },
    // What Lightsail will offer is not in the type of today.
    'the access is not known': { ...bucket('members' as Access), message: /the access members/ },
  },
});
