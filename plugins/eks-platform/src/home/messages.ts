/** Texts of the home widgets. */
export const homeMessages = {
  intro: {
    title: 'A Kubernetes platform your team owns, from one form',
    text: 'You answer a few questions. You get a repository that builds an EKS cluster and keeps it running, and a page here that tells you whether it is healthy, what it costs and what to do next.',
    create: 'New EKS platform',
    mayNotCreate: 'Ask your platform team for a platform; you can look around.',
    step1: '1 Fill the form',
    step1Text:
      'Five minutes. Name and owner are enough; the rest has defaults, each with its price.',
    step1From: 'From {{amount}} a day, idle.',
    step2: '2 Get a repository',
    step2Text:
      'OpenTofu and Flux code you can read, change and run without this portal. Nothing starts until someone applies it.',
    step3: '3 Watch it live',
    step3Text:
      'Nodes, GPUs, certificates and cost of your cluster, with causes in plain words.',
  },
  clusters: {
    mine: 'Your clusters',
    elsewhere: 'Elsewhere in the fleet',
    openCatalog: 'Open in the catalog',
    loading: 'Clusters are being read',
    failed: 'Clusters could not be read: {{reason}}',
    notUpdated: 'Not updated: {{reason}}',
    retry: 'Try again',
    empty: 'None of your groups owns a cluster yet.',
    emptyCreate: 'New EKS platform',
    emptyHint: 'builds one from a form.',
    nothingToDo: 'Nothing to do',
    since: 'since {{time}}',
    more_one: '{{count}} more problem',
    more_other: '{{count}} more problems',
    belongsTo: '{{name}} belongs to {{owner}}',
    andMore_one: 'and {{count}} more cluster',
    andMore_other: 'and {{count}} more clusters',
  },
  presets: {
    title: 'Start from a preset',
    perDay: 'per day, idle',
    failed: 'Presets could not be read: {{reason}}',
  },
  guide: {
    title: 'Good to know',
    create: 'Platforms you can create',
    createHint: 'every template with its guide',
    clusters: 'Clusters of the catalog',
    clustersHint: 'owner, repository, Cluster tab',
    tasks: 'What was created',
    tasksHint: 'your runs of the form, with their logs',
  },
  demo: {
    label: 'Demo.',
    text: 'These clusters are simulated; no AWS account is used. The form pushes to a real git host on this machine.',
  },
} as const;
