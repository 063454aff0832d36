import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { words } from '../texts/en/words.ts';

export interface CopyableProps {
  readonly text: string;
  /** What is copied: "Copy resource id". */
  readonly label: string;
}

/** A text that people carry elsewhere, with a button that copies it. */
export const Copyable = ({ text, label }: CopyableProps) => (
  <CopyToClipboard
    variant="inline"
    textToCopy={text}
    textToDisplay={<code className="copyable">{text}</code>}
    wrapText
    copyButtonAriaLabel={label}
    copySuccessText={words.copied}
    copyErrorText={words.notCopied}
  />
);
