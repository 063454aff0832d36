import { check } from '../../../../functions/checks/elasticfilesystem/access-point/identity-enforced.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const item = { OwnerId: '123456789012', LifeCycleState: 'available' } as const;
const PosixUser = { Uid: 1000, Gid: 1000 };
const at = (Path: string) => ({ RootDirectory: { Path } });

describeCheck(check, {
  pass: {
    'both are enforced': { item: { ...item, PosixUser, ...at('/shop') } },
    'the user is root, which somebody chose': {
      item: { ...item, PosixUser: { Uid: 0, Gid: 0 }, ...at('/shop') },
    },
  },
  fail: {
    'neither is': { item, message: 'Not enforced: user, directory.' },
    'the user is not': {
      item: { ...item, ...at('/shop') },
      message: 'Not enforced: user.',
    },
    'the directory is the root': {
      item: { ...item, PosixUser, ...at('/') },
      message: 'Not enforced: directory.',
    },
    'the directory has no path': {
      item: { ...item, PosixUser, RootDirectory: {} },
      message: 'Not enforced: directory.',
    },
    'there is no directory': { item: { ...item, PosixUser }, message: 'Not enforced: directory.' },
  },
  skips: {
    'one of another account': { item: { ...item, OwnerId: '210987654321' } },
    'one that is being deleted': { item: { ...item, LifeCycleState: 'deleting' } },
  },
});
