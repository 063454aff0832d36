import FormField from '@cloudscape-design/components/form-field';
import Input, { type InputProps } from '@cloudscape-design/components/input';
import { type Ref, useEffect, useRef, useState } from 'react';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** The text of the button that empties the field. */
  readonly clear: string;
  /** What the address says. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<InputProps.Ref>;
}

/** The milliseconds that somebody has to pause until what they typed is searched for. */
const pause = 200;

/** Searches while somebody types. What changes in the address by other ways, as by going back, stands in the field, too. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, clear, value, onChange, ref } = props;
  const [written, setWritten] = useState(value);
  const said = useRef(value);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (said.current === value) return;
    said.current = value;
    setWritten(value);
  }, [value]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const text = written.trim();
      if (text === said.current) return;
      said.current = text;
      latest.current(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [written]);
  return (
    <FormField label={label} stretch>
      <Input
        ref={ref ?? null}
        type="search"
        value={written}
        placeholder={placeholder}
        clearAriaLabel={clear}
        onChange={({ detail }) => setWritten(detail.value)}
      />
    </FormField>
  );
}
