import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { idsOf, statementsOf } from '../../../core/judgement/policies/policy-document.ts';
import {
  everyActionOf,
  inSpiteOfDenials,
  openStatements,
} from '../../../core/judgement/policies/policy-strangers.ts';
import { domain } from './domain.resource.ts';
import { fineGrainedAccess } from './fine-grained-access.judgement.ts';

export const check = defineCheck(domain, {
  id: 'es-domain-not-public',
  title: 'Domains are not open to the world',
  severity: 'critical',
  category: 'security',
  why: 'Whoever finds the endpoint reads, changes and deletes every index; such domains are searched for all the time.',
  fix: 'Name the roles that need the domain as principals of its access policy, or turn on fine-grained access control; a domain in a VPC is reached from there alone.',
  docs: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html',

  evaluate({ item }) {
    // What is in a VPC has no public endpoint, and no VPCOptions what is not:
    // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html
    if (item.VPCOptions?.VPCId) return pass();
    if (fineGrainedAccess(item) === 'on') return pass();
    const policy = answered(item.AccessPolicies, 'AccessPolicies');
    // An empty text is no policy: then only what IAM permits inside the account is admitted.
    if (policy === '') return pass();
    const statements = statementsOf(policy);
    const open = openStatements(statements, everyActionOf('es', statements));
    if (open.length === 0) return pass();
    const which = `${idsOf(open)}${inSpiteOfDenials(statements)}`;
    return fail(`Everybody is admitted by the access policy's statements: ${which}.`);
  },
});
