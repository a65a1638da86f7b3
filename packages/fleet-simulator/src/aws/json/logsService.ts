import type { Instant } from '../../clock/Clock';
import { SECOND } from '../../clock/duration';
import type { World } from '../../world/World';
import { seededUuid } from '../../world/seeded';
import { clustersOf } from '../accountClusters';
import { awsFactsOf } from '../awsFactsOf';
import { AwsError } from '../AwsRequest';
import type { AwsRequest } from '../AwsRequest';
import { JsonService } from '../JsonService';
import { deniedCallRows } from './deniedCallRows';

/** A query that somebody started. */
interface RunningQuery {
  accountId: string;
  text: string;
  /** Last part of the log group's name. */
  cluster: string;
  from: Instant;
  to: Instant;
  doneAt: Instant;
}

/** Queries take a moment; results are kept for a while. */
const DURATION = 2 * SECOND;
const MOST_QUERIES = 200;

/** StartQuery and GetQueryResults over the trail of refused calls. */
export function createLogsService(world: World): JsonService {
  const queries = new Map<string, RunningQuery>();
  return new JsonService({
    name: 'logs',
    target: 'Logs_20140328',
    version: '1.1',
    operations: {
      StartQuery: (input, request) => {
        const groups: string[] = [
          ...(input.logGroupNames ?? []),
          ...(input.logGroupIdentifiers ?? []),
          ...(input.logGroupName ? [input.logGroupName] : []),
        ];
        const text = String(input.queryString ?? '');
        if (groups.length === 0 || text.trim() === '') {
          throw new AwsError(
            400,
            'InvalidParameterException',
            'A log group and a query string are required.',
          );
        }
        const now = world.clock.now();
        const queryId = seededUuid(`${request.requestId} ${now}`);
        queries.set(queryId, {
          accountId: request.caller.accountId,
          text,
          cluster: groups[0].split('/').pop() ?? '',
          from: Number(input.startTime) * SECOND,
          to: Number(input.endTime) * SECOND,
          doneAt: now + DURATION / world.speed,
        });
        for (const oldest of [...queries.keys()].slice(0, -MOST_QUERIES)) {
          queries.delete(oldest);
        }
        return { queryId };
      },
      GetQueryResults: ({ queryId }, request) => {
        const query = queries.get(String(queryId));
        if (!query || query.accountId !== request.caller.accountId) {
          throw new AwsError(
            400,
            'ResourceNotFoundException',
            `Query ${queryId} does not exist.`,
          );
        }
        return answerOf(world, query, request);
      },
    },
  });
}

function answerOf(world: World, query: RunningQuery, request: AwsRequest) {
  if (world.clock.now() < query.doneAt) {
    return { status: 'Running', results: [], statistics: statistics(0) };
  }
  const calls = clustersOf(world, request)
    .filter(({ scenario }) => scenario.cluster === query.cluster)
    .flatMap(each => awsFactsOf(each, world.clock.now()).deniedCalls)
    .filter(({ at }) => at >= query.from && at <= query.to);
  const rows = deniedCallRows(query.text, calls);
  return {
    queryLanguage: 'CWLI',
    status: 'Complete',
    results: rows.map(row =>
      Object.entries(row).map(([field, value]) => ({ field, value })),
    ),
    statistics: statistics(calls.length),
  };
}

function statistics(matched: number) {
  return {
    recordsMatched: matched,
    recordsScanned: 4096,
    bytesScanned: 6 * 1024 * 1024,
  };
}
