import { messages } from './messages.ts';

/** The list of one's workspaces. */
export const workspaces = messages({
  en: {
    title: 'Workspaces',
    heading: 'Choose a workspace',
    lead: 'You belong to several.',
    headingOne: 'Your workspace',
    leadOne: 'A second one keeps other companies apart from this.',
    headingNone: 'You belong to no workspace yet',
    leadNone: 'Begin one of your own, or ask a colleague to invite you to theirs.',
    create: 'New workspace'
  },
  ru: {
    title: 'Рабочие пространства',
    heading: 'Выберите рабочее пространство',
    lead: 'У вас их несколько.',
    headingOne: 'Ваше рабочее пространство',
    leadOne: 'Второе пригодится, чтобы вести другие компании отдельно.',
    headingNone: 'Пока вас нет ни в одном рабочем пространстве',
    leadNone: 'Создайте своё или попросите коллегу пригласить вас.',
    create: 'Новое рабочее пространство'
  }
});
