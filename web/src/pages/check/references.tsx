import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import { useFollow, useHref } from '../../app/use-link.ts';
import { useTenant } from '../../app/use-tenant.ts';
import { frameworkName, inOrder } from '../../parts/check/framework.ts';
import type { Check } from '../../queries/check.ts';
import { checkTexts as texts } from '../../texts/en/check.ts';

interface ReferencesProps {
  readonly check: Check;
}

/** The requirements that a check speaks to, and what other products call it. */
export const References = ({ check }: ReferencesProps) => (
  <div className="advice">
    <Container
      fitHeight
      header={
        <Header variant="h2" description={texts.frameworksHint}>
          {texts.frameworks}
        </Header>
      }
    >
      <Frameworks check={check} />
    </Container>
    <Container
      fitHeight
      header={
        <Header variant="h2" description={texts.peersHint}>
          {texts.peers}
        </Header>
      }
    >
      <Peers check={check} />
    </Container>
  </div>
);

function Frameworks({ check: { frameworks } }: ReferencesProps) {
  const href = useHref();
  const follow = useFollow();
  const params = { tenant: useTenant() };
  const names = inOrder(Object.keys(frameworks));
  if (names.length === 0) {
    return <Box color="text-body-secondary">{texts.noFramework}</Box>;
  }
  return (
    <KeyValuePairs
      columns={1}
      items={names.map((framework) => ({
        label: (
          <Link
            href={href({ to: '/t/$tenant/checks', params, search: { framework } })}
            onFollow={follow}
          >
            {frameworkName(framework)}
          </Link>
        ),
        value: frameworks[framework]?.join(', '),
      }))}
    />
  );
}

function Peers({ check: { peers } }: ReferencesProps) {
  const known = Object.entries(peers);
  if (known.length === 0) return <Box color="text-body-secondary">{texts.noPeer}</Box>;
  return (
    <KeyValuePairs
      columns={1}
      items={known.map(([product, ids]) => ({
        label: productName(product),
        value: <code>{[ids].flat().join(', ')}</code>,
      }))}
    />
  );
}

const productName = (product: string): string =>
  Object.entries(texts.products).find(([known]) => known === product)?.[1] ?? product;
