import type { Fault } from '../view/fault';
import type { Steps } from '../view/steps';
import { makeSectionInSteps } from './makeSection';
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
    sections[name] = yield* deriveSection(name, context, options);
    yield;
  }
  return sections as Sections;
}

function* deriveSection(
  name: SectionName,
  context: SectionContext,
  options: { waitsFor?: string; onFault(fault: Fault): void },
): Steps<Section<unknown>> {
  const definition: SectionDefinition<unknown> = SECTIONS[name];
  const { findings } = context;
  try {
    const section = yield* makeSectionInSteps(
      findings.state,
      { ...definition, waitsFor: options.waitsFor },
      function* makeData() {
        return 'make' in definition
          ? definition.make(context)
          : yield* definition.makeInSteps(context);
      },
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
