export interface Config {
  /** EKS Platform: cluster views and platform templates. */
  eksPlatform?: {
    /**
     * Whether this is the demo: its home page and texts say so.
     * @visibility frontend
     */
    demo?: boolean;

    /** What the platform team sets once per AWS account; developers see aliases only. */
    accounts?: Array<{
      /** Name in forms, in cluster references and in the UI, such as `sandbox`. */
      alias: string;
      /** One line for the form. */
      description?: string;
      /** 12 digits between quotes. Stays in the backend. */
      accountId: string;
      /** `aws`, `aws-cn` or `aws-us-gov`; follows from the regions when left out. */
      partition?: string;
      /** Regions that platforms may use; the first one is the default. */
      regions: string[];
      /** Name of the IAM role that the portal assumes to read, from the credentials of the `aws` section. */
      readerRole: string;
      /**
       * External id that the trust policies of reader and operator role ask for.
       * @visibility secret
       */
      externalId?: string;
      /** Name of the IAM role for writes; without it the portal offers none. */
      operatorRole?: string;
      /** Name of the IAM role that becomes administrator of new clusters. */
      adminRole: string;
      /** Where OpenTofu states and apply reports lie. */
      state: {
        bucket: string;
        region: string;
        /** Such as `alias/tofu`. */
        kmsAlias?: string;
      };
      /** Who runs the apply of a generated repository. */
      apply: {
        by: 'operator' | 'github-actions' | 'gitlab-ci' | 'codebuild';
        /** Hosted runners have no fixed address, so they cannot reach an endpoint with an allow-list. Default: hosted. */
        runner?: 'hosted' | 'self-hosted';
        /** Name of the role for plans; required unless an operator applies. */
        planRole?: string;
        /** Name of the role for applies; required unless an operator applies. */
        applyRole?: string;
      };
      /** Entity refs of groups that may pick this profile; empty: everybody. */
      allowedGroups?: string[];
      /** Entity ref of the group that applies; required when an operator applies. */
      operatorsGroup?: string;
      /** Addresses that a public endpoint's allow-list must contain. */
      egressCidrs?: {
        /** Of the runners. */
        ci?: string[];
        /** Of Backstage. */
        backstage?: string[];
      };
      /** Public zones below which clusters get their own zone. */
      dns?: Array<{
        zone: string;
        zoneId: string;
        /** Role that may change the zone when it is in another account. Stays in the backend. */
        roleArn?: string;
      }>;
      /** Networks that platforms may be put into; they are only used, never changed. */
      vpcs?: Array<{
        id: string;
        /** The first region of the profile when left out. */
        region?: string;
        /** Address range of the VPC. */
        cidr: string;
        /** One line for the form. */
        description?: string;
        /** Of nodes and pods; in two zones or more. */
        privateSubnetIds: string[];
        /** Of public load balancers. */
        publicSubnetIds?: string[];
      }>;
      git?: {
        /** Secrets Manager name of the credential that Flux reads repositories with. */
        fluxCredentialSecret?: string;
        /** How Flux clones; with `ssh` the secret is a deploy key. `https` when absent. */
        fluxProtocol?: 'https' | 'ssh';
      };
      /** Name of the policy that bounds every role of a platform. */
      permissionsBoundary?: string;
      /** Tags of everything that a platform creates. */
      tags?: { [name: string]: string };
      /** What answers of the form may not exceed. */
      guardrails?: {
        /** Oldest Kubernetes minor version, between quotes. */
        oldestKubernetes?: string;
        /** USD per hour with every limit reached. */
        maxHourlyUsd?: number;
        /** Instance families of GPU pools; all when left out. */
        gpuFamilies?: string[];
        /** Whether an API endpoint open to 0.0.0.0/0 is allowed. Default: false. */
        endpointOpen?: boolean;
        /** vCPU that the account may have of G and VT machines (Service Quotas), so that the form can warn. */
        gpuQuotaVcpu?: { spot?: number; onDemand?: number };
      };
    }>;

    /** Where platforms may be published; every git host of the `integrations` section when left out. */
    repositories?: Array<{
      /** As in the `integrations` section. */
      host: string;
      /** Organisations or groups that the form offers. */
      owners?: string[];
    }>;

    pricing?: {
      /** What spot capacity is assumed to cost, as a fraction of the on-demand price between 0 and 1. */
      spotAssumedFraction?: number;
    };
  };
}
