import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { isPaidByOther } from '../../../core/judgement/member-account.ts';
import type { ReportDefinition } from '../cur.shapes.generated.ts';
import type { ExportStatus } from '../shapes.generated.ts';
import { account } from './account.resource.ts';

/**
 * The tables of costs and usage, among others of carbon or recommendations:
 * https://docs.aws.amazon.com/cur/latest/userguide/dataexports-table-dictionary.html
 */
const ofCosts = /\bFROM\s+(COST_AND_USAGE_REPORT|FOCUS_\w+|COST_AND_USAGE_DASHBOARD)\b/i;

export const check = defineCheck(account, {
  id: 'bcm-data-exports-account-export-present',
  title: 'Costs and usage are delivered in detail',
  severity: 'low',
  category: 'cost',
  why: 'What a single resource cost, hour by hour, is found nowhere else, and an export has nothing from before it was made.',
  fix: 'Make an export of costs and usage (CUR 2.0 or FOCUS) to a bucket, in the account that pays the bill.',
  docs: 'https://docs.aws.amazon.com/cur/latest/userguide/dataexports-create.html',
  joins: ['exports', 'reports', 'membership'],

  evaluate({ related: { exports, reports, membership }, scope }) {
    const isMember = isPaidByOther(membership, scope.accountId);
    const working = [
      ...exports
        .filter(({ facts }) => ofCosts.test(queryOf(facts.GetExport?.Export)))
        .map(({ item }) => isHealthy(answered(item.ExportStatus, 'ExportStatus'))),
      ...reports.map(isDelivered),
    ];
    // The account that pays the bill exports it for all.
    if (working.length === 0 && isMember) return noVerdict();
    if (working.length === 0) return fail('There is neither an export nor a report of costs.');
    return working.includes(true) ? pass() : fail('What there is of exports is not delivered.');
  },
});

const queryOf = (
  one:
    | { readonly DataQuery?: { readonly QueryStatement?: string | undefined } | undefined }
    | undefined,
) => answered(one?.DataQuery?.QueryStatement, 'QueryStatement');

const isHealthy = ({ StatusCode }: ExportStatus) =>
  kindOfWord(StatusCode, 'StatusCode', { good: ['HEALTHY'], bad: ['UNHEALTHY'] }) === 'good';

/** A report that was not delivered yet has no status. */
function isDelivered({ ReportStatus }: ReportDefinition): boolean {
  if (ReportStatus?.lastStatus === undefined) return true;
  const kinds = { good: ['SUCCESS'], bad: ['ERROR_PERMISSIONS', 'ERROR_NO_BUCKET'] };
  return kindOfWord(ReportStatus.lastStatus, 'lastStatus', kinds) === 'good';
}
