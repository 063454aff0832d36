import { check } from '../../../../functions/checks/iam/user/inline-policies-not-admin.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import {
  boundaryExamples,
  inlineExamples,
  inlinePolicies,
} from '../../../support/policies/inline-policy-examples.ts';

const inline = (...statements: readonly object[]) => ({
  item: { UserPolicyList: inlinePolicies(...statements) },
  related: { boundary: [] },
});
const examples = inlineExamples(inline);
const held = boundaryExamples(inline, (boundary) => ({ boundary }));

describeCheck(check, {
  pass: {
    ...examples.pass,
    ...held.pass,
    'it has no inline policies': { item: {}, related: { boundary: [] } },
  },
  fail: { ...examples.fail, ...held.fail },
  errors: {
    ...held.errors,
    'a policy cannot be read': {
      item: { UserPolicyList: [{ PolicyName: 'policy-1', PolicyDocument: 'no policy' }] },
      related: { boundary: [] },
      message: /JSON/,
    },
  },
});
