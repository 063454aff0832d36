import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { AccountStateName } from '../../parts/account/account-state.tsx';
import { regionName } from '../../parts/account/regions.ts';
import { Copyable } from '../../parts/copyable.tsx';
import { Time } from '../../parts/time.tsx';
import type { Account } from '../../queries/accounts.ts';
import { accountTexts as texts } from '../../texts/en/accounts/account.ts';
import { connectionTexts } from '../../texts/en/accounts/connection.ts';
import { regionTexts } from '../../texts/en/accounts/regions.ts';

/** What the account is. */
export function Facts({ account }: { readonly account: Account }) {
  const { accountId, state, partition, regions, reads, externalId, createdAt, verifiedAt } =
    account;
  return (
    <Container header={<Header variant="h2">{texts.facts}</Header>}>
      <KeyValuePairs
        columns={3}
        minColumnWidth={200}
        items={[
          { label: texts.state, value: <AccountStateName state={state} /> },
          {
            label: texts.number,
            value: <Copyable text={accountId} label={texts.copyNumber} />,
          },
          {
            label: texts.verified,
            value: verifiedAt === undefined ? texts.never : <Time at={verifiedAt} as="both" />,
          },
          { label: texts.created, value: <Time at={createdAt} /> },
          { label: texts.regions, value: <Regions regions={regions} /> },
          { label: texts.partition, value: regionTexts.partitions[partition] },
          { label: texts.reads, value: connectionTexts.reads[reads] },
          {
            label: texts.externalId,
            value:
              externalId === undefined ? (
                <Box color="text-body-secondary">{texts.externalIdHidden}</Box>
              ) : (
                <Copyable text={externalId} label={texts.copyExternalId} />
              ),
          },
        ]}
      />
    </Container>
  );
}

const Regions = ({ regions }: Pick<Account, 'regions'>) => (
  <ul className="plain">
    {regions.map((region) => (
      <li key={region}>
        {region}{' '}
        <Box variant="small" color="text-body-secondary">
          {regionName(region)}
        </Box>
      </li>
    ))}
  </ul>
);
