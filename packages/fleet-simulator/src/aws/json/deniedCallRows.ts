import type { DeniedCallFacts } from '../../world/AwsFacts';

type Row = Record<string, string>;

/**
 * What a query of CloudWatch Logs Insights makes of refused calls.
 *
 * Understood are `fields` or `display` with names, one `stats` of count, min, max, earliest or latest by names,
 * `sort … desc` and `limit`; filters are not applied, since the trail holds refused calls only.
 */
export function deniedCallRows(query: string, calls: DeniedCallFacts[]): Row[] {
  const commands = query
    .split('|')
    .map(each => each.trim().replace(/\s+/g, ' '));
  const command = (name: string) =>
    commands.find(each => each.startsWith(`${name} `))?.slice(name.length + 1);
  const aliases = (command('fields') ?? '')
    .split(',')
    .map(each => each.trim().split(/ as /i))
    .filter(each => each.length === 2);
  const records = calls.map(call => {
    const record = recordOf(call);
    const named = aliases
      .filter(([field]) => record[field] !== undefined)
      .map(([field, alias]) => [alias.trim(), record[field]]);
    return { ...record, ...Object.fromEntries(named) };
  });
  const stats = command('stats');
  const names = (command('display') ?? command('fields') ?? '@timestamp')
    .split(',')
    .map(nameOf);
  const rows = stats
    ? aggregated(records, stats)
    : records.map(record => picked(record, names));
  const [sortBy, order] = (command('sort') ?? '').split(' ');
  const sorted = sortBy
    ? [...rows].sort((a, b) => compare(a[sortBy], b[sortBy]))
    : rows;
  const limit = Number(command('limit') ?? 1000);
  return (order === 'desc' ? sorted.reverse() : sorted).slice(0, limit);
}

function recordOf(call: DeniedCallFacts): Row {
  const role = `arn:aws:iam::role/${call.roleName}`;
  return {
    '@timestamp': new Date(call.at)
      .toISOString()
      .replace('T', ' ')
      .replace('Z', ''),
    eventTime: new Date(call.at).toISOString(),
    eventSource: call.source,
    eventName: call.name,
    errorCode: call.code,
    errorMessage: call.message,
    'userIdentity.arn': role,
    'userIdentity.sessionContext.sessionIssuer.arn': role,
    'userIdentity.sessionContext.sessionIssuer.userName': call.roleName,
  };
}

// `count(*) as calls`: what it is called.
function nameOf(expression: string): string {
  return expression.trim().split(/ as /i).pop()!.trim();
}

function picked(record: Row, names: string[]): Row {
  return Object.fromEntries(
    names
      .filter(name => record[name] !== undefined)
      .map(name => [name, record[name]]),
  );
}

function aggregated(records: Row[], stats: string): Row[] {
  const [functions, by = ''] = stats.split(/ by /i);
  const keys = by.split(',').map(nameOf).filter(Boolean);
  const groups = new Map<string, Row[]>();
  for (const record of records) {
    const id = keys.map(key => record[key]).join('\n');
    groups.set(id, [...(groups.get(id) ?? []), record]);
  }
  const wanted = functions.split(/,(?![^(]*\))/).map(each => each.trim());
  return [...groups.values()].map(group => ({
    ...picked(group[0], keys),
    ...Object.fromEntries(
      wanted.map(each => [nameOf(each), valueOf(each, group)]),
    ),
  }));
}

function valueOf(expression: string, group: Row[]): string {
  const [, name, field] = /^(\w+)\(([^)]*)\)/.exec(expression) ?? [];
  const inTime = [...group].sort((a, b) =>
    a['@timestamp'].localeCompare(b['@timestamp']),
  );
  const values = group.map(record => record[field] ?? '').sort();
  switch (name) {
    case 'count':
      return String(group.length);
    case 'min':
      return values[0];
    case 'earliest':
      return inTime[0][field] ?? '';
    case 'latest':
      return inTime[inTime.length - 1][field] ?? '';
    default:
      return values[values.length - 1];
  }
}

function compare(a = '', b = ''): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? a.localeCompare(b) : difference;
}
