import type {
  PlatformAnswers,
  PlatformSpec,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { parseAllDocuments } from 'yaml';
import type { Document } from 'yaml';
import { renderPlatform } from '../renderPlatform';
import { resolvePlatform } from '../resolvePlatform';
import type { TemplateLibrary } from '../TemplateLibrary';
import { verifyPlatform } from '../verify/verifyPlatform';
import { exampleContext } from '../testing/exampleContext';

/** Resolves with the example's accounts, under the preset that is answered. */
export function resolveExample(
  library: TemplateLibrary,
  given: PlatformAnswers,
) {
  return resolvePlatform({
    given,
    library,
    context: exampleContext(library, {}, given.preset),
  });
}

/** Renders answers that must not be refused. */
export function renderExample(
  library: TemplateLibrary,
  given: PlatformAnswers,
) {
  const { spec, findings } = resolveExample(library, given);
  const errors = findings.filter(finding => finding.level === 'error');
  if (errors.length > 0) {
    throw new Error(
      errors.map(item => `${item.field}: ${item.message}`).join(),
    );
  }
  return { spec, files: renderPlatform({ library, spec }) };
}

/** What is wrong with how answers are treated: nothing when they are refused, or come out as they went in. */
export async function troubleWith(
  library: TemplateLibrary,
  given: PlatformAnswers,
): Promise<unknown[]> {
  const { spec, findings } = resolveExample(library, given);
  // One line, and not a page long.
  const long = findings.filter(
    ({ message }) => message.length > 500 || /[\n\r\u202e]/.test(message),
  );
  if (findings.some(finding => finding.level === 'error')) {
    return long;
  }
  const files = renderPlatform({ library, spec });
  const checks = await verifyPlatform({ files, spec, library });
  const isKept = keepsText(
    files.find(file => file.path === 'catalog-info.yaml')!.content,
    spec,
  );
  return [
    ...long,
    ...checks.flatMap(check => check.failures),
    ...(isKept ? [] : ['catalog-info.yaml changed the text']),
  ];
}

function keepsText(catalog: string, spec: PlatformSpec): boolean {
  const [cluster] = parseAllDocuments(catalog) as Document[];
  const { metadata, spec: body } = cluster.toJS();
  return (
    body.owner === spec.owner &&
    (metadata.description ?? '') === spec.description
  );
}
