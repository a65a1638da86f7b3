import {
  PLATFORM_RULE_COUNT,
  buildSpec,
  checkPlatform,
  completeAnswers,
  deriveAnswers,
  estimateCost,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  CheckedAnswers,
  CompleteAnswers,
  EstimatedCost,
  Finding,
  PlatformAnswers,
  PlatformContext,
  PlatformSpec,
  SystemPods,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { chooseComponents } from './chooseComponents';
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
  options: ResolvePlatformOptions,
): ResolvedPlatform {
  const { given, library, context } = options;
  const answers = completeAnswers(given, context);
  const bare = buildSpec({ given, answers, context });
  const spec = { ...bare, components: chooseComponents(library, bare) };
  const systemPods = systemPodsOf(library, spec);
  const cost = estimateCost(answers, context);
  return {
    answers,
    spec,
    cost,
    findings: checkPlatform({ given, answers, context, systemPods, cost }),
    derived: deriveAnswers({ answers, context, systemPods }),
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
  return [
    ...library.versions.systemRequests,
    ...library.components
      .filter(item => chosen.has(item.definition.name))
      .flatMap(item => item.definition.systemRequests),
  ];
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
