// What is done to a generated root, and the words by which its own tests must tell. Each damage leaves code that OpenTofu
// still loads: it would be applied if no test stood in its way.

/** A line goes; a test that looks at the lines names it. */
export const drop = (file, line) => ({
  file,
  what: `without: ${line}`,
  from: line,
  to: '',
  told: `${file}: ${line}`,
});

/** A line becomes another one; a test that looks at the lines names the old one. */
export const change = (file, line, to) => ({
  file,
  what: `${line} → ${to}`,
  from: line,
  to,
  told: `${file}: ${line}`,
});

/** A line becomes another one; a test that looks at values tells in words of its own. */
export const mislead = (file, line, to, told) => ({
  file,
  what: `${line} → ${to}`,
  from: line,
  to,
  told,
});

/**
 * A rule lets everything through. The test that misses its refusal ends its file, so such damages are tried one after the
 * other.
 */
export const permit = (file, rule, everything, subject) => ({
  file,
  what: `${rule} → ${everything}`,
  from: rule,
  to: everything,
  told: `${subject}, was expected to report an error but`,
  ends: true,
});

/** The rule about a variable of the root. */
export const permitAny = (variable, rule) =>
  permit(
    'variables.tf',
    `condition = ${rule}`,
    `condition = var.${variable} == null || var.${variable} != null`,
    `var.${variable}`,
  );
