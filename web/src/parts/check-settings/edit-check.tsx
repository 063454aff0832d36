import Box from '@cloudscape-design/components/box';
import FormField from '@cloudscape-design/components/form-field';
import Modal from '@cloudscape-design/components/modal';
import Select from '@cloudscape-design/components/select';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Check, checkQuery } from '../../queries/check.ts';
import type { Catalogue } from '../../queries/checks.ts';
import { severities } from '../../queries/finding-words.ts';
import { checkSettingsTexts as texts } from '../../texts/en/check-settings.ts';
import { dialogTexts } from '../../texts/en/dialog.ts';
import { words } from '../../texts/en/words.ts';
import { Answered } from '../answered.tsx';
import { Dialog } from '../dialog.tsx';
import { fieldFaults } from '../faults.ts';
import type { Severity } from '../severity.tsx';
import { type Draft, draftOf, isValid, overrideIn } from './draft.ts';
import type { CheckOverride } from './overrides.ts';
import { isSame } from './parameter.ts';
import { ParameterField } from './parameter-field.tsx';

export interface ChooseCheckProps {
  readonly catalogue: Catalogue;
  readonly onChoose: (checkId: string) => void;
  readonly onClose: () => void;
}

/** Asks which check is to be changed. */
export function ChooseCheck({ catalogue, onChoose, onClose }: ChooseCheckProps) {
  return (
    <Modal visible onDismiss={onClose} header={texts.addTitle} closeAriaLabel={dialogTexts.close}>
      <FormField label={texts.check} stretch>
        <Select
          selectedOption={null}
          placeholder={texts.chooseCheck}
          options={catalogue.checks.map(({ checkId, title, severity }) => ({
            value: checkId,
            label: title,
            description: checkId,
            labelTag: words.severities[severity],
          }))}
          filteringType="auto"
          filteringPlaceholder={texts.findCheck}
          filteringAriaLabel={texts.findCheck}
          empty={texts.noCheck}
          virtualScroll
          expandToViewport
          autoFocus
          onChange={({ detail }) => {
            const { value } = detail.selectedOption;
            if (value !== undefined) onChoose(value);
          }}
        />
      </FormField>
    </Modal>
  );
}

export interface EditCheckProps {
  readonly checkId: string;
  /** What is said about it now. */
  readonly override: CheckOverride;
  /** What holds where that says nothing. */
  readonly inherited: CheckOverride;
  readonly onSave: (override: CheckOverride) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Severity and parameters of one check. */
export function EditCheck(props: EditCheckProps) {
  const check = useQuery(checkQuery(props.checkId));
  if (check.data) return <Edit {...props} check={check.data} />;
  return (
    <Modal
      visible
      onDismiss={props.onClose}
      header={texts.editTitle(props.checkId)}
      closeAriaLabel={dialogTexts.close}
    >
      <Answered query={check} loading={<Skeleton height="12rem" />}>
        {() => null}
      </Answered>
    </Modal>
  );
}

function Edit({
  check,
  override,
  inherited,
  onSave,
  onClose,
}: EditCheckProps & { readonly check: Check }) {
  const { checkId, parameters } = check;
  const [draft, setDraft] = useState<Draft>(() => draftOf(check, { override, inherited }));
  const next = overrideIn(check, draft, inherited);
  const reason = !isValid(check, draft)
    ? texts.mendFirst
    : isSame(next, override)
      ? texts.nothingChanged
      : undefined;
  const severityAt = `settings.severities.${checkId}`;
  const placeOf = (name: string) => `settings.parameters.${checkId}.${name}`;
  const fields = [severityAt, ...Object.keys(parameters).map(placeOf)];
  return (
    <Dialog
      title={texts.editTitle(check.title)}
      deed={texts.save}
      refusal={reason}
      fields={fields}
      onDo={() => onSave(next)}
      onClose={onClose}
    >
      {(error) => {
        const faults = fieldFaults(error, fields);
        return (
          <SpaceBetween size="m">
            <SeverityField
              usual={inherited.severity ?? check.severity}
              chosen={draft.severity}
              fault={faults.of(severityAt)}
              onChoose={(severity) => setDraft({ ...draft, severity })}
            />
            {Object.keys(parameters).length === 0 && (
              <Box color="text-body-secondary">{texts.noParameters}</Box>
            )}
            {Object.entries(parameters).map(([name, schema]) => (
              <ParameterField
                key={name}
                name={name}
                schema={schema}
                usual={inherited.parameters[name] ?? schema.default}
                text={draft.parameters[name] ?? ''}
                fault={faults.of(placeOf(name))}
                onWrite={(text) =>
                  setDraft({ ...draft, parameters: { ...draft.parameters, [name]: text } })
                }
              />
            ))}
          </SpaceBetween>
        );
      }}
    </Dialog>
  );
}

interface SeverityFieldProps {
  /** What it is where nothing else is said. */
  readonly usual: Severity;
  readonly chosen: Severity;
  readonly fault: string | undefined;
  readonly onChoose: (severity: Severity) => void;
}

function SeverityField({ usual, chosen, fault, onChoose }: SeverityFieldProps) {
  const options = severities.map((value) => {
    const name = words.severities[value];
    return { value, label: value === usual ? texts.severityDefault(name) : name };
  });
  return (
    <FormField label={texts.severity} errorText={fault} stretch>
      <Select
        selectedOption={options.find(({ value }) => value === chosen) ?? null}
        options={options}
        expandToViewport
        onChange={({ detail }) => {
          const severity = severities.find((one) => one === detail.selectedOption.value);
          if (severity) onChoose(severity);
        }}
      />
    </FormField>
  );
}
