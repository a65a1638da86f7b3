import { InputError } from '@backstage/errors';
import {
  SECTION_SOURCES,
  type SectionName,
} from '@eks-platform/backstage-plugin-eks-platform-common';

const NAMES = Object.keys(SECTION_SOURCES) as SectionName[];

/** `?sections=storage,identity`: sections whose lazy sources shall be asked, too. */
export function parseSections(value: unknown): SectionName[] {
  if (value === undefined || value === '') {
    return [];
  }
  const sections = String(value).split(',');
  for (const name of sections) {
    if (!NAMES.includes(name as SectionName)) {
      throw new InputError(
        `There is no section "${name}"; there are ${NAMES.join(', ')}`,
      );
    }
  }
  return sections as SectionName[];
}
