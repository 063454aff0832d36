import { check } from '../../../../functions/checks/iam/role/inline-policies-not-admin.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { everything } from '../../../support/policies/identity-policies.ts';
import {
  boundaryExamples,
  inlineExamples,
  inlinePolicies,
} from '../../../support/policies/inline-policy-examples.ts';

const inline = (...statements: readonly object[]) => ({
  item: { Path: '/', RolePolicyList: inlinePolicies(...statements) },
  related: { customerPolicies: [] },
});
const examples = inlineExamples(inline);
const held = boundaryExamples(inline, (customerPolicies) => ({ customerPolicies }));

describeCheck(check, {
  pass: { ...examples.pass, ...held.pass, 'it has no inline policies': inline() },
  fail: { ...examples.fail, ...held.fail },
  errors: {
    ...held.errors,
    'a policy cannot be read': {
      item: {
        Path: '/',
        RolePolicyList: [{ PolicyName: 'policy-1', PolicyDocument: 'no policy' }],
      },
      related: { customerPolicies: [] },
      message: /JSON/,
    },
    'the answer holds no list': {
      item: { Path: '/' },
      related: { customerPolicies: [] },
      message: /without RolePolicyList/,
    },
  },
  skips: {
    'a service-linked role': {
      item: { ...inline(everything).item, Path: '/aws-service-role/ecs.amazonaws.com/' },
    },
  },
});
