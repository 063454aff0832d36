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
  /** In the place of a figure: what is counted could not be judged, so that nobody knows how many fail or pass. */
  notJudged: 'not assessed',
  /** In the place of a figure: no run has counted anything there, which is not the same as none. */
  notCounted: 'not counted yet',
} as const;
