import { renderSources } from '../renderPlatform';
import type { SourcedFile } from '../renderPlatform';
import { resolvePlatform } from '../resolvePlatform';
import { TemplateFaultError } from '../TemplateFault';
import type { TemplateFault } from '../TemplateFault';
import type { TemplateLibrary } from '../TemplateLibrary';
import { verifyPlatform } from '../verify/verifyPlatform';
import { checkCases } from './checkCases';
import type { CheckCase } from './checkCases';
import { checkContext } from './checkContext';
import { checkUse } from './checkUse';
import { sourceLine } from './sourceLine';

/** A fault with the platforms that show it. @public */
export interface LibraryFault extends TemplateFault {
  /** Such as `preset gitops-platform with velero`. */
  cases: string[];
}

/** What {@link checkLibrary} found. @public */
export interface LibraryReport {
  /** Platforms that were made. */
  cases: number;
  faults: LibraryFault[];
  /** Components that no case has, with the reason of the last try. */
  unseen: { component: string; reason: string }[];
}

/**
 * Makes every platform that the presets and single components stand for, and reads each as OpenTofu and Flux will.
 *
 * Faults are told at the file of the library that they come from.
 *
 * @public
 */
export async function checkLibrary(
  library: TemplateLibrary,
  options: {
    /** ISO 8601 date. */
    today: string;
    /** Title of the one case to make; all when absent. */
    only?: string;
    onCase?: (title: string) => void;
  },
): Promise<LibraryReport> {
  const faults = new Map<string, LibraryFault>();
  const add = (fault: TemplateFault, title: string) => {
    const key = `${fault.file}:${fault.line}:${fault.message}`;
    const known = faults.get(key);
    if (known) {
      known.cases.push(title);
    } else {
      faults.set(key, { ...fault, cases: [title] });
    }
  };
  checkUse(library).forEach(fault => add(fault, 'the library'));
  const seen = new Map<string, string | true>();
  const cases = checkCases(library).filter(
    item => options.only === undefined || item.title === options.only,
  );
  for (const item of cases) {
    options.onCase?.(item.title);
    const outcome = await runCase(library, item, options.today);
    outcome.faults.forEach(fault => add(fault, item.title));
    outcome.chosen.forEach(name => seen.set(name, true));
    if (item.component && !seen.has(item.component)) {
      seen.set(item.component, outcome.reason ?? 'is left out');
    }
  }
  return {
    cases: cases.length,
    faults: [...faults.values()],
    unseen: library.components
      .map(({ definition }) => definition.name)
      .filter(name => seen.get(name) !== true)
      .map(component => ({
        component,
        reason: (seen.get(component) as string) ?? 'its condition never holds',
      })),
  };
}

async function runCase(
  library: TemplateLibrary,
  { given, preset, component, isOptional }: CheckCase,
  today: string,
): Promise<{ faults: TemplateFault[]; chosen: string[]; reason?: string }> {
  const found = library.presets.find(item => item.id === preset)!;
  try {
    const { spec, findings } = resolvePlatform({
      given,
      library,
      context: checkContext(library, found, today),
    });
    const errors = findings.filter(finding => finding.level === 'error');
    if (errors.length > 0) {
      const [first] = errors;
      // A component may refuse what a preset is; a preset may not refuse itself.
      return component || isOptional
        ? { faults: [], chosen: [], reason: first.message }
        : {
            faults: errors.map(({ field, message }) => ({
              file: `presets/${preset}.yaml`,
              message: `${field}: ${message}`,
            })),
            chosen: [],
          };
    }
    const sources = renderSources({ library, spec });
    const checks = await verifyPlatform({
      files: sources.map(item => item.file),
      spec,
      library,
    });
    return {
      chosen: spec.components.map(item => item.name),
      faults: checks.flatMap(check =>
        check.failures.map(failure => placeOf(failure, sources, library)),
      ),
    };
  } catch (error) {
    if (error instanceof TemplateFaultError) {
      return { faults: error.faults, chosen: [] };
    }
    throw error;
  }
}

/** Moves a failure from the rendered file to the library file that it was made from. */
function placeOf(
  failure: TemplateFault,
  sources: SourcedFile[],
  library: TemplateLibrary,
): TemplateFault {
  const source = sources.find(item => item.file.path === failure.file);
  if (!source) {
    return failure;
  }
  const line = sourceLine(source, failure.line, library);
  return {
    file: source.libraryPath,
    line,
    component: failure.component ?? source.component,
    message:
      line === undefined && failure.line !== undefined
        ? `${failure.message} (line ${failure.line} of ${failure.file})`
        : failure.message,
  };
}
