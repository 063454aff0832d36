/** What all pages say of figures that count findings. */
export const countTexts = {
  /** As a part of what a link is called: "12 critical failures". */
  figure: {
    critical: 'critical failures',
    high: 'high failures',
    medium: 'medium failures',
    low: 'low failures',
    error: 'not assessed',
    pass: 'passes',
  },
} as const;
