import type { Translated } from '../text/lazyTexts';
import type { taskCardMessages } from './messages';

/** Texts of the card below a task in Portuguese. */
export const taskCardTextsPt: Translated<typeof taskCardMessages> = {
  done: {
    title: '{{name}} existe como código',
    text: 'O repositório está publicado e o catálogo conhece o cluster. Nada roda na AWS e nada é cobrado até que {{who}} o aplique.',
    textMoving: 'O repositório está publicado e o catálogo conhece o cluster.',
    openTab: 'Abrir a aba Cluster',
    repository: 'Repositório',
  },
  state: {
    'not-applied': 'Ainda não aplicado',
    applying: 'Aplicando',
    creating: 'Criando',
    bootstrapping: 'Inicializando',
    bootstrap: 'Inicialização {{done}} de {{total}}',
    ready: 'Pronto',
    failed: 'Falhou',
    deleting: 'Sendo excluído',
    absent: 'Ausente',
    unknown: 'Estado desconhecido',
  },
  stations: {
    label: 'Do formulário ao cluster pronto',
    created: 'Criado',
    createdFact: '{{files}} arquivos',
    createdNoFact: 'repositório publicado',
    apply: 'Aplicar',
    applyWaits: 'espera por {{who}}',
    creating: 'O cluster é criado',
    creatingFact: 'AWS, cerca de 12 min',
    bootstrap: 'Inicialização',
    bootstrapFact: 'Flux, 3 a 10 min',
    ready: 'Pronto',
    readyFact: 'seu time implanta',
    done: 'feito',
    running: 'em curso',
    failed: 'falhou',
    waits: 'espera',
  },
  who: {
    operator: 'um operador de {{account}}',
    'github-actions': 'GitHub Actions',
    'gitlab-ci': 'GitLab CI',
    codebuild: 'CodeBuild',
  },
  next: {
    title: 'A seguir: aplicar',
    operator:
      'Precisa do papel de operador de {{account}}. Se você não o tem, mande isto a {{group}}.',
    operatorYou:
      'Você está em {{group}}, então pode aplicar em {{account}} você mesmo:',
    operatorNoGroup:
      'Precisa do papel de operador de {{account}}. Se você não o tem, mande isto ao seu time de plataforma.',
    pipeline:
      '{{who}} o roda após aprovação. Acompanhe a execução no repositório.',
    copy: 'Copiar os comandos',
    message: 'Copiar como mensagem',
    messageHint: 'comandos, link, custo, quem pede',
    messageText:
      'Por favor, aplique a plataforma EKS {{name}} ({{account}} / {{region}}), dono {{owner}}:',
    messageCost:
      'Custo depois de aplicada: {{idle}} por dia ociosa, no máximo {{ceiling}} por hora.',
  },
  meanwhile: {
    title: 'Enquanto isso',
    app: 'Implante seu primeiro app',
    appHint: 'o guia está no repositório',
    entity: '{{name}} no catálogo',
    entityHint: 'dono {{owner}}',
    again: 'Usar estas respostas de novo',
    againHint: 'abre o formulário preenchido',
  },
  cost: {
    gpu: 'Um nó de GPU em uso acrescenta {{amount}}/h.',
    title: 'Custo depois de aplicado',
    perDay: '/dia ocioso',
    ceiling: 'No máximo {{amount}}/h se todo limite for atingido.',
    unknown: 'Custo desconhecido: {{reason}}',
  },
  failed: {
    nothing: 'Nada foi escrito',
    nothingText:
      'O formulário fica como você o preencheu. Nada existe e nada é cobrado.',
    unpublished: '{{name}} pode estar publicado em parte',
    unpublishedText:
      'A publicação parou no meio. Olhe no host git antes de rodar o formulário de novo: um repositório que existe para a publicação.',
    unregistered: '{{name}} está publicado mas não registrado',
    unregisteredText:
      'Você não perde nada ao sair desta página. Não rode o formulário de novo com este nome: a publicação pararia, o nome do repositório está tomado.',
    cancelled: 'Cancelado por você',
    cancelledIn: 'Cancelado por você durante “{{step}}”.',
    exists: 'O que existe',
    repository: 'Repositório',
    entry: 'Entrada do catálogo',
    aws: 'Na AWS',
    noRepository: 'nenhum',
    perhapsRepository: '{{repository}}, não é certo: olhe em {{host}}',
    missing: '{{entity}} falta',
    nothingInAws: 'nada, nada é cobrado',
    why: 'Por quê',
    unknownWhy: 'A tarefa não deu motivo; o log está abaixo.',
    whyStep: 'O passo “{{step}}” falhou:',
    todo: 'Faça isto',
    backToForm: 'Voltar ao formulário preenchido',
    mendAnswers: 'Corrija as respostas',
    mendAnswersText:
      'Abra o formulário com suas respostas; a página com a falha diz o que mudar.',
    look: 'Olhe no host git',
    lookText: 'Exclua {{repository}} se estiver vazio, ou escolha outro nome.',
    openHost: 'Abrir {{host}}',
    readable: 'Deixe o portal ler o repositório',
    readableText: 'Dê isto ao time de plataforma com o motivo à esquerda.',
    copyReason: 'Copiar como mensagem',
    register: 'Registre-o',
    registerText:
      'Acrescenta a entrada do repositório que existe. Pode rodar duas vezes.',
    registerButton: 'Registrar {{name}}',
    startOver:
      'Prefere recomeçar? Exclua antes o repositório em {{host}}, depois {{link}}.',
    openForm: 'abra o formulário com estas respostas',
    applyAnyway:
      'Um operador já poderia aplicar o repositório como está: a entrada pode vir depois.',
  },
  running: 'O resultado aparece aqui quando o último passo termina.',
  unreadable: 'A tarefa não pôde ser lida: {{reason}}',
};
