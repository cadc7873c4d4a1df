import { count } from './format.ts';
import { messages } from './messages.ts';

/** What all settings pages share, and the first of them. */
export const settings = messages({
  en: {
    title: 'Settings',
    pages: 'Pages of the settings',
    general: 'Workspace',
    members: 'Members',
    model: 'Matrix',
    benchmark: 'Benchmark',
    people: 'People’s data',
    api: 'API',
    audit: 'Audit trail',
    remove: 'Deletion',
    heading: (name: string) => `How ${name} works`,
    lead: 'These settings hold for everybody here. Rounds that exist already keep their quarters and their days.',
    name: 'Name',
    nameHint: 'Respondents read it on the first page and in mail.',
    locale: 'Language',
    localeHint:
      'Of mail and files that have no reader of their own; everybody else reads in theirs.',
    timeZone: 'Time zone',
    timeZoneHint: 'By its clocks a round’s last day ends.',
    fiscalStart: 'First month of the fiscal year',
    fiscalStartHint:
      'New rounds, targets and plans count quarters from it. What is named by a quarter already keeps its name.',
    keepsNames: (rounds: number, latest: string, was: string, willBe: string) =>
      `${count('en', rounds, { one: 'round keeps', many: 'rounds keep' })} the name of the quarter. ${latest} was ${was}; from now on the name stands for ${willBe}, and old and new quarters lie on one line by their names. Where that is wrong, choose another quarter in the round’s settings.`,
    keepsNamesAgree: 'Change the fiscal year all the same',
    quarters: 'What the quarters are',
    fiscalYear: (month: string, quarters: string) =>
      `The fiscal year here begins in ${month}: ${quarters}.`,
    fiscalQuarter: (name: string, from: string, to: string) => `${name} is ${from} to ${to}`,
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December'
    ],
    retention: 'Keep closed rounds, months',
    retentionHint:
      'After that a round is erased with its answers, for good. Leave it empty to keep rounds for ever.',
    mayErase: (n: number) =>
      `${count('en', n, { one: 'round was', many: 'rounds were' })} closed longer ago than that. Within the hour they are erased with all their answers, and cannot be had back.`,
    mayEraseAgree: 'Erase them',
    overtaken:
      'Somebody else has changed these settings meanwhile. Below are theirs; make your change once more.'
  },
  ru: {
    title: 'Настройки',
    pages: 'Страницы настроек',
    general: 'Пространство',
    members: 'Участники',
    model: 'Матрица',
    benchmark: 'Сравнение с рынком',
    people: 'Данные людей',
    api: 'API',
    audit: 'Журнал действий',
    remove: 'Удаление',
    heading: (name) => `Как устроено пространство «${name}»`,
    lead: 'Эти настройки общие для всех участников. У раундов, которые уже есть, кварталы и сроки не изменятся.',
    name: 'Название',
    nameHint: 'Его видят респонденты на первой странице и в письмах.',
    locale: 'Язык',
    localeHint:
      'Для писем и файлов, у которых нет своего читателя; остальные читают на своём языке.',
    timeZone: 'Часовой пояс',
    timeZoneHint: 'По его часам заканчивается последний день раунда.',
    fiscalStart: 'Первый месяц финансового года',
    fiscalStartHint:
      'От него отсчитываются кварталы новых раундов, целей и планов. То, что уже названо по кварталу, сохранит название.',
    keepsNames: (rounds, latest, was, willBe) =>
      `${count('ru', rounds, { one: 'раунд сохранит', few: 'раунда сохранят', many: 'раундов сохранят' })} название своего квартала. До сих пор ${latest} означал: ${was}; теперь это ${willBe}, а прежние и новые кварталы встанут в один ряд по названиям. Где это неверно, выберите другой квартал в настройках раунда.`,
    keepsNamesAgree: 'Всё равно изменить финансовый год',
    quarters: 'Какие здесь кварталы',
    fiscalYear: (month, quarters) =>
      `Финансовый год здесь начинается с месяца «${month}»: ${quarters}.`,
    fiscalQuarter: (name, from, to) => `${name}: ${from} — ${to}`,
    months: [
      'Январь',
      'Февраль',
      'Март',
      'Апрель',
      'Май',
      'Июнь',
      'Июль',
      'Август',
      'Сентябрь',
      'Октябрь',
      'Ноябрь',
      'Декабрь'
    ],
    retention: 'Хранить закрытые раунды, месяцев',
    retentionHint:
      'Потом раунд стирается вместе с ответами, навсегда. Оставьте поле пустым, чтобы хранить раунды без срока.',
    mayErase: (n) =>
      `${count('ru', n, { one: 'раунд закрыт', few: 'раунда закрыты', many: 'раундов закрыты' })} раньше этого срока. В течение часа всё это будет стёрто вместе с ответами, вернуть ничего не получится.`,
    mayEraseAgree: 'Стереть',
    overtaken:
      'Тем временем настройки изменил кто-то другой. Ниже то, что сохранил он; внесите своё изменение ещё раз.'
  }
});
