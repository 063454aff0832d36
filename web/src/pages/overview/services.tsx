import { CountedList } from '../../parts/counted/counted-list.tsx';
import { worstFirst } from '../../parts/counts.ts';
import type { CountedItem } from '../../queries/counts.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { Worst } from './worst.tsx';

export interface ServicesProps {
  readonly items: readonly CountedItem[];
  readonly isAll: boolean;
}

/** The counts of each service, the worst first. */
export function Services({ items, isAll }: ServicesProps) {
  const rows = items
    .map(({ key, severities }) => ({ key, name: key, severities, of: { service: key } }))
    .sort(
      (one, other) =>
        worstFirst(one.severities, other.severities) || (one.name < other.name ? -1 : 1),
    );
  return (
    <Worst rows={rows} isAll={isAll} parameter="services">
      {(shown) => (
        <CountedList
          rows={shown}
          label={texts.services}
          empty={texts.noServices}
          before={[{ id: 'service', header: texts.service, cell: ({ name }) => name }]}
        />
      )}
    </Worst>
  );
}
