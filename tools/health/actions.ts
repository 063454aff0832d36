import type { IamAction } from '../../functions/core/resource.ts';
import type { BotocoreService } from '../models/botocore.ts';
import { actionsOfOperations, prefixes } from '../models/iam-names.ts';

/** The action that permits an operation. That IAM knows it is a test of what was made. */
export function actionOf({ name, metadata }: BotocoreService, operation: string): IamAction {
  const named = actionsOfOperations[`${name}:${operation}`];
  const prefix = prefixes[name] ?? metadata.signingName ?? metadata.endpointPrefix;
  return (named ?? `${prefix}:${operation}`) as IamAction;
}
