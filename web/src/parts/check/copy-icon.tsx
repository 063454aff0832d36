import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { words } from '../../texts/en/words.ts';
import type { CopyableProps } from '../copyable.tsx';

/** A button that copies a text that stands beside it. */
export const CopyIcon = ({ text, label }: CopyableProps) => (
  <CopyToClipboard
    variant="icon"
    textToCopy={text}
    copyButtonAriaLabel={label}
    copySuccessText={words.copied}
    copyErrorText={words.notCopied}
  />
);
