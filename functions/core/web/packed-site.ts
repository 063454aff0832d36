import * as z from 'zod';
import { Registration } from '../tenants/registration.ts';

const PackedFile = z.strictObject({
  contentType: z.string().min(1),
  /** What is in it: gzip, in Base64. */
  gzip: z.base64(),
});
export type PackedFile = z.infer<typeof PackedFile>;

/** All files of the dashboard in one, by their paths: `index.html`, `assets/main-Bx3a.js`. */
export const PackedSite = z.strictObject({ files: z.record(z.string().min(1), PackedFile) });
export type PackedSite = z.infer<typeof PackedSite>;

/** What a deployment says of itself to its pages: `config.json`, beside them. */
export const SiteConfig = z.strictObject({
  /** Where the API is, on the same host: `/api/v1`. */
  apiBase: z.string().startsWith('/'),
  /** The name of the stage. */
  stage: z.string().min(1),
  /** Who may sign up by themselves. */
  signUp: Registration,
  /** Another one means that other pages were deployed. */
  release: z.string().min(1),
});
export type SiteConfig = z.infer<typeof SiteConfig>;

/** Where in its bucket the site lies. What lies beside it, CloudFront cannot reach. */
export const siteFolder = 'site';

/** Where beside it stands what was published before. */
export const publishedKey = 'published.json';
