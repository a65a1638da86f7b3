import type { PlatformRule } from './platformRule';

/** What runs in the cluster must be new enough for its Kubernetes version, by the template's own table. */
export const compatibilityRule: PlatformRule = {
  id: 'compatibility',
  check({ answers: { kubernetesVersion: version }, context: { versions } }) {
    const rows = versions.kubernetes.versions;
    const row = rows.find(item => item.version === version);
    const unmet = (needs: Record<string, string> = {}) =>
      Object.entries(needs).find(
        ([pin, least]) => compareVersions(versions.pins[pin] ?? '0', least) < 0,
      );
    const found = unmet(row?.needs);
    if (!found) {
      return [];
    }
    const [pin, least] = found;
    const other = rows.find(item => !unmet(item.needs))?.version;
    return [
      {
        level: 'error',
        field: 'kubernetesVersion',
        message: `Kubernetes ${version} needs ${pin} ${least} or newer; the template has ${
          versions.pins[pin] ?? 'none'
        }. ${
          other ? `Choose ${other}` : 'Choose another version'
        }, or ask the platform team to raise it in versions.yaml.`,
        ...(other
          ? {
              fix: { label: `Use ${other}`, set: { kubernetesVersion: other } },
            }
          : {}),
      },
    ];
  },
};

/** Compares versions such as `1.9.2`, `1.14` and `v1.21.2`, number by number. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(text =>
    text.replace(/^v/, '').split(/[.+-]/).map(Number),
  );
  for (let index = 0; index < 3; index += 1) {
    const difference = (left[index] || 0) - (right[index] || 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}
