import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { platformAnswersSchema } from '@eks-platform/backstage-plugin-eks-platform-common';
import type {
  PlatformSpec,
  RenderedFile,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { parse } from 'yaml';
import { loadTemplateLibrary } from '../../loadTemplateLibrary';
import { renderPlatform } from '../../renderPlatform';
import { resolvePlatform } from '../../resolvePlatform';
import type { TemplateLibrary } from '../../TemplateLibrary';
import { exampleContext } from '../../testing/exampleContext';
import { verifyPlatform } from '../verifyPlatform';

const TEMPLATE = path.resolve(
  __dirname,
  '../../../../../../templates/eks-platform',
);

/** The golden platform bluesky, to be damaged one file at a time. */
export class DamagedPlatform {
  static async create(): Promise<DamagedPlatform> {
    const library = await loadTemplateLibrary(TEMPLATE);
    const given = platformAnswersSchema.parse(
      parse(
        readFileSync(
          path.join(TEMPLATE, 'golden/bluesky/answers.yaml'),
          'utf8',
        ),
      ),
    );
    const { spec } = resolvePlatform({
      given,
      library,
      context: exampleContext(library),
    });
    return new DamagedPlatform(
      library,
      spec,
      renderPlatform({ library, spec }),
    );
  }

  private constructor(
    readonly library: TemplateLibrary,
    readonly spec: PlatformSpec,
    readonly files: RenderedFile[],
  ) {}

  /** Changes one file; the test fails when there was nothing to change. */
  withChange(file: string, from: string | RegExp, to: string): RenderedFile[] {
    return this.files.map(item => {
      if (item.path !== file) {
        return item;
      }
      const content = item.content.replace(from, to);
      assert.notEqual(content, item.content, `${file} has no ${from}`);
      return { ...item, content };
    });
  }

  withFile(file: string, content: string): RenderedFile[] {
    return [...this.files, { path: file, content }];
  }

  without(file: string): RenderedFile[] {
    const rest = this.files.filter(item => item.path !== file);
    assert.equal(rest.length, this.files.length - 1, `There is no ${file}`);
    return rest;
  }

  /** What one check says of the changed files; the test fails when it says nothing. */
  async failuresOf(changed: RenderedFile[], id: string) {
    const { library, spec } = this;
    const checks = await verifyPlatform({ files: changed, spec, library });
    const check = checks.find(item => item.id === id)!;
    assert.equal(check.state, 'failed');
    return check.failures;
  }
}

/** First line of a file that holds the text, beginning with 1. */
export function lineOf(
  changed: RenderedFile[],
  file: string,
  text: string,
): number {
  return (
    changed
      .find(item => item.path === file)!
      .content.split('\n')
      .findIndex(line => line.includes(text)) + 1
  );
}
