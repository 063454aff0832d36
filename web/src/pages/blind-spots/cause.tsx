import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, {
  type StatusIndicatorProps,
} from '@cloudscape-design/components/status-indicator';
import { counted, listInWords, numberInWords } from '../../parts/format.ts';
import { Time } from '../../parts/time.tsx';
import type { BlindSpot } from '../../queries/blind-spots.ts';
import { blindSpotsTexts as texts } from '../../texts/en/blind-spots.ts';
import { cureTexts } from '../../texts/en/cures.ts';
import { words } from '../../texts/en/words.ts';
import type { Cause } from './causes.ts';
import { Spots } from './spots.tsx';

const shapes: Readonly<Record<BlindSpot['category'], StatusIndicatorProps.Type>> = {
  authentication: 'error',
  permission: 'warning',
  limit: 'pending',
  service: 'info',
  platform: 'error',
};

/** One cause: what it is, since when, what hangs on it, and what to do. */
export function CauseOf({ cause, account }: { readonly cause: Cause; readonly account: string }) {
  const { category, deniedBy, codes, since, services, regions, operations, cure } = cause;
  const isDenied = category === 'permission' && cure !== 'subscription';
  return (
    <SpaceBetween size="xs">
      <Box variant="h3" padding="n">
        <StatusIndicator type={shapes[category]} wrapText>
          {words.errorCategories[category]}
        </StatusIndicator>
      </Box>
      {isDenied && deniedBy !== undefined && <Box>{texts.deniedBy(words.deniedBy[deniedBy])}</Box>}
      <KeyValuePairs
        columns={4}
        minColumnWidth={140}
        items={[
          { label: texts.since, value: <Time at={since} as="both" /> },
          { label: texts.hanging, value: hanging(cause) },
          { label: texts.inRegions, value: few(regions, texts.regions) },
          { label: texts.codes, value: <code>{listInWords(codes)}</code> },
        ]}
      />
      <div>
        <Box variant="awsui-key-label">{texts.cure}</Box>
        <div className="cure">{cureTexts.cures[cure]}</div>
      </div>
      {isDenied && cause.actions.length > 0 && <Permissions actions={cause.actions} />}
      <ExpandableSection
        headerText={texts.details(
          `${counted(operations.length, texts.operations)}, ${counted(services.length, texts.services)}`,
        )}
      >
        <Spots
          spots={cause.spots}
          label={texts.tableOf(account, words.errorCategories[category])}
        />
      </ExpandableSection>
    </SpaceBetween>
  );
}

/** How many permissions are named at once: the others stand by their operations below. */
const mostPermissions = 12;

/** What the role has to permit, to the letter. */
function Permissions({ actions }: Pick<Cause, 'actions'>) {
  const more = actions.length - mostPermissions;
  return (
    <div>
      <Box variant="awsui-key-label">{texts.permissions}</Box>
      <ul className="permissions">
        {actions.slice(0, mostPermissions).map((action) => (
          <li key={action}>
            <code>{action}</code>
          </li>
        ))}
        {more > 0 && <li>{texts.morePermissions(numberInWords(more))}</li>}
      </ul>
    </div>
  );
}

function hanging({ checks, isAtLeast }: Cause): string {
  const text = counted(checks, texts.checks);
  return isAtLeast ? texts.atLeast(text) : text;
}

/** All of a few by name, of many their number. */
const few = (names: readonly string[], noun: { readonly one: string; readonly other: string }) =>
  names.length <= 3 ? listInWords(names) : counted(names.length, noun);
