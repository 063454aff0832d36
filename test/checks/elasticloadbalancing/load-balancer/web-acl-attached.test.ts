import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/elasticloadbalancing/load-balancer/web-acl-attached.check.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, fakeAws, inPages } from '../../../support/fakes/fake-aws.ts';

const LoadBalancerArn = 'arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/web/1';
const item = { LoadBalancerArn, Type: 'application', Scheme: 'internet-facing' } as const;
const acl = (...ResourceArns: readonly string[]) => ({
  item: { Name: 'web' },
  facts: { ListResourcesForWebACL: { ResourceArns } },
});
const behind = (...webAcls: readonly ReturnType<typeof acl>[]) => ({ item, related: { webAcls } });
const message = 'No web ACL is associated with the load balancer.';

describeCheck(check, {
  pass: { 'one of the web ACLs protects it': behind(acl(), acl('arn:other', LoadBalancerArn)) },
  fail: {
    'there is none': { ...behind(), message },
    'they protect others': { ...behind(acl('arn:other')), message },
  },
  errors: {
    'what a web ACL protects is left out': {
      item,
      related: { webAcls: [{ item: {}, facts: { ListResourcesForWebACL: {} } }] },
      message: /without ResourceArns/,
    },
  },
  skips: {
    'an internal one': { item: { ...item, Scheme: 'internal' } },
    'a network load balancer': { item: { ...item, Type: 'network' } },
  },
});

it('is an error of each load balancer if one web ACL cannot be asked', async () => {
  const aws = fakeAws({
    lists: {
      'elasticloadbalancing:DescribeLoadBalancers': inPages('LoadBalancers', [
        [{ ...item, LoadBalancerName: 'web' }],
      ]),
      'wafv2:ListWebACLs': inPages('WebACLs', [[{ ARN: 'arn:acl', Name: 'acl', Id: '1' }]]),
    },
    calls: {
      'wafv2:ListResourcesForWebACL': () => {
        throw denied('ListResourcesForWebACL');
      },
    },
  });

  const { lines } = await runScan(aws, [check]);

  expect(lines).toEqual([`${check.id} eu-west-1 web error: permission`]);
});
