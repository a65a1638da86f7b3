import { parse } from '@cdktf/hcl2json';
import { toError } from '@backstage/errors';
import type { RenderedFile } from '@eks-platform/backstage-plugin-eks-platform-common';
import type { Failure } from './failure';

/** One parsed HCL file: blocks by type, as OpenTofu's JSON syntax has them. */
export interface HclFile {
  path: string;
  content: string;
  value: Record<string, any>;
}

/** Parses every OpenTofu file. */
export async function parseHclFiles(
  files: RenderedFile[],
): Promise<{ parsed: HclFile[]; faults: Failure[] }> {
  const parsed: HclFile[] = [];
  const faults: Failure[] = [];
  for (const file of files) {
    if (!/\.(tf|tfvars|tftest\.hcl|tfbackend)$/.test(file.path)) {
      continue;
    }
    try {
      // The name decides nothing but messages; one ending makes the parser take variables and tests too.
      const value = await parse('file.tf', file.content);
      parsed.push({ path: file.path, content: file.content, value });
    } catch (error) {
      const { message } = toError(error);
      faults.push({
        file: file.path,
        line: Number(/file\.tf:(\d+)/.exec(message)?.[1]) || undefined,
        message: message
          .replace(/^[^:]*file\.tf:[\d,-]+: /, '')
          .split('\n')[0]
          .slice(0, 200),
      });
    }
  }
  return { parsed, faults };
}

/** One root or module folder: its files as one. */
export interface HclRoot {
  folder: string;
  files: HclFile[];
}

/** Folders below `infra/` that OpenTofu runs in. */
export function rootsOf(files: HclFile[]): HclRoot[] {
  const roots = new Map<string, HclFile[]>();
  for (const file of files) {
    const folder = file.path.slice(0, file.path.lastIndexOf('/'));
    if (file.path.endsWith('.tf')) {
      roots.set(folder, [...(roots.get(folder) ?? []), file]);
    }
  }
  return [...roots].map(([folder, items]) => ({ folder, files: items }));
}

/** Named blocks of one type, such as `variable` or `module`, with their file. */
export function blocksOf(
  root: HclRoot,
  type: string,
): { name: string; body: Record<string, any>; file: HclFile }[] {
  return root.files.flatMap(file =>
    Object.entries<any>(file.value[type] ?? {}).flatMap(([name, bodies]) =>
      [bodies].flat().map(body => ({ name, body: body ?? {}, file })),
    ),
  );
}

/** First line that matches, beginning with 1. */
export function lineOfText(
  content: string,
  pattern: RegExp,
): number | undefined {
  const index = content.split('\n').findIndex(line => pattern.test(line));
  return index < 0 ? undefined : index + 1;
}
