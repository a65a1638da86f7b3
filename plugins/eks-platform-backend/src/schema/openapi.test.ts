import SwaggerParser from '@apidevtools/swagger-parser';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { eksPlatformPermissions } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { IncomingMessage } from 'node:http';
import request, { type Response } from 'supertest';
import {
  ApiDescription,
  exampleUrl,
  type DescribedOperation,
} from '../__testUtils__/ApiDescription';
import { eventually } from '../__testUtils__/eventually';
import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { fakeAws } from '../__testUtils__/fakeFleet';
import { startWholePlugin } from '../__testUtils__/startWholePlugin';
import { createRouter, type RouterOptions } from '../router';

const description = new ApiDescription();
const { operations } = description;
const byId = operations.map(each => [each.id, each] as const);
const reads = byId.filter(([, { method }]) => method === 'get');
const ofEntity = byId.filter(([, { route }]) => route.includes(':name'));
const withQuery = byId.filter(
  ([, { statuses, method }]) => statuses.includes(400) && method === 'get',
);
const withBody = byId.filter(
  ([, { statuses, body }]) => statuses.includes(400) && body,
);

describe('the description of the API', () => {
  let api: FakeApiServer;
  let server: Parameters<typeof request>[0];
  let denied = new Set<string>();
  let asked = new Set<string>();
  const aws = fakeAws(() => api.endpoint);

  beforeAll(async () => {
    aws.reset();
    api = await FakeApiServer.start();
    api.put('/api/v1/nodes', { metadata: { name: 'ip-10-0-0-1' } });
    ({ server } = await startWholePlugin({
      denies: ({ permission }) => {
        asked.add(permission.name);
        return denied.has(permission.name);
      },
    }));
  });
  afterAll(() => api.stop());
  beforeEach(() => {
    denied = new Set();
    asked = new Set();
  });

  function ask(
    operation: DescribedOperation,
    options: { name?: string; query?: string; body?: object } = {},
    authorization = mockCredentials.user.header(),
  ): Promise<Response> {
    const call = request(server)
      [operation.method](exampleUrl(operation, options))
      .set('Authorization', authorization);
    if (operation.mediaType === 'application/x-ndjson') {
      call.buffer(true).parse(firstLine);
    }
    const body = options.body ?? operation.body;
    return body ? call.send(body) : call;
  }

  function expectDescribed(operation: DescribedOperation, response: Response) {
    const faults = description.faultsOf(
      operation,
      response.status,
      response.body,
    );
    expect({ status: response.status, faults }).toEqual({
      status: response.status,
      faults: [],
    });
  }

  it('is valid OpenAPI', async () => {
    const copy = JSON.parse(JSON.stringify(description.document));
    await expect(SwaggerParser.validate(copy)).resolves.toBeDefined();
  });

  it('has every route, and no other', () => {
    const router = createRouter({
      httpAuth: mockServices.httpAuth(),
    } as unknown as RouterOptions);
    const routes = router.stack.flatMap(({ route }) =>
      route ? Object.keys(methodsOf(route)).map(m => `${m} ${route.path}`) : [],
    );
    expect(
      operations.map(({ method, route }) => `${method} ${route}`).sort(),
    ).toEqual(routes.sort());
  });

  it('is served to who has a token', async () => {
    const response = await request(server).get(
      '/api/eks-platform/openapi.json',
    );
    expect(response.body).toEqual(description.document);
    expect(response.headers.etag).toBeDefined();
  });

  it.each(byId)('%s answers as described', async (_, operation) => {
    // The first look at a cluster may find it loading.
    const response = await eventually(async () => {
      const answer = await ask(operation);
      return answer.status < 300 && answer;
    });
    expect(operation.statuses).toContain(response.status);
    expectDescribed(operation, response);
  });

  it.each(reads)('%s is 304 while it is the same', async (_, operation) => {
    const again = await eventually(async () => {
      const first = await ask(operation);
      const second = await request(server)
        .get(exampleUrl(operation))
        .set('If-None-Match', first.headers.etag);
      return second.status === 304 && second;
    });
    expect(again.text).toBe('');
  });

  it.each(byId)('%s asks who comes', async (_, operation) => {
    const anonymous = mockCredentials.none.header();
    const response = await ask(operation, {}, anonymous);
    expect(response.status).toBe(operation.isOpen ? 200 : 401);
    expectDescribed(operation, response);
  });

  it('leaves nothing without a permission but itself and the health', () => {
    const unguarded = operations.filter(
      ({ permissions }) => permissions.length === 0,
    );
    expect(unguarded.map(({ id }) => id)).toEqual([
      'GetDescription',
      'GetHealth',
    ]);
  });

  it.each(byId)('%s asks its permissions, each', async (_, operation) => {
    const { permissions, whenDenied } = operation;
    await ask(operation);
    expect([...asked].sort()).toEqual([...permissions].sort());
    const names = eksPlatformPermissions.map(({ name }) => name);
    for (const permission of permissions) {
      expect(names).toContain(permission);
      denied = new Set([permission]);
      const response = await ask(operation);
      expect(response.status).toBe(whenDenied === 'rows' ? 200 : 403);
      expectDescribed(operation, response);
      // Rows tell nothing that EKS or the cluster says; a refusal names what is missing.
      const text = JSON.stringify(response.body);
      const isRight =
        whenDenied === 'rows'
          ? !/1\.36|"verdict"|"snapshot"|"nodes"/.test(text)
          : text.includes(permission);
      expect({ text, isRight }).toMatchObject({ isRight: true });
    }
  });

  it.each(ofEntity)('%s knows no other cluster', async (_, operation) => {
    const response = await ask(operation, { name: 'unknown' });
    expect(response.status).toBe(404);
    expectDescribed(operation, response);
  });

  it.each(withQuery)(
    '%s refuses a query without sense',
    async (_, operation) => {
      const query = 'limit=x&days=x&sections=x&entityRef=';
      const response = await ask(operation, { query });
      expect(response.status).toBe(400);
      expectDescribed(operation, response);
    },
  );

  it.each(withBody)('%s refuses a body without sense', async (_, operation) => {
    const response = await ask(operation, { body: { topics: 'x', kind: 1 } });
    expect(response.status).toBe(400);
    expectDescribed(operation, response);
  });
});

function methodsOf(route: unknown): Record<string, boolean> {
  return (route as { methods: Record<string, boolean> }).methods;
}

/** A stream never ends by itself, so its first message is its answer; an error is JSON as anywhere. */
function firstLine(
  answer: unknown,
  done: (error: Error | null, body: unknown) => void,
) {
  const response = answer as IncomingMessage;
  let text = '';
  response.setEncoding('utf8');
  response.on('data', chunk => {
    text += chunk;
    if (text.includes('\n') && response.statusCode === 200) {
      done(null, JSON.parse(text.split('\n')[0]));
      response.destroy();
    }
  });
  response.on('end', () => done(null, JSON.parse(text)));
}
