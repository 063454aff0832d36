import type { Finding } from '../../queries/findings.ts';

/** What is looked at to tell causes from what follows of them. */
type Said = Pick<Finding, 'findingId' | 'accountId' | 'region' | 'resource' | 'checkId' | 'status'>;

/** A finding, and what else fails because it does. */
export interface Cause<One extends Said> {
  readonly finding: One;
  readonly follows: readonly One[];
}

/**
 * One fault, one line: what follows from another finding of the list stands under that one. Only what fails follows,
 * and only from what fails, on the same resource in the same region. Of several causes the first in the list counts.
 *
 * @param impliedBy The checks whose fault makes a check fail, too, as the catalogue has it; also those behind them.
 */
export function byCause<One extends Said>(
  findings: readonly One[],
  impliedBy: (checkId: string) => readonly string[],
): readonly Cause<One>[] {
  const failing = Map.groupBy(findings.filter(fails), placeOf);
  const causeOf = (finding: One): One | undefined => {
    const checks = fails(finding) ? impliedBy(finding.checkId) : [];
    if (checks.length === 0) return undefined;
    const causes = failing.get(placeOf(finding))?.filter(({ checkId }) => checks.includes(checkId));
    return causes?.find(({ checkId }) => !impliedBy(checkId).some((one) => isOf(causes, one)));
  };
  const follows = Map.groupBy(
    findings.filter((finding) => causeOf(finding)),
    (finding) => causeOf(finding)?.findingId,
  );
  return findings
    .filter((finding) => !causeOf(finding))
    .map((finding) => ({ finding, follows: follows.get(finding.findingId) ?? [] }));
}

const fails = ({ status, resource }: Said) => status === 'fail' && resource !== undefined;

const placeOf = ({ accountId, region, resource }: Said) =>
  [accountId, region, resource?.id].join(' ');

const isOf = (findings: readonly Said[], check: string) =>
  findings.some(({ checkId }) => checkId === check);
