/** Something wrong in the template library itself, at a place that its authors can open. @public */
export interface TemplateFault {
  /** Path inside the library, such as `components/traefik/kube/release.yaml.njk`. */
  file: string;
  line?: number;
  message: string;
  component?: string;
}

/**
 * The library cannot be read or rendered: a fault of the template, not of the answers.
 *
 * @public
 */
export class TemplateFaultError extends Error {
  readonly name = 'TemplateFaultError';

  constructor(readonly faults: TemplateFault[]) {
    super(faults.map(describeFault).join('; '));
  }
}

/** @public */
export function describeFault(fault: TemplateFault): string {
  const place = fault.line ? `${fault.file}:${fault.line}` : fault.file;
  const component = fault.component ? ` (component ${fault.component})` : '';
  return `${place}: ${fault.message}${component}`;
}
