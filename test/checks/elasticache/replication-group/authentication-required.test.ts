import { check } from '../../../../functions/checks/elasticache/replication-group/authentication-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const group = (AuthTokenEnabled: boolean, ...versions: string[]) => ({
  item: {
    Status: 'available',
    AuthTokenEnabled,
    MemberClusters: versions.map((_, index) => `shop-00${index}`),
  },
  related: {
    members: versions.map((EngineVersion, index) => ({
      CacheClusterId: `shop-00${index}`,
      EngineVersion,
    })),
  },
});
const message = 'The group answers whoever reaches it: it has no auth token.';

describeCheck(check, {
  pass: { 'it has a token': group(true, '5.0.6') },
  fail: {
    'it has none': { ...group(false, '5.0.6', '5.0.6'), message },
    'one member is not upgraded yet': { ...group(false, '6.2.6', '5.0.6'), message },
  },
  none: {
    'it is of version 6': group(false, '6.2.6'),
    'one of its members is being deleted': {
      ...group(false, '6.2.6', '6.2.6'),
      related: { members: [{ CacheClusterId: 'shop-000', EngineVersion: '6.2.6' }] },
    },
    'it is of Valkey': group(false, '8.0.1'),
    'it has no member yet': group(false),
  },
  errors: {
    'a member was not found': {
      item: group(true, '5.0.6').item,
      related: { members: [] },
      message: /without any member of the group/,
    },
    'a version is not answered': {
      item: group(true, '5.0.6').item,
      related: { members: [{ CacheClusterId: 'shop-000' }] },
      message: /without EngineVersion/,
    },
  },
});
