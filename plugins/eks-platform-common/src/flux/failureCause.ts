/** Why Flux could not do its work, as far as its message tells. */
export type FailureCause =
  /** No CRD serves the kind. */
  | { cause: 'unknown-kind'; kind: string; version: string }
  | { cause: 'missing-path'; path: string }
  /** A `${name}` that no substitution source has. */
  | { cause: 'missing-variable'; variable: string }
  /** `ConfigMap/flux-runtime-info` of `substituteFrom` or `valuesFrom`. */
  | { cause: 'missing-values'; object: string }
  | { cause: 'immutable-field'; object?: string; field?: string }
  /** A service behind an admission webhook that has no ready pod. */
  | { cause: 'webhook-down'; webhook: string; service?: string }
  /** An admission webhook or policy says no. */
  | { cause: 'refused'; by: string; says: string }
  | { cause: 'missing-namespace'; namespace: string }
  | { cause: 'missing-chart'; chart: string; version?: string }
  /** Helm finds an object that another release or nobody's release made. */
  | { cause: 'foreign-object'; object: string }
  /** Flux's service account may not do it. */
  | { cause: 'forbidden'; verb: string; resource: string }
  | { cause: 'invalid-values'; says: string }
  /** Applied, but not healthy within the timeout. */
  | { cause: 'unhealthy'; objects: { object: string; status: string }[] }
  | { cause: 'timeout' };

type Reading = (message: string) => FailureCause | undefined;

const UNHEALTHY = /([A-Z]\w+\/[\w.-]+(?:\/[\w.-]+)?) status: '(\w+)'/g;

// The order decides: the more a message says, the earlier it is looked for.
const READINGS: readonly Reading[] = [
  match(/no matches for kind "(\w+)" in version "?([\w./-]+)/, m => ({
    cause: 'unknown-kind',
    kind: m[1],
    version: m[2],
  })),
  match(
    /failed calling webhook "([^"]+)".*?(?:no endpoints available for service "([\w.-]+)"|dial tcp[^"]*connect|context deadline exceeded)/,
    m => ({
      cause: 'webhook-down',
      webhook: m[1],
      ...(m[2] && { service: m[2] }),
    }),
  ),
  match(/admission webhook "([^"]+)" denied the request:?\s*(.*)/, m => ({
    cause: 'refused',
    by: m[1],
    says: m[2],
  })),
  match(
    /ValidatingAdmissionPolicy '([^']+)'[^:]*denied request:?\s*(.*)/,
    m => ({ cause: 'refused', by: m[1], says: m[2] }),
  ),
  match(/variable (?:substitution failed.*?|not set[^"]*)"(\w+)"/, m => ({
    cause: 'missing-variable',
    variable: m[1],
  })),
  match(/(configmaps|secrets) "([\w.-]+)" not found/, m => ({
    cause: 'missing-values',
    object: `${m[1] === 'secrets' ? 'Secret' : 'ConfigMap'}/${m[2]}`,
  })),
  match(
    /(?:could not find|missing) (Secret|ConfigMap)[^']*'(?:[\w.-]+\/)?([\w.-]+)'/i,
    m => ({ cause: 'missing-values', object: `${m[1]}/${m[2]}` }),
  ),
  match(/kustomization path not found:.*?\/\w[\w.-]*?\d+\/(\S+?):/, m => ({
    cause: 'missing-path',
    path: m[1],
  })),
  match(/namespaces "([\w.-]+)" not found/, m => ({
    cause: 'missing-namespace',
    namespace: m[1],
  })),
  readImmutableField,
  match(
    /([A-Z]\w+) "([\w.-]+)" in namespace "([\w.-]*)" exists and cannot be imported/,
    m => ({
      cause: 'foreign-object',
      object: [m[1], m[3], m[2]].filter(Boolean).join('/'),
    }),
  ),
  match(/cannot (\w+) resource "([\w./-]+)"/, m => ({
    cause: 'forbidden',
    verb: m[1],
    resource: m[2],
  })),
  match(
    /no '?([\w.-]+)'? chart with version matching '?([^'\s]+)'? found/,
    m => ({ cause: 'missing-chart', chart: m[1], version: m[2] }),
  ),
  match(/no chart name found|chart "([\w.-]+)".*?not found/, m => ({
    cause: 'missing-chart',
    chart: m[1] ?? 'the chart',
  })),
  match(
    /(?:pull|resolve|determine).*?(?:artifact|digest|manifest|tag).*?'?oci:\/\/([\w./-]+?)(?::([\w.+-]+))?'?[:\s].*?(?:MANIFEST_UNKNOWN|NAME_UNKNOWN|not found)/is,
    m => ({
      cause: 'missing-chart',
      chart: m[1].split('/').at(-1)!,
      ...(m[2] && { version: m[2] }),
    }),
  ),
  match(/values don't meet the specifications of the schema\S*\s*(.*)/s, m => ({
    cause: 'invalid-values',
    says: m[1].trim(),
  })),
  readUnhealthy,
  match(/context deadline exceeded|timed out waiting/, () => ({
    cause: 'timeout',
  })),
];

/** Reads what Flux, Helm and the API server write into conditions; undefined for a message that nobody has met yet. */
export function readFailureCause(
  message: string | undefined,
): FailureCause | undefined {
  if (!message) {
    return undefined;
  }
  for (const read of READINGS) {
    const cause = read(message);
    if (cause) {
      return cause;
    }
  }
  return undefined;
}

function match(
  pattern: RegExp,
  toCause: (match: RegExpExecArray) => FailureCause,
): Reading {
  return message => {
    const found = pattern.exec(message);
    return found ? toCause(found) : undefined;
  };
}

function readImmutableField(message: string): FailureCause | undefined {
  const isImmutable =
    /field is immutable|updates to \w+ spec for fields other than|is immutable after creation/;
  if (!isImmutable.test(message)) {
    return undefined;
  }
  const object =
    /([A-Z]\w+\/[\w.-]+(?:\/[\w.-]+)?) dry-run failed/.exec(message)?.[1] ??
    /([A-Z]\w+)(?:\.[\w.]+)? "([\w.-]+)" is invalid/
      .exec(message)
      ?.slice(1)
      .join('/');
  const field = /is invalid: ([a-z][\w.[\]]*):/.exec(message)?.[1];
  return {
    cause: 'immutable-field',
    ...(object && { object }),
    ...(field && { field }),
  };
}

function readUnhealthy(message: string): FailureCause | undefined {
  const objects = [...message.matchAll(UNHEALTHY)].map(
    ([, object, status]) => ({ object, status }),
  );
  return objects.length > 0 ? { cause: 'unhealthy', objects } : undefined;
}
