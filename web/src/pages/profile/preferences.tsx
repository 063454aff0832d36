import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { choose, useAppearance } from '../../app/appearance.ts';
import { profileTexts as texts } from '../../texts/en/profile.ts';
import { shellTexts } from '../../texts/en/shell.ts';
import { shortcutTexts } from '../../texts/en/shortcuts.ts';

/** How the pages look and listen in this browser. */
export function Preferences() {
  const { theme, density, shortcuts } = useAppearance();
  return (
    <Container
      header={
        <Header variant="h2" description={texts.preferencesHint}>
          {texts.preferences}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Choice
          label={texts.theme}
          names={shellTexts.themes}
          chosen={theme}
          onChoose={(value) => choose({ theme: value })}
        />
        <Choice
          label={shellTexts.density}
          names={shellTexts.densities}
          chosen={density}
          onChoose={(value) => choose({ density: value })}
        />
        <Toggle
          checked={shortcuts}
          description={shortcutTexts.switchHint}
          onChange={({ detail }) => choose({ shortcuts: detail.checked })}
        >
          {shortcutTexts.switch}
        </Toggle>
      </SpaceBetween>
    </Container>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, names, chosen, onChoose }: ChoiceProps<Value>) {
  const values = Object.keys(names) as Value[]; // the record's own keys
  return (
    <FormField label={label}>
      <RadioGroup
        direction="horizontal"
        value={chosen}
        items={values.map((value) => ({ value, label: names[value] }))}
        onChange={({ detail }) => {
          const value = values.find((one) => one === detail.value);
          if (value) onChoose(value);
        }}
      />
    </FormField>
  );
}
