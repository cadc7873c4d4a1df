import { messages } from './messages.ts';

/** The fields that a workspace is begun with. */
export const newWorkspace = messages({
  en: {
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
