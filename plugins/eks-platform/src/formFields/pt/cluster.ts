import type { Translated } from '../../text/lazyTexts';
import type { clusterMessages } from '../cluster/messages';

export const cluster: Translated<typeof clusterMessages> = {
  version: {
    support: 'Suporte padrão até {{until}}, estendido até {{end}}.',
    extended:
      'Suporte estendido: {{extended}}/h em vez de {{standard}}/h (+ {{month}} por mês).',
    days_one: '{{count}} dia de suporte padrão',
    days_other: '{{count}} dias de suporte padrão',
    ended: 'só suporte estendido',
  },
  support: {
    standard: 'A AWS atualiza',
    extended: 'Ficar, pagar o estendido',
    helpStandard:
      'A AWS atualiza o plano de controle para a próxima versão quando o suporte padrão acaba.',
    helpExtended:
      'A versão fica até o fim do suporte estendido; o plano de controle custa mais a partir daí.',
  },
  endpoint: {
    private: 'Só privado',
    allowList: 'Privado + lista de permitidos',
    open: 'Aberto a todos',
    openLocked: 'não permitido em {{account}}.',
    helpPrivate:
      'Só de dentro da VPC e do que está ligado a ela; o Backstage também precisa estar.',
    helpAllowList: 'Da VPC e dos endereços abaixo.',
    fixed: 'posto pelo perfil da conta',
    fixedAlready: '{{cidr}} já está na lista, como {{what}}.',
    already: '{{cidr}} já está na lista.',
    add: 'Acrescentar',
    viewer: 'Seu endereço agora: {{address}}.',
    addViewer: 'Acrescentá-lo',
    remove: 'Remover {{cidr}}',
    invalid:
      'Escreva um endereço IPv4 como 203.0.113.7, ou uma faixa como 203.0.113.0/24.',
    openToAll:
      '0.0.0.0/0 abre a API a todos; {{account}} não o permite. Acrescente a faixa do seu escritório.',
    helpAllowed:
      'Os demais não recebem resposta. O Backstage e a CI ficam na lista.',
  },
  protection: {
    administrators: 'Administradores',
    administratorsIs:
      'O papel de administrador de {{account}}. Quem aplica não ganha direitos próprios.',
    portal: 'Este portal',
    portalIs:
      'Lê por um papel próprio, nunca um Secret. Operadores podem reconciliar e suspender o Flux.',
    secrets: 'Segredos',
    secretsIs: 'Cifrados com uma chave KMS deste cluster.',
    logs: 'Logs de auditoria',
    logsIs: 'Logs da API, de auditoria e do autenticador vão ao CloudWatch.',
    deletion: 'Exclusão',
    deletionIs: 'A AWS a recusa até que a proteção seja retirada.',
    where: 'Para acrescentar um papel ou mudar um destes depois: {{file}}.',
  },
};
