import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { accountsQuery } from '../../queries/accounts.ts';
import { dryRunTask } from '../../queries/dry-run.ts';
import { customTexts as texts } from '../../texts/en/tasks/custom.ts';
import { ChecksEditor } from '../custom-checks/checks-editor.tsx';
import { idempotencyKeys } from '../idempotency-keys.ts';
import { DryRunResult } from './dry-run-result.tsx';
import type { SectionFields } from './field-props.ts';
import { statusOf } from './names.tsx';
import { textFaults } from './text-faults.ts';

/** Checks of one's own as a form and as text, and what comes of them in one account. */
export function CustomFields({ draft, onChange, faultAt, customFaults }: SectionFields) {
  const { customYaml } = draft;
  return (
    <SpaceBetween size="m">
      <ChecksEditor
        text={customYaml}
        fault={faultAt('customYaml')}
        faults={customFaults}
        onChange={(text) => onChange({ customYaml: text })}
      />
      <Trial customYaml={customYaml} />
    </SpaceBetween>
  );
}

/** Runs the checks as they are written, and shows the verdicts beside what AWS answered. */
function Trial({ customYaml }: { readonly customYaml: string }) {
  const tenant = useTenant();
  const accounts = useQuery(accountsQuery(tenant));
  const [chosen, setChosen] = useState<string>();
  const [keyOf] = useState(idempotencyKeys);
  const { mutate, data, error, isPending } = useMutation({ mutationFn: dryRunTask });
  const options = (accounts.data ?? [])
    .filter(({ state }) => state !== 'pending' && state !== 'deleting')
    .map(({ accountId, name }) => ({ value: accountId, label: name, description: accountId }));
  const account = options.find(({ value }) => value === chosen) ?? options[0];
  const body = account && { accountId: account.value, customYaml };
  const refused = textFaults(error);
  const tryThem = () => {
    if (body) mutate({ tenant, body, idempotencyKey: keyOf(JSON.stringify(body)) });
  };

  return (
    <SpaceBetween size="s">
      <div className="task-trial">
        <FormField label={texts.account} constraintText={texts.tryHint}>
          <Select
            options={options}
            selectedOption={account ?? null}
            placeholder={texts.chooseAccount}
            empty={texts.noAccount}
            {...statusOf(accounts, texts.accountsUnknown)}
            onChange={({ detail }) => setChosen(detail.selectedOption.value)}
          />
        </FormField>
        <Button
          formAction="none"
          loading={isPending}
          disabled={!body}
          {...(!body && { disabledReason: texts.noAccount })}
          onClick={tryThem}
        >
          {texts.tryIt}
        </Button>
      </div>
      {refused !== undefined && <Alert type="error">{refused}</Alert>}
      {error && refused === undefined && <Failure error={error} onRetry={tryThem} />}
      {data && <DryRunResult result={data} />}
    </SpaceBetween>
  );
}
