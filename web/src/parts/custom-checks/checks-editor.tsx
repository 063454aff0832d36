import TabBar from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import { customTexts as texts } from '../../texts/en/tasks/custom.ts';
import { ChecksForm } from './checks-form.tsx';
import { ChecksText, type ChecksTextProps } from './checks-text.tsx';

const views = ['form', 'text'] as const;

/** Checks of one's own, as a form and as YAML: both are views of the one text. */
export function ChecksEditor(props: ChecksTextProps) {
  const { text, faults, onChange } = props;
  const [view, setView] = useState<(typeof views)[number]>('form');
  const contents = {
    form: (
      <ChecksForm
        text={text}
        faults={faults}
        onChange={onChange}
        onOpenText={() => setView('text')}
      />
    ),
    text: <ChecksText {...props} />,
  };
  return (
    <TabBar
      ariaLabel={texts.views}
      activeTabId={view}
      tabs={views.map((id) => ({
        id,
        label: texts.view[id],
        content: id === view && contents[id],
      }))}
      onChange={({ detail }) => setView(views.find((id) => id === detail.activeTabId) ?? view)}
    />
  );
}
