import type { ReactNode } from 'react';
import type { Cause } from '../../parts/finding/causes.ts';
import type { Finding } from '../../queries/findings.ts';

/** What the table and the cards are of. */
export interface FindingsTableProps {
  /** Absent while they are read. */
  readonly causes: readonly Cause<Finding>[] | undefined;
  /** The title of a check by its id; the id where it is not known. */
  readonly titleOf: (checkId: string) => string;
  readonly header: ReactNode;
  readonly empty: ReactNode;
}
