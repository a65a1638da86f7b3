import {
  faultsOfValues,
  unknownNames,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  CompleteAnswers,
  ComponentSpec,
  ComponentState,
  Finding,
  PlatformAnswers,
  PlatformSpec,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { chooseComponents } from './chooseComponents';
import { componentSpecs } from './componentSpecs';
import { ComponentScope } from './ComponentScope';
import { shownParameters } from './shownParameters';
import type { ShownParameters } from './shownParameters';
import type { LibraryComponent } from './LibraryComponent';
import type { TemplateLibrary } from './TemplateLibrary';

/** The components of a platform with their parameters, and what is wrong with the answers about them. */
export interface ResolvedComponents {
  components: ComponentSpec[];
  options: PlatformSpec['options'];
  findings: Finding[];
  /** Of every component that the form asks for. */
  states: Record<string, ComponentState>;
}

/** Chooses components, fills their parameters in, and asks their own rules. */
export function resolveComponents(options: {
  library: TemplateLibrary;
  given: PlatformAnswers;
  answers: CompleteAnswers;
  /** Without components. */
  spec: PlatformSpec;
  /** What the platform costs with these components. */
  estimate(
    components: ComponentSpec[],
    options: PlatformSpec['options'],
  ): PlatformSpec['estimate'];
}): ResolvedComponents {
  const { library, given, answers, spec } = options;
  const choice = chooseComponents({ library, answers, given, spec });
  const bare = { ...spec, options: choice.options };
  const findings = [...unknownComponents(library, given), ...choice.findings];
  const shown = shownOf(library, answers, new ComponentScope(bare));
  const valid = new Set<string>();
  for (const { item, parameters } of shown) {
    const isChosen = choice.chosen.has(item.definition.name);
    const wrong = isChosen ? valueFindings(item, parameters) : [];
    findings.push(...unknownParameters(item, given), ...wrong);
    if (wrong.length === 0) {
      valid.add(item.definition.name);
    }
  }
  const specsWith = (scope: ComponentScope) =>
    componentSpecs({ ...choice, library, scope, valid });
  // The estimate needs the prices of the components; their own rules may look at the estimate.
  const scope = new ComponentScope({
    ...bare,
    estimate: options.estimate(
      specsWith(new ComponentScope(bare)),
      choice.options,
    ),
  });
  const states: ResolvedComponents['states'] = {};
  for (const { item, parameters } of shown) {
    const { name, ask, whenHint, notCounted } = item.definition;
    const isOffered = choice.offered.has(name);
    if (valid.has(name) && choice.chosen.has(name)) {
      findings.push(...refusals(item, scope, parameters));
    }
    if (ask) {
      states[name] = {
        offered: isOffered,
        chosen: choice.chosen.has(name),
        neededBy: choice.neededBy.get(name),
        whenHint: isOffered ? undefined : whenHint,
        hidden: parameters.hidden,
        perHour:
          isOffered && valid.has(name)
            ? perHour(item, scope, parameters.values)
            : undefined,
        notCounted,
      };
    }
  }
  return {
    components: specsWith(scope),
    options: choice.options,
    findings,
    states,
  };
}

function shownOf(
  library: TemplateLibrary,
  answers: CompleteAnswers,
  scope: ComponentScope,
) {
  return library.components.map(item => ({
    item,
    parameters: shownParameters(
      item,
      scope,
      answers.components[item.definition.name]?.parameters ?? {},
    ),
  }));
}

function unknownComponents(
  library: TemplateLibrary,
  given: PlatformAnswers,
): Finding[] {
  const asked = library.components
    .filter(item => item.definition.ask)
    .map(item => item.definition.name);
  return Object.keys(given.components ?? {})
    .filter(name => !asked.includes(name))
    .map(name => ({
      rule: 'components',
      level: 'error',
      field: `components.${name}`,
      message: `${JSON.stringify(
        name.slice(0, 40),
      )} is no component that can be chosen. There are ${asked.join(', ')}.`,
    }));
}

function unknownParameters(
  { definition }: LibraryComponent,
  given: PlatformAnswers,
): Finding[] {
  const answers = given.components ?? {};
  const parameters = Object.hasOwn(answers, definition.name)
    ? answers[definition.name].parameters ?? {}
    : {};
  return unknownNames(
    definition.parameters.map(parameter => parameter.name),
    parameters,
    `components.${definition.name}.parameters`,
    definition.title,
  ).map(fault => ({ rule: 'components', level: 'error', ...fault }));
}

function valueFindings(
  { definition }: LibraryComponent,
  shown: ShownParameters,
): Finding[] {
  return faultsOfValues(
    definition.parameters.filter(
      parameter => !shown.hidden.includes(parameter.name),
    ),
    Object.fromEntries(
      Object.entries(shown.values).filter(
        ([name]) => !shown.hidden.includes(name),
      ),
    ),
    `components.${definition.name}.parameters`,
    definition.title,
  )
    .filter(({ field }) => !shown.hiddenFields.has(field))
    .map(fault => ({ rule: 'components', level: 'error', ...fault }));
}

function refusals(
  item: LibraryComponent,
  scope: ComponentScope,
  shown: ShownParameters,
): Finding[] {
  const { name, refuses } = item.definition;
  return refuses.flatMap(({ when, field, level, message }, index) =>
    scope.holds(item, ['refuses', index, 'when'], when, shown.values)
      ? [
          {
            rule: `component-${name}`,
            level,
            field: field
              ? `components.${name}.parameters.${field}`
              : `components.${name}.enabled`,
            message: scope.text(
              item,
              ['refuses', index, 'message'],
              message,
              shown.values,
            ),
          },
        ]
      : [],
  );
}

function perHour(
  item: LibraryComponent,
  scope: ComponentScope,
  parameters: Record<string, unknown>,
): number | undefined {
  const { costItems } = item.definition;
  return costItems.length === 0
    ? undefined
    : costItems.reduce(
        (sum, { hourlyUsd }, index) =>
          sum +
          scope.number(
            item,
            ['costItems', index, 'hourlyUsd'],
            hourlyUsd,
            parameters,
          ),
        0,
      );
}
