import { CountedList } from '../../parts/counted/counted-list.tsx';
import { serviceRows } from '../../parts/counted/service-rows.ts';
import type { CountedItem } from '../../queries/counts.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';
import { Worst } from './worst.tsx';

export interface ServicesProps {
  readonly items: readonly CountedItem[];
  readonly isAll: boolean;
}

/** The counts of each service, the worst first. */
export function Services({ items, isAll }: ServicesProps) {
  return (
    <Worst rows={serviceRows(items)} isAll={isAll} parameter="services">
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
