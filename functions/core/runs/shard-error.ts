import {
  AuthenticationError,
  type AwsCallError,
  type ErrorCategory,
  errorCategories,
  firstCategory,
  PermissionError,
  PlatformError,
  ServiceError,
  ServiceLimitError,
} from '../errors.ts';
import { byRank } from './failure-notice.ts';
import type { ShardRow } from './shard.ts';

const classes = {
  authentication: AuthenticationError,
  permission: PermissionError,
  limit: ServiceLimitError,
  service: ServiceError,
  platform: PlatformError,
} as const satisfies Record<ErrorCategory, unknown>;

// It stands in the history of the execution, which holds all shards'. The row has everything.
const errorsInCause = 3;
const longestMessage = 300;

/** What a shard fails with: of the class that ranks first, with JSON as its message. */
export function shardError(shard: ShardRow): AwsCallError {
  const { accountId, group, errorCounts, state } = shard;
  const category =
    firstCategory(errorCategories.filter((name) => errorCounts[name] > 0)) ?? 'platform';
  const errors = byRank(shard.errors)
    .slice(0, errorsInCause)
    .map((error) => ({ ...error, message: error.message.slice(0, longestMessage) }));
  const message = JSON.stringify({ accountId, group, state, errorCounts, errors });
  const [first] = errors;
  return new classes[category](message, {
    service: first?.service ?? 'roundsman',
    operation: first?.operation ?? 'RunShard',
    accountId,
  });
}
