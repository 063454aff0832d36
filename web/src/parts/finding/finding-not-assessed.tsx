import Alert from '@cloudscape-design/components/alert';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import type { FindingDetail } from '../../queries/findings.ts';
import { findingTexts as texts } from '../../texts/en/finding.ts';
import { words } from '../../texts/en/words.ts';
import { Copyable } from '../copyable.tsx';
import { Time } from '../time.tsx';

export interface NotAssessedProps {
  readonly finding: FindingDetail;
  /** The columns of the facts side by side. */
  readonly columns: number;
}

/** That a finding is not assessed, since when and why; nothing where it is. */
export function NotAssessed({ finding, columns }: NotAssessedProps) {
  const { notAssessedSince, assessment, accountId } = finding;
  const follow = useFollow();
  const href = useHref();
  const params = { tenant: useTenant() };
  if (notAssessedSince === undefined) return null;
  return (
    <Alert
      type="warning"
      header={
        <>
          {texts.notAssessedSince} <Time at={notAssessedSince} as="both" />
        </>
      }
    >
      <SpaceBetween size="s">
        {assessment.state === 'error' ? (
          <Cause assessment={assessment} columns={columns} />
        ) : (
          texts.blocked
        )}
        <Link
          href={href({ to: '/t/$tenant/blind-spots', params, search: { account: accountId } })}
          onFollow={follow}
        >
          {texts.blindSpots}
        </Link>
      </SpaceBetween>
    </Alert>
  );
}

type Failure = Extract<FindingDetail['assessment'], { readonly state: 'error' }>;

interface CauseProps extends Pick<NotAssessedProps, 'columns'> {
  readonly assessment: Failure;
}

function Cause({ assessment, columns }: CauseProps) {
  const { category, operation, code, message, requestId, deniedBy } = assessment;
  return (
    <KeyValuePairs
      columns={columns}
      items={[
        { label: texts.cause, value: words.errorCategories[category] },
        { label: texts.operation, value: <code>{operation}</code> },
        { label: texts.code, value: <code>{code}</code> },
        ...(deniedBy === undefined
          ? []
          : [{ label: texts.deniedBy, value: words.deniedBy[deniedBy] }]),
        { label: texts.message, value: message },
        ...(requestId === undefined
          ? []
          : [
              {
                label: texts.requestId,
                value: <Copyable text={requestId} label={texts.copyOf(texts.requestId)} />,
              },
            ]),
      ]}
    />
  );
}
