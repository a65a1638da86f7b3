import { getCondition } from '../../kubernetes/condition';
import { getObjectKey } from '../../kubernetes/objectKey';
import type { Condition, ObjectMeta } from '../../kubernetes/projections';
import { KUBERNETES_SOURCES } from '../../sources/kubernetesSources';
import type { SourceDefinition } from '../../sources/sourceDefinition';
import { formatAge, getAge } from '../../view/age';
import { formatCount, shorten } from '../../view/words';
import type { Findings } from '../findings';
import { count } from '../hurts';
import type { Explained, FoundProblem, RegisteredProblem } from '../rule';

// Whatever heals by itself has healed by then, or has a rule of its own.
const PATIENCE_MS = 15 * 60_000;
// Their conditions say something else, or rules of their own know them whole.
const NOT_JUDGED = new Set([
  'Pod',
  'Node',
  'NodeClaim',
  'Deployment',
  'StatefulSet',
]);
const RED_WHEN_FALSE = ['Ready', 'Available'];

/** Any object of the API server, as far as this rule looks. */
interface AnyObject {
  meta: ObjectMeta;
  conditions?: Condition[];
  suspend?: boolean;
}

interface RedObject {
  kind: string;
  object: AnyObject;
  condition: Condition;
}

export const objectNotReady: RegisteredProblem = {
  id: 'object-not-ready',
  severity: 'warning',
  level: 'rest',
  scenario: 'object-not-ready',
  clears: 'The object is ready, or gone.',
  rule: findObjectNotReady,
};

/** Objects that are red and that no rule explained: one honest problem for each kind and reason. */
export function findObjectNotReady(
  findings: Findings,
  explained: Explained,
): FoundProblem[] {
  const groups = new Map<string, RedObject[]>();
  for (const red of listRedObjects(findings)) {
    const { kind, object, condition } = red;
    if (!explained.objects.has(`${kind}/${getObjectKey(object.meta)}`)) {
      const key = `${kind}/${condition.reason ?? condition.type}`;
      groups.set(key, [...(groups.get(key) ?? []), red]);
    }
  }
  return [...groups].map(([key, reds]) => toProblem(key, reds, findings));
}

function listRedObjects(findings: Findings): RedObject[] {
  const sources: [string, SourceDefinition][] =
    Object.entries(KUBERNETES_SOURCES);
  const kinds = new Set(sources.map(([, { kind }]) => kind));
  return sources.flatMap(([name, { kind = '' }]) => {
    const objects: Record<string, readonly AnyObject[] | undefined> =
      findings.kubernetes;
    return NOT_JUDGED.has(kind)
      ? []
      : (objects[name] ?? []).flatMap(object => {
          // What belongs to another object that we see is told by that one.
          const isPart = object.meta.owners.some(owner =>
            kinds.has(owner.kind),
          );
          const condition = isPart ? undefined : getRed(object, findings.now);
          return condition ? [{ kind, object, condition }] : [];
        });
  });
}

function getRed(object: AnyObject, now: Date): Condition | undefined {
  if (!object.conditions || object.suspend || object.meta.deletedAt) {
    return undefined;
  }
  const judged = { conditions: object.conditions };
  const stalled = getCondition(judged, 'Stalled');
  const red =
    stalled?.status === 'True'
      ? stalled
      : RED_WHEN_FALSE.map(type => getCondition(judged, type)).find(
          condition => condition?.status === 'False',
        );
  const waits = red?.reason === 'DependencyNotReady';
  const age = getAge(red?.lastTransitionTime ?? object.meta.createdAt, now);
  return red && !waits && (age ?? 0) >= PATIENCE_MS ? red : undefined;
}

function toProblem(
  key: string,
  reds: RedObject[],
  findings: Findings,
): FoundProblem {
  const [{ kind, object, condition }] = reds;
  const name = getObjectKey(object.meta);
  const since = reds.flatMap(r => r.condition.lastTransitionTime ?? []).sort();
  const says = condition.message ?? condition.reason;
  const age = formatAge(getAge(since[0], findings.now) ?? 0);
  return {
    problem: {
      key: `object-not-ready:${key}`,
      id: 'object-not-ready',
      severity: 'warning',
      title: shorten(
        reds.length === 1
          ? `${kind} ${name} is not ready`
          : `${formatCount(reds.length, kind)} are not ready`,
        70,
      ),
      because: `It has not been ready for ${age}, and we do not know why: ${
        says ? shorten(says, 140).replace(/\.$/, '') : 'it gives no reason'
      }.`,
      evidence: reds.slice(0, 3).map(red => ({
        object: `${red.kind} ${getObjectKey(red.object.meta)}`,
        says: `\`${red.condition.type}: ${red.condition.status}\`${
          red.condition.reason ? `, ${red.condition.reason}` : ''
        }`,
        ...(red.condition.lastTransitionTime && {
          at: red.condition.lastTransitionTime,
        }),
      })),
      ...(since[0] && { since: since[0] }),
      next: `Read what \`kubectl describe\` says of ${
        reds.length === 1 ? 'it' : 'them'
      }`,
      hurts: count(reds.length > 1 ? reds.length : 0, kind, `${kind}s`),
      target: { tab: 'overview' },
    },
    explains: {
      objects: reds.map(red => `${red.kind}/${getObjectKey(red.object.meta)}`),
    },
    marks: {},
  };
}
