import type { CountedItem } from '../../queries/counts.ts';
import { worstFirst } from '../counts.ts';
import type { FindingsShown } from '../findings-href.ts';
import type { CountedRow } from './counted-list.tsx';

/** What is counted by service as rows, the worst first. @param of What all of it is counted of. @default the tenant */
export const serviceRows = (
  items: readonly Pick<CountedItem, 'key' | 'severities'>[],
  of: FindingsShown = {},
): readonly CountedRow[] =>
  items
    .map(({ key, severities }) => ({ key, name: key, severities, of: { ...of, service: key } }))
    .sort(
      (one, other) =>
        worstFirst(one.severities, other.severities) || (one.name < other.name ? -1 : 1),
    );
