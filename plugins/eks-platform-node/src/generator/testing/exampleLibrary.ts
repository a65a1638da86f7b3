import { parseTemplateLibrary } from '../TemplateLibrary';
import type { TemplateLibrary } from '../TemplateLibrary';

const VERSIONS = `template: 0.1.0
asOf: "2026-11-20"
kubernetes:
  default: "1.36"
  versions:
    - { version: "1.36", standardUntil: "2027-08-02", extendedUntil: "2028-08-02" }
pins: { karpenter: 1.14.1, ami-alias: al2023@v1 }
`;

const PRESET = `id: gitops-platform
title: GitOps platform
text: t
gives: g
answers:
  zones: 3
  vpcCidr: 10.0.0.0/16
  natGateways: one
  supportPolicy: STANDARD
  endpoint: allow-list
  system: { instanceType: t4g.medium, buys: spot, desired: 3, max: 5 }
  pools:
    - name: default
      kind: general
      arch: arm64
      buys: spot
      categories: [c, m, r]
      minGeneration: 5
      limits: { cpu: 100, memory: 200 }
  ingress: { entry: traefik, reach: public, certificates: letsencrypt }
`;

/** A library of the files of a test, with a version table and one preset. */
export function exampleLibrary(files: Record<string, string>): TemplateLibrary {
  return parseTemplateLibrary(
    Object.entries({
      'versions.yaml': VERSIONS,
      'presets/gitops-platform.yaml': PRESET,
      ...files,
    }).map(([path, content]) => ({
      path,
      content,
      executable: content.startsWith('#!'),
    })),
  );
}
