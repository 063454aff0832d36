import Alert from '@cloudscape-design/components/alert';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { catalogueQuery } from '../../queries/checks.ts';
import { severities } from '../../queries/finding-words.ts';
import { customTexts } from '../../texts/en/tasks/custom.ts';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import { words } from '../../texts/en/words.ts';
import { categories } from '../check/categories.ts';
import { counted } from '../format.ts';
import { ChecksField } from './checks-field.tsx';
import type { SectionFields } from './field-props.ts';
import { Names } from './names.tsx';
import { OfServices } from './of-services.tsx';

/** Loaded by those who write their own checks. */
const CustomFields = lazy(async () => ({
  default: (await import('./custom-fields.tsx')).CustomFields,
}));

/** What the task is called, and which checks it makes. */
export function What(fields: SectionFields) {
  const { draft, onChange, faultAt, isKindOpen } = fields;
  return (
    <SpaceBetween size="m">
      <FormField label={texts.name} constraintText={texts.nameHint} errorText={faultAt('name')}>
        <Input value={draft.name} onChange={({ detail }) => onChange({ name: detail.value })} />
      </FormField>
      {isKindOpen && (
        <FormField label={customTexts.kind}>
          <RadioGroup
            value={draft.type}
            onChange={({ detail }) => {
              const type = kinds.find((kind) => kind === detail.value);
              if (type) onChange({ type });
            }}
            items={kinds.map((value) => ({
              value,
              label: customTexts.kinds[value],
              description: customTexts.kindHints[value],
            }))}
          />
        </FormField>
      )}
      <Subject {...fields} />
    </SpaceBetween>
  );
}

const kinds = ['checks', 'resource_list', 'health_check', 'custom'] as const;

function Subject(fields: SectionFields) {
  switch (fields.draft.type) {
    case 'checks':
      return <Catalogue {...fields} />;
    case 'custom':
      return (
        <Suspense fallback={<Skeleton height="24rem" />}>
          <CustomFields {...fields} />
        </Suspense>
      );
    default:
      return <OfServices {...fields} />;
  }
}

/** Which checks of the catalogue it makes. */
function Catalogue(fields: SectionFields) {
  const { draft, onChange, faultAt } = fields;
  return (
    <SpaceBetween size="m">
      <FormField label={texts.checks} errorText={faultAt('scope')}>
        <RadioGroup
          value={draft.isNarrowed ? 'some' : 'all'}
          onChange={({ detail }) => onChange({ isNarrowed: detail.value === 'some' })}
          items={[
            { value: 'all', label: texts.allChecks, description: texts.allChecksHint },
            { value: 'some', label: texts.someChecks, description: texts.someChecksHint },
          ]}
        />
      </FormField>
      {draft.isNarrowed && <Narrowed {...fields} />}
    </SpaceBetween>
  );
}

function Narrowed(fields: SectionFields) {
  const { draft, onChange, faultAt } = fields;
  const catalogue = useQuery(catalogueQuery());
  const ofCategories = categories.map((value) => ({ value, label: words.categories[value] }));
  const chosen = severities.map((value) => ({ value, label: words.severities[value] }));
  return (
    <SpaceBetween size="m">
      <FormField
        label={texts.services}
        constraintText={texts.servicesHint}
        errorText={faultAt('scope.services')}
      >
        <Names
          chosen={draft.services}
          names={catalogue.data?.services ?? []}
          placeholder={texts.anyService}
          find={texts.findName}
          reading={catalogue}
          unread={texts.catalogueUnknown}
          onChange={(services) => onChange({ services })}
        />
      </FormField>
      <FormField
        label={texts.severities}
        constraintText={texts.severitiesHint}
        errorText={faultAt('scope.severities')}
      >
        <Multiselect
          options={chosen}
          selectedOptions={chosen.filter(({ value }) => draft.severities.includes(value))}
          placeholder={texts.anySeverity}
          onChange={({ detail }) => {
            const named = new Set(detail.selectedOptions.map(({ value }) => value));
            onChange({ severities: severities.filter((severity) => named.has(severity)) });
          }}
        />
      </FormField>
      <FormField
        label={texts.categories}
        constraintText={texts.categoriesHint}
        errorText={faultAt('scope.categories')}
      >
        <Multiselect
          options={ofCategories}
          selectedOptions={ofCategories.filter(({ value }) => draft.categories.includes(value))}
          placeholder={texts.anyCategory}
          onChange={({ detail }) => {
            const named = new Set(detail.selectedOptions.map(({ value }) => value));
            onChange({ categories: categories.filter((category) => named.has(category)) });
          }}
        />
      </FormField>
      <ChecksField {...fields} reading={catalogue} />
      <Paid draft={draft} />
    </SpaceBetween>
  );
}

/** What those of the chosen checks cost that AWS charges for. */
function Paid({ draft }: Pick<SectionFields, 'draft'>) {
  const { data } = useQuery(catalogueQuery());
  const paid = draft.checks.filter((id) => data?.byId.get(id)?.paid);
  if (paid.length === 0) return null;
  return (
    <Alert type="warning" header={texts.paidTitle(counted(paid.length, texts.paidChecks))}>
      {texts.paidDetail}
      <ul>
        {paid.map((id) => (
          <li key={id}>{data?.byId.get(id)?.title}</li>
        ))}
      </ul>
    </Alert>
  );
}
