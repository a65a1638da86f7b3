import calendar from './eksVersions.json';

/** When EKS supports a Kubernetes minor version; dates are ISO 8601. @public */
export interface EksVersionDates {
  /** Minor version, such as `1.36`. */
  version: string;
  released?: string;
  standardUntil?: string;
  extendedUntil?: string;
}

/** Day on which {@link eksVersionDates} was looked up, ISO 8601. @public */
export const EKS_VERSIONS_AS_OF: string = calendar.asOf;

/** Minor versions that EKS has offered, newest first. @public */
export function eksVersionDates(): readonly EksVersionDates[] {
  return calendar.versions;
}
