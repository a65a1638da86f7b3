import type { Translated } from '../text/lazyTexts';
import type { homeMessages } from './messages';

/** Texts of the home widgets in Portuguese. */
export const homeTextsPt: Translated<typeof homeMessages> = {
  intro: {
    title: 'Uma plataforma Kubernetes do seu time, de um só formulário',
    text: 'Você responde a algumas perguntas. Recebe um repositório que constrói um cluster EKS e o mantém rodando, e uma página aqui que diz se ele está saudável, quanto custa e o que fazer a seguir.',
    create: 'Nova plataforma EKS',
    mayNotCreate:
      'Peça uma plataforma ao time de plataforma; você pode olhar à vontade.',
    step1: '1 Preencha o formulário',
    step1Text:
      'Cinco minutos. Nome e dono bastam; o resto tem padrões, cada um com seu preço.',
    step1From: 'A partir de {{amount}} por dia, ocioso.',
    step2: '2 Receba um repositório',
    step2Text:
      'Código OpenTofu e Flux que você pode ler, mudar e rodar sem este portal. Nada começa até que alguém o aplique.',
    step3: '3 Acompanhe ao vivo',
    step3Text:
      'Nós, GPUs, certificados e custo do seu cluster, com causas em palavras simples.',
  },
  clusters: {
    mine: 'Seus clusters',
    elsewhere: 'No resto da frota',
    openCatalog: 'Abrir no catálogo',
    loading: 'Os clusters estão sendo lidos',
    failed: 'Os clusters não puderam ser lidos: {{reason}}',
    notUpdated: 'Não atualizado: {{reason}}',
    retry: 'Tentar de novo',
    empty: 'Nenhum dos seus grupos é dono de um cluster ainda.',
    emptyCreate: 'Nova plataforma EKS',
    emptyHint: 'constrói um a partir de um formulário.',
    nothingToDo: 'Nada a fazer',
    since: 'desde {{time}}',
    more_one: 'mais {{count}} problema',
    more_other: 'mais {{count}} problemas',
    belongsTo: '{{name}} pertence a {{owner}}',
    andMore_one: 'e mais {{count}} cluster',
    andMore_other: 'e mais {{count}} clusters',
  },
  presets: {
    title: 'Comece por um preset',
    perDay: 'por dia, ocioso',
    failed: 'Os presets não puderam ser lidos: {{reason}}',
  },
  guide: {
    title: 'Bom saber',
    create: 'Plataformas que você pode criar',
    createHint: 'cada modelo com seu guia',
    clusters: 'Clusters do catálogo',
    clustersHint: 'dono, repositório, aba Cluster',
    tasks: 'O que foi criado',
    tasksHint: 'suas execuções do formulário, com os logs',
  },
  demo: {
    label: 'Demo.',
    text: 'Estes clusters são simulados; nenhuma conta da AWS é usada. O formulário envia para um host git real nesta máquina.',
  },
};
