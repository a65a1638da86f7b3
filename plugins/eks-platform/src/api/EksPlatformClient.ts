import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type {
  CheckedAnswers,
  ClusterSummary,
  ClusterView,
  FormFacts,
  PlatformAnswers,
  PlatformPreview,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { EksPlatformApi } from './EksPlatformApi';

/** Asks the backend over HTTP. */
export class EksPlatformClient implements EksPlatformApi {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  async listClusters() {
    return this.#request<ClusterSummary[]>('/clusters');
  }

  async getClusterView(entityRef: string) {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(encodeURIComponent).join('/');
    return this.#request<ClusterView>(`/clusters/${path}/view`);
  }

  async formFacts() {
    return this.#request<FormFacts>('/platforms/form-facts');
  }

  async checkAnswers(answers: Partial<PlatformAnswers>) {
    return this.#request<CheckedAnswers>('/platforms/check', { answers });
  }

  async previewPlatform(answers: Partial<PlatformAnswers>) {
    return this.#request<PlatformPreview>('/platforms/preview', { answers });
  }

  async #request<T>(path: string, body?: unknown): Promise<T> {
    const response = await this.#fetchApi.fetch(
      `plugin://eks-platform${path}`,
      body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
