import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { DryRun } from '../../queries/dry-run.ts';
import { customTexts as texts } from '../../texts/en/tasks/custom.ts';
import { Caution } from './caution.tsx';

type CheckTried = DryRun['checks'][number];
type ItemTried = CheckTried['items'][number];

/** What came of checks that were tried: what the role lacks, and of each check the verdicts beside AWS's answers. */
export function DryRunResult({ result }: { readonly result: DryRun }) {
  const { accountId, region, missing, permissionsKnown, error, checks } = result;
  return (
    <section aria-label={texts.tried(accountId, region)}>
      <SpaceBetween size="s">
        <LiveRegion>
          <Box variant="h3">{texts.tried(accountId, region)}</Box>
        </LiveRegion>
        {error && (
          <Alert type="error" header={texts.notEntered}>
            {error.message}
          </Alert>
        )}
        {missing.length > 0 && (
          <Alert type="warning" header={texts.lacks}>
            {texts.lacksDetail}
            <ul>
              {missing.map(({ action }) => (
                <li key={action}>{action}</li>
              ))}
            </ul>
          </Alert>
        )}
        {!error && !permissionsKnown && <Caution>{texts.unknownPermissions}</Caution>}
        {checks.map((check) => (
          <Tried key={check.key} check={check} />
        ))}
      </SpaceBetween>
    </section>
  );
}

function Tried({ check: { key, state, isWhole, items, calls } }: { readonly check: CheckTried }) {
  return (
    <div>
      <Box variant="h4">{key}</Box>
      {state === 'nothing-there' && <Box>{texts.nothingThere}</Box>}
      {state === 'not-reached' && <Caution>{texts.notReached}</Caution>}
      <ul className="task-verdicts" aria-label={texts.verdicts}>
        {items.map((item, place) => (
          // Errors that name nothing have no id of their own.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is as it was answered, and never changes.
          <li key={place}>
            <Outcome item={item} />
          </li>
        ))}
      </ul>
      {!isWhole && <Box variant="small">{texts.partly}</Box>}
      {calls.length > 0 && (
        <ExpandableSection headerText={texts.answers} headingTagOverride="h5">
          {calls.map(({ operation, region, input, answer, isWhole: isAll }) => (
            <div key={`${operation} ${input}`}>
              <Box variant="awsui-key-label">
                {texts.answerOf(operation, region)} {input}
              </Box>
              <pre className="task-answer">{answer}</pre>
              {!isAll && <Box variant="small">{texts.cut}</Box>}
            </div>
          ))}
        </ExpandableSection>
      )}
    </div>
  );
}

const indicators = { pass: 'success', fail: 'warning', error: 'error' } as const;

function Outcome({ item: { id, status, message, error } }: { readonly item: ItemTried }) {
  const what = message ?? error?.message;
  return (
    <StatusIndicator type={indicators[status]} wrapText>
      {texts.outcomes[status]}
      {id !== undefined && `: ${id}`}
      {what !== undefined && `. ${what}`}
    </StatusIndicator>
  );
}
