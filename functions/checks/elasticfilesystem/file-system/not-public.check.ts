import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import {
  idsOf,
  type Statement,
  statementsOf,
} from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { fileSystem } from './file-system.resource.ts';

const mountTarget = 'elasticfilesystem:accessedviamounttarget';

export const check = defineCheck(fileSystem, {
  id: 'elasticfilesystem-file-system-not-public',
  title: 'EFS file system policies let no stranger in',
  severity: 'high',
  category: 'security',
  why: 'A policy for everybody also admits clients that come by other ways than a mount target, such as servers of Transfer Family in other accounts.',
  fix: 'Name the principals that need the file system, or hold principal * to mount targets with elasticfilesystem:AccessedViaMountTarget.',
  docs: 'https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html',
  needs: ['DescribeFileSystemPolicy'],

  evaluate({ facts: { DescribeFileSystemPolicy: answer } }) {
    // Without a policy it admits whoever reaches a mount target, which has no public address; AWS does not call that public.
    if (!answer) return pass();
    const statements = statementsOf(answered(answer.Policy, 'Policy'));
    const wide = statements.filter((statement) => !isHeldToMountTargets(statement));
    const open = openStatements(wide, everyActionOf('elasticfilesystem', wide));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the policy statements: ${which}.`);
  },
});

/** A mount target is reached from networks alone that the owner has joined to its own. */
const isHeldToMountTargets = ({ Effect, Condition = {} }: Statement) =>
  Effect === 'Allow' &&
  Object.entries(Condition)
    .filter(([operator]) => operator.toLowerCase() === 'bool')
    .flatMap(([, keys]) => Object.entries(keys))
    .some(
      ([key, values]) =>
        key.toLowerCase() === mountTarget &&
        values.every((value) => value.toLowerCase() === 'true'),
    );
