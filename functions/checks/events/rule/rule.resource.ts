import { answered } from '../../../core/judgement/answer.ts';
import type { MetricSeries } from '../../../core/metric-fact.ts';
import { defineResource } from '../../../core/resource.ts';
import { eventBus } from '../event-bus/event-bus.resource.ts';
import type { ListTargetsByRuleResponse, Rule } from '../shapes.generated.ts';

export interface RuleFacts {
  ListTargetsByRule: ListTargetsByRuleResponse;
  FailedInvocations: MetricSeries;
}

/** A rule of an event bus, scheduled ones among them; not one that a service of AWS made and keeps. */
export const rule = defineResource<Rule, RuleFacts>({
  service: 'events',
  type: 'AWS::Events::Rule',
  scope: 'regional',

  parent: eventBus,
  list: {
    operation: 'ListRules',
    action: 'events:ListRules',
    // Without a bus it lists the rules of the default one.
    input: ({ Name }) => ({ EventBusName: answered(Name, 'Name'), Limit: 100 }),
    items: 'Rules',
  },

  identify: ({ Arn, Name }, { region }) => ({ id: Arn, name: Name, region }),

  // https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Rule.html
  select: ({ ManagedBy }) => ManagedBy === undefined,

  goneOn: {
    ResourceNotFoundException:
      'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListTargetsByRule.html',
  },

  facts: {
    ListTargetsByRule: {
      action: 'events:ListTargetsByRule',
      input: ({ Name, EventBusName }) => ({
        Rule: Name,
        EventBusName: answered(EventBusName, 'EventBusName'),
        Limit: 100,
      }),
      pages: 'Targets',
    },
    // Metrics of the default bus have no dimension for it:
    // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-monitoring.html
    FailedInvocations: {
      metric: {
        namespace: 'AWS/Events',
        name: 'FailedInvocations',
        statistic: 'Sum',
        dimensions: ({ Name, EventBusName }) => {
          const bus = nameOfBus(answered(EventBusName, 'EventBusName'));
          return { RuleName: Name, ...(bus !== 'default' && { EventBusName: bus }) };
        },
        days: 7,
        periodSeconds: 3600,
      },
    },
  },
});

/** The name of a bus that AWS names by its name or by its ARN. */
const nameOfBus = (bus: string): string => bus.replace(/^arn:.*:event-bus\//, '');
