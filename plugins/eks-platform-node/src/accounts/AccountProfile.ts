/** Who runs the apply of a generated repository. @public */
export type ApplyBy = 'operator' | 'github-actions' | 'gitlab-ci' | 'codebuild';

/**
 * What the platform team configures once per AWS account. Developers only ever see the alias.
 *
 * @public
 */
export interface AccountProfile {
  alias: string;
  description?: string;
  /** 12 digits; never rendered, logged or sent to the browser. */
  accountId: string;
  partition: string;
  regions: string[];
  /** Name of the role that the portal assumes to read. */
  readerRole: string;
  /** Secret of the roles' trust policy. */
  externalId?: string;
  /** Absent: the portal offers no writes. */
  operatorRole?: string;
  /** Name of the role that becomes administrator of new clusters. */
  adminRole: string;
  state: { bucket: string; region: string; kmsAlias?: string };
  apply: {
    by: ApplyBy;
    runner: 'hosted' | 'self-hosted';
    planRole?: string;
    applyRole?: string;
  };
  /** Entity refs of groups; empty: everybody may pick the profile. */
  allowedGroups: string[];
  operatorsGroup: string;
  egressCidrs: { ci: string[]; backstage: string[] };
  dns: { zone: string; zoneId: string; roleArn?: string }[];
  /** Networks that platforms may be put into; only used, never changed. */
  vpcs: {
    id: string;
    region: string;
    cidr: string;
    description?: string;
    privateSubnetIds: string[];
    publicSubnetIds: string[];
  }[];
  git: {
    fluxCredentialSecret: string;
    /** `ssh`: the secret holds a deploy key. */
    fluxProtocol: 'https' | 'ssh';
  };
  permissionsBoundary?: string;
  tags: Record<string, string>;
  guardrails: {
    /** Minor versions such as `1.35`; older ones are refused. */
    oldestKubernetes?: string;
    maxHourlyUsd?: number;
    /** Undefined: all families. */
    gpuFamilies?: string[];
    /** Whether an API endpoint open to 0.0.0.0/0 is allowed. */
    endpointOpen: boolean;
    /** vCPU of G and VT machines that AWS grants the account. */
    gpuQuotaVcpu?: { spot?: number; onDemand?: number };
  };
}
