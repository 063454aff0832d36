import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Copyable } from '../../parts/copyable.tsx';
import { Deed } from '../../parts/deed.tsx';
import { NameDialog } from '../../parts/name-dialog.tsx';
import { type Me, updateMe } from '../../queries/me.ts';
import { profileTexts as texts } from '../../texts/en/profile.ts';

/** Name, address and id. */
export function You({ me }: { readonly me: Me }) {
  const queries = useQueryClient();
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
      {isNaming && (
        <NameDialog
          name={me.name ?? ''}
          title={texts.changeNameTitle}
          deed={texts.changeNameDeed}
          label={texts.name}
          refusals={{ empty: texts.nameFirst, same: texts.sameName }}
          autoComplete="name"
          onDo={async (name) => {
            await updateMe({ name });
            await queries.invalidateQueries({ queryKey: ['me'] });
          }}
          onClose={() => setNaming(false)}
        />
      )}
    </Container>
  );
}

const Hint = ({ text }: { readonly text: string }) => (
  <Box variant="small" display="block">
    {text}
  </Box>
);
