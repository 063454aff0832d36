import { check } from '../../../../functions/checks/redshift-serverless/workgroup/not-public.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const workgroup = (publiclyAccessible: boolean) => ({
  item: { status: 'AVAILABLE' as const, publiclyAccessible },
});

describeCheck(check, {
  pass: { 'it is': workgroup(false) },
  fail: { 'it is not': { ...workgroup(true), message: 'The workgroup has a public address.' } },
  skips: {
    'one that is being made': { item: { status: 'CREATING', publiclyAccessible: true } },
    'one that is being deleted': { item: { status: 'DELETING', publiclyAccessible: true } },
  },
});
