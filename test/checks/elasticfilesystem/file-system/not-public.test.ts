import { check } from '../../../../functions/checks/elasticfilesystem/file-system/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { strangerExamples } from '../../../support/policies/stranger-examples.ts';

const item = {
  OwnerId: '123456789012',
  FileSystemId: 'fs-1',
  CreationToken: 't',
  LifeCycleState: 'available',
  CreationTime: new Date('2026-11-01T00:00:00Z'),
  NumberOfMountTargets: 1,
  SizeInBytes: { Value: 1 },
  PerformanceMode: 'generalPurpose',
  Tags: [],
} as const;

const policy = (...Statement: object[]) => ({
  item,
  facts: { DescribeFileSystemPolicy: { Policy: JSON.stringify({ Statement }) } },
});
const everybody = {
  Sid: 'open',
  Effect: 'Allow',
  Principal: { AWS: '*' },
  Action: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
};
const via = (value: string | boolean, operator = 'Bool') => ({
  ...everybody,
  Condition: { [operator]: { 'elasticfilesystem:AccessedViaMountTarget': value } },
});
const message = 'Everybody is admitted by the policy statements: open.';
const strangers = strangerExamples(everybody, message, policy);

describeCheck(check, {
  pass: {
    ...strangers.pass,
    'there is no policy': { item, facts: { DescribeFileSystemPolicy: undefined } },
    'the policy has no statement': policy(),
    'it is held to mount targets, as the console writes it': policy(via('true')),
    'it is held to mount targets by a boolean': policy(via(true)),
  },
  fail: {
    ...strangers.fail,
    'everybody may mount': { ...policy(everybody), message },
    'it is held to other ways than mount targets': { ...policy(via('false')), message },
    'what is missing satisfies it': { ...policy(via('true', 'BoolIfExists')), message },
    'one statement is held to mount targets, another is not': {
      ...policy(via('true'), everybody),
      message,
    },
    'what is not encrypted on the way is denied, and all else admitted': {
      ...policy(everybody, {
        Sid: 'tls',
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
      message:
        'Everybody is admitted by the policy statements: open, in spite of the denials: tls.',
    },
  },
  errors: {
    'the policy cannot be read': {
      item,
      facts: { DescribeFileSystemPolicy: { Policy: '{' } },
      message: /is no JSON/,
    },
    'the answer has no policy': {
      item,
      facts: { DescribeFileSystemPolicy: { FileSystemId: 'fs-1' } },
      message: /without Policy/,
    },
  },
});
