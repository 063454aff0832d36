import type { Answer } from '../../api/types.ts';

type Execution = Extract<Answer<'readExecution'>, { readonly plannedShards: number }>;
type Blocked = Execution['coverage']['blocked']['items'][number];

/** What could not be read in an account for one reason. */
export interface BlockedCause {
  readonly accountId: string;
  readonly state: Blocked['state'];
  readonly deniedBy?: Blocked['deniedBy'] | undefined;
  /** `api:Operation`, by name, each once. */
  readonly operations: readonly string[];
  readonly regions: readonly string[];
}

/** One line for each reason and account: a role that is refused leaves hundreds of operations unread, for one reason. */
export function causesOf(blocked: readonly Blocked[]): readonly BlockedCause[] {
  const groups = Map.groupBy(blocked, ({ accountId, state, deniedBy }) =>
    [accountId, state, deniedBy].join(' '),
  );
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    return {
      accountId: first.accountId,
      state: first.state,
      deniedBy: first.deniedBy,
      operations: [...new Set(rows.map(({ operation }) => operation))].sort(),
      regions: [...new Set(rows.map(({ region }) => region))].sort(),
    };
  });
}
