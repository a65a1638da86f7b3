import type { ClusterValues } from './PlatformTree';

/** Reads the flat assignments of a tfvars file; values that are no JSON are left out. */
export function readTfvars(text: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const line of text.split('\n')) {
    const match = /^([a-z_]+)\s*=\s*(.+?)\s*$/.exec(line);
    if (match) {
      try {
        values[match[1]] = JSON.parse(match[2]);
      } catch {
        // A map or an expression: nothing of it is asked for.
      }
    }
  }
  return values;
}

/** The cluster's values, with the template's defaults for what is absent. */
export function readClusterValues(text: string): ClusterValues {
  const values = readTfvars(text);
  const read = <T>(name: string, fallback: T): T =>
    typeof values[name] === typeof fallback ? (values[name] as T) : fallback;
  const optional = (name: string) => read(name, '') || undefined;
  return {
    kubernetesVersion: read('kubernetes_version', '1.36'),
    supportPolicy:
      read<string>('support_policy', 'STANDARD') === 'EXTENDED'
        ? 'EXTENDED'
        : 'STANDARD',
    publicCidrs: read<string[]>('endpoint_public_cidrs', []),
    systemInstanceTypes: read<string[]>('system_instance_types', [
      't4g.medium',
    ]),
    systemAmiType: read('system_ami_type', 'AL2023_ARM_64_STANDARD'),
    systemCapacityType:
      read<string>('system_capacity_type', 'ON_DEMAND') === 'SPOT'
        ? 'SPOT'
        : 'ON_DEMAND',
    systemMin: read('system_min', 2),
    systemDesired: read('system_desired', 3),
    systemMax: read('system_max', 5),
    zones: read<string[]>('zones', []),
    privateSubnets: read<string[]>('private_subnets', []),
    publicSubnets: read<string[]>('public_subnets', []),
    readerRole: read('reader_role', 'eks-platform-reader'),
    operatorRole: optional('operator_role'),
    administratorRoles: read<string[]>('administrator_roles', [
      'eks-platform-admin',
    ]),
    dnsZone: optional('dns_zone'),
  };
}
