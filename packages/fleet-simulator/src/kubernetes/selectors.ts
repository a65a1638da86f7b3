import type { KubernetesObject } from '../objects/KubernetesObject';
import type { ResourceKind } from './ResourceKind';
import { badRequest } from './StatusError';

type Test = (object: KubernetesObject) => boolean;

type Read = (object: KubernetesObject) => string;

const NAME: Record<string, Read> = {
  'metadata.name': object => object.metadata.name,
};
const NAMED: Record<string, Read> = {
  ...NAME,
  'metadata.namespace': object => object.metadata.namespace ?? '',
};

// The API server refuses every field that is not listed for the kind, so a typo never selects everything.
const FIELDS: Record<string, Record<string, Read>> = {
  nodes: {
    ...NAME,
    'spec.unschedulable': object => String(object.spec?.unschedulable ?? false),
  },
  namespaces: { ...NAME, 'status.phase': object => phaseOf(object) },
  pods: {
    ...NAMED,
    'status.phase': object => phaseOf(object),
    'status.nominatedNodeName': object =>
      object.status?.nominatedNodeName ?? '',
    'spec.nodeName': object => object.spec?.nodeName ?? '',
    'spec.restartPolicy': object => object.spec?.restartPolicy ?? '',
    'spec.schedulerName': object => object.spec?.schedulerName ?? '',
    'spec.serviceAccountName': object => object.spec?.serviceAccountName ?? '',
  },
  events: {
    ...NAMED,
    type: object => String(object.type ?? ''),
    reason: object => String(object.reason ?? ''),
    reportingComponent: object => String(object.reportingComponent ?? ''),
    source: object => writerOf(object),
    'involvedObject.kind': object => regarding(object, 'kind'),
    'involvedObject.name': object => regarding(object, 'name'),
    'involvedObject.namespace': object => regarding(object, 'namespace'),
    'involvedObject.uid': object => regarding(object, 'uid'),
    'involvedObject.apiVersion': object => regarding(object, 'apiVersion'),
  },
};

function phaseOf(object: KubernetesObject): string {
  return object.status?.phase ?? '';
}

// As the API server reads it: the old field, else the new one.
function writerOf(object: KubernetesObject): string {
  const { source, reportingComponent } = object as unknown as {
    source?: { component?: string };
    reportingComponent?: string;
  };
  return source?.component || reportingComponent || '';
}

function regarding(object: KubernetesObject, field: string): string {
  const target = (object.involvedObject ?? object.regarding) as
    | Record<string, string>
    | undefined;
  return target?.[field] ?? '';
}

/** Parses `fieldSelector`; null selects everything. */
export function parseFieldSelector(
  text: string | null,
  kind: Pick<ResourceKind, 'plural' | 'custom' | 'aggregated'>,
): Test {
  const fields =
    kind.custom || kind.aggregated ? NAMED : FIELDS[kind.plural] ?? NAMED;
  const tests = (text ?? '')
    .split(',')
    .filter(term => term !== '')
    .map(term => {
      const match = /^([^=!]+)(==|=|!=)(.*)$/.exec(term);
      if (!match) {
        throw badRequest(
          `invalid selector: '${text}'; can't understand '${term}'`,
        );
      }
      const [, field, operator, value] = match;
      const read = Object.hasOwn(fields, field) ? fields[field] : undefined;
      if (!read) {
        throw badRequest(`field label not supported: ${field}`);
      }
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
  const set = /^([\w./-]+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(term);
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
