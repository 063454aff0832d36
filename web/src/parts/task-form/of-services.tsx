import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../app/use-tenant.ts';
import { previewQuery } from '../../queries/tasks.ts';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import type { SectionFields } from './field-props.ts';
import { Names } from './names.tsx';

/** The services that a task lists, or asks how they are. */
export function OfServices({ draft, onChange, faultAt }: SectionFields) {
  const { type } = draft;
  // Of all accounts and regions, whatever the form says of them: what there is to choose from does not depend on it.
  const all = useQuery(previewQuery(useTenant(), { type }));
  return (
    <SpaceBetween size="m">
      <FormField label={texts.services} errorText={faultAt('scope')}>
        <RadioGroup
          value={draft.isNarrowed ? 'some' : 'all'}
          onChange={({ detail }) => onChange({ isNarrowed: detail.value === 'some' })}
          items={[
            { value: 'all', label: texts.anyService, description: texts.allServicesHint },
            { value: 'some', label: texts.someServices },
          ]}
        />
      </FormField>
      {draft.isNarrowed && (
        <FormField
          label={texts.someServices}
          constraintText={texts.servicesHint}
          errorText={faultAt('scope.services')}
        >
          <Names
            chosen={draft.services}
            names={all.data?.services ?? []}
            placeholder={texts.chooseServices}
            find={texts.findName}
            reading={all}
            unread={texts.servicesUnknown}
            onChange={(services) => onChange({ services })}
          />
        </FormField>
      )}
    </SpaceBetween>
  );
}
