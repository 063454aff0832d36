import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { region } from './region.resource.ts';

const ssh = 22;

export const check = defineCheck(region, {
  id: 'elasticmapreduce-region-public-access-blocked',
  title: 'EMR starts no cluster that is open to everybody',
  severity: 'high',
  category: 'security',
  why: 'One security group with a rule for everybody opens a cluster that nobody meant to be reached from outside.',
  fix: 'Turn on block public access for EMR in this region, with no exception but port 22.',
  docs: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-block-public-access.html',

  evaluate({ item }) {
    const settings = answered(
      item.BlockPublicAccessConfiguration,
      'BlockPublicAccessConfiguration',
    );
    if (!answered(settings.BlockPublicSecurityGroupRules, 'BlockPublicSecurityGroupRules')) {
      return fail('Block public access is off in this region.');
    }
    // Left out where there is no exception.
    const others = (settings.PermittedPublicSecurityGroupRuleRanges ?? [])
      .map(({ MinRange, MaxRange }) => {
        const first = answered(MinRange, 'MinRange');
        // One port, where the last is left out.
        return { first, last: MaxRange ?? first };
      })
      .filter(({ first, last }) => first !== ssh || last !== ssh);
    if (others.length === 0) return pass();
    const ports = others.map(({ first, last }) => (first === last ? first : `${first}-${last}`));
    return fail(`Ports that may be open to everybody: ${ports.join(', ')}.`);
  },
});
