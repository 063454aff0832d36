import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { zonesOf } from '../../../core/judgement/networks/zones.ts';
import { lambdaFunction } from '../lambda-function/lambda-function.resource.ts';

export const check = defineCheck(lambdaFunction, {
  id: 'lambda-function-multi-az',
  title: 'Functions in a VPC run in several zones',
  severity: 'medium',
  category: 'reliability',
  why: 'A function whose subnets are in one zone cannot be invoked while that zone is in trouble.',
  fix: 'Add subnets of other zones to the network of the function.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  joins: ['subnets'],
  // One that is in no VPC names no subnets, and runs in all zones.
  appliesTo: ({ VpcConfig }) => (VpcConfig?.SubnetIds ?? []).length > 0,

  evaluate({ item, related: { subnets } }) {
    const zones = zonesOf(answered(item.VpcConfig?.SubnetIds, 'SubnetIds'), subnets);
    if (!zones) return noVerdict();
    return zones.length > 1 ? pass() : fail(`The function runs in ${zones.join(', ')} alone.`);
  },
});
