import type {
  Finding,
  VerifyCheck,
} from '@eks-platform/backstage-plugin-eks-platform-common';
import { describeFault } from '@eks-platform/backstage-plugin-eks-platform-node';
import type { TemplateFault } from '@eks-platform/backstage-plugin-eks-platform-node';

/** The task page shows an error's message as one title in Markdown, so it must stay on one line. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

const NOTHING_WRITTEN = '**Nothing was written.**';

/** Answers that a rule refuses. */
export function refusedAnswers(findings: Finding[]): string {
  const errors = findings.filter(finding => finding.level === 'error');
  const things = errors.map(
    finding =>
      `\`${finding.field}\`: ${finding.message}${
        finding.fix ? ` [${finding.fix.label}]` : ''
      }`,
  );
  return oneLine(
    `${NOTHING_WRITTEN} ${
      errors.length === 1 ? 'One answer' : `${errors.length} answers`
    } cannot work. ${things.join(' · ')}`,
  );
}

/** Faults of the library: nothing that the user answered. */
export function brokenTemplate(
  faults: TemplateFault[],
  template: string,
): string {
  return oneLine(
    `${NOTHING_WRITTEN} This is a fault of the template ${template}, not of your answers. ${faults
      .slice(0, 3)
      .map(fault => `\`${describeFault(fault)}\``)
      .join(' · ')}${
      faults.length > 3 ? ` · and ${faults.length - 3} more` : ''
    }`,
  );
}

/** Checks that the rendered files did not pass. */
export function failedChecks(checks: VerifyCheck[], template: string): string {
  const failed = checks.filter(check => check.state === 'failed');
  const lines = failed.flatMap(check =>
    check.failures
      .slice(0, 2)
      .map(
        failure =>
          `${check.title}: \`${failure.file}${
            failure.line ? `:${failure.line}` : ''
          }\` ${failure.message}`,
      ),
  );
  return oneLine(
    `${NOTHING_WRITTEN} ${failed.length} of ${
      checks.length
    } checks failed; this is a fault of the template ${template}, not of your answers. ${lines
      .slice(0, 4)
      .join(' · ')}`,
  );
}
