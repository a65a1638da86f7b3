import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import type { SectionName } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Response, Router } from 'express';
import { z } from 'zod';
import { audited } from '../audit/audited';
import type { ClusterCatalog } from '../cluster/ClusterCatalog';
import type { ClusterObservations } from '../cluster/ClusterObservations';
import { ResponseSink } from '../feed/FeedSink';
import { FeedSession } from '../feed/FeedSession';
import type { ClusterAccess } from '../permissions/ClusterAccess';
import { parseSections } from './parseSections';

// At most two messages a second and topic.
const FLUSH_MS = 500;
const ALIVE_MS = 15_000;
// The client opens a new stream with a new token, which it has by then.
const RENEW_BEFORE_MS = 60_000;
const MOST_TOPICS = 100;

const feedRequest = z.object({
  topics: z.array(z.string().min(1).max(400)).min(1).max(MOST_TOPICS),
  sections: z.string().optional(),
});

export interface FeedRoutesOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
  catalog: ClusterCatalog;
  access: ClusterAccess;
  observations: ClusterObservations;
  now(): Date;
}

/** `POST /feed`: views and their changes, until the caller goes or the token is about to end. */
export function addFeedRoutes(
  router: Router,
  options: FeedRoutesOptions,
): void {
  router.post('/feed', async (request, response) => {
    const body = feedRequest.safeParse(request.body);
    if (!body.success) {
      throw new InputError(
        `A feed needs 1 to ${MOST_TOPICS} topics, each an entity ref`,
        body.error,
      );
    }
    const topics = [...new Set(body.data.topics)];
    const sections = parseSections(body.data.sections);
    const credentials = await audited(
      options.auditor,
      {
        eventId: 'cluster-fetch',
        request,
        meta: { queryType: 'feed', topics },
      },
      () => options.httpAuth.credentials(request, { allow: ['user'] }),
    );
    // Whoever has left already is not heard leaving again.
    if (!response.destroyed) {
      await stream(response, { ...options, topics, sections, credentials });
    }
  });
}

async function stream(
  response: Response,
  options: FeedRoutesOptions & {
    topics: string[];
    sections: SectionName[];
    credentials: BackstageCredentials;
  },
): Promise<void> {
  const { topics, credentials, now, logger } = options;
  const sink = new ResponseSink(response);
  const session = new FeedSession({ ...options, sink });
  const renewAt = credentials.expiresAt
    ? credentials.expiresAt.getTime() - RENEW_BEFORE_MS
    : Infinity;
  const gone = new Promise<void>(resolve => response.on('close', resolve));
  let open = true;
  gone.then(() => {
    open = false;
  });
  let aliveAt = now().getTime();
  try {
    await session.open(topics);
    while (open) {
      const nowMs = now().getTime();
      if (nowMs >= renewAt) {
        sink.write({ type: 'renew' });
        break;
      }
      if (nowMs - aliveAt >= ALIVE_MS) {
        aliveAt = nowMs;
        sink.write({ type: 'alive' });
      }
      await session.flush();
      await Promise.race([
        gone,
        new Promise(resolve => setTimeout(resolve, FLUSH_MS)),
      ]);
    }
  } catch (error) {
    // Headers are out, so the stream can only end; the client opens a new one and is told there.
    logger.warn('A feed ended early', toError(error) as Error);
  } finally {
    session.close();
    response.end();
  }
}
