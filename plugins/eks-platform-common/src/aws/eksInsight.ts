/** From `eks:ListInsights` and `eks:DescribeInsight`. @public */
export interface EksInsightFacts {
  id: string;
  name: string;
  category: 'UPGRADE_READINESS' | 'MISCONFIGURATION' | string;
  status: 'PASSING' | 'WARNING' | 'ERROR' | 'UNKNOWN';
  reason?: string;
  /** Minor version that an upgrade insight is about. */
  version?: string;
  recommendation?: string;
  /** ISO 8601. */
  refreshedAt?: string;
  changedAt?: string;
  /** What it is about, without account ids; at most 20. */
  resources: string[];
  /** Deprecated APIs still in use. */
  deprecations: {
    usage: string;
    replacedWith?: string;
    stopsIn?: string;
    clients: { userAgent: string; requests30d: number; lastAt?: string }[];
  }[];
  /** Add-ons that the next version refuses. */
  addons: { name: string; versions: string[] }[];
}
