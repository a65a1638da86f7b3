import type { FormFacts } from '@eks-platform/backstage-plugin-eks-platform-common';

type Family = FormFacts['families'][number];

/** Families of everyday use: general, compute, memory or burstable, without local disks or fast networks. */
const USUAL = /^([cmrt])\d+([agi]?)$/;

/** So many generations of a kind are offered; older ones may be typed. */
const GENERATIONS = 2;

/** The newest usual families that run the images of a pool, by kind; for a pool of both architectures those of each. */
export function suggestFamilies(
  families: readonly Family[],
  arch: 'arm64' | 'amd64' | 'both',
): Family[] {
  const kinds = new Map<string, Family[]>();
  for (const family of families) {
    const [, category, maker] = USUAL.exec(family.family) ?? [];
    if (category && (arch === 'both' || family.arch === arch)) {
      const kind = `${category}${maker}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), family]);
    }
  }
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, kind]) =>
      kind.sort((a, b) => b.generation - a.generation).slice(0, GENERATIONS),
    );
}
