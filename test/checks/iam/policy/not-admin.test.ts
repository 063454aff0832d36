import { check } from '../../../../functions/checks/iam/policy/not-admin.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import {
  allButIdentities,
  encoded,
  everything,
  identities,
  readsOneBucket,
} from '../../../support/policies/identity-policies.ts';

const policy = (...statements: object[]) => ({
  item: {
    AttachmentCount: 1,
    DefaultVersionId: 'v2',
    PolicyVersionList: [
      { VersionId: 'v1', Document: encoded(everything) },
      { VersionId: 'v2', Document: encoded(...statements) },
    ],
  },
});

describeCheck(check, {
  pass: {
    'its version in force names actions and resources': policy(readsOneBucket),
    'everything is denied': policy({ ...everything, Effect: 'Deny' }),
    'everything but identities is permitted': policy({
      Effect: 'Allow',
      NotAction: 'iam:*',
      Resource: '*',
    }),
    'identities are denied': policy(everything, {
      Effect: 'Deny',
      Action: 'iam:*',
      Resource: '*',
    }),
  },
  fail: {
    'its version in force permits everything': {
      ...policy(readsOneBucket, everything),
      message: 'Everything is permitted by the policy: statement All.',
    },
    'two statements permit everything together': {
      ...policy(allButIdentities, readsOneBucket, identities),
      message: 'Everything is permitted by the policy: statement Power, Identities together.',
    },
    'all but something is permitted': {
      ...policy({ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }),
      message:
        'Everything but a few things, and the means to gain these, are permitted by the policy: statement without id.',
    },
    'everything is permitted but on one bucket': {
      ...policy({ Sid: 'Rest', Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::x' }),
      message:
        'Everything but a few things, and the means to gain these, are permitted by the policy: statement Rest.',
    },
  },
  errors: {
    'the version in force is not answered': {
      item: { ...policy(readsOneBucket).item, DefaultVersionId: 'v3' },
      message: /without version v3/,
    },
    'the policy cannot be read': {
      item: {
        ...policy(readsOneBucket).item,
        PolicyVersionList: [{ VersionId: 'v2', Document: 'no policy' }],
      },
      message: /JSON/,
    },
  },
  skips: {
    'a policy that nobody holds': { item: { ...policy(everything).item, AttachmentCount: 0 } },
  },
});
