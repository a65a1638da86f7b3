import { Refusal } from './terminal.mjs';

const CAUSES = [
  {
    pattern: /ENOSPC/,
    lines: ['The disk is full. Free about 4.5 GB and run the command again.'],
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|RequestError|socket hang up/,
    lines: [
      'The npm registry cannot be reached. Is this machine online? `npm ping` tells.',
      'Behind a proxy: export HTTPS_PROXY=http://host:port',
      'With a mirror: npm config set registry https://mirror.example.com/',
    ],
  },
  {
    pattern: /SELF_SIGNED_CERT|UNABLE_TO_VERIFY|unable to get local issuer/i,
    lines: [
      "The registry's certificate is signed by an authority unknown here.",
      'export NODE_EXTRA_CA_CERTS=/path/to/your-company-ca.pem',
    ],
  },
  {
    pattern: /\b40[13]\b|authentication required/i,
    lines: [
      'The registry refused the request: it wants a sign-in, or does not carry a package.',
      'export YARN_NPM_AUTH_TOKEN=… or take another registry: export YARN_NPM_REGISTRY_SERVER=https://registry.npmjs.org',
    ],
  },
  {
    pattern: /YN0028|lockfile would have been modified/,
    lines: [
      'yarn.lock does not fit the package.json files. After a change of yours run: ./yarnw install',
    ],
  },
];

/** Says in the user's words why an installation failed, with the end of its log. */
export function installFailure(output, log) {
  const cause = CAUSES.find(({ pattern }) => pattern.test(output));
  const tail = output.trim().split('\n').slice(-8);
  return new Refusal(
    ...(cause ? cause.lines : ['The installation failed.']),
    '',
    ...tail,
    '',
    `Whole log: ${log}`,
  );
}
