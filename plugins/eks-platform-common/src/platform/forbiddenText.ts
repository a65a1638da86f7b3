/** What no repository may hold, in words that follow "holds what". */
const FORBIDDEN: [RegExp, string][] = [
  [/(?<![\w.-])\d{12}(?![\w.-])/, 'looks like an AWS account id'],
  [/arn:aws[\w-]*:[^:\s]*:[^:\s]*:\d{12}:/, 'is an ARN with an account id'],
  [/\b(AKIA|ASIA)[A-Z0-9]{16}\b/, 'is an AWS access key'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'is a private key'],
  [/\bgh[pousr]_[A-Za-z0-9]{30,}\b/, 'is a GitHub token'],
  [/\bglpat-[A-Za-z0-9_-]{20,}\b/, 'is a GitLab token'],
  [/\bxox[abprs]-[A-Za-z0-9-]{20,}/, 'is a Slack token'],
];

/** Says what of a text may not be published; undefined for anything else. @public */
export function forbiddenIn(text: string): string | undefined {
  return FORBIDDEN.find(([pattern]) => pattern.test(text))?.[1];
}
