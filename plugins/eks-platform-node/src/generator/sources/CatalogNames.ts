import type { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_CLUSTER,
  ANNOTATION_VPC_CIDR,
  parseClusterRef,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import type { PlatformContext } from '@eks-platform/backstage-plugin-eks-platform-common';

/** What the catalog already has that a new platform must not collide with. @public */
export type TakenNames = Pick<PlatformContext, 'taken' | 'vpcs'>;

/** Names are one space for the whole catalog, so they are read as the portal and not as the user. @public */
export class CatalogNames {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /** Those of the refs that exist; for single names, since reading all components of a large catalog takes long. */
  async existing(entityRefs: string[]): Promise<TakenNames['taken']> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata.name', 'metadata.annotations'] },
      { credentials },
    );
    return items.flatMap((entity, index) =>
      entity
        ? [
            {
              entityRef: entityRefs[index],
              location: entity.metadata.annotations?.[
                ANNOTATION_LOCATION
              ]?.replace(/^url:/, ''),
            },
          ]
        : [],
    );
  }

  async read(): Promise<TakenNames> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { items } = await this.#catalog.getEntities(
      {
        filter: { kind: 'Resource' },
        fields: [
          'kind',
          'metadata.name',
          'metadata.namespace',
          'metadata.annotations',
          'spec.owner',
        ],
      },
      { credentials },
    );
    const taken = items.map(entity => ({
      entityRef: `resource:${entity.metadata.namespace ?? 'default'}/${
        entity.metadata.name
      }`.toLocaleLowerCase('en-US'),
      cluster: entity.metadata.annotations?.[ANNOTATION_CLUSTER],
      location: entity.metadata.annotations?.[ANNOTATION_LOCATION]?.replace(
        /^url:/,
        '',
      ),
      owner:
        typeof entity.spec?.owner === 'string' ? entity.spec.owner : undefined,
    }));
    const vpcs = items.flatMap(entity => {
      const { annotations = {} } = entity.metadata;
      const ref = parseClusterRef(annotations[ANNOTATION_CLUSTER] ?? '');
      const cidr = annotations[ANNOTATION_VPC_CIDR];
      return ref && cidr
        ? [{ account: ref.account, cidr, cluster: ref.name }]
        : [];
    });
    return { taken, vpcs };
  }
}
