import { getPriceSource, perHour, unknownPerHour } from '../../cost/nodePrice';
import { compareVersions } from '../../kubernetes/minorVersion';
import type { Findings } from '../../problems/findings';
import type { SupportView } from './overviewView';

/** In which phase of support the control plane's version is, and until when. */
export function getSupport(findings: Findings): SupportView {
  const { cluster, version } = findings.aws;
  const base = {
    version: cluster?.version ?? 'unknown',
    ...(cluster?.platformVersion && {
      platformVersion: cluster.platformVersion,
    }),
    source: 'eks:DescribeClusterVersions',
    extra: getExtra(findings),
    ...getNewer(findings),
  };
  if (!cluster) {
    return { ...base, phase: 'unknown' };
  }
  const now = findings.now.getTime();
  const standard = version?.endOfStandardSupport;
  const extended = version?.endOfExtendedSupport;
  if (standard && Date.parse(standard) >= now) {
    return { ...base, phase: 'standard', endsAt: standard };
  }
  if (standard) {
    return {
      ...base,
      phase: 'extended',
      ...(extended && { endsAt: extended }),
    };
  }
  return { ...base, phase: 'unknown' };
}

/** What extended support costs on top, per hour. */
function getExtra(findings: Findings): SupportView['extra'] {
  const { prices, ref } = findings.state;
  const source = getPriceSource(prices);
  return prices && prices.region === ref.region
    ? perHour(
        prices.controlPlane.extended - prices.controlPlane.standard,
        source,
      )
    : unknownPerHour(`no price table for ${ref.region}`, source);
}

function getNewer(findings: Findings): Pick<SupportView, 'newer'> {
  const { cluster, offeredVersions } = findings.aws;
  if (!cluster || !offeredVersions) {
    return {};
  }
  return {
    newer: offeredVersions
      .map(({ version }) => version)
      .filter(version => compareVersions(version, cluster.version) > 0)
      .sort(compareVersions),
  };
}
