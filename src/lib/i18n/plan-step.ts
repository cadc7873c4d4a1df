import { messages } from './messages.ts';

/** One step of the plan: what it is, who does it, and how far it is. */
export const planStepWords = messages({
  en: {
    back: 'To the plan',
    entry: 'In the plan',
    notPlanned: 'Not in the plan',
    ownerHint: 'Anybody: a name is enough.',
    dueOn: 'Due on',
    notes: 'Notes',
    link: 'Link',
    linkHint: 'The whole address of the task or the document.',
    closes: 'What it closes',
    needs: 'What comes first',
    plannedFor: (prerequisite: string, quarter: string) =>
      `${prerequisite}, planned for ${quarter}`,
    done: (prerequisite: string) => `${prerequisite}, done by the plan`,
    open: (prerequisite: string) => `${prerequisite}, not planned`,
    guide: 'Weeks and figures are a guide.',
    stale:
      'Somebody else has just saved this step. Theirs stands beside your words; save again, and yours replace it.',
    gone: 'Somebody else has just taken this step off the plan. Put it back there first.',
    theirs: (value: string) => `Saved meanwhile: ${value}`,
    nothing: 'nothing'
  },
  ru: {
    back: 'К плану',
    entry: 'В плане',
    notPlanned: 'В плане этого шага нет',
    ownerHint: 'Кто угодно: достаточно имени.',
    dueOn: 'Срок',
    notes: 'Заметки',
    link: 'Ссылка',
    linkHint: 'Полный адрес задачи или документа.',
    closes: 'Что закроет',
    needs: 'Что должно быть сначала',
    plannedFor: (prerequisite, quarter) => `${prerequisite}, запланировано на ${quarter}`,
    done: (prerequisite) => `${prerequisite}, по плану сделано`,
    open: (prerequisite) => `${prerequisite}, в плане этого нет`,
    guide: 'Недели и цифры — ориентир.',
    stale:
      'Этот шаг только что сохранил кто-то другой. Его вариант указан рядом с вашим; сохраните ещё раз, и останется ваш.',
    gone: 'Кто-то другой только что убрал этот шаг из плана. Сначала верните его туда.',
    theirs: (value) => `Тем временем сохранено: ${value}`,
    nothing: 'пусто'
  }
});
