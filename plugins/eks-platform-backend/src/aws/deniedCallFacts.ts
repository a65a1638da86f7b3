import {
  CloudWatchLogsClient,
  GetQueryResultsCommand,
  StartQueryCommand,
  type ResultField,
} from '@aws-sdk/client-cloudwatch-logs';
import { ServiceUnavailableError } from '@backstage/errors';
import type {
  DeniedCallFacts,
  DeniedCallsFacts,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { hideAccountIds } from '@eks-platform/backstage-plugin-eks-platform-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { callAws } from './callAws';
import type { FactContext, FactSource } from './FactSource';

const HOURS = 6;
const LISTED = 50;
const POLL_MS = 1_000;
// The query "denied" of the generated repository, counted.
const QUERY = `fields @timestamp, eventSource, eventName, errorCode, errorMessage, userIdentity.sessionContext.sessionIssuer.userName as role, userIdentity.userName as user
| filter errorCode like /AccessDenied|Unauthorized|Forbidden/
| stats count(*) as calls, min(@timestamp) as first, max(@timestamp) as last, latest(errorMessage) as message by eventSource, eventName, errorCode, role, user
| sort calls desc
| limit ${LISTED}`;

/** One query of Logs Insights reads all events of the span, and CloudWatch bills what it reads: so rarely, and only when asked for. */
export const deniedCallFacts: FactSource<'deniedCalls'> = {
  action: 'logs:StartQuery',
  maxAgeMs: 15 * 60_000,
  needsCluster: true,
  // Without the component cloudtrail there is no such group.
  optional: true,
  load: queryDeniedCalls,
};

async function queryDeniedCalls(
  context: FactContext,
): Promise<DeniedCallsFacts> {
  const { aws, ref, signal } = context;
  const logs = aws.client(ref, CloudWatchLogsClient);
  const logGroup = `/aws/cloudtrail/${ref.name}`;
  const to = new Date();
  const from = new Date(to.getTime() - HOURS * 3_600_000);
  const { queryId } = await callAws(context, 'logs:StartQuery', options =>
    logs.send(
      new StartQueryCommand({
        logGroupName: logGroup,
        startTime: Math.floor(from.getTime() / 1_000),
        endTime: Math.floor(to.getTime() / 1_000),
        queryString: QUERY,
      }),
      options,
    ),
  );
  for (;;) {
    const { status, results, statistics } = await callAws(
      context,
      'logs:GetQueryResults',
      options => logs.send(new GetQueryResultsCommand({ queryId }), options),
    );
    if (status === 'Complete') {
      return {
        logGroup,
        from: from.toISOString(),
        to: to.toISOString(),
        calls: (results ?? []).map(toCall),
        ...(statistics?.bytesScanned !== undefined && {
          scannedBytes: statistics.bytesScanned,
        }),
      };
    }
    if (status !== 'Running' && status !== 'Scheduled') {
      throw new ServiceUnavailableError(
        `The query of ${logGroup} ended as ${status ?? 'unknown'}`,
      );
    }
    await sleep(POLL_MS, undefined, { signal });
  }
}

function toCall(fields: ResultField[]): DeniedCallFacts {
  const get = (name: string) =>
    fields.find(({ field }) => field === name)?.value ?? '';
  const message = get('message');
  return {
    service: get('eventSource'),
    call: get('eventName'),
    principal: hideAccountIds(get('role') || get('user') || 'unknown'),
    errorCode: get('errorCode'),
    ...(message && { message: hideAccountIds(message) }),
    count: Number(get('calls')) || 0,
    firstAt: toIso(get('first')),
    lastAt: toIso(get('last')),
  };
}

// Logs Insights writes `2026-11-21 09:12:00.000`, or milliseconds since 1970 where it has computed.
function toIso(text: string): string {
  const date = /^\d+$/.test(text)
    ? new Date(Number(text))
    : new Date(`${text.replace(' ', 'T')}Z`);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
