// The Content-Security-Policy, said once for the server's header and the page's own meta tag.

const directives: readonly (readonly [name: string, sources: string])[] = [
  ['default-src', "'self'"],
  ['script-src', "'self'"],
  // Mantine writes style attributes and one style element while it runs.
  ['style-src', "'self' 'unsafe-inline'"],
  ['img-src', "'self' data: blob:"],
  ['media-src', "'self' data: blob:"],
  ['connect-src', "'self' blob:"],
  ['worker-src', "'self' blob:"],
  ['object-src', "'none'"],
  ['base-uri', "'self'"],
  ['form-action', "'self'"],
  ['frame-ancestors', "'none'"],
];

function written(parts: typeof directives): string {
  return parts.map(([name, sources]) => `${name} ${sources}`).join('; ');
}

/** The policy as the server sends it. */
export const POLICY_HEADER = written(directives);

/** The policy as the page carries it, for hosts whose headers we do not write. Browsers refuse frame-ancestors there and say so in the console. */
export const POLICY_META = written(directives.filter(([name]) => name !== 'frame-ancestors'));
