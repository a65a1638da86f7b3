import { z } from 'zod';
import type { ParameterDefinition } from './parameterDefinition';

/** Pages of the form that ask for components. @public */
export const COMPONENT_PAGES = ['ingress', 'workloads', 'operations'] as const;

/** Where and how the form asks for a component. @public */
export interface ComponentAsk {
  page: (typeof COMPONENT_PAGES)[number];
  /** Heading on that page. */
  group: string;
  /** Whether it is on unless the preset or the user says otherwise. */
  default: boolean;
  /** False: only its parameters are asked; what the platform is decides whether it is there. */
  choice: boolean;
  /** Smaller numbers stand first in the group. */
  order: number;
}

/** What the generator knows of a component before any answer. @public */
export interface ComponentFacts {
  name: string;
  title: string;
  description: string;
  ask?: ComponentAsk;
  parameters: ParameterDefinition[];
  /** Components that it cannot do without. */
  requires: string[];
}

/** One entry of `components` in answers and presets. @public */
export const componentAnswerSchema = z.object({
  enabled: z.boolean().optional(),
  parameters: z.record(z.string(), z.unknown()).optional(),
});

/** @public */
export type ComponentAnswer = z.infer<typeof componentAnswerSchema>;

/** Answers about one component with nothing left open; not checked. @public */
export interface CompleteComponentAnswer {
  enabled: boolean;
  parameters: Record<string, unknown>;
}

/** Whether the user decides over a component's presence. */
export function isChoice(component: ComponentFacts): boolean {
  return component.ask?.choice === true;
}
