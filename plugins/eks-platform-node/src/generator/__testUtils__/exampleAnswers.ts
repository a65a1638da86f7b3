import { readFileSync } from 'node:fs';
import path from 'node:path';
import { platformAnswersSchema } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { PlatformAnswers } from '@eks-platform/backstage-plugin-eks-platform-common';
import { parse } from 'yaml';

/** Folder of the template that this repository publishes. */
export const TEMPLATE = path.resolve(
  __dirname,
  '../../../../../templates/eks-platform',
);

/** Answers of a golden repository. */
export function goldenAnswers(name: string): PlatformAnswers {
  return platformAnswersSchema.parse(
    parse(
      readFileSync(path.join(TEMPLATE, 'golden', name, 'answers.yaml'), 'utf8'),
    ),
  );
}

/** A pool for everything. */
export const generalPool = {
  name: 'default',
  kind: 'general' as const,
  arch: 'arm64' as const,
  buys: 'spot' as const,
  categories: ['c', 'm', 'r', 't'],
  limits: { cpu: 100, memory: 100 },
  expireAfterHours: 24,
  diskGib: 50,
};

export const gpuPool = {
  name: 'gpu',
  kind: 'gpu' as const,
  arch: 'arm64' as const,
  buys: 'spot' as const,
  family: 'g5g',
  sizes: ['xlarge'],
  limits: { gpus: 2 },
  expireAfterHours: 4,
  diskGib: 100,
};

export const traefikIngress = {
  entry: 'traefik' as const,
  reach: 'public' as const,
  domain: 'sandbox.acme.dev',
  certificates: 'letsencrypt' as const,
  email: 'platform@acme.dev',
};

/** Answers that no rule refuses. */
export const exampleAnswers: PlatformAnswers = {
  preset: 'gitops-platform',
  name: 'checkout',
  owner: 'group:default/team-checkout',
  description: 'Shop front',
  repoUrl: 'localhost:7013?owner=platforms&repo=checkout',
  account: 'sandbox',
  pools: [generalPool, gpuPool],
  ingress: traefikIngress,
};
