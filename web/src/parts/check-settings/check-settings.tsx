import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Catalogue, catalogueQuery } from '../../queries/checks.ts';
import type { CheckSettings as Settings } from '../../queries/tenant.ts';
import { checkSettingsTexts as texts } from '../../texts/en/check-settings.ts';
import { Answered } from '../answered.tsx';
import { Deed } from '../deed.tsx';
import { Dialog } from '../dialog.tsx';
import { counted } from '../format.ts';
import { Rows } from '../rows.tsx';
import { columnsFor } from './columns.tsx';
import { ChooseCheck, EditCheck } from './edit-check.tsx';
import { overrideOf, overridesIn, withOverride } from './overrides.ts';

export interface CheckSettingsProps {
  /** What is said now. */
  readonly value: Settings;
  /** What holds where this says nothing. @default what the checks say */
  readonly inherited?: Settings;
  /** Why they cannot be changed. @default they can */
  readonly refusal: string | undefined;
  /** Sends all of them as they become; rejects with what is said at their fields, or above them. */
  readonly onSave: (change: Settings) => Promise<unknown>;
}

/** Which check's dialog is open. */
type Asked =
  | { readonly what: 'choose' }
  | { readonly what: 'edit' | 'reset'; readonly checkId: string };

/** Severities and parameters of single checks: those that differ, and what changes them. */
export function CheckSettings(props: CheckSettingsProps) {
  const catalogue = useQuery(catalogueQuery());
  return (
    <Answered query={catalogue} loading={<Skeleton height="12rem" />}>
      {(known) => <Overrides {...props} catalogue={known} />}
    </Answered>
  );
}

const nothing: Settings = { severities: {}, parameters: {} };

function Overrides(props: CheckSettingsProps & { readonly catalogue: Catalogue }) {
  const { value, inherited = nothing, refusal, onSave, catalogue } = props;
  const [asked, setAsked] = useState<Asked>();
  const overrides = overridesIn(value);
  const isKnown = (checkId: string) => catalogue.byId.has(checkId);
  const titleOf = (checkId: string) => catalogue.byId.get(checkId)?.title ?? checkId;
  const close = () => setAsked(undefined);
  const add = (
    <Deed text={texts.add} refusal={refusal} onClick={() => setAsked({ what: 'choose' })} />
  );
  return (
    <>
      <Rows
        title={texts.title}
        header={
          <Header
            variant="h2"
            counter={texts.counter(counted(overrides.length, texts.checks))}
            description={texts.description}
            actions={add}
          >
            {texts.title}
          </Header>
        }
        columns={columnsFor({
          catalogue,
          inherited,
          refusal,
          onEdit: (checkId) => setAsked({ what: 'edit', checkId }),
          onReset: (checkId) => setAsked({ what: 'reset', checkId }),
        })}
        items={overrides}
        keyOf={({ checkId }) => checkId}
        nameOf={({ checkId }) => titleOf(checkId)}
        empty={
          <SpaceBetween size="xs">
            <Box fontWeight="bold">{texts.empty}</Box>
            <Box>{texts.emptyNext}</Box>
          </SpaceBetween>
        }
      />
      {asked?.what === 'choose' && (
        <ChooseCheck
          catalogue={catalogue}
          onChoose={(checkId) => setAsked({ what: 'edit', checkId })}
          onClose={close}
        />
      )}
      {asked?.what === 'edit' && (
        <EditCheck
          checkId={asked.checkId}
          override={overrideOf(value, asked.checkId)}
          inherited={overrideOf(inherited, asked.checkId)}
          onSave={(override) => onSave(withOverride(value, override, isKnown))}
          onClose={close}
        />
      )}
      {asked?.what === 'reset' && (
        <Dialog
          title={texts.resetTitle(titleOf(asked.checkId))}
          deed={texts.resetDeed}
          onDo={() =>
            onSave(withOverride(value, { checkId: asked.checkId, parameters: {} }, isKnown))
          }
          onClose={close}
        >
          <Box>{texts.resetMeaning}</Box>
        </Dialog>
      )}
    </>
  );
}
