import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import Toggle from '@cloudscape-design/components/toggle';
import { checkSettingsTexts as texts } from '../../texts/en/check-settings.ts';
import {
  boundsInWords,
  choicesOf,
  isSame,
  kindOf,
  meant,
  type ParameterSchema,
  valueInWords,
  written,
} from './parameter.ts';

export interface ParameterFieldProps {
  readonly name: string;
  readonly schema: ParameterSchema;
  /** What it is where nothing else is said. */
  readonly usual: unknown;
  /** The text as it stands in the field. */
  readonly text: string;
  /** What the API says of it. @default nothing */
  readonly fault: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** One parameter, in the form that its schema asks for. */
export function ParameterField(props: ParameterFieldProps) {
  const { name, schema, usual, text, fault, onWrite } = props;
  const kind = kindOf(schema);
  const value = meant(schema, text);
  const mistake = value === undefined ? mistakeOf(kind) : undefined;
  const hint = kind === 'list' ? texts.linePerValue : kind === 'json' ? texts.json : undefined;
  const constraint = [texts.defaultLine(valueInWords(usual)), boundsInWords(schema), hint];
  return (
    <FormField
      label={name}
      description={typeof schema.description === 'string' ? schema.description : undefined}
      constraintText={constraint.filter(Boolean).join(' ')}
      errorText={mistake ?? fault}
      secondaryControl={
        isSame(value, usual) ? undefined : (
          <Button
            variant="inline-link"
            formAction="none"
            ariaLabel={texts.toDefaultOf(name)}
            onClick={() => onWrite(written(schema, usual))}
          >
            {texts.useDefault}
          </Button>
        )
      }
      stretch
    >
      <Control {...props} />
    </FormField>
  );
}

const mistakeOf = (kind: ReturnType<typeof kindOf>): string =>
  kind === 'json' ? texts.notJson : kind === 'list' ? texts.notNumbers : texts.notNumber;

function Control({ name, schema, text, onWrite }: ParameterFieldProps) {
  const options = choicesOf(schema).map((value) => ({ value, label: value }));
  switch (kindOf(schema)) {
    case 'number':
      return (
        <Input
          value={text}
          type="number"
          step="any"
          onChange={({ detail }) => onWrite(detail.value)}
        />
      );
    case 'text':
      return <Input value={text} onChange={({ detail }) => onWrite(detail.value)} />;
    case 'boolean':
      return (
        <Toggle
          checked={text === 'true'}
          ariaLabel={name}
          onChange={({ detail }) => onWrite(String(detail.checked))}
        />
      );
    case 'choice':
      return (
        <Select
          selectedOption={options.find(({ value }) => value === text) ?? null}
          options={options}
          expandToViewport
          onChange={({ detail }) => onWrite(detail.selectedOption.value ?? text)}
        />
      );
    case 'choices': {
      const chosen = text.split('\n');
      return (
        <Multiselect
          selectedOptions={options.filter(({ value }) => chosen.includes(value))}
          options={options}
          expandToViewport
          onChange={({ detail }) =>
            onWrite(detail.selectedOptions.map(({ value = '' }) => value).join('\n'))
          }
        />
      );
    }
    default:
      return (
        <Textarea
          value={text}
          rows={Math.min(8, Math.max(3, text.split('\n').length))}
          spellcheck={false}
          onChange={({ detail }) => onWrite(detail.value)}
        />
      );
  }
}
