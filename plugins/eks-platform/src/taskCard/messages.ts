/** Texts of the card below a task that creates a platform. */
export const taskCardMessages = {
  done: {
    title: '{{name}} exists as code',
    text: 'The repository is published and the catalog knows the cluster. Nothing runs in AWS and nothing is charged until {{who}} applies it.',
    textMoving:
      'The repository is published and the catalog knows the cluster.',
    openTab: 'Open the Cluster tab',
    repository: 'Repository',
  },
  state: {
    'not-applied': 'Not applied yet',
    applying: 'Applying',
    creating: 'Creating',
    bootstrapping: 'Bootstrapping',
    bootstrap: 'Bootstrap {{done}} of {{total}}',
    ready: 'Ready',
    failed: 'Failed',
    deleting: 'Being deleted',
    absent: 'Absent',
    unknown: 'State unknown',
  },
  stations: {
    label: 'From form to ready cluster',
    created: 'Created',
    createdFact: '{{files}} files',
    createdNoFact: 'repository published',
    apply: 'Apply',
    applyWaits: 'waits for {{who}}',
    creating: 'Cluster is created',
    creatingFact: 'AWS, about 12 min',
    bootstrap: 'Bootstrap',
    bootstrapFact: 'Flux, 3 to 10 min',
    ready: 'Ready',
    readyFact: 'your team deploys',
    done: 'done',
    running: 'running',
    failed: 'failed',
    waits: 'waits',
  },
  who: {
    operator: 'an operator of {{account}}',
    'github-actions': 'GitHub Actions',
    'gitlab-ci': 'GitLab CI',
    codebuild: 'CodeBuild',
  },
  next: {
    title: 'Next: apply',
    operator:
      'Needs the role operator of {{account}}. If you do not have it, send this to {{group}}.',
    operatorYou:
      'You are in {{group}}, so you may apply it to {{account}} yourself:',
    operatorNoGroup:
      'Needs the role operator of {{account}}. If you do not have it, send this to your platform team.',
    pipeline:
      '{{who}} runs it after approval. Watch the run in the repository.',
    copy: 'Copy the commands',
    message: 'Copy as a message',
    messageHint: 'commands, link, cost, who asks',
    messageText:
      'Please apply the EKS platform {{name}} ({{account}} / {{region}}), owner {{owner}}:',
    messageCost:
      'Cost once applied: {{idle}} per day idle, at most {{ceiling}} per hour.',
  },
  meanwhile: {
    title: 'Meanwhile',
    app: 'Deploy your first app',
    appHint: 'the guide is in the repository',
    entity: '{{name}} in the catalog',
    entityHint: 'owner {{owner}}',
    again: 'Use these answers again',
    againHint: 'opens the form, filled',
  },
  cost: {
    gpu: 'One GPU node in use adds {{amount}}/h.',
    title: 'Cost once applied',
    perDay: '/day idle',
    ceiling: 'At most {{amount}}/h if every limit is reached.',
    unknown: 'Cost unknown: {{reason}}',
  },
  failed: {
    nothing: 'Nothing was written',
    nothingText:
      'The form stays as you filled it. Nothing exists and nothing is charged.',
    unpublished: '{{name}} may be published in part',
    unpublishedText:
      'Publishing stopped half-way. Look at the git host before you run the form again: a repository that exists stops Publish.',
    unregistered: '{{name}} is published but not registered',
    unregisteredText:
      'You lose nothing by leaving this page. Do not run the form again with this name: Publish would stop, the repository name is taken.',
    cancelled: 'Cancelled by you',
    cancelledIn: 'Cancelled by you during “{{step}}”.',
    exists: 'What exists',
    repository: 'Repository',
    entry: 'Catalog entry',
    aws: 'In AWS',
    noRepository: 'none',
    perhapsRepository: '{{repository}}, not certain: look on {{host}}',
    missing: '{{entity}} missing',
    nothingInAws: 'nothing, nothing is charged',
    why: 'Why',
    unknownWhy: 'The task gave no reason; its log is below.',
    whyStep: 'Step “{{step}}” failed:',
    todo: 'Do this',
    backToForm: 'Back to the form, filled',
    mendAnswers: 'Mend the answers',
    mendAnswersText:
      'Open the form with your answers; the page with the fault says what to change.',
    look: 'Look on the git host',
    lookText: 'Delete {{repository}} if it is empty, or choose another name.',
    openHost: 'Open {{host}}',
    readable: 'Let the portal read the repository',
    readableText: 'Give this to the platform team with the reason on the left.',
    copyReason: 'Copy as a message',
    register: 'Register it',
    registerText:
      'Adds the entry for the repository that exists. Safe to run twice.',
    registerButton: 'Register {{name}}',
    startOver:
      'Rather start over? Delete the repository on {{host}} first, then {{link}}.',
    openForm: 'open the form with these answers',
    applyAnyway:
      'An operator could already apply the repository as it is: the entry can follow later.',
  },
  running: 'The result appears here when the last step is done.',
  unreadable: 'The task could not be read: {{reason}}',
} as const;
