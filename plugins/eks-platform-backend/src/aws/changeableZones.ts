const CHANGE = 'route53:ChangeResourceRecordSets';
const ZONE_ARN = /^arn:[\w*-]+:route53:::hostedzone\/([\w*?]+)$/;

interface Statement {
  Effect?: string;
  Action?: string | string[];
  Resource?: string | string[];
}

/**
 * Hosted zones whose records an IAM policy lets its role change; `*` for any. Conditions and NotAction are not weighed,
 * so this is what a person reads out of the policy, not a simulation of IAM.
 */
export function findChangeableZones(policyJson: string): {
  allowed: string[];
  denied: string[];
} {
  const policy = JSON.parse(policyJson) as {
    Statement?: Statement | Statement[];
  };
  const allowed = new Set<string>();
  const denied = new Set<string>();
  for (const statement of asList(policy.Statement)) {
    if (asList(statement.Action).some(matchesChange)) {
      const zones = statement.Effect === 'Deny' ? denied : allowed;
      asList(statement.Resource)
        .map(zoneOf)
        .forEach(zone => zone && zones.add(zone));
    }
  }
  return { allowed: [...allowed], denied: [...denied] };
}

function matchesChange(action: string): boolean {
  const pattern = action
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${pattern}$`, 'i').test(CHANGE);
}

function zoneOf(resource: string): string | undefined {
  return resource === '*' ? '*' : ZONE_ARN.exec(resource)?.[1];
}

function asList<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) {
    return [];
  }
  return Array.isArray(value) ? value : [value];
}
