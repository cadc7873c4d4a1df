import { messages } from './messages.ts';

/** The page on which a workspace is begun, and its fields, which the set-up page has, too. */
export const newWorkspace = messages({
  en: {
    title: 'New workspace',
    heading: 'Begin a workspace',
    lead: 'It has its own members, rounds and settings. You are its owner and can invite others.',
    create: 'Begin',
    legend: 'Your workspace',
    kind: 'What do you want to do?',
    kinds: {
      company: { name: 'Assess our own company', text: 'Colleagues answer, you see the team.' },
      agency: { name: 'Assess clients', text: 'For agencies and consultants: many companies.' }
    },
    name: 'Name of the company or agency',
    industry: 'Industry',
    size: 'People in the company',
    unsaid: 'Not said',
    timeZone: 'Time zone',
    timeZoneHint: 'Rounds close at the end of a day there.'
  },
  ru: {
    title: 'Новое рабочее пространство',
    heading: 'Создайте рабочее пространство',
    lead: 'В нём свои участники, раунды и настройки. Вы будете владельцем и сможете пригласить других.',
    create: 'Создать',
    legend: 'Ваше рабочее пространство',
    kind: 'Что вы хотите делать?',
    kinds: {
      company: { name: 'Оценивать свою компанию', text: 'Отвечают коллеги, вы видите команду.' },
      agency: { name: 'Оценивать клиентов', text: 'Для агентств и консультантов: много компаний.' }
    },
    name: 'Название компании или агентства',
    industry: 'Отрасль',
    size: 'Сколько людей в компании',
    unsaid: 'Не указано',
    timeZone: 'Часовой пояс',
    timeZoneHint: 'Раунды закрываются в конце дня по этому времени.'
  }
});
