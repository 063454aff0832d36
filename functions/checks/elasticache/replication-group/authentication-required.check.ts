import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { majorOf } from '../engine-support.judgement.ts';
import { replicationGroup } from './replication-group.resource.ts';

export const check = defineCheck(replicationGroup, {
  id: 'elasticache-replication-group-authentication-required',
  title: 'Older cache groups require an auth token',
  severity: 'medium',
  category: 'security',
  why: 'Whoever reaches the port may read and overwrite everything: before version 6 the token is the only lock.',
  fix: 'Set an auth token, which takes encryption in transit; or upgrade to version 6 or later and use access control lists.',
  docs: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth.html',
  joins: ['members'],

  evaluate({ item, related }) {
    const members = answered(item.MemberClusters, 'MemberClusters');
    // A member that is being deleted is still named, and tells nothing: all that stay have the same version.
    const versions = related.members.map(({ EngineVersion }) =>
      answered(EngineVersion, 'EngineVersion'),
    );
    if (members.length > 0) answered(versions[0], 'any member of the group');
    // Later versions have access control lists besides; a group that is being made has no member yet.
    if (versions.every((version) => majorOf(version) >= 6)) return noVerdict();
    if (answered(item.AuthTokenEnabled, 'AuthTokenEnabled')) return pass();
    return fail('The group answers whoever reaches it: it has no auth token.');
  },
});
