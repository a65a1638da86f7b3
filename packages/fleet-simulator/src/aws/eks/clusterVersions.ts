import type { Instant } from '../../clock/Clock';
import { DAY } from '../../clock/duration';
import type { EksCall } from './EksCall';
import { page } from './page';

// Kubernetes version, EKS release, end of standard and of extended support; the calendar as of 2026-11-21.
const CALENDAR: [string, string, string, string][] = [
  ['1.36', '2026-06-02', '2027-08-02', '2028-08-02'],
  ['1.35', '2026-01-28', '2027-03-27', '2028-03-27'],
  ['1.34', '2025-10-06', '2026-12-02', '2027-12-02'],
  ['1.33', '2025-05-29', '2026-07-29', '2027-07-29'],
  ['1.32', '2025-01-23', '2026-03-23', '2027-03-23'],
  ['1.31', '2024-09-26', '2025-11-26', '2026-11-26'],
];
const CALENDAR_DAY = Date.parse('2026-11-21');

/** DescribeClusterVersions: the calendar, moved to the day of the start, so that the demo never grows old. */
export function clusterVersions({ request, world }: EksCall): object {
  const { query } = request;
  const wanted = query.getAll('clusterVersions');
  const defaultOnly = query.get('defaultOnly') === 'true';
  const status = query.get('versionStatus');
  const shift = Math.floor((world.start - CALENDAR_DAY) / DAY) * DAY;
  const versions = CALENDAR.map((entry, index) =>
    versionJson(entry, index, { shift, now: world.clock.now() }),
  )
    .filter(each => wanted.length === 0 || wanted.includes(each.clusterVersion))
    .filter(each => !defaultOnly || each.defaultVersion)
    .filter(each => !status || each.versionStatus === status);
  return page(query, 'clusterVersions', versions);
}

function versionJson(
  [clusterVersion, released, standard, extended]: (typeof CALENDAR)[number],
  index: number,
  { shift, now }: { shift: number; now: Instant },
) {
  const epoch = (day: string) => (Date.parse(day) + shift) / 1000;
  const statusAt = () => {
    if (now / 1000 < epoch(standard)) {
      return 'STANDARD_SUPPORT';
    }
    return now / 1000 < epoch(extended) ? 'EXTENDED_SUPPORT' : 'UNSUPPORTED';
  };
  const versionStatus = statusAt();
  return {
    clusterVersion,
    clusterType: 'eks',
    defaultPlatformVersion: `eks.${12 + index}`,
    defaultVersion: index === 0,
    releaseDate: epoch(released),
    endOfStandardSupportDate: epoch(standard),
    endOfExtendedSupportDate: epoch(extended),
    status: versionStatus.toLowerCase().replace('_', '-'),
    versionStatus,
    kubernetesPatchVersion: `${clusterVersion}.2`,
  };
}
