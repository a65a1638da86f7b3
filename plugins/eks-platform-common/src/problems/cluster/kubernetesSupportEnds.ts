import { formatMoment, getDaysUntil } from '../../view/age';
import { formatUsd } from '../../view/money';
import { getSupport } from '../../sections/overview/support';
import { formatCount } from '../../view/words';
import type { Findings } from '../findings';
import { isFromTemplate } from '../repositoryFile';
import type { FoundProblem, RegisteredProblem } from '../rule';

const NOTICE_DAYS = 60;
const FORCED_DAYS = 7;
const HOURS_A_MONTH = 730;

export const kubernetesSupportEnds: RegisteredProblem = {
  id: 'kubernetes-support-ends',
  severity: 'critical',
  level: 'cause',
  scenario: 'S10',
  clears: 'The control plane runs a version with more than 60 days of support.',
  rule: findKubernetesSupportEnds,
};

/** Support of the control plane's version ends within 60 days, or AWS is about to upgrade by itself. */
export function findKubernetesSupportEnds(findings: Findings): FoundProblem[] {
  const { version, phase, endsAt } = getSupport(findings);
  if (!endsAt || phase === 'unknown') {
    return [];
  }
  const days = getDaysUntil(endsAt, findings.now);
  if (days > NOTICE_DAYS || days < 0) {
    return [];
  }
  const prolongs =
    phase === 'standard' && findings.aws.cluster?.supportType === 'EXTENDED';
  const { prices, ref } = findings.state;
  const extra =
    prices && prices.region === ref.region
      ? (prices.controlPlane.extended - prices.controlPlane.standard) *
        HOURS_A_MONTH
      : undefined;
  const span = formatCount(days, 'day');
  return [
    {
      problem: {
        key: `kubernetes-support-ends:${version}`,
        id: 'kubernetes-support-ends',
        severity: !prolongs && days <= FORCED_DAYS ? 'critical' : 'warning',
        title: prolongs
          ? `Standard support for Kubernetes ${version} ends in ${span}`
          : `AWS upgrades this cluster in ${span} whether ready or not`,
        because: prolongs
          ? `Kubernetes ${version} then goes on in extended support${
              extra === undefined
                ? ''
                : `, for ${formatUsd(extra, { decimals: 0 })} a month more`
            }.`
          : `Kubernetes ${version} leaves ${phase} support on ${formatMoment(
              endsAt,
              findings.now,
            )}.`,
        evidence: [
          {
            object: 'Cluster',
            says: `\`${version}\`, upgrade policy ${
              findings.aws.cluster?.supportType.toLowerCase() ?? 'not known'
            }`,
          },
          {
            object: 'eks:DescribeClusterVersions',
            says: `${phase} support ends \`${endsAt.slice(0, 10)}\``,
          },
        ],
        next: 'Raise `kubernetes_version` by one minor, then apply',
        ...(isFromTemplate(findings) && {
          file: { path: `infra/clusters/${ref.name}.tfvars` },
        }),
        hurts: [],
        clearsIn: 'an hour after the apply',
        target: { tab: 'overview' },
      },
      explains: {},
      marks: {},
      ...(prolongs &&
        prices && {
          perHour: prices.controlPlane.extended - prices.controlPlane.standard,
        }),
    },
  ];
}
