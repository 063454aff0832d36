import qrcode from 'qrcode-generator';

export interface QrCodeProps {
  readonly text: string;
  /** What it is, for whoever does not see it. */
  readonly label: string;
}

/** The modules around the code: readers need them. */
const margin = 4;

/** A QR code: dark on white in every theme, since readers take no other. */
export function QrCode({ text, label }: QrCodeProps) {
  // The smallest version that takes the text.
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount() + 2 * margin;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width="200"
      height="200"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={pathOf(code)} fill="#000000" />
    </svg>
  );
}

function pathOf(code: ReturnType<typeof qrcode>): string {
  const all = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return all
    .flatMap((row) =>
      all
        .filter((column) => code.isDark(row, column))
        .map((column) => `M${column + margin} ${row + margin}h1v1h-1z`),
    )
    .join('');
}
