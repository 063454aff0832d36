import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { Copyable } from '../../parts/copyable.tsx';
import { Deed } from '../../parts/deed.tsx';
import { numberInWords } from '../../parts/format.ts';
import { NameDialog } from '../../parts/name-dialog.tsx';
import { Time } from '../../parts/time.tsx';
import type { Tenant } from '../../queries/tenant.ts';
import { settingsTexts as texts } from '../../texts/en/settings.ts';
import { planLimits } from './plans.ts';

export interface GeneralProps {
  readonly tenant: Tenant;
  /** Why it cannot be changed. @default it can */
  readonly refusal: string | undefined;
  readonly onRename: (name: string) => Promise<unknown>;
}

/** What the tenant is called, and what its plan permits. */
export function General({ tenant, refusal, onRename }: GeneralProps) {
  const [isRenaming, setRenaming] = useState(false);
  const { tenantId, name, plan, state, createdAt } = tenant;
  const limits = Object.entries(planLimits[plan]).map(([limit, most]) => ({
    label: texts.limits[limit as keyof typeof texts.limits], // of the same table
    value: texts.upTo(numberInWords(most)),
  }));
  return (
    <SpaceBetween size="l">
      {state !== 'active' && <Alert type="warning">{texts.states[state]}</Alert>}
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <Deed text={texts.rename} refusal={refusal} onClick={() => setRenaming(true)} />
            }
          >
            {texts.general}
          </Header>
        }
      >
        <KeyValuePairs
          columns={3}
          minColumnWidth={280}
          items={[
            { label: texts.name, value: name },
            { label: texts.tenantId, value: <Copyable text={tenantId} label={texts.copyId} /> },
            { label: texts.created, value: <Time at={createdAt} /> },
          ]}
        />
      </Container>
      <Container
        header={
          <Header variant="h2" description={texts.planHint}>
            {texts.plan}
          </Header>
        }
      >
        <KeyValuePairs
          columns={3}
          items={[{ label: texts.planName, value: texts.plans[plan] }, ...limits]}
        />
      </Container>
      {isRenaming && (
        <NameDialog
          name={name}
          title={texts.renameTitle}
          deed={texts.renameDeed}
          label={texts.name}
          refusals={{ empty: texts.nameFirst, same: texts.sameName }}
          autoComplete={false}
          onDo={onRename}
          onClose={() => setRenaming(false)}
        />
      )}
    </SpaceBetween>
  );
}
