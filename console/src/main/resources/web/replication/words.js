import { language, say } from '../shared/words.js';

/** Codes of the API in words; one that is not known here is shown as it is. */
const words = (table) => (code) => table[code]?.[language === 'en' ? 0 : 1] ?? code;

export const proposalState = words({
  open: ['to be decided', 'a decidir'],
  promoted: ['promoted', 'promovida'],
  dismissed: ['dismissed', 'dispensada'],
  gone: ['gone', 'não existe mais'],
});

/** Of accounts. */
export const accountState = words({
  new: ['not looked at yet', 'ainda não verificada'],
  unchanged: ['alike', 'igual'],
  converged: ['alike', 'igual'],
  planned: ['looked at', 'verificada'],
  blocked: ['blocked', 'bloqueada'],
  failed: ['failed', 'falhou'],
  cancelled: ['cancelled', 'cancelada'],
  undone: ['taken back', 'desfeita'],
  waiting: ['waits', 'aguarda'],
  running: ['at work', 'em andamento'],
  paused: ['paused', 'pausada'],
  drifting: ['differs', 'difere'],
  master: ['master', 'mestre'],
});

/** Of runs. */
export const runState = words({
  queued: ['waits for its turn', 'aguarda a vez'],
  reading: ['reads the master', 'lê a mestre'],
  running: ['under way', 'em andamento'],
  succeeded: ['succeeded', 'concluída'],
  partial: ['partly', 'parcial'],
  failed: ['failed', 'falhou'],
  cancelled: ['cancelled', 'cancelada'],
});

export const syncType = words({
  full: ['everything', 'tudo'],
  pipelines: ['pipelines', 'funis'],
  custom_fields: ['custom fields', 'campos personalizados'],
});

export const trigger = words({
  api: ['a person or script', 'pessoa ou script'],
  salesbot: ['Salesbot', 'Salesbot'],
  schedule: ['schedule', 'agenda'],
  drift_check: ['drift check', 'verificação de diferenças'],
});

export const task = words({
  replicate: ['Make all accounts like the master', 'Deixar todas as contas como a mestre'],
  drift_check: ['Only look what differs', 'Só verificar o que difere'],
});

/** What people may be told of. */
export const told = words({
  failed: ['runs that failed', 'execuções que falharam'],
  partial: ['runs that succeeded in part', 'execuções parciais'],
  drift: ['accounts that newly differ', 'contas que passaram a diferir'],
  succeeded: ['runs that succeeded', 'execuções concluídas'],
});

export const channel = words({
  email: ['e-mail', 'e-mail'],
  webhook: ['webhook', 'webhook'],
});

export const messageState = words({
  waiting: ['waits', 'aguarda'],
  sent: ['sent', 'enviado'],
  failed: ['not sent', 'não enviado'],
});

export const connection = words({
  new: ['not signed in', 'sem login'],
  connected: ['connected', 'conectada'],
  disconnected: ['disconnected', 'desconectada'],
  unpaid: ['not paid at Kommo', 'Kommo não pago'],
  unknown: ['unknown', 'desconhecida'],
});

export const kind = words({
  pipeline: ['pipeline', 'funil'],
  stage: ['stage', 'etapa'],
  group: ['field tab', 'aba de campos'],
  field: ['field', 'campo'],
  choice: ['option', 'opção'],
  role: ['role', 'função'],
});

/** What a notice is about, where that is no name. */
export const part = words({
  roles: ['roles', 'funções'],
  task_types: ['task types', 'tipos de tarefa'],
  loss_reasons: ['loss reasons', 'motivos de perda'],
});

/** Whose fields. */
export const scope = words({
  leads: ['leads', 'leads'],
  contacts: ['contacts', 'contatos'],
  companies: ['companies', 'empresas'],
});

export const action = words({
  create: ['create', 'criar'],
  change: ['change', 'alterar'],
  delete: ['remove', 'remover'],
});

export const reason = words({
  missing: ['is missing', 'não existe'],
  differs: ['differs', 'é diferente'],
  renamed: ['has another name in the master', 'tem outro nome na mestre'],
  moved: ['stands at another place', 'está em outro lugar'],
  not_in_master: ['is not in the master', 'não existe na mestre'],
});

