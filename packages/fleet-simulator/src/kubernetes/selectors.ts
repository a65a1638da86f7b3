import type { KubernetesObject } from '../objects/KubernetesObject';
import { badRequest } from './StatusError';

type Test = (object: KubernetesObject) => boolean;

// The API server refuses every other field for most kinds, so a typo never selects everything.
const FIELDS: Record<string, (object: KubernetesObject) => string> = {
  'metadata.name': object => object.metadata.name,
  'metadata.namespace': object => object.metadata.namespace ?? '',
  'status.phase': object => object.status?.phase ?? '',
  'spec.nodeName': object => object.spec?.nodeName ?? '',
  'spec.unschedulable': object => String(object.spec?.unschedulable ?? false),
  type: object => String(object.type ?? ''),
  reason: object => String(object.reason ?? ''),
  'involvedObject.kind': object => regarding(object, 'kind'),
  'involvedObject.name': object => regarding(object, 'name'),
  'involvedObject.namespace': object => regarding(object, 'namespace'),
  'involvedObject.uid': object => regarding(object, 'uid'),
};

function regarding(object: KubernetesObject, field: string): string {
  const target = (object.involvedObject ?? object.regarding) as
    | Record<string, string>
    | undefined;
  return target?.[field] ?? '';
}

/** Parses `fieldSelector`; undefined selects everything. */
export function parseFieldSelector(text: string | null): Test {
  const tests = (text ?? '')
    .split(',')
    .filter(term => term !== '')
    .map(term => {
      const match = /^([^=!]+)(==|=|!=)(.*)$/.exec(term);
      const read = match && FIELDS[match[1]];
      if (!match || !read) {
        throw badRequest(
          `field label not supported: ${match ? match[1] : term}`,
        );
      }
      const [, , operator, value] = match;
      return (object: KubernetesObject) =>
        (read(object) === value) === (operator !== '!=');
    });
  return object => tests.every(test => test(object));
}

/** Parses `labelSelector`: equality, `in`, `notin`, existence. */
export function parseLabelSelector(text: string | null): Test {
  const tests = splitTerms(text ?? '').map(labelTest);
  return object => {
    const labels = object.metadata.labels ?? {};
    return tests.every(test => test(labels));
  };
}

function splitTerms(text: string): string[] {
  // A comma between parentheses separates values, not terms.
  return text
    .split(/,(?![^(]*\))/)
    .map(term => term.trim())
    .filter(term => term !== '');
}

function labelTest(term: string): (labels: Record<string, string>) => boolean {
  const set = /^([\w./-]+)\s+(in|notin)\s+\(([^)]*)\)$/.exec(term);
  if (set) {
    const values = set[3].split(',').map(value => value.trim());
    const wanted = set[2] === 'in';
    return labels => values.includes(labels[set[1]]) === wanted;
  }
  const equality = /^([\w./-]+)\s*(==|=|!=)\s*([\w.-]*)$/.exec(term);
  if (equality) {
    const wanted = equality[2] !== '!=';
    return labels => (labels[equality[1]] === equality[3]) === wanted;
  }
  const existence = /^(!?)\s*([\w./-]+)$/.exec(term);
  if (existence) {
    return labels => existence[2] in labels === (existence[1] === '');
  }
  throw badRequest(`unable to parse requirement: ${term}`);
}
