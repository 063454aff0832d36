import './task-form.css';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import type { Task, TaskPreview } from '../../queries/tasks.ts';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import { words } from '../../texts/en/words.ts';
import { AccountName } from '../account/account-name.tsx';
import { categories } from '../check/categories.ts';
import { counted, numberInWords } from '../format.ts';
import { Caution } from './caution.tsx';

export interface CoverageProps {
  readonly preview: TaskPreview;
  /** The type of the task. */
  readonly type: Task['type'];
}

/** What a run covers: each count with what it counts below it, and whatever is left out. */
export function Coverage({ preview, type }: CoverageProps) {
  const { checks, services, accounts, regions, leftOut, paidChecks, beyondRole } = preview;
  return (
    <SpaceBetween size="xs">
      {checks === 0 && <Caution>{texts.coversNothing}</Caution>}
      {checks > 0 && (
        <div className="task-coverage">
          <Counted count={counted(checks, texts.subjects[type])}>
            <ul className="task-names">
              {countedIn(preview.categories).map(([category, count]) => (
                <li key={category}>
                  {words.categories[category]}: {numberInWords(count)}
                </li>
              ))}
            </ul>
          </Counted>
          <Counted count={counted(services.length, texts.servicesCounted)}>
            <Names names={services} />
          </Counted>
          <Counted count={counted(accounts.length, texts.accountsCounted)}>
            <ul className="task-names">
              {accounts.map((accountId) => (
                <li key={accountId}>
                  <AccountName accountId={accountId} isLink />
                </li>
              ))}
            </ul>
          </Counted>
          <Counted count={counted(regions.length, texts.regionsCounted)}>
            <Names names={regions} />
          </Counted>
        </div>
      )}
      {paidChecks.length > 0 && (
        <Caution>{texts.paidOf(counted(paidChecks.length, texts.checksCounted))}</Caution>
      )}
      {beyondRole.length > 0 && <BeyondRole beyondRole={beyondRole} type={type} />}
      {reasons.map((because) => (
        <LeftOut key={because} because={because} leftOut={leftOut} />
      ))}
    </SpaceBetween>
  );
}

const countedIn = (counts: TaskPreview['categories']) =>
  categories.flatMap((category) => {
    const count = counts[category];
    return count === undefined ? [] : [[category, count] as const];
  });

interface CountedProps {
  readonly count: string;
  readonly children: ReactNode;
}

/** A count that opens what it counts. */
const Counted = ({ count, children }: CountedProps) => (
  <ExpandableSection headerText={count} headingTagOverride="h3">
    {children}
  </ExpandableSection>
);

const Names = ({ names }: { readonly names: readonly string[] }) => (
  <ul className="task-names">
    {names.map((name) => (
      <li key={name}>{name}</li>
    ))}
  </ul>
);

type Reason = TaskPreview['leftOut'][number]['because'];
const reasons = [
  'not-connected',
  'no-region',
  'no-check',
  'beyond-role',
] as const satisfies Reason[];

type BeyondRoleProps = Pick<TaskPreview, 'beyondRole'> & Pick<CoverageProps, 'type'>;

/** What the roles of some accounts do not permit: nobody asks it there, and nobody knows it. */
const BeyondRole = ({ beyondRole, type }: BeyondRoleProps) => (
  <div>
    <Caution>{texts.beyondRole(counted(beyondRole.length, texts.accountsCounted))}</Caution>
    <Box padding={{ left: 'l' }}>
      <ul className="task-names">
        {beyondRole.map(({ accountId, checks }) => (
          <li key={accountId}>
            <AccountName accountId={accountId} isLink />: {counted(checks, texts.subjects[type])}
          </li>
        ))}
      </ul>
    </Box>
  </div>
);

interface LeftOutProps {
  readonly because: Reason;
  readonly leftOut: TaskPreview['leftOut'];
}

/** The accounts that a run leaves out for one reason. */
function LeftOut({ because, leftOut }: LeftOutProps) {
  const own = leftOut.filter((one) => one.because === because);
  if (own.length === 0) return null;
  return (
    <div>
      <Caution>{texts.leftOut[because](counted(own.length, texts.accountsCounted))}</Caution>
      <Box padding={{ left: 'l' }}>
        <ul className="task-names">
          {own.map(({ accountId }) => (
            <li key={accountId}>
              <AccountName accountId={accountId} isLink />
            </li>
          ))}
        </ul>
      </Box>
    </div>
  );
}
