import { messages } from './messages.ts';

/** Where somebody who was asked declines reminders. */
export const noReminders = messages({
  en: {
    title: 'No more reminders',
    heading: 'No more reminders?',
    lead: (workspace: string) =>
      `${workspace} will not remind you any more, of this assessment or of later ones. Your link goes on working, and you may still be invited to a new round.`,
    confirm: 'No more reminders',
    goOn: 'To the assessment',
    done: {
      heading: 'You will get no more reminders',
      lead: (workspace: string) =>
        `This holds for whatever ${workspace} sends. Your link goes on working.`
    }
  },
  ru: {
    title: 'Больше не напоминать',
    heading: 'Больше не напоминать?',
    lead: (workspace: string) =>
      `Отправитель — ${workspace} — больше не будет напоминать ни об этой оценке, ни о следующих. Ссылка продолжит работать, а в новый раунд вас по-прежнему могут пригласить.`,
    confirm: 'Больше не напоминать',
    goOn: 'Перейти к оценке',
    done: {
      heading: 'Напоминаний больше не будет',
      lead: (workspace: string) =>
        `Это касается всех писем, которые отправляет ${workspace}. Ссылка продолжает работать.`
    }
  }
});
