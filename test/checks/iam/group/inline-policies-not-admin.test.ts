import { check } from '../../../../functions/checks/iam/group/inline-policies-not-admin.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import {
  inlineExamples,
  inlinePolicies,
} from '../../../support/policies/inline-policy-examples.ts';

const inline = (...statements: readonly object[]) => ({
  item: { GroupPolicyList: inlinePolicies(...statements) },
});
const examples = inlineExamples(inline);

describeCheck(check, {
  pass: { ...examples.pass, 'it has no inline policies': inline() },
  fail: examples.fail,
  errors: {
    'a policy cannot be read': {
      item: { GroupPolicyList: [{ PolicyName: 'policy-1', PolicyDocument: 'no policy' }] },
      message: /JSON/,
    },
    'the answer holds no list': { item: {}, message: /without GroupPolicyList/ },
  },
});
