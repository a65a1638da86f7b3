import { formatList } from '../../view/words';
import type { Findings } from '../findings';
import { found } from '../found';
import type { FoundProblem, RegisteredProblem } from '../rule';

export const addonIncompatible: RegisteredProblem = {
  id: 'addon-incompatible',
  severity: 'warning',
  level: 'cause',
  scenario: 'addon-incompatible',
  clears: 'Every add-on runs a version that EKS offers for this Kubernetes.',
  rule: findAddonsIncompatible,
};

/** Add-ons of a version that EKS no longer offers for the Kubernetes that runs. One problem for all. */
export function findAddonsIncompatible(findings: Findings): FoundProblem[] {
  const { addons = [], addonVersions = [], cluster } = findings.aws;
  const odd = addons.flatMap(addon => {
    const offered = addonVersions.find(({ name }) => name === addon.name);
    const isOffered =
      !offered ||
      offered.versions.length === 0 ||
      offered.versions.includes(addon.version);
    return isOffered ? [] : [{ addon, offered }];
  });
  if (odd.length === 0 || !cluster) {
    return [];
  }
  const names = odd.map(({ addon }) => addon.name);
  const [{ addon, offered }] = odd;
  return [
    found(addonIncompatible, {
      object: names.sort().join(','),
      title: `${formatList(names, 2)} ${
        names.length === 1 ? 'is' : 'are'
      } not made for Kubernetes ${cluster.version}`,
      because: `EKS offers no \`${addon.name}\` \`${addon.version}\` for ${
        cluster.version
      }${names.length > 1 ? `, nor those of ${names.length - 1} more` : ''}.`,
      evidence: odd.slice(0, 3).map(({ addon: a, offered: o }) => ({
        object: `Add-on ${a.name}`,
        says: `\`${a.version}\`, EKS recommends \`${
          o.recommended ?? o.versions[0]
        }\``,
      })),
      next: `Set \`${addon.name}\` to \`${
        offered.recommended ?? offered.versions[0]
      }\` in \`addon_versions\`, then apply`,
      clearsIn: 'some minutes after the apply',
      target: { tab: 'overview', query: { card: 'upgrades' } },
    }),
  ];
}
