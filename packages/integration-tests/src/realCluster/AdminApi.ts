import https from 'node:https';

/** Reads and writes single objects of an API server as an administrator. */
export class AdminApi {
  readonly #at: { url: string; authority: string };
  readonly #token: string;
  readonly #agent = new https.Agent({ keepAlive: true, maxSockets: 20 });

  /** `at` is asked anew for each request: an authority may be rotated. */
  constructor(at: { url: string; authority: string }, token: string) {
    this.#at = at;
    this.#token = token;
  }

  /** Objects under a path such as `/apis/apps/v1/deployments`; none where the kind is not served, or not yet. */
  async list(path: string): Promise<any[]> {
    const { status, body } = await this.#request('GET', path);
    // A new kind answers 429 or 503 while its storage is made.
    if ([404, 429, 503].includes(status)) {
      return [];
    }
    if (status !== 200) {
      throw new Error(`${path}: ${body.slice(0, 400)}`);
    }
    return JSON.parse(body).items;
  }

  /** One object; undefined when it is absent. */
  async get(path: string): Promise<any> {
    const { status, body } = await this.#request('GET', path);
    return status === 200 ? JSON.parse(body) : undefined;
  }

  /** Makes an object of a list. */
  async create(path: string, object: unknown): Promise<void> {
    refuse(path, await this.#request('POST', path, object));
  }

  /** Merges into an object. */
  async merge(path: string, change: unknown): Promise<void> {
    refuse(path, await this.#request('PATCH', path, change));
  }

  /** Merges into the status of an object. */
  async mergeStatus(path: string, status: unknown): Promise<void> {
    const answer = await this.#request('PATCH', `${path}/status`, { status });
    if (answer.status !== 404) {
      refuse(path, answer);
    }
  }

  async delete(path: string): Promise<void> {
    refuse(path, await this.#request('DELETE', path));
  }

  #request(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: string }> {
    const { url, authority } = this.#at;
    return new Promise((resolve, reject) => {
      const request = https.request(
        `${url}${path}`,
        {
          method,
          ca: authority,
          agent: this.#agent,
          headers: {
            authorization: `Bearer ${this.#token}`,
            'content-type':
              method === 'PATCH'
                ? 'application/merge-patch+json'
                : 'application/json',
          },
        },
        response => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', chunk => (text += chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: text }),
          );
        },
      );
      request.on('error', reject);
      request.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

function refuse(path: string, answer: { status: number; body: string }) {
  if (answer.status >= 300) {
    throw new Error(`${path}: ${answer.body.slice(0, 400)}`);
  }
}
