import type {
  PlatformSpec,
  RenderedFile,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { LineCounter, parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';
import type { TemplateLibrary } from '../TemplateLibrary';
import { parseHclFiles, rootsOf } from './hclFiles';
import type { HclFile, HclRoot } from './hclFiles';
import type { Failure } from './failure';

/** One YAML document with its place. */
export interface YamlObject {
  file: string;
  /** Line of its first key. */
  line: number;
  document: Document;
  /** Plain value; empty for documents that are no mapping. */
  value: Record<string, any>;
  lineOf(path: (string | number)[]): number;
}

/** A rendered repository as the checks read it: parsed once. */
export class RepositoryTree {
  readonly files: ReadonlyMap<string, RenderedFile>;
  readonly spec: PlatformSpec;
  readonly library: TemplateLibrary;
  readonly yaml: YamlObject[] = [];
  readonly yamlFaults: Failure[] = [];
  readonly hcl: HclFile[];
  readonly hclFaults: Failure[];

  static async read(options: {
    files: RenderedFile[];
    spec: PlatformSpec;
    library: TemplateLibrary;
  }): Promise<RepositoryTree> {
    const { parsed, faults } = await parseHclFiles(options.files);
    return new RepositoryTree({ ...options, hcl: parsed, hclFaults: faults });
  }

  private constructor(options: {
    files: RenderedFile[];
    spec: PlatformSpec;
    library: TemplateLibrary;
    hcl: HclFile[];
    hclFaults: Failure[];
  }) {
    this.hcl = options.hcl;
    this.hclFaults = options.hclFaults;
    this.files = new Map(options.files.map(file => [file.path, file]));
    this.spec = options.spec;
    this.library = options.library;
    for (const file of options.files) {
      if (/\.ya?ml$/.test(file.path)) {
        this.#parse(file);
      }
    }
  }

  get roots(): HclRoot[] {
    return rootsOf(this.hcl);
  }

  /** Values of the cluster for all roots. */
  get variables(): HclFile | undefined {
    return this.hcl.find(
      file => file.path === `infra/clusters/${this.spec.cluster.name}.tfvars`,
    );
  }

  /** Folder of the cluster's sync root. */
  get syncRoot(): string {
    return `kube/clusters/${this.spec.cluster.name}`;
  }

  /** Objects of the Kubernetes tree. */
  get manifests(): YamlObject[] {
    return this.yaml.filter(
      item =>
        item.file.startsWith('kube/') &&
        item.value.kind !== undefined &&
        item.value.apiVersion !== 'kustomize.config.k8s.io/v1beta1' &&
        !item.file.endsWith('runtime-info.example.yaml'),
    );
  }

  ofKind(kind: string, group: string): YamlObject[] {
    return this.manifests.filter(
      item =>
        item.value.kind === kind &&
        String(item.value.apiVersion).startsWith(`${group}/`),
    );
  }

  #parse(file: RenderedFile) {
    const lines = new LineCounter();
    const documents = parseAllDocuments(file.content, { lineCounter: lines });
    for (const document of Array.isArray(documents) ? documents : []) {
      for (const error of document.errors) {
        this.yamlFaults.push({
          file: file.path,
          line: error.linePos?.[0].line,
          message: error.message.split('\n')[0].replace(/ at line .*$/, ''),
        });
      }
      if (document.errors.length > 0 || document.contents === null) {
        continue;
      }
      const value = document.toJS();
      const lineOf = (path: (string | number)[]): number => {
        for (let length = path.length; length >= 0; length -= 1) {
          const node: any =
            length === 0
              ? document.contents
              : document.getIn(path.slice(0, length), true);
          if (node?.range) {
            return lines.linePos(node.range[0]).line;
          }
        }
        return 1;
      };
      this.yaml.push({
        file: file.path,
        line: lineOf([]),
        document: document as Document,
        value: typeof value === 'object' && value !== null ? value : {},
        lineOf,
      });
    }
  }
}
