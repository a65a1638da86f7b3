import type { ScaffolderTask } from '@backstage/plugin-scaffolder-react';
import type { EstimatedCost } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { PartialAnswers } from '../formFields/answers/presetAnswers';

/** The part of a task's event that is read here. */
export interface TaskEvent {
  type: string;
  body: {
    message?: string;
    stepId?: string;
    status?: string;
    error?: { name: string; message: string };
  };
}

/** Output of the template, as it stands in `template.yaml`. */
export interface PlatformOutput {
  name?: string;
  entityRef?: string;
  cluster?: string;
  owner?: string;
  account?: string;
  applyBy?: string;
  operatorsGroup?: string;
  repositoryUrl?: string;
  commitHash?: string;
  files?: unknown;
  cost?: EstimatedCost;
}

/** What a task has done so far, and what is left behind when it did not get through. */
export interface TaskReport {
  state: 'running' | 'completed' | 'failed' | 'cancelled';
  answers: PartialAnswers;
  /** The step that failed or was cancelled. */
  step?: { id: string; name: string };
  /** Why, in one line without Markdown. */
  why?: string;
  repository: 'none' | 'perhaps' | 'published';
  hasEntity: boolean;
}

const FINAL: Record<string, TaskReport['state']> = {
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** Reads a task and its events. */
export function readTask(
  task: ScaffolderTask,
  events: readonly TaskEvent[],
): TaskReport {
  const statusOf = new Map<string, string>();
  for (const { body } of events) {
    if (body.stepId && body.status) {
      statusOf.set(body.stepId, body.status);
    }
  }
  const steps = task.spec.steps as { id: string; name: string }[];
  const stopped =
    steps.find(step => statusOf.get(step.id) === 'failed') ??
    steps.find(step =>
      ['cancelled', 'processing'].includes(statusOf.get(step.id) ?? ''),
    );
  const hasStatus = (prefix: string, wanted: string) =>
    steps.some(
      step => step.id.startsWith(prefix) && statusOf.get(step.id) === wanted,
    );
  const error = events.find(event => event.body.error)?.body.error;
  const isPublished = hasStatus('publish', 'completed');
  const isStoppedInPublish = stopped?.id.startsWith('publish') ?? false;

  const publishes = steps.some(step => step.id.startsWith('publish'));

  let repository: TaskReport['repository'] = 'none';
  // The template that registers publishes nothing: its repository was there before.
  if (isPublished || !publishes) {
    repository = 'published';
  } else if (isStoppedInPublish) {
    repository = 'perhaps';
  }
  return {
    state: FINAL[task.status] ?? 'running',
    answers: (task.spec.parameters ?? {}) as PartialAnswers,
    step: stopped && { id: stopped.id, name: stopped.name },
    why: error && removeMarkdown(error.message),
    repository,
    hasEntity: hasStatus('confirm', 'completed'),
  };
}

/** Messages of the steps are Markdown for the stock error panel. */
function removeMarkdown(text: string): string {
  return text.replace(/\*\*/g, '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
}
