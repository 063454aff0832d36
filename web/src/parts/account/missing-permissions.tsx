import './account.css';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Verification } from '../../queries/accounts.ts';
import { connectionTexts as texts } from '../../texts/en/accounts/connection.ts';
import { words } from '../../texts/en/words.ts';
import { CheckLink } from '../check/check-link.tsx';
import { counted, listInWords, numberInWords } from '../format.ts';
import { Rows, type RowsProps } from '../rows.tsx';

type Missing = Verification['missing'][number];

/** How many permissions, and of each how many checks, are named at once. */
const few = { permissions: 8, checks: 3 } as const;

/** Each permission that the role lacks, who denies it, and the checks that it blinds. */
export function MissingPermissions({ missing }: Pick<Verification, 'missing'>) {
  const [isAll, setAll] = useState(false);
  const checks = new Set(missing.flatMap((one) => one.checks));
  return (
    <SpaceBetween size="s">
      <Box>
        {texts.missing(
          counted(missing.length, texts.permissions),
          counted(checks.size, texts.checksCounted),
        )}
      </Box>
      <Rows
        isInside
        isDense
        title={texts.missingTitle}
        columns={columns}
        items={isAll ? missing : missing.slice(0, few.permissions)}
        keyOf={({ action, regions = [] }) => [action, ...regions].join(' ')}
        nameOf={({ action }) => action}
        empty={null}
      />
      {missing.length > few.permissions && (
        <Box textAlign="center">
          <Button variant="inline-link" onClick={() => setAll(!isAll)} ariaExpanded={isAll}>
            {isAll ? texts.fewerPermissions : texts.allPermissions(numberInWords(missing.length))}
          </Button>
        </Box>
      )}
    </SpaceBetween>
  );
}

const columns: RowsProps<Missing>['columns'] = [
  {
    id: 'action',
    header: texts.action,
    cell: ({ action, conditionKeys = [] }) => (
      <>
        <code>{action}</code>
        {conditionKeys.length > 0 && (
          <Box variant="small" display="block">
            {texts.dependsOn(listInWords(conditionKeys))}
          </Box>
        )}
      </>
    ),
    minWidth: 330,
  },
  {
    id: 'deniedBy',
    header: texts.deniedBy,
    cell: ({ deniedBy = 'unspecified' }) => words.deniedBy[deniedBy],
    minWidth: 150,
  },
  {
    id: 'where',
    header: texts.where,
    cell: ({ regions }) => (regions ? regions.join(', ') : texts.everywhere),
    minWidth: 110,
  },
  {
    id: 'checks',
    header: texts.blinds,
    cell: ({ action, checks }) => <Blinded action={action} checks={checks} />,
    minWidth: 280,
    isWide: true,
  },
];

function Blinded({ action, checks }: Pick<Missing, 'action' | 'checks'>) {
  if (checks.length === 0) return texts.blindsNone;
  const others = checks.slice(few.checks);
  return (
    <>
      <CheckLinks checks={checks.slice(0, few.checks)} />
      {others.length > 0 && (
        <ExpandableSection
          variant="inline"
          headerText={texts.moreChecks(numberInWords(others.length))}
          headerAriaLabel={`${texts.moreChecks(numberInWords(others.length))}: ${action}`}
        >
          <CheckLinks checks={others} />
        </ExpandableSection>
      )}
    </>
  );
}

const CheckLinks = ({ checks }: Pick<Missing, 'checks'>) => (
  <ul className="plain check-links">
    {checks.map((checkId) => (
      <li key={checkId}>
        <CheckLink checkId={checkId} />
      </li>
    ))}
  </ul>
);
