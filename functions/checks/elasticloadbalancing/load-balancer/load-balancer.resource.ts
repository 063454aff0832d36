import type { WithFacts } from '../../../core/join.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
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

export interface LoadBalancerFacts {
  DescribeLoadBalancerAttributes: DescribeLoadBalancerAttributesOutput;
  RequestCount: MetricSeries;
  OwnErrors: MetricSeries;
  TargetErrors: MetricSeries;
  ResponseSeconds: MetricSeries;
  Responses: MetricSeries;
}

export interface LoadBalancerRelated {
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
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
    RequestCount: measured('RequestCount', 'Sum'),
    OwnErrors: measured('HTTPCode_ELB_5XX_Count', 'Sum'),
    TargetErrors: measured('HTTPCode_Target_5XX_Count', 'Sum'),
    ResponseSeconds: measured('TargetResponseTime', 'Sum'),
    Responses: measured('TargetResponseTime', 'SampleCount'),
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

/** A metric of an application load balancer, which CloudWatch calls by the end of its ARN: `app/web/50dc6c495c0c9188`. */
function measured(name: string, statistic: 'SampleCount' | 'Sum') {
  return {
    metric: {
      namespace: 'AWS/ApplicationELB',
      name,
      statistic,
      dimensions: ({ LoadBalancerArn }: LoadBalancer) => ({
        LoadBalancer: LoadBalancerArn?.split(':loadbalancer/')[1],
      }),
      days: 7,
      periodSeconds: 3600,
    },
  };
}
