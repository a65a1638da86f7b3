/** Which hosted zones the role of a service account may change, from its pod identity association and policies. @public */
export interface DnsRoleFacts {
  namespace: string;
  serviceAccount: string;
  roleName: string;
  /** Hosted zone ids; `*` for any. */
  mayChangeZones: string[];
}
