import { findingStatuses, severities } from '../../queries/finding-words.ts';
import type { Finding } from '../../queries/findings.ts';

type Said = Pick<Finding, 'status' | 'severity'>;

/** What needs somebody first: what fails, by severity, then what was not assessed, and last what passes. */
export const worstFirst = <One extends { readonly finding: Said }>(
  causes: readonly One[],
): readonly One[] =>
  causes.toSorted(({ finding: one }, { finding: other }) => weight(one) - weight(other));

const weight = ({ status, severity }: Said): number =>
  findingStatuses.indexOf(status) * severities.length + severities.indexOf(severity);