export const notice = words({
  too_many_pipelines: ['More pipelines than Kommo allows: nothing is written', 'Mais funis do que o Kommo permite: nada é gravado'],
  too_many_stages: ['More stages than Kommo allows: nothing is written', 'Mais etapas do que o Kommo permite: nada é gravado'],
  too_many_fields: ['More fields than the plan allows: nothing is written', 'Mais campos do que o plano permite: nada é gravado'],
  code_taken: ['Another field has that code', 'Outro campo já tem esse código'],
  type_not_replicated: ['This type cannot be copied: make it by hand', 'Esse tipo não pode ser copiado: crie à mão'],
  stage_not_there: ['A stage that it names is not there', 'Uma etapa citada não existe'],
  no_options: ['A list without options', 'Uma lista sem opções'],
  same_name: ['Several of that name; the first was taken', 'Vários com esse nome; valeu o primeiro'],
  extra: ['Not in the master; it stays', 'Não existe na mestre; permanece'],
  holds_leads: ['Holds leads; it stays', 'Contém leads; permanece'],
  has_users: ['Users have it; it stays', 'Há usuários com ela; permanece'],
  missing_by_hand: ['Missing here, and Kommo has no API for it: make it by hand', 'Falta aqui, e o Kommo não tem API para isso: crie à mão'],
  extra_by_hand: ['Not in the master, and Kommo has no API for it: remove it by hand, or leave it', 'Não existe na mestre, e o Kommo não tem API para isso: remova à mão, ou deixe'],
  needs_admin: ['Kommo shows it only to administrators: left alone. Connect the account as one', 'O Kommo só mostra a administradores: nada foi feito. Conecte a conta como administrador'],
  archived: ['Archived here; a new one is made', 'Arquivado aqui; um novo é criado'],
});

const errors = words({
  kommo_refused: ['Kommo refused a step; see the failed step', 'O Kommo recusou um passo; veja o passo que falhou'],
  does_not_hold: ['Kommo took a change and shows something else', 'O Kommo aceitou uma alteração e mostra outra coisa'],
  kommo_disconnected: ['Not connected to Kommo: connect the account again', 'Sem conexão com o Kommo: conecte a conta de novo'],
  kommo_payment_required: ['The account is not paid at Kommo', 'A conta não está paga no Kommo'],
  kommo_stopped: ['All calls to Kommo are stopped', 'Todas as chamadas ao Kommo estão paradas'],
  no_master: ['The group has no master account', 'O grupo não tem conta mestre'],
  in_master: ['The master has one of that name by now', 'A mestre já tem uma com esse nome'],
  gone: ['The account has it no more, or the group leaves it out', 'A conta não a tem mais, ou o grupo a deixa de fora'],
  too_many_pipelines: ['More pipelines than Kommo allows', 'Mais funis do que o Kommo permite'],
  too_many_stages: ['More stages in a pipeline than Kommo allows', 'Mais etapas em um funil do que o Kommo permite'],
  too_many_fields: ['More fields than the plan at Kommo allows', 'Mais campos do que o plano no Kommo permite'],
  code_taken: ['Another field has that code', 'Outro campo já tem esse código'],
  not_taken: ['The other side does not answer, or refuses', 'O outro lado não responde, ou recusa'],
  timeout: ['The other side did not answer in time', 'O outro lado não respondeu a tempo'],
  webhook_unknown: ['This installation has no webhook of that name', 'Esta instalação não tem webhook com esse nome'],
  channel_removed: ['The group does not tell by that way any more', 'O grupo não avisa mais por esse meio'],
  master_is_empty: ['The master has nothing to replicate', 'A mestre não tem nada para replicar'],
});

/** Why something failed. crm-connector's codes come with hyphens in problems and with underscores in runs. */
export const error = (code) => (code ? errors(code.replaceAll('-', '_')) : '');

/**
 * How an account is, as one of the words that the matrix counts and filters by. What it has to do with its master
 * counts before the name that its last run gave it.
 */
export function standing(account) {
  if (account.role === 'master') return 'master';
  if (account.paused) return 'paused';
  if (account.state === 'failed' || account.state === 'blocked') return account.state;
  if (account.drift > 0) return 'drifting';
  return account.drift === 0 ? 'converged' : account.state;
}

/** What became of an account in a run: what an undo made alike is alike to what it was, not to the master. */
export const outcome = (entry, kind) =>
  kind === 'undo' && entry.state === 'converged' ? say('as it was before', 'como era antes') : accountState(entry.state);

/** How the colours of states are chosen; colours never say anything alone. */
export const tone = (state) =>
  ({
    converged: 'good', unchanged: 'good', succeeded: 'good', connected: 'good', promoted: 'good', sent: 'good',
    drifting: 'warn', partial: 'warn', blocked: 'warn', planned: 'calm', unpaid: 'warn',
    failed: 'bad', disconnected: 'bad',
  })[state] ?? 'calm';

export const runName = (run) =>
  [
    run.kind === 'undo' ? say('Undo', 'Desfazer') : run.dry_run ? say('Preview', 'Prévia') : say('Run', 'Execução'),
    syncType(run.sync_type),
  ].join(': ');

export const over = (run) => ['succeeded', 'partial', 'failed', 'cancelled'].includes(run.state);
