import type { Instant } from '../clock/Clock';
import { MINUTE, timestamp } from '../clock/duration';
import { seededHex } from '../world/seeded';
import type { KubernetesObject } from './KubernetesObject';
import { newObject } from './KubernetesObject';

export interface EventOptions {
  regarding: KubernetesObject;
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  component: string;
  firstAt: Instant;
  lastAt: Instant;
  count?: number;
}

/** An Event about an object. */
export function event(options: EventOptions): KubernetesObject {
  const { regarding, reason, firstAt, lastAt, message } = options;
  const { name, namespace = 'default', uid } = regarding.metadata;
  return {
    ...newObject({
      apiVersion: 'v1',
      kind: 'Event',
      name: `${name}.${seededHex(`${uid} ${reason} ${firstAt}`, 16)}`,
      namespace,
      createdAt: firstAt,
    }),
    involvedObject: {
      apiVersion: regarding.apiVersion,
      kind: regarding.kind,
      name,
      ...(regarding.metadata.namespace && { namespace }),
      uid,
    },
    type: options.type,
    reason,
    message,
    source: { component: options.component },
    reportingComponent: options.component,
    firstTimestamp: timestamp(firstAt),
    lastTimestamp: timestamp(lastAt),
    count: options.count ?? 1,
  };
}

/** What the scheduler says about a pod that fits nowhere; it repeats itself every 5 minutes. */
export function schedulingEvent(
  pod: KubernetesObject,
  message: string,
  now: Instant,
): KubernetesObject {
  const firstAt = Date.parse(pod.metadata.creationTimestamp);
  const repeats = Math.floor((now - firstAt) / (5 * MINUTE));
  return event({
    regarding: pod,
    type: 'Warning',
    reason: 'FailedScheduling',
    message,
    component: 'default-scheduler',
    firstAt,
    lastAt: firstAt + repeats * 5 * MINUTE,
    count: repeats + 1,
  });
}
