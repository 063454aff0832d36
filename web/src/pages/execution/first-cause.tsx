import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFollow } from '../../app/use-link.ts';
import { AccountName } from '../../parts/account/account-name.tsx';
import { cureOf } from '../../parts/cure.ts';
import { ErrorCode } from '../../parts/error-code.tsx';
import { useExecutionHref } from '../../parts/execution/execution-href.ts';
import { counted } from '../../parts/format.ts';
import type { Execution } from '../../queries/executions.ts';
import { cureTexts } from '../../texts/en/cures.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';
import { words } from '../../texts/en/words.ts';
import type { Cause } from './view.ts';

export interface FirstCauseProps {
  readonly cause: Cause;
  readonly execution: Execution;
}

/** What ranks first of what went wrong, and what to do about it. */
export function FirstCause({ cause, execution }: FirstCauseProps) {
  const href = useExecutionHref();
  const follow = useFollow();
  const { category, service, operation, region, accountId, awsCode, requestId, deniedBy } = cause;
  const others = execution.errors.items.length + execution.errors.more - 1;
  return (
    <Alert type="error" header={words.errorCategories[category]}>
      <SpaceBetween size="xs">
        <div>
          <code>{`${service}:${operation}`}</code>
          {region !== undefined && ` · ${region}`}
          {accountId !== undefined && (
            <>
              {' · '}
              <AccountName accountId={accountId} withId isLink />
            </>
          )}
        </div>
        <div>{cause.message}</div>
        {deniedBy !== undefined && <div>{texts.deniedBy(words.deniedBy[deniedBy])}</div>}
        <Box fontWeight="bold">
          {cureTexts.cures[cureOf({ category, deniedBy, code: awsCode })]}
        </Box>
        <ErrorCode awsCode={awsCode} requestId={requestId} />
        {others > 0 && (
          <Link href={href(execution.executionId, 'errors')} onFollow={follow}>
            {texts.showErrors(counted(others, texts.furtherErrors))}
          </Link>
        )}
      </SpaceBetween>
    </Alert>
  );
}

/** Accounts in which less could be read than in the run before: a loss is said, even where nothing else changed. */
export function FallenCoverage({ execution }: { readonly execution: Execution }) {
  const fallen = execution.result?.coverageFell ?? [];
  return (
    <Alert type="warning" header={texts.fell}>
      <ul>
        {fallen.map(({ accountId, operations }) => (
          <li key={accountId}>
            <AccountName accountId={accountId} withId isLink />:{' '}
            {texts.fellIn(counted(operations, texts.callsMade))}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
