import Box from '@cloudscape-design/components/box';
import Skeleton from '@cloudscape-design/components/skeleton';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { checkQuery } from '../../queries/check.ts';
import type { Catalogue } from '../../queries/checks.ts';
import type { CheckSettings } from '../../queries/tenant.ts';
import { checkSettingsTexts as texts } from '../../texts/en/check-settings.ts';
import { words } from '../../texts/en/words.ts';
import { Answered } from '../answered.tsx';
import { Deed } from '../deed.tsx';
import type { Column, RowsProps } from '../rows.tsx';
import { SeverityName } from '../severity.tsx';
import { type CheckOverride, overrideOf } from './overrides.ts';
import { valueInWords } from './parameter.ts';

export interface ColumnsOptions {
  readonly catalogue: Catalogue;
  readonly inherited: CheckSettings;
  readonly refusal: string | undefined;
  readonly onEdit: (checkId: string) => void;
  readonly onReset: (checkId: string) => void;
}

/** What is shown of each check that differs: with what it would be otherwise beside it. */
export function columnsFor(options: ColumnsOptions): RowsProps<CheckOverride>['columns'] {
  const { catalogue, inherited } = options;
  const check: Column<CheckOverride> = {
    id: 'check',
    header: texts.columns.check,
    minWidth: 220,
    cell: ({ checkId }) => {
      const known = catalogue.byId.get(checkId);
      return (
        <>
          {known?.title ?? checkId}
          <Box variant="small" display="block">
            {known ? checkId : texts.gone}
          </Box>
        </>
      );
    },
  };
  return [
    check,
    {
      id: 'severity',
      header: texts.columns.severity,
      minWidth: 160,
      cell: ({ checkId, severity }) => {
        const usual =
          overrideOf(inherited, checkId).severity ?? catalogue.byId.get(checkId)?.severity;
        if (!severity) return usual ? <SeverityName severity={usual} /> : texts.asDefault;
        return (
          <>
            <SeverityName severity={severity} />
            {usual && (
              <Box variant="small" display="block">
                {texts.defaultIs(words.severities[usual])}
              </Box>
            )}
          </>
        );
      },
    },
    {
      id: 'parameters',
      header: texts.columns.parameters,
      minWidth: 200,
      cell: (override) => (
        <Parameters
          override={override}
          inherited={overrideOf(inherited, override.checkId)}
          isKnown={catalogue.byId.has(override.checkId)}
        />
      ),
    },
    {
      id: 'actions',
      header: texts.columns.actions,
      minWidth: 190,
      cell: ({ checkId }) => <Actions {...options} checkId={checkId} />,
    },
  ];
}

interface ParametersProps {
  readonly override: CheckOverride;
  readonly inherited: CheckOverride;
  readonly isKnown: boolean;
}

function Parameters({ override, inherited, isKnown }: ParametersProps) {
  const own = Object.entries(override.parameters);
  const query = useQuery({ ...checkQuery(override.checkId), enabled: isKnown && own.length > 0 });
  if (own.length === 0) return texts.unchanged;
  if (!isKnown) return own.map(([name, value]) => `${name}: ${valueInWords(value)}`).join('; ');
  return (
    <Answered query={query} loading={<Skeleton height="2.5rem" />}>
      {({ parameters }) => (
        <SpaceBetween size="xxs">
          {own.map(([name, value]) => (
            <div key={name}>
              {name}: {valueInWords(value)}
              <Box variant="small" display="block">
                {texts.defaultIs(
                  valueInWords(inherited.parameters[name] ?? parameters[name]?.default),
                )}
              </Box>
            </div>
          ))}
        </SpaceBetween>
      )}
    </Answered>
  );
}

function Actions({
  catalogue,
  refusal,
  checkId,
  onEdit,
  onReset,
}: ColumnsOptions & { readonly checkId: string }) {
  const known = catalogue.byId.get(checkId);
  const name = known?.title ?? checkId;
  return (
    <SpaceBetween size="s" direction="horizontal">
      {known && (
        <Deed
          variant="inline-link"
          text={texts.edit}
          ariaLabel={texts.editOf(name)}
          refusal={refusal}
          onClick={() => onEdit(checkId)}
        />
      )}
      <Deed
        variant="inline-link"
        text={texts.reset}
        ariaLabel={texts.resetOf(name)}
        refusal={refusal}
        onClick={() => onReset(checkId)}
      />
    </SpaceBetween>
  );
}
