/** Texts of the page about preset, name and owner. */
export const identityMessages = {
  preset: {
    needsVpc: 'Needs an existing VPC; {{accounts}} lists none.',
    switched: '{{preset}}: what you did not answer follows it.',
    stays: 'Yours stay: {{names}}.',
    takeAll: 'Take the preset’s for these too',
    undo: 'Undo',
    label: 'Preset',
    recommended: 'Recommended start',
    perDay: 'per day, idle',
    perHour: '{{amount}}/h',
    idle: 'Idle = nobody deployed anything yet. The range is spot at its assumed low against full on-demand price.',
  },
  name: {
    missing: 'Give the platform a name, such as checkout.',
    help: 'Also the cluster name and part of its DNS zone: {{zone}}. Cannot be changed later.',
    helpEmpty:
      'Also the cluster name and part of its DNS zone. 3–30 of a–z, 0–9 and "-". Cannot be changed later.',
  },
  owner: {
    missing: 'Choose a group you belong to.',
    help: 'Your group. Gets the problems and may act on the cluster.',
    choose: 'Choose a group',
    none: 'You belong to no group of the catalog; ask your platform team to add you to one.',
    failed: 'Your groups could not be read: {{reason}}',
  },
  description: {
    help: 'One line for the catalog.',
    length: '{{amount}} of {{max}} characters',
  },
  repository: {
    host: 'Git host',
    pathHelp:
      'Everything is written below it, so that a repository can hold other things too. Empty: its root.',
    askPath: 'Put it in a sub-folder',
    owner: 'Owner',
    help: 'Create makes it and pushes the first commit.',
    none: 'No git host is set up for new platforms; ask your platform team.',
  },
} as const;
