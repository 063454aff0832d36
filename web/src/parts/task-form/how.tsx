import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { taskFormTexts as texts } from '../../texts/en/tasks/task-form.ts';
import type { SectionFields } from './field-props.ts';

/** How strictly the task takes what goes wrong. */
export const How = ({ draft, onChange }: SectionFields) => (
  <SpaceBetween size="s">
    <Checkbox
      checked={draft.failFast}
      description={texts.failFastHint}
      onChange={({ detail }) => onChange({ failFast: detail.checked })}
    >
      {texts.failFast}
    </Checkbox>
    <Checkbox
      checked={draft.strict}
      description={texts.strictHint}
      onChange={({ detail }) => onChange({ strict: detail.checked })}
    >
      {texts.strict}
    </Checkbox>
  </SpaceBetween>
);
