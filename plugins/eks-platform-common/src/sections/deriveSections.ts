import type { Fault } from '../view/fault';
import type { Steps } from '../view/steps';
import { makeSection } from './makeSection';
import type { Section } from './section';
import type { SectionContext, SectionDefinition } from './sectionDefinition';
import { SECTIONS } from './sectionRegistry';
import type { SectionName, SectionViews } from './sectionViews';

/** All sections, each with its own state; one that throws is `failed`, and no other suffers. */
export type Sections = { [K in SectionName]: Section<SectionViews[K]> };

/** Derives every section, one a step. */
export function* deriveSectionsInSteps(
  context: SectionContext,
  options: { waitsFor?: string; onFault(fault: Fault): void },
): Steps<Sections> {
  const sections: Partial<Record<SectionName, Section<unknown>>> = {};
  for (const name of Object.keys(SECTIONS) as SectionName[]) {
    yield* prepareSection(name, context);
    sections[name] = deriveSection(name, context, options);
    yield;
  }
  return sections as Sections;
}

/** What throws here throws again where the section is made, and is told there. */
function* prepareSection(
  name: SectionName,
  context: SectionContext,
): Steps<void> {
  const definition: SectionDefinition<unknown> = SECTIONS[name];
  try {
    yield* definition.prepare?.(context) ?? [];
  } catch {
    // See above.
  }
}

function deriveSection(
  name: SectionName,
  context: SectionContext,
  options: { waitsFor?: string; onFault(fault: Fault): void },
): Section<unknown> {
  const definition: SectionDefinition<unknown> = SECTIONS[name];
  const { findings } = context;
  try {
    const section = makeSection(
      findings.state,
      { ...definition, waitsFor: options.waitsFor },
      () => definition.make(context),
    );
    const isAbsent =
      section.state === 'ok' && definition.isInstalled?.(findings) === false;
    return isAbsent
      ? { ...section, state: 'not-installed', data: undefined }
      : section;
  } catch (error) {
    const part = `section ${name}`;
    options.onFault({ part, error });
    return {
      state: 'failed',
      issues: [
        {
          source: part,
          state: 'failed',
          message: 'Backstage could not judge what the cluster says here',
          next: 'Tell whoever runs Backstage; its log names the fault',
        },
      ],
    };
  }
}
