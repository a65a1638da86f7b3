import { parseDuration } from '../../kubernetes/duration';
import type { Findings } from '../../problems/findings';
import { formatMoment, getDaysUntil } from '../../view/age';
import type { OverviewView } from './overviewView';
import { formatUsd } from '../../view/money';
import { getSupport } from './support';
import { formatCount, formatList } from '../../view/words';

type ComingUp = OverviewView['comingUp'][number];

const LISTED = 8;
const DAY = 86_400_000;

/** What will happen by itself and needs nobody: soonest first, at most eight. */
export function getComingUp(findings: Findings): ComingUp[] {
  return [
    ...getNodeExpiries(findings),
    ...getRenewals(findings),
    ...getSupportEnd(findings),
  ]
    .sort((a, b) => a.at.localeCompare(b.at))
    .slice(0, LISTED);
}

function getNodeExpiries(findings: Findings): ComingUp[] {
  const pools = new Map<string, { at: number; count: number; total: number }>();
  const now = findings.now.getTime();
  for (const claim of findings.kubernetes.nodeClaims ?? []) {
    const lifetime = parseDuration(claim.expireAfter);
    if (!claim.pool || lifetime === undefined || claim.meta.deletedAt) {
      continue;
    }
    const at = Date.parse(claim.meta.createdAt) + lifetime;
    const pool = pools.get(claim.pool) ?? {
      at: Number.POSITIVE_INFINITY,
      count: 0,
      total: 0,
    };
    pool.total += 1;
    if (at > now && at - now < DAY) {
      pool.count += 1;
      pool.at = Math.min(pool.at, at);
    }
    pools.set(claim.pool, pool);
  }
  const expiring = [...pools].filter(([, pool]) => pool.count > 0);
  if (expiring.length === 0) {
    return [];
  }
  // One night is one line, however many pools it meets.
  const names = expiring.map(([name]) => name).sort();
  const count = sum(expiring.map(([, pool]) => pool.count));
  const total = sum(expiring.map(([, pool]) => pool.total));
  return [
    {
      at: new Date(
        Math.min(...expiring.map(([, pool]) => pool.at)),
      ).toISOString(),
      what: `${count} of ${formatCount(total, 'node')} of pool${
        names.length === 1 ? '' : 's'
      } ${formatList(names)} ${
        count === 1 ? 'reaches its' : 'reach their'
      } expiry`,
      why: 'Karpenter replaces them within 24 h',
      target: {
        tab: 'nodes',
        query: names.length === 1 ? { pool: names[0] } : undefined,
      },
    },
  ];
}

function sum(numbers: number[]): number {
  return numbers.reduce((whole, each) => whole + each, 0);
}

function getRenewals(findings: Findings): ComingUp[] {
  const rows: ComingUp[] = [];
  for (const { certificate, state } of findings.issuances) {
    if (state !== 'valid' || !certificate.notAfter) {
      continue;
    }
    const [host] = certificate.dnsNames;
    const name = `Certificate ${certificate.meta.name}`;
    const renews =
      certificate.renewalTime &&
      Date.parse(certificate.renewalTime) > findings.now.getTime();
    rows.push({
      at: renews ? certificate.renewalTime! : certificate.notAfter,
      what: renews ? `${name} renews itself` : `${name} expires`,
      why: renews
        ? `expires ${formatMoment(certificate.notAfter, findings.now)}`
        : 'no renewal is planned yet',
      target: { tab: 'ingress', query: host ? { host } : undefined },
    });
  }
  return rows;
}

function getSupportEnd(findings: Findings): ComingUp[] {
  const { phase, endsAt, version } = getSupport(findings);
  if (!endsAt || phase === 'unknown') {
    return [];
  }
  const { prices } = findings.state;
  const days = formatCount(getDaysUntil(endsAt, findings.now), 'day');
  const prolongs = findings.aws.cluster?.supportType === 'EXTENDED';
  const then =
    phase === 'standard' && prolongs && prices
      ? `then ${formatUsd(prices.controlPlane.extended)} instead of ${formatUsd(
          prices.controlPlane.standard,
        )} an hour`
      : 'then AWS upgrades by itself';
  return [
    {
      at: new Date(endsAt).toISOString(),
      what: `${
        phase === 'standard' ? 'Standard' : 'Extended'
      } support for ${version} ends`,
      why: `${days}, ${then}`,
      target: { tab: 'overview' },
    },
  ];
}
