import './command.css';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import { words } from '../../texts/en/words.ts';

export interface CommandProps {
  readonly text: string;
  /** The label of the button: "Copy the command". */
  readonly label: string;
}

/** A command that people run elsewhere, with a button that copies it. */
export const Command = ({ text, label }: CommandProps) => (
  <div className="command">
    <pre>
      <code>{text}</code>
    </pre>
    <CopyToClipboard
      copyButtonAriaLabel={label}
      copySuccessText={words.copied}
      copyErrorText={words.notCopied}
      textToCopy={text}
      variant="icon"
    />
  </div>
);
