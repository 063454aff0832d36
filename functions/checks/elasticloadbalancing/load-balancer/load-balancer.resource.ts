import type { WithFacts } from '../../../core/join.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { defineResource } from '../../../core/resource.ts';
import type {
  ListResourcesForWebACLResponse,
  WebACLSummary,
} from '../../wafv2/shapes.generated.ts';
import { webAcl } from '../../wafv2/web-acl/web-acl.resource.ts';
import type {
  DescribeLoadBalancerAttributesOutput,
  DescribeTargetGroupAttributesOutput,
  DescribeTargetHealthOutput,
  LoadBalancer,
  TargetGroup,
} from '../shapes.generated.ts';
import { targetGroup } from '../target-group/target-group.resource.ts';

interface LoadBalancerFacts {
  DescribeLoadBalancerAttributes: DescribeLoadBalancerAttributesOutput;
}

interface LoadBalancerRelated {
  targetGroups: WithFacts<TargetGroup, { DescribeTargetHealth: DescribeTargetHealthOutput }>;
  targetGroupSettings: WithFacts<
    TargetGroup,
    { DescribeTargetGroupAttributes: DescribeTargetGroupAttributesOutput }
  >;
  webAcls: WithFacts<WebACLSummary, { ListResourcesForWebACL: ListResourcesForWebACLResponse }>;
}

const byArn = {
  resource: targetGroup,
  keys: ({ LoadBalancerArn }: LoadBalancer) => [LoadBalancerArn],
  otherKeys: ({ LoadBalancerArns }: TargetGroup) => answered(LoadBalancerArns, 'LoadBalancerArns'),
};

/** Application, network and gateway load balancers; not the classic ones. */
export const loadBalancer = defineResource<LoadBalancer, LoadBalancerFacts, LoadBalancerRelated>({
  service: 'elasticloadbalancing',
  type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  scope: 'regional',

  list: {
    operation: 'DescribeLoadBalancers',
    action: 'elasticloadbalancing:DescribeLoadBalancers',
    input: { PageSize: 400 },
    items: 'LoadBalancers',
  },

  identify: ({ LoadBalancerArn, LoadBalancerName }, { region }) => ({
    id: LoadBalancerArn,
    name: LoadBalancerName,
    region,
  }),

  goneOn: {
    LoadBalancerNotFound:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancerAttributes.html',
  },

  facts: {
    DescribeLoadBalancerAttributes: {
      action: 'elasticloadbalancing:DescribeLoadBalancerAttributes',
      input: ({ LoadBalancerArn }) => ({ LoadBalancerArn }),
    },
  },

  related: {
    targetGroups: { ...byArn, facts: ['DescribeTargetHealth'] },
    targetGroupSettings: { ...byArn, facts: ['DescribeTargetGroupAttributes'] },
    // Which resources it protects, a web ACL says; to ask each load balancer takes more calls.
    webAcls: {
      resource: webAcl,
      facts: ['ListResourcesForWebACL'],
      keys: () => ['all'],
      otherKeys: () => ['all'],
    },
  },
});
