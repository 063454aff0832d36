import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Copyable } from '../../parts/copyable.tsx';
import { Deed } from '../../parts/deed.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFaults } from '../../parts/faults.ts';
import { type Me, updateMe } from '../../queries/me.ts';
import { profileTexts as texts } from '../../texts/en/profile.ts';

/** Name, address and id. */
export function You({ me }: { readonly me: Me }) {
  const [isNaming, setNaming] = useState(false);
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={<Deed text={texts.changeName} onClick={() => setNaming(true)} />}
        >
          {texts.you}
        </Header>
      }
    >
      <KeyValuePairs
        columns={2}
        minColumnWidth={280}
        items={[
          {
            label: texts.name,
            value: (
              <>
                {me.name ?? <Box color="text-status-inactive">{texts.noName}</Box>}
                <Hint text={texts.nameHint} />
              </>
            ),
          },
          {
            label: texts.email,
            value: (
              <>
                {me.email}
                <Hint text={texts.emailHint} />
              </>
            ),
          },
          {
            label: texts.userId,
            value: (
              <>
                <Copyable text={me.userId} label={texts.copyUserId} />
                <Hint text={texts.userIdHint} />
              </>
            ),
          },
        ]}
      />
      {isNaming && <ChangeName name={me.name ?? ''} onClose={() => setNaming(false)} />}
    </Container>
  );
}

const Hint = ({ text }: { readonly text: string }) => (
  <Box variant="small" display="block">
    {text}
  </Box>
);

const fields = ['name'];

interface ChangeNameProps {
  readonly name: string;
  readonly onClose: () => void;
}

function ChangeName({ name, onClose }: ChangeNameProps) {
  const queries = useQueryClient();
  const [written, setWritten] = useState(name);
  const next = written.trim();
  return (
    <Dialog
      title={texts.changeNameTitle}
      deed={texts.changeNameDeed}
      refusal={next === '' ? texts.nameFirst : next === name ? texts.sameName : undefined}
      fields={fields}
      onDo={async () => {
        await updateMe({ name: next });
        await queries.invalidateQueries({ queryKey: ['me'] });
      }}
      onClose={onClose}
    >
      {(error) => (
        <FormField label={texts.name} errorText={fieldFaults(error, fields).of('name')} stretch>
          <Input
            value={written}
            autoFocus
            autoComplete="name"
            onChange={({ detail }) => setWritten(detail.value)}
          />
        </FormField>
      )}
    </Dialog>
  );
}
