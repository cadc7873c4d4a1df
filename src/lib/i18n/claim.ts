import { messages } from './messages.ts';

/** Taking a private scorecard into a workspace. */
export const claimWords = messages({
  en: {
    link: 'Take it into a workspace',
    heading: 'Take this scorecard into a workspace?',
    lead: (day: string) =>
      `It becomes a closed round of a company, in the quarter of ${day}, and is no longer erased after twelve months. The private link goes on opening it, but nobody can amend or delete it by that link any more.`,
    workspace: 'Workspace',
    client: 'Client',
    clientHint: 'A client you have, or a new one by this name. A company workspace needs no name.',
    namesakes: 'You have a client of this name. Is it this one?',
    another: 'No, a new client of the same name',
    archived: 'archived',
    respondent: 'Who answered',
    confirm: 'Take it in',
    back: 'Back to the scorecard',
    none: 'You edit no workspace yet',
    noneLead:
      'A scorecard goes into a workspace in which you are an owner or an editor. Make one, or ask to be invited.',
    create: 'New workspace',
    wrong: {
      noWorkspace: 'You may not add anything to this workspace.',
      noClient: 'Say which client this is.'
    }
  },
  ru: {
    link: 'Забрать в рабочее пространство',
    heading: 'Забрать эту карту в рабочее пространство?',
    lead: (day) =>
      `Она станет закрытым раундом компании в том квартале, на который пришлось ${day}, и уже не сотрётся через двенадцать месяцев. По закрытой ссылке её по-прежнему можно открыть, но дополнить или удалить — нельзя.`,
    workspace: 'Рабочее пространство',
    client: 'Клиент',
    clientHint:
      'Тот, что уже есть, или новый с этим названием. В пространстве компании название не нужно.',
    namesakes: 'Клиент с таким названием у вас есть. Это он?',
    another: 'Нет, новый клиент с тем же названием',
    archived: 'в архиве',
    respondent: 'Кто отвечал',
    confirm: 'Забрать',
    back: 'Вернуться к карте',
    none: 'Пока вы не редактор ни одного пространства',
    noneLead:
      'Карту можно забрать туда, где вы владелец или редактор. Создайте рабочее пространство или попросите вас пригласить.',
    create: 'Новое рабочее пространство',
    wrong: {
      noWorkspace: 'В это рабочее пространство вы ничего добавить не можете.',
      noClient: 'Назовите клиента.'
    }
  }
});
