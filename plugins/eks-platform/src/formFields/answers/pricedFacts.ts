import type {
  CheckedAnswers,
  FormFacts,
} from '@eks-platform/backstage-plugin-eks-platform-common';

/**
 * The facts without prices of machines when the region of the answers has none: the table's are those of another region.
 *
 * @param derived - what the last check says; before it there is nothing to say about the region
 */
export function pricedFacts(
  facts: FormFacts | undefined,
  derived: CheckedAnswers['derived'] | undefined,
): FormFacts | undefined {
  if (!facts || !derived || derived.prices) {
    return facts;
  }
  const without = <T extends { perHour?: number }>(machine: T): T => ({
    ...machine,
    perHour: undefined,
  });
  return {
    ...facts,
    systemTypes: facts.systemTypes.map(without),
    families: facts.families.map(family => ({
      ...family,
      fromPerHour: undefined,
    })),
    gpuFamilies: facts.gpuFamilies.map(family => ({
      ...family,
      sizes: family.sizes.map(without),
    })),
  };
}
