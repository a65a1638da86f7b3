import {
  firstOfBlock,
  formatIpv4Block,
  overlap,
  parseIpv4Block,
} from '../addresses/ipv4Block';
import { blocksOf } from '../addresses/vpcRange';
import { endpointCidrs } from '../buildSpec';
import type { Finding } from '../finding';
import type { PlatformRule } from './platformRule';

/** Quota of EKS, not adjustable. */
const MOST_CIDRS = 40;

// EKS refuses them in the allow-list of a public endpoint.
const NOT_ROUTED = blocksOf([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/4',
]);

/** Each allowed address must be a public IPv4 range, and not the whole world. */
export const allowedCidrsRule: PlatformRule = {
  id: 'allowed-cidrs',
  check({ answers, account }) {
    if (answers.endpoint === 'private') {
      return [];
    }
    const alias = account?.alias ?? 'this account';
    const findings = answers.allowedCidrs.flatMap((text, index) =>
      checkCidr(text, index, alias, account?.guardrails.endpointOpen ?? false),
    );
    const all = endpointCidrs(answers, account);
    if (all.length > MOST_CIDRS) {
      findings.push({
        level: 'error',
        field: 'allowedCidrs',
        message: `${all.length} ranges; EKS takes ${MOST_CIDRS}. Join neighbouring ones.`,
      });
    }
    return findings;
  },
};

function checkCidr(
  text: string,
  index: number,
  alias: string,
  openAllowed: boolean,
): Omit<Finding, 'rule'>[] {
  const field = `allowedCidrs.${index}`;
  const block = parseIpv4Block(text);
  if (!block) {
    const address = parseIpv4Block(`${text}/32`);
    return [
      {
        level: 'error',
        field,
        message: address
          ? `${text} is an address; write the range ${text}/32.`
          : 'Write an IPv4 range such as 203.0.113.7/32.',
        ...(address
          ? { fix: { label: `Use ${text}/32`, set: { [field]: `${text}/32` } } }
          : {}),
      },
    ];
  }
  // Half of all addresses is as good as all.
  if (block.bits < 8) {
    return openAllowed
      ? [
          {
            level: 'note',
            field,
            message: `${text} opens the API to everyone who gets a token.`,
          },
        ]
      : [
          {
            level: 'error',
            field,
            message: `${text} opens the API to everyone; ${alias} does not allow it. Add your office range instead.`,
          },
        ];
  }
  const first = formatIpv4Block(firstOfBlock(block));
  if (first !== text) {
    return [
      {
        level: 'error',
        field,
        message: `${text} does not begin at its block's first address. Use ${first}.`,
        fix: { label: `Use ${first}`, set: { [field]: first } },
      },
    ];
  }
  return NOT_ROUTED.some(range => overlap(range, block))
    ? [
        {
          level: 'error',
          field,
          message: `${text} is not a public address, so it never reaches the public endpoint. Use the address that the internet sees.`,
        },
      ]
    : [];
}

/** Whoever applies, and the portal, must reach the API endpoint (infra/flux talks to it). */
export const endpointReachRule: PlatformRule = {
  id: 'endpoint-reach',
  check({ answers, account }) {
    if (!account) {
      return [];
    }
    const { by, runner } = account.apply;
    const isPipeline = by === 'github-actions' || by === 'gitlab-ci';
    if (isPipeline && runner === 'hosted') {
      return [
        {
          level: 'error',
          field: 'endpoint',
          message:
            answers.endpoint === 'allow-list'
              ? 'Hosted runners have no fixed address, so they could not reach the API. Three ways out: apply by a person, a runner inside the VPC, or private endpoint with CodeBuild.'
              : 'Hosted runners cannot reach a private API endpoint. Three ways out: apply by a person, a runner inside the VPC, or CodeBuild.',
        },
      ];
    }
    if (answers.endpoint === 'private') {
      return [
        {
          level: 'note',
          field: 'endpoint',
          message:
            'The portal and whoever applies reach a private endpoint only from inside the VPC or over a connected network.',
        },
      ];
    }
    const { backstage, ci } = account.egressCidrs;
    if (backstage.length === 0) {
      return [
        {
          level: 'error',
          field: 'endpoint',
          message: `${account.alias} lists no address of the portal, so it could not read this cluster. Ask the platform team to add egressCidrs.backstage.`,
        },
      ];
    }
    if (isPipeline && ci.length === 0 && answers.allowedCidrs.length === 0) {
      return [
        {
          level: 'error',
          field: 'allowedCidrs',
          message: `${account.alias} lists no address of its runners, so they could not reach the API. Add their address.`,
        },
      ];
    }
    return by === 'operator' &&
      answers.allowedCidrs.length === 0 &&
      ci.length === 0
      ? [
          {
            level: 'note',
            field: 'allowedCidrs',
            message:
              'Only the portal is on the list: whoever runs scripts/apply needs an address there too.',
          },
        ]
      : [];
  },
};
