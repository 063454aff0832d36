import * as z from 'zod';
import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import { partiesBeside } from '../../../core/judgement/policies/policy-parties.ts';
import { openStatements } from '../../../core/judgement/policies/policy-strangers.ts';
import { endpointState } from '../endpoint-state.judgement.ts';
import {
  denyOthersResources,
  namesItsResources,
  withoutOwners,
} from './named-resources.judgement.ts';
import { vpcEndpoint } from './vpc-endpoint.resource.ts';

export const check = defineCheck(vpcEndpoint, {
  id: 'ec2-vpc-endpoint-accounts-trusted',
  title: 'Endpoint policies admit known accounts or resources only',
  severity: 'medium',
  category: 'security',
  why: 'Through an endpoint for everybody, whoever gets into the VPC carries data out with keys of an account of their own.',
  fix: 'Let the policy demand that callers are of your organization (aws:PrincipalOrgID), which you list as trusted, or name the resources that may be reached.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
  joins: ['services'],
  parameters: z.object({
    trustedAccounts: z
      .array(z.string())
      .default([])
      .describe(
        'Ids of other accounts and of organizations, your own too, that policies may name.',
      ),
  }),
  appliesTo: (item) => endpointState(item) === 'working',

  evaluate({ item, related: { services }, parameters: { trustedAccounts }, scope }) {
    // Where a service knows no policies, AWS lets everybody through and nothing can be changed.
    const [service] = services;
    if (!service || !answered(service.VpcEndpointPolicySupported, 'VpcEndpointPolicySupported')) {
      return noVerdict();
    }
    const trusted = new Set([scope.accountId, ...trustedAccounts]);
    const statements = statementsOf(answered(item.PolicyDocument, 'PolicyDocument'));
    if (denyOthersResources(statements)) return pass();
    const permissions = statements
      .filter((statement) => statement.Effect === 'Allow' && !namesItsResources(statement))
      .map(withoutOwners);
    const denials = statements.filter(({ Effect }) => Effect === 'Deny');
    const open = new Set(openStatements([...permissions, ...denials], ['*:*']));
    const admitted = permissions.flatMap((statement) => {
      const parties = partiesBeside(statement, trusted);
      if (parties !== 'everybody') return parties.map(({ id }) => id);
      return open.has(statement) ? ['everybody'] : [];
    });
    if (admitted.length === 0) return pass();
    return fail(
      `Admitted to whatever resource by the policy: ${[...new Set(admitted)].join(', ')}.`,
    );
  },
});
