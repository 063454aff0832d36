import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';

/** The sentences at the top of a page. */
export function Notices({ items }: { readonly items: readonly FlashbarProps.MessageDefinition[] }) {
  return <Flashbar items={items} stackItems />;
}
