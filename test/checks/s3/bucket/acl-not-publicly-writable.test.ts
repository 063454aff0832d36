import { check } from '../../../../functions/checks/s3/bucket/acl-not-publicly-writable.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const granted = (
  group: string,
  ...permissions: ('READ' | 'WRITE' | 'WRITE_ACP' | 'FULL_CONTROL')[]
) => ({
  GetBucketAcl: {
    Grants: permissions.map((Permission) => ({
      Grantee: {
        Type: 'Group' as const,
        URI: `http://acs.amazonaws.com/groups/${group}`,
      },
      Permission,
    })),
  },
  GetPublicAccessBlock: undefined,
});
const owner = {
  Grantee: { Type: 'CanonicalUser' as const, ID: 'a1' },
  Permission: 'FULL_CONTROL' as const,
};
const ignoring = { PublicAccessBlockConfiguration: { IgnorePublicAcls: true } };
const related = { accountBlock: [undefined] };

describeCheck(check, {
  pass: {
    'nothing is granted': { facts: granted('global/AllUsers'), related },
    'the owner alone has a grant': {
      facts: { GetBucketAcl: { Grants: [owner] }, GetPublicAccessBlock: undefined },
      related,
    },
    'strangers are granted something else': { facts: granted('global/AllUsers', 'READ'), related },
    'a group of S3 itself has the grant': {
      facts: granted('s3/LogDelivery', 'WRITE_ACP'),
      related,
    },
    'the bucket makes S3 ignore the grant': {
      facts: { ...granted('global/AllUsers', 'WRITE_ACP'), GetPublicAccessBlock: ignoring },
      related,
    },
    'the account makes S3 ignore the grant': {
      facts: granted('global/AllUsers', 'WRITE_ACP'),
      related: { accountBlock: [ignoring] },
    },
  },
  fail: {
    'everybody has the grant': {
      facts: granted('global/AllUsers', 'WRITE_ACP'),
      related,
      message: 'Strangers are granted WRITE_ACP.',
    },
    'every AWS user has full control': {
      facts: granted('global/AuthenticatedUsers', 'FULL_CONTROL'),
      related,
      message: 'Strangers are granted FULL_CONTROL.',
    },
  },
});
