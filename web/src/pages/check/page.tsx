import './page.css';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Answered } from '../../parts/answered.tsx';
import { CopyIcon } from '../../parts/check/copy-icon.tsx';
import { OutLink } from '../../parts/out-link.tsx';
import { Page } from '../../parts/page.tsx';
import { type Check, checkQuery } from '../../queries/check.ts';
import { checkTexts as texts } from '../../texts/en/check.ts';
import { Advice } from './advice.tsx';
import { Calls } from './calls.tsx';
import { CheckFacts } from './facts.tsx';
import { CheckFindings } from './findings.tsx';
import { AccountsWithOwn, Parameters } from './parameters.tsx';
import { References } from './references.tsx';
import { Related } from './related.tsx';

/** All that is known of a check, and what it finds in this tenant. */
export function CheckPage() {
  const { checkId } = useParams({ from: '/t/$tenant/checks/$checkId' });
  const query = useQuery(checkQuery(checkId));
  const check = query.error ? undefined : query.data;
  return (
    <Page
      title={check?.title ?? texts.title}
      description={<code>{checkId}</code>}
      actions={
        check && (
          <SpaceBetween size="s" direction="horizontal" alignItems="center">
            <OutLink href={check.docs}>{texts.docs}</OutLink>
            <CopyIcon text={checkId} label={texts.copyId} />
          </SpaceBetween>
        )
      }
    >
      <Answered query={query} loading={<Loading />}>
        {(known) => <Known check={known} />}
      </Answered>
    </Page>
  );
}

const Known = ({ check }: { readonly check: Check }) => (
  <SpaceBetween size="l">
    <CheckFacts check={check} />
    <Advice check={check} />
    <CheckFindings check={check} />
    <Related check={check} />
    {Object.keys(check.parameters).length > 0 && <Parameters check={check} />}
    <AccountsWithOwn check={check} />
    <Calls check={check} />
    <References check={check} />
  </SpaceBetween>
);

const Loading = () => (
  <div role="status" aria-label={texts.loading}>
    <SpaceBetween size="l">
      <Skeleton height="8rem" />
      <Skeleton height="10rem" />
      <Skeleton height="20rem" />
    </SpaceBetween>
  </div>
);
