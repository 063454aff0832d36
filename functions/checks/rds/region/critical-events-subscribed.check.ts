import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import type { EventSubscription } from '../shapes.generated.ts';
import { region } from './region.resource.ts';

/**
 * Categories of events that somebody has to hear of.
 *
 * https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-20
 */
const critical = {
  'db-cluster': ['failure', 'maintenance'],
  'db-instance': ['configuration change', 'failure', 'maintenance'],
} as const;

type Source = keyof typeof critical;

export const check = defineCheck(region, {
  id: 'rds-region-critical-events-subscribed',
  title: 'Critical database events notify someone',
  severity: 'low',
  category: 'operations',
  why: 'RDS says that a database failed, is due for maintenance or was configured anew; without a subscription nobody hears it until something depends on it.',
  fix: 'Subscribe a topic of SNS to the failure, maintenance and configuration change events of all instances, and to the failure and maintenance events of all clusters.',
  docs: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Subscribing.html',
  joins: ['clusters', 'instances', 'subscriptions'],

  evaluate({ related: { clusters, instances, subscriptions } }) {
    if (clusters.length + instances.length === 0) return noVerdict();
    const working = subscriptions.filter(isWorking);
    const unheard = [
      ...clusters.map(({ DBClusterIdentifier: id }) =>
        lacking('db-cluster', answered(id, 'DBClusterIdentifier'), working),
      ),
      ...instances.map(({ DBInstanceIdentifier: id }) =>
        lacking('db-instance', answered(id, 'DBInstanceIdentifier'), working),
      ),
    ].filter(({ length }) => length > 0);
    if (unheard.length === 0) return pass();
    const categories = [...new Set(unheard.flat())].sort().join(', ');
    return fail(
      `Nobody is notified of all critical events of ${unheard.length} of ${clusters.length + instances.length} databases. Missing: ${categories}.`,
    );
  },
});

/** Critical events of a database that no subscription is about. */
function lacking(
  source: Source,
  id: string,
  subscriptions: readonly EventSubscription[],
): readonly string[] {
  const about = subscriptions.filter((one) => isAbout(one, source, id));
  return critical[source].filter(
    (category) => !about.some(({ EventCategoriesList }) => isOf(EventCategoriesList, category)),
  );
}

/** A subscription whose topic is gone, or closed to RDS, notifies nobody. */
function isWorking({ Enabled, Status }: EventSubscription): boolean {
  const isBroken = ['no-permission', 'topic-not-exist'].includes(answered(Status, 'Status'));
  return answered(Enabled, 'Enabled') && !isBroken;
}

/**
 * Without a type it is about all sources, without ids about all of its type:
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateEventSubscription.html
 */
function isAbout(
  { SourceType, SourceIdsList: ids }: EventSubscription,
  source: Source,
  id: string,
): boolean {
  if (SourceType !== undefined && SourceType !== source) return false;
  return ids === undefined || ids.length === 0 || ids.includes(id);
}

/** Who chose no category is notified of all. */
const isOf = (categories: readonly string[] | undefined, category: string): boolean =>
  categories === undefined || categories.length === 0 || categories.includes(category);
