import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { accessPoint } from './access-point.resource.ts';

export const check = defineCheck(accessPoint, {
  id: 'elasticfilesystem-access-point-identity-enforced',
  title: 'EFS access points enforce a user and a directory',
  severity: 'medium',
  category: 'security',
  why: 'A client that may choose its user id and sees the whole file system reads and changes the files of all others.',
  fix: 'Make an access point with a POSIX user and a root directory of its own, and mount that: it cannot be changed later.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html',

  evaluate({ item: { PosixUser, RootDirectory } }) {
    // Without one, the client names its user; without a path, it sees the root:
    // https://docs.aws.amazon.com/efs/latest/ug/API_CreateAccessPoint.html
    const { Path: path = '/' } = RootDirectory ?? {};
    if (PosixUser) answered(PosixUser.Uid, 'Uid');
    const missing = [...(PosixUser ? [] : ['user']), ...(path === '/' ? ['directory'] : [])];
    if (missing.length === 0) return pass();
    return fail(`Not enforced: ${missing.join(', ')}.`);
  },
});
