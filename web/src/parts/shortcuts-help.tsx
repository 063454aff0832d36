import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { choose, useAppearance } from '../app/appearance.ts';
import { shortcutTexts as texts } from '../texts/en/shortcuts.ts';

export interface ShortcutsHelpProps {
  readonly onClose: () => void;
}

/** Which keys do something on a list, and the preference that switches them off. */
export function ShortcutsHelp({ onClose }: ShortcutsHelpProps) {
  const { shortcuts } = useAppearance();
  return (
    <Modal
      visible
      onDismiss={onClose}
      header={texts.title}
      closeAriaLabel={texts.close}
      size="small"
      footer={
        <Box float="right">
          <Button onClick={onClose}>{texts.close}</Button>
        </Box>
      }
    >
      <SpaceBetween size="l">
        <dl className="keys">
          {Object.entries(texts.keys).map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <Toggle
          checked={shortcuts}
          onChange={({ detail }) => choose({ shortcuts: detail.checked })}
          description={texts.switchHint}
        >
          {texts.switch}
        </Toggle>
      </SpaceBetween>
    </Modal>
  );
}
