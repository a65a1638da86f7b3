import fc from 'fast-check';

/** Ends quotes, begins templates and documents, breaks lines, leaves folders, turns into options, types and secrets. */
export const HOSTILE_TEXTS = [
  '"',
  "'",
  '\\',
  'a\nb: c',
  '--- \n- x',
  '${var.x}',
  '%{ if true }',
  '${{ spec.account }}',
  '${{ github.token }}',
  '{% raw %}',
  '{{ .Values.x }}',
  '<< inputs.id >>',
  '${cluster_name}',
  '$${cluster_name}',
  '${',
  '$(id)',
  '`id`',
  '-rf',
  '--x=y',
  '=1',
  '+1',
  '@file',
  '../../etc/passwd',
  '..',
  '#',
  'a #b',
  '!!binary x',
  '*a',
  '&a',
  'null',
  'on',
  'true',
  '1.36',
  '1e3',
  '0x1F',
  '~',
  'TODO',
  '123456789012',
  'a'.repeat(200),
  '\u2028',
  '\u0000',
  '\u202e',
  '${jndi:x}',
  '<script>',
  '[x](javascript:alert(1))',
  '| hcl }}',
  '"\n}\nresource "aws_iam_user" "x" {}',
  '__proto__',
  'constructor',
];

/** Any text, and those above more often. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...HOSTILE_TEXTS),
);

/** Every run is the same; a counterexample that was found stays in the list above. */
export const SEED = 20261121;
