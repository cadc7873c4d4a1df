import { count } from './format.ts';
import { messages } from './messages.ts';

/** Settings: the keys by which programs reach the workspace. */
export const apiKeys = messages({
  en: {
    title: 'API',
    heading: (n: number) =>
      `${count('en', n, { one: 'program has', many: 'programs have' })} a key to this workspace`,
    headingNone: 'No program has a key to this workspace',
    lead: 'A key lets a program of yours list clients, rounds, responses and scorecards. One that may make changes also opens rounds and makes personal links.',
    described: 'The description of the API',

    shown: (name: string) => `The key “${name}”`,
    shownWhat: 'Copy it now: it is shown this once, and kept here only as a fingerprint.',

    makeHeading: 'Make a key',
    name: 'What it is for',
    nameHint: 'The audit trail names its deeds by this.',
    scope: 'What it may do',
    scopes: { read: 'Read', write: 'Read and make changes' },
    days: 'Works for',
    daysOf: (n: number) => count('en', n, { one: 'day', many: 'days' }),
    make: 'Make the key',
    refused: {
      madeAlready:
        'This form has made its key already, and a key is shown only once. If you have not kept it, revoke it and make another.',
      tooMany: 'There are fifty keys that work. Revoke those that nobody uses.'
    },

    listHeading: 'Keys',
    none: 'There are none yet.',
    states: { works: '', expired: 'expired', revoked: 'revoked' },
    until: (day: string) => `until ${day}`,
    madeBy: (name: string, day: string) => `made by ${name} on ${day}`,
    made: (day: string) => `made on ${day}`,
    used: (instant: string) => `last used ${instant}`,
    unused: 'never used',
    revoke: 'Revoke',
    revokeWhat:
      'From its next request on the program that has this key is refused. The key cannot be brought back.',
    revokeDo: (name: string) => `Revoke the key “${name}”`,
    over: (n: number) =>
      `${count('en', n, { one: 'key that no longer works', many: 'keys that no longer work' })}`
  },
  ru: {
    title: 'API',
    heading: (n) =>
      `Ключ к этому пространству есть у ${count('ru', n, { one: 'программы', many: 'программ' })}`,
    headingNone: 'Ни у одной программы нет ключа к этому пространству',
    lead: 'С ключом ваша программа получает списки клиентов и раундов, ответы и карты зрелости. Если ключу разрешены изменения, она ещё открывает раунды и создаёт личные ссылки.',
    described: 'Описание API',

    shown: (name) => `Ключ «${name}»`,
    shownWhat:
      'Скопируйте его сейчас: он показан один раз, а хранится здесь только в виде отпечатка.',

    makeHeading: 'Создать ключ',
    name: 'Для чего он',
    nameHint: 'Под этим именем действия по ключу попадут в журнал.',
    scope: 'Что ему можно',
    scopes: { read: 'Читать', write: 'Читать и вносить изменения' },
    days: 'Срок действия',
    daysOf: (n) => count('ru', n, { one: 'день', few: 'дня', many: 'дней' }),
    make: 'Создать ключ',
    refused: {
      madeAlready:
        'Эта форма уже создала свой ключ, а показать его можно только один раз. Если он не сохранился, отзовите его и создайте другой.',
      tooMany: 'Действующих ключей уже пятьдесят. Отзовите те, которыми никто не пользуется.'
    },

    listHeading: 'Ключи',
    none: 'Пока ни одного.',
    states: { works: '', expired: 'срок вышел', revoked: 'отозван' },
    until: (day) => `до ${day}`,
    madeBy: (name, day) => `создан ${day}, ${name}`,
    made: (day) => `создан ${day}`,
    used: (instant) => `последнее обращение ${instant}`,
    unused: 'ещё не использован',
    revoke: 'Отозвать',
    revokeWhat:
      'Уже следующее обращение программы по этому ключу будет отклонено. Вернуть ключ нельзя.',
    revokeDo: (name) => `Отозвать ключ «${name}»`,
    over: (n) =>
      `${count('ru', n, { one: 'ключ больше не действует', few: 'ключа больше не действуют', many: 'ключей больше не действуют' })}`
  }
});
