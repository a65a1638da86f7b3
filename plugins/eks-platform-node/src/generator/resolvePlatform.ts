import {
  PLATFORM_RULE_COUNT,
  buildSpec,
  checkPlatform,
  completeAnswers,
  deriveAnswers,
  estimateCost,
  inOrder,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  CheckedAnswers,
  CompleteAnswers,
  ComponentSpec,
  EstimatedCost,
  Finding,
  PlatformAnswers,
  PlatformContext,
  PlatformSpec,
  SystemPods,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { ComponentScope } from './ComponentScope';
import { resolveComponents } from './resolveComponents';
import type { TemplateLibrary } from './TemplateLibrary';

/** @public */
export interface ResolvePlatformOptions {
  given: PlatformAnswers;
  library: TemplateLibrary;
  context: PlatformContext;
}

/** @public */
export interface ResolvedPlatform {
  answers: CompleteAnswers;
  /** Only to be rendered when no finding is an error. */
  spec: PlatformSpec;
  findings: Finding[];
  cost: EstimatedCost;
  derived: CheckedAnswers['derived'];
  /** How many single answers there are after the preset filled in the rest. */
  answerCount: number;
  ruleCount: number;
}

/**
 * Answers of the form to a platform spec: fills in the preset, chooses the components and asks every rule.
 *
 * @public
 */
export function resolvePlatform(
  input: ResolvePlatformOptions,
): ResolvedPlatform {
  const { given, library, context } = input;
  const answers = completeAnswers(given, context);
  const bare: PlatformSpec = {
    ...buildSpec({ given, answers, context }),
    // Without components; conditions may ask whether there is an estimate at all.
    estimate: { monthlyUsd: perMonth(estimateCost(answers, context)) },
  };
  const costOf = (
    components: ComponentSpec[],
    options: PlatformSpec['options'],
  ) => {
    const systemPods = systemPodsOf(library, { ...bare, components, options });
    return {
      systemPods,
      cost: estimateCost(answers, context, { components, systemPods }),
    };
  };
  const { components, options, states, ...own } = resolveComponents({
    library,
    given,
    answers,
    spec: bare,
    estimate: (chosen, parameters) => ({
      monthlyUsd: perMonth(costOf(chosen, parameters).cost),
    }),
  });
  const { cost, systemPods } = costOf(components, options);
  const spec: PlatformSpec = {
    ...bare,
    components,
    options,
    estimate: { monthlyUsd: perMonth(cost) },
  };
  return {
    answers,
    spec,
    cost,
    findings: inOrder([
      ...checkPlatform({ given, answers, context, systemPods, cost }),
      ...own.findings,
    ]),
    derived: {
      ...deriveAnswers({ answers, context, systemPods }),
      components: states,
    },
    answerCount: countLeaves(answers),
    ruleCount: PLATFORM_RULE_COUNT,
  };
}

/** Pods that must run before Karpenter can add a node: add-ons, Flux and the components of the early layers. */
export function systemPodsOf(
  library: TemplateLibrary,
  spec: PlatformSpec,
): SystemPods[] {
  const chosen = new Set(spec.components.map(component => component.name));
  const scope = new ComponentScope(spec);
  return [
    ...library.versions.systemRequests,
    ...library.components
      .filter(item => chosen.has(item.definition.name))
      .flatMap(item =>
        item.definition.systemRequests.filter(({ when }, index) =>
          scope.holds(
            item,
            ['systemRequests', index, 'when'],
            when,
            spec.options[item.definition.name] ?? {},
          ),
        ),
      ),
  ];
}

const HOURS_PER_MONTH = 730;

function perMonth({ high }: EstimatedCost): number | null {
  return high.value === undefined
    ? null
    : Math.ceil(high.value * HOURS_PER_MONTH);
}

function countLeaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) {
    return value === undefined ? 0 : 1;
  }
  return Object.values(value).reduce<number>(
    (sum, item) => sum + countLeaves(item),
    0,
  );
}
