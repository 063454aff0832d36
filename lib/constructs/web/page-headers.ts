import { Duration } from 'aws-cdk-lib';
import { HeadersReferrerPolicy, type ResponseHeadersPolicyProps } from 'aws-cdk-lib/aws-cloudfront';

/**
 * What pages may do: load what is served beside them, and nothing else. No inline script or style, no other
 * origin, no frame, no font, and no HTML made of text: the one policy for trusted types is that of web/src/app/worker.ts, which
 * starts the service worker.
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types roundsman',
].join('; ');

/** What browsers offer to pages and the dashboard has no use for. */
const unused = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-create',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/**
 * The headers of everything that is served from the bucket. HSTS is for this one name: whether an operator's other
 * names speak TLS, we do not know.
 */
export const pageHeaders = {
  securityHeadersBehavior: {
    contentSecurityPolicy: { contentSecurityPolicy, override: true },
    strictTransportSecurity: { accessControlMaxAge: Duration.days(730), override: true },
    contentTypeOptions: { override: true },
    referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
  },
  customHeadersBehavior: {
    customHeaders: [
      { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
      { header: 'Cross-Origin-Resource-Policy', value: 'same-origin', override: true },
      {
        header: 'Permissions-Policy',
        value: unused.map((feature) => `${feature}=()`).join(', '),
        override: true,
      },
    ],
  },
} as const satisfies ResponseHeadersPolicyProps;
