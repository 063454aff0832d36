import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { UseQueryResult } from '@tanstack/react-query';
import { Failure } from '../../app/failure.tsx';
import { statusOf } from '../../parts/task-form/names.tsx';
import type { Template } from '../../queries/templates.ts';
import { newTaskTexts as texts } from '../../texts/en/tasks/new-task.ts';

export interface BeginWithProps {
  readonly templates: UseQueryResult<readonly Template[]>;
  /** The id of the chosen template. @default none */
  readonly templateId: string | undefined;
  readonly onChoose: (templateId: string | undefined) => void;
}

/** What the form begins with: nothing, or a template. */
export function BeginWith({ templates, templateId, onChoose }: BeginWithProps) {
  const options = [
    { value: '', label: texts.nothing, description: texts.nothingHint },
    ...(templates.data ?? []).map((template) => ({
      value: template.templateId,
      label: template.title,
      description: template.description,
    })),
  ];
  const chosen = options.find(({ value }) => value === (templateId ?? ''));
  if (templates.error) {
    return <Failure error={templates.error} onRetry={() => void templates.refetch()} />;
  }
  return (
    <FormField
      label={texts.beginWith}
      constraintText={texts.beginWithHint}
      errorText={
        templateId !== undefined && templates.data && !chosen
          ? texts.noTemplate(templateId)
          : undefined
      }
    >
      <Select
        options={options}
        selectedOption={chosen ?? null}
        placeholder={templateId ?? texts.nothing}
        {...statusOf(templates, texts.templatesUnknown)}
        onChange={({ detail }) => onChoose(detail.selectedOption.value || undefined)}
      />
    </FormField>
  );
}
