import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useNarrow } from '../../app/use-narrow.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { numberInWords } from '../../parts/format.ts';
import { overviewTexts as texts } from '../../texts/en/overview.ts';

/** How many rows stand there before somebody asks for all, and then at most. */
const few = { wide: 10, narrow: 5 } as const;
const most = 100;

export interface WorstProps<Row> {
  /** The worst first. */
  readonly rows: readonly Row[];
  readonly isAll: boolean;
  /** The parameter of the address that asks for all. */
  readonly parameter: 'services' | 'accounts';
  readonly children: (shown: readonly Row[]) => ReactNode;
}

/** The worst rows of a list, and below it what shows the others. */
export function Worst<Row>({ rows, isAll, parameter, children }: WorstProps<Row>) {
  const follow = useFollow();
  const href = useHref();
  const tenant = useTenant();
  const usual = useNarrow() ? few.narrow : few.wide;
  const shown = rows.slice(0, isAll ? most : usual);
  const to = href({
    to: '/t/$tenant/overview',
    params: { tenant },
    search: (before) => ({ ...before, [parameter]: isAll ? undefined : 'all' }),
  });
  return (
    <SpaceBetween size="xs">
      {children(shown)}
      {rows.length > usual && (
        <Box textAlign="center">
          {isAll && shown.length < rows.length && (
            <Box variant="small" display="block">
              {texts.firstOf(numberInWords(shown.length), numberInWords(rows.length))}
            </Box>
          )}
          <Button variant="inline-link" href={to} onFollow={follow}>
            {isAll ? texts.showWorst(usual) : texts.showAll(numberInWords(rows.length))}
          </Button>
        </Box>
      )}
    </SpaceBetween>
  );
}
