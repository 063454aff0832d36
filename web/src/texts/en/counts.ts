/** What all pages say of figures that count findings. */
export const countTexts = {
  /** A part of what a link is called: "12 critical failures". */
  figure: {
    critical: 'critical failures',
    high: 'high failures',
    medium: 'medium failures',
    low: 'low failures',
    error: 'not assessed',
    pass: 'passes',
  },
  /**
   * What stands in the place of a figure: what is counted could not be judged, so that nobody knows how many fail or
   * pass.
   */
  notJudged: 'not assessed',
  /** What stands in the place of a figure: no execution has counted anything there, which is not the same as none. */
  notCounted: 'not counted yet',
} as const;
