import https from 'node:https';

/** Where an API server is and who asks. */
export interface ApiServer {
  /** Base URL; the simulator's has a path per cluster. */
  url: string;
  authority: string;
  /** Bearer token of a reader. */
  token: string;
  /** Bearer token of an operator. */
  operatorToken: string;
}

/** One answer, parsed as JSON where it is JSON. */
export interface ApiAnswer {
  status: number;
  contentType: string;
  body: any;
}

/** One request without any client library in between. */
export function ask(
  server: ApiServer,
  path: string,
  options: {
    method?: string;
    token?: string;
    body?: string;
    contentType?: string;
    headers?: Record<string, string>;
  } = {},
): Promise<ApiAnswer> {
  const token = options.token ?? server.token;
  return new Promise((resolve, reject) => {
    const request = https.request(
      server.url + path,
      {
        method: options.method ?? 'GET',
        ca: server.authority,
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(options.body !== undefined && {
            'content-type': options.contentType ?? 'application/json',
          }),
          ...options.headers,
        },
      },
      response => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', chunk => (text += chunk));
        response.on('end', () => {
          const contentType = String(response.headers['content-type']);
          resolve({
            status: response.statusCode ?? 0,
            contentType: contentType.split(';')[0],
            body:
              contentType.startsWith('application/json') && text
                ? JSON.parse(text)
                : text,
          });
        });
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}

/**
 * Watches `path` until `enough` says so or `timeoutMs` is over; resolves with the events seen.
 */
export function watch(
  server: ApiServer,
  path: string,
  options: { enough(events: any[]): boolean; timeoutMs: number },
): Promise<any[]> {
  return new Promise((resolve, reject) => {
    const events: any[] = [];
    let rest = '';
    const request = https.get(
      server.url + path,
      {
        ca: server.authority,
        headers: { authorization: `Bearer ${server.token}` },
      },
      response => {
        response.setEncoding('utf8');
        response.on('data', chunk => {
          const lines = (rest + chunk).split('\n');
          rest = lines.pop() ?? '';
          events.push(...lines.filter(Boolean).map(line => JSON.parse(line)));
          if (options.enough(events)) {
            request.destroy();
          }
        });
        response.on('close', () => resolve(events));
      },
    );
    const timer = setTimeout(() => request.destroy(), options.timeoutMs);
    request.on('close', () => clearTimeout(timer));
    request.on('error', error => {
      if (request.destroyed) {
        resolve(events);
      } else {
        reject(error);
      }
    });
  });
}
