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
