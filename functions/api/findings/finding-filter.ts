import { type Finding, type FindingStatus, statusOf } from '../../core/findings/finding.ts';
import { faulty } from '../../core/refusal.ts';
import { type Severity, severities } from '../../core/severity.ts';
import type { RequestOf } from '../http/route.ts';
import type { findingsRoutes } from './routes.ts';

export type FindingFilter = Omit<
  RequestOf<typeof findingsRoutes.listFindings>['query'],
  'limit' | 'cursor'
>;

const open: readonly FindingStatus[] = ['fail', 'error'];

/** The statuses that are asked for; `undefined` means any. */
function statusesOf({ status, change }: FindingFilter): readonly FindingStatus[] | undefined {
  return status ?? (change?.includes('resolved') ? undefined : open);
}

/** Whether all that is asked for stands in the index of what is open, and nothing selects by owner. */
export function isOfOpen(filter: FindingFilter): boolean {
  const { account, service, check, change, resource } = filter;
  const isOfOwners = [account, service, check, resource].some((name) => name !== undefined);
  const statuses = statusesOf(filter);
  const mayBeClosed = !statuses?.every((status) => open.includes(status));
  return !isOfOwners && !mayBeClosed && !change?.includes('resolved');
}

/** The severities that are asked for, in order of weight. */
export const severitiesOf = ({ severity }: FindingFilter): readonly Severity[] =>
  severities.filter((one) => severity?.includes(one) ?? true);

/** Whether a finding is one of those that are asked for. */
export function filterBy(filter: FindingFilter, now: Date): (finding: Finding) => boolean {
  const { severity, service, check, account, region, change, changedAfter, changedBefore } = filter;
  const statuses = statusesOf(filter);
  const part = filter.q?.toLowerCase();
  return (finding) =>
    (statuses?.includes(statusOf(finding, now)) ?? true) &&
    (severity?.includes(finding.severity) ?? true) &&
    (service === undefined || finding.service === service) &&
    (check === undefined || finding.checkId === check) &&
    (account === undefined || finding.accountId === account) &&
    (region === undefined || finding.region === region) &&
    (filter.resource === undefined || finding.resource?.id === filter.resource) &&
    (part === undefined || isCalled(finding, part)) &&
    (change ? change.some((one) => one === finding.change) : finding.change !== 'resolved') &&
    (changedAfter === undefined || finding.changedAt >= changedAfter) &&
    (changedBefore === undefined || finding.changedAt < changedBefore);
}

/** Whether a part of its resource's name or id is this. @param part In small letters. */
const isCalled = ({ resource }: Finding, part: string) =>
  resource !== undefined &&
  [resource.name, resource.id].some((name) => name.toLowerCase().includes(part));

/** Refuses to put in an order what is not in it: only what is open is in the order of its changes. */
export function refuseOrder(filter: FindingFilter): void {
  if (filter.order === undefined || isOfOpen(filter)) return;
  throw faulty({
    where: 'query.order',
    what: 'Only what is open is in the order of its changes. Leave out the order, or account, service, check, resource, and what is not open.',
  });
}
