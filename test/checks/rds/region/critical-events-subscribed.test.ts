import { expect, it } from 'vitest';
import { check } from '../../../../functions/checks/rds/region/critical-events-subscribed.check.ts';
import type { EventSubscription } from '../../../../functions/checks/rds/shapes.generated.ts';
import { runScan } from '../../../support/checks/run-scan.ts';
import { describeCheck } from '../../../support/describe-check.ts';
import { denied, fakeAws, inPages, throwing } from '../../../support/fakes/fake-aws.ts';

const working = { Enabled: true, Status: 'active' } as const;
const ofInstances: EventSubscription = {
  ...working,
  SourceType: 'db-instance',
  EventCategoriesList: ['configuration change', 'failure', 'maintenance', 'backup'],
};
const ofClusters: EventSubscription = {
  ...working,
  SourceType: 'db-cluster',
  EventCategoriesList: ['failure', 'maintenance'],
};
const world = (
  instances: readonly string[],
  clusters: readonly string[],
  ...subscriptions: readonly EventSubscription[]
) => ({
  related: {
    instances: instances.map((DBInstanceIdentifier) => ({ DBInstanceIdentifier })),
    clusters: clusters.map((DBClusterIdentifier) => ({ DBClusterIdentifier })),
    subscriptions,
  },
});
const missing = (unheard: string, categories: string) =>
  `Nobody is notified of all critical events of ${unheard} databases. Missing: ${categories}.`;

describeCheck(check, {
  pass: {
    'all instances and clusters are subscribed to': world(['a'], ['c'], ofInstances, ofClusters),
    'there are instances alone': world(['a'], [], ofInstances),
    'one subscription is about all sources': world(['a'], ['c'], {
      ...working,
      SourceIdsList: [],
      EventCategoriesList: [],
    }),
    'no category was chosen': world(['a'], [], { ...working, SourceType: 'db-instance' }),
    'two subscriptions divide the categories': world(
      ['a'],
      [],
      { ...ofInstances, EventCategoriesList: ['failure'] },
      { ...ofInstances, EventCategoriesList: ['maintenance', 'configuration change'] },
    ),
    'it names each of the databases': world(['a', 'b'], [], {
      ...ofInstances,
      SourceIdsList: ['a', 'b'],
    }),
  },
  fail: {
    'nobody subscribed': {
      ...world(['a'], []),
      message: missing('1 of 1', 'configuration change, failure, maintenance'),
    },
    'clusters are forgotten': {
      ...world(['a'], ['c'], ofInstances),
      message: missing('1 of 2', 'failure, maintenance'),
    },
    'a category is missing': {
      ...world(['a'], [], {
        ...ofInstances,
        EventCategoriesList: ['failure', 'configuration change'],
      }),
      message: missing('1 of 1', 'maintenance'),
    },
    'it names other databases': {
      ...world(['a', 'b'], [], { ...ofInstances, SourceIdsList: ['a'] }),
      message: missing('1 of 2', 'configuration change, failure, maintenance'),
    },
    'it is switched off': {
      ...world([], ['c'], { ...ofClusters, Enabled: false }),
      message: missing('1 of 1', 'failure, maintenance'),
    },
    'its topic is gone': {
      ...world([], ['c'], { ...ofClusters, Status: 'topic-not-exist' }),
      message: missing('1 of 1', 'failure, maintenance'),
    },
  },
  none: { 'there is no database': world([], [], ofInstances) },
  errors: {
    'a subscription does not say whether it is on': {
      ...world(['a'], [], { ...ofInstances, Enabled: undefined }),
      message: /without Enabled/,
    },
    'a subscription does not say how it is': {
      ...world(['a'], [], { ...ofInstances, Status: undefined }),
      message: /without Status/,
    },
    'an instance has no name': {
      related: { instances: [{}], clusters: [], subscriptions: [] },
      message: /without DBInstanceIdentifier/,
    },
  },
});

it('is one finding of each region over all pages of all lists', async () => {
  const aws = fakeAws({
    lists: {
      'rds:DescribeDBInstances': inPages('DBInstances', [
        [{ DBInstanceArn: 'arn:a', DBInstanceIdentifier: 'a' }],
        [{ DBInstanceArn: 'arn:b', DBInstanceIdentifier: 'b' }],
      ]),
      'rds:DescribeDBClusters': inPages('DBClusters', [[]]),
      'rds:DescribeEventSubscriptions': (request, token) => {
        if (request.region === 'eu-west-1') {
          return throwing(denied('DescribeEventSubscriptions'))();
        }
        const named = (id: string) => ({
          ...ofInstances,
          EventSubscriptionArn: `arn:${id}`,
          CustSubscriptionId: id,
          SourceIdsList: [id],
        });
        return inPages('EventSubscriptionsList', [[named('a')], [named('b')]])(request, token);
      },
    },
  });

  const { lines } = await runScan(aws, [check], { regions: ['eu-west-1', 'us-east-1'] });

  expect(lines.toSorted()).toEqual([
    'rds-region-critical-events-subscribed eu-west-1 eu-west-1 error: permission',
    'rds-region-critical-events-subscribed us-east-1 us-east-1 pass',
  ]);
});
