import https from 'node:https';

/** Reads and writes single objects of an API server as an administrator. */
export class AdminApi {
  readonly #url: string;
  readonly #authority: string;
  readonly #token: string;

  constructor(options: { url: string; authority: string; token: string }) {
    this.#url = options.url;
    this.#authority = options.authority;
    this.#token = options.token;
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

  /** Merges into the status of an object. */
  async mergeStatus(path: string, status: unknown): Promise<void> {
    const answer = await this.#request('PATCH', `${path}/status`, { status });
    if (answer.status >= 300 && answer.status !== 404) {
      throw new Error(`${path}: ${answer.body.slice(0, 400)}`);
    }
  }

  #request(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const request = https.request(
        `${this.#url}${path}`,
        {
          method,
          ca: this.#authority,
          headers: {
            authorization: `Bearer ${this.#token}`,
            'content-type': 'application/merge-patch+json',
          },
        },
        response => {
          let text = '';
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
