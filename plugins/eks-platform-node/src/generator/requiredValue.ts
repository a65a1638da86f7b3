// Cannot begin or end anything in HCL, YAML, a shell or a path; commas may be followed by a space.
const HARMLESS = /^(?![-:=?@~,+%])(?:[A-Za-z0-9._/:@+=~%-]|,(?: (?! ))?)*$/;

const QUOTING = /\|\s*(hcl|yamlValue|shell|markdown)\s*$/;

/** Whether an output's last filter makes any text safe for its place. */
export function isQuoted(code: string): boolean {
  return QUOTING.test(code);
}

/** Passes on what may be written; the message of anything else is the fault. */
export function requiredValue<T>(value: T, code: string, quoted: boolean): T {
  if (value === undefined || value === null) {
    throw new TypeError(`${code} has no value`);
  }
  if (typeof value === 'object') {
    throw new TypeError(
      `${code} is not text; write it with hcl, yamlValue or a loop`,
    );
  }
  if (typeof value === 'string' && !quoted && !HARMLESS.test(value)) {
    throw new TypeError(
      `${code} holds text that needs quotes; end it with | hcl, | yamlValue, | shell or | markdown`,
    );
  }
  return value;
}
