import { badRequest, invalidOptions, StatusError } from './StatusError';

/** What a client asks of a list or watch, read and checked as the API server does. */
export interface ListOptions {
  resourceVersion: number | undefined;
  match: 'Exact' | 'NotOlderThan' | undefined;
  limit: number;
  continue: string | undefined;
  watch: boolean;
  sendInitialEvents: boolean | undefined;
  allowBookmarks: boolean;
  /** Seconds; undefined: the server's own. */
  timeout: number | undefined;
}

/** Reads the query of a list or watch; throws the API server's refusals. */
export function readListOptions(query: URLSearchParams): ListOptions {
  const text = (name: string) => query.get(name) || undefined;
  const watch = isTrue(query.get('watch'));
  const options = {
    match: text('resourceVersionMatch') as ListOptions['match'],
    limit: integer(text('limit')) ?? 0,
    continue: text('continue'),
    watch,
    sendInitialEvents: query.has('sendInitialEvents')
      ? isTrue(query.get('sendInitialEvents'))
      : undefined,
    allowBookmarks: isTrue(query.get('allowWatchBookmarks')),
    timeout: integer(text('timeoutSeconds')),
  };
  const version = text('resourceVersion');
  refuseContradictions(options, version);
  return { ...options, resourceVersion: resourceVersion(version, watch) };
}

/** How the API server reads a boolean of the query: all but a denial is a yes. */
export function isTrue(text: string | null): boolean {
  return text !== null && !/^(0|false)$/i.test(text);
}

function integer(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[+-]?\d+$/.test(text)) {
    throw badRequest(`strconv.ParseInt: parsing "${text}": invalid syntax`);
  }
  return text === undefined ? undefined : Number(text);
}

function resourceVersion(
  text: string | undefined,
  watch: boolean,
): number | undefined {
  if (text === undefined || /^\d+$/.test(text)) {
    return text === undefined ? undefined : Number(text);
  }
  const message = `resourceVersion: Invalid value: "${text}": strconv.ParseUint: parsing "${text}": invalid syntax`;
  // A watch reports it as a failure of its own, without a reason.
  throw watch
    ? new StatusError({ code: 500, reason: '', message })
    : badRequest(`invalid resource version: ${message}`);
}

type Unversioned = Omit<ListOptions, 'resourceVersion'>;

function refuseContradictions(
  { watch, match, sendInitialEvents, ...options }: Unversioned,
  version: string | undefined,
): void {
  const forbid = (field: string, why: string) =>
    invalidOptions(
      'ListOptions',
      field,
      'FieldValueForbidden',
      `Forbidden: ${why}`,
    );
  if (match && match !== 'Exact' && match !== 'NotOlderThan') {
    throw invalidOptions(
      'ListOptions',
      'resourceVersionMatch',
      'FieldValueNotSupported',
      `Unsupported value: "${match}": supported values: "Exact", "NotOlderThan", ""`,
    );
  }
  if (!watch && sendInitialEvents !== undefined) {
    throw forbid(
      'sendInitialEvents',
      'sendInitialEvents is forbidden for list',
    );
  }
  if (watch && options.continue) {
    throw forbid(
      'resourceVersionMatch',
      'resourceVersionMatch is forbidden when continue is provided',
    );
  }
  if (watch && match && sendInitialEvents === undefined) {
    throw forbid(
      'resourceVersionMatch',
      'resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
    );
  }
  if (sendInitialEvents !== undefined && match !== 'NotOlderThan') {
    throw forbid(
      'resourceVersionMatch',
      'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
    );
  }
  if (!watch && match && version === undefined) {
    throw forbid(
      'resourceVersionMatch',
      'resourceVersionMatch is forbidden unless resourceVersion is provided',
    );
  }
}
