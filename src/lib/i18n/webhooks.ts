import { count } from './format.ts';
import { messages } from './messages.ts';

/** Settings: addresses that are told what happens, and what became of it. */
export const webhooks = messages({
  en: {
    heading: 'Webhooks',
    what: 'Your server can be told what happens here: it gets a signed request with ids and addresses, never an answer or a name. Of an anonymous round it is told the closing only, because the moment of an answer would say whose it is.',
    none: 'There are none yet.',
    addHeading: 'Add a webhook',
    url: 'Address',
    urlHint: 'Begins with https:// and is on the public internet.',
    events: 'What it is told',
    eventNames: {
      'response.submitted': 'Somebody has submitted their answers in a round with names',
      'round.closed': 'A round has closed',
      'report.released': 'A report has been released',
      test: 'A test'
    },
    add: 'Add the webhook',
    shown: (host: string) => `The secret that requests to ${host} are signed with`,
    shownWhat: 'Copy it now: it is shown this once. Your server checks the signatures with it.',
    refused: {
      notAnAddress: 'This is not an address: it looks like https://hooks.example.com/maturity.',
      notHttps: 'The address must begin with https://.',
      withPassword: 'There must be no user and no password in the address.',
      private: 'This address leads inside a network, where nothing is sent.',
      addedAlready:
        'This form has added its webhook already, and a secret is shown only once. If you have not kept it, ask for a new one.',
      tooMany: 'There are twenty webhooks. Remove those that nobody needs.'
    },

    title: (host: string) => `Webhook to ${host}`,
    states: {
      works: 'Your server is told what happens',
      failing: 'Your server does not take what it is sent',
      paused: 'Nothing is sent to your server'
    },
    short: { works: 'working', failing: 'failing', paused: 'paused' },
    failingSince: (instant: string) =>
      `Since ${instant} nothing has been taken. It is tried again for three days; then sending pauses by itself.`,
    pausedWhy: {
      owner: 'Paused by hand. What happens meanwhile is not sent later.',
      failing:
        'For three days nothing was taken, so sending has paused by itself. See that your server answers, then resume.',
      gone: 'Your server has answered that nothing is at this address any more (410), so sending has paused by itself.',
      keyChanged:
        'The key of this installation has changed, so the old secret signs nothing more. Ask for a new one and give it to your server, then resume.'
    },
    address: 'Address',
    told: 'Is told',
    added: 'Added',
    pause: 'Pause',
    resume: 'Resume',
    test: 'Send a test',
    renew: 'New secret',
    renewWhat:
      'The present secret signs nothing from then on: until your server knows the new one, it cannot tell that what comes is from here.',
    renewDo: 'Make a new secret',
    remove: 'Remove',
    removeWhat: (host: string) =>
      `Nothing is sent to ${host} any more, what still waits included. The list of what was sent goes with it.`,
    removeDo: 'Remove the webhook',
    pausedFirst: 'Sending is paused. Resume it first.',

    lastHeading: 'Sent last',
    lastNone: 'Nothing yet.',
    when: 'When',
    event: 'What',
    outcome: 'What became of it',
    sent: 'taken',
    queued: 'on its way',
    waits: (tries: number, problem: string, instant: string) =>
      `${problem}; ${count('en', tries, { one: 'try', many: 'tries' })}, the next ${instant}`,
    failed: (problem: string) => `given up: ${problem}`,
    problems: {
      private: 'the name leads inside a network',
      unresolved: 'the name leads nowhere',
      unreachable: 'the server cannot be reached',
      certificate: 'the certificate is not valid',
      timeout: 'no answer within ten seconds',
      redirected: 'it redirects, which is not followed',
      gone: 'nothing is there any more',
      status: (status: string) => `it answered ${status}`
    },
    sendAgain: 'Send again',
    back: 'All keys and webhooks'
  },
  ru: {
    heading: 'Вебхуки',
    what: 'Ваш сервер может узнавать о том, что здесь происходит: он получает подписанный запрос с идентификаторами и адресами, без ответов и имён. Об анонимном раунде сообщается только закрытие, ведь по минуте ответа можно понять, чей он.',
    none: 'Пока ни одного.',
    addHeading: 'Добавить вебхук',
    url: 'Адрес',
    urlHint: 'Начинается с https:// и доступен из интернета.',
    events: 'О чём сообщать',
    eventNames: {
      'response.submitted': 'В раунде с именами кто-то отправил ответы',
      'round.closed': 'Раунд закрылся',
      'report.released': 'Выпущен отчёт',
      test: 'Проверка'
    },
    add: 'Добавить вебхук',
    shown: (host) => `Секрет, которым подписаны запросы на ${host}`,
    shownWhat: 'Скопируйте его сейчас: он показан один раз. Им ваш сервер проверяет подписи.',
    refused: {
      notAnAddress: 'Это не адрес: нужен полный, с именем сервера и началом https://.',
      notHttps: 'Адрес должен начинаться с https://.',
      withPassword: 'В адресе не должно быть ни имени пользователя, ни пароля.',
      private: 'Этот адрес ведёт внутрь сети, туда ничего не отправляется.',
      addedAlready:
        'Эта форма уже добавила свой вебхук, а показать секрет можно только один раз. Если он не сохранился, выпустите новый.',
      tooMany: 'Вебхуков уже двадцать. Удалите ненужные.'
    },

    title: (host) => `Вебхук на ${host}`,
    states: {
      works: 'Ваш сервер узнаёт о том, что происходит',
      failing: 'Ваш сервер не принимает отправленное',
      paused: 'Вашему серверу ничего не отправляется'
    },
    short: { works: 'работает', failing: 'не принимает', paused: 'остановлен' },
    failingSince: (instant) =>
      `С ${instant} ничего не принято. Попытки продолжаются три дня, затем отправка остановится сама.`,
    pausedWhy: {
      owner: 'Остановлен вручную. О том, что произойдёт за это время, сообщений не будет и потом.',
      failing:
        'Три дня ничего не принималось, поэтому отправка остановилась сама. Проверьте, что сервер отвечает, и возобновите её.',
      gone: 'Сервер ответил, что по этому адресу больше ничего нет (410), поэтому отправка остановилась сама.',
      keyChanged:
        'Ключ этой установки сменился, и прежний секрет ничего не подпишет. Выпустите новый, передайте его своему серверу и возобновите отправку.'
    },
    address: 'Адрес',
    told: 'Сообщается',
    added: 'Добавлен',
    pause: 'Остановить',
    resume: 'Возобновить',
    test: 'Отправить проверку',
    renew: 'Новый секрет',
    renewWhat:
      'Нынешний секрет больше ничего не подпишет: пока ваш сервер не знает нового, он не сможет убедиться, что сообщения пришли отсюда.',
    renewDo: 'Выпустить новый секрет',
    remove: 'Удалить',
    removeWhat: (host) =>
      `На ${host} больше ничего не отправится, даже то, что ещё ждёт. Список отправленного тоже удалится.`,
    removeDo: 'Удалить вебхук',
    pausedFirst: 'Отправка остановлена. Сначала возобновите её.',

    lastHeading: 'Последние отправки',
    lastNone: 'Пока ничего.',
    when: 'Когда',
    event: 'Что',
    outcome: 'Чем закончилось',
    sent: 'принято',
    queued: 'в пути',
    waits: (tries, problem, instant) =>
      `${problem}; ${count('ru', tries, { one: 'попытка', few: 'попытки', many: 'попыток' })}, следующая ${instant}`,
    failed: (problem) => `больше не отправляется: ${problem}`,
    problems: {
      private: 'имя ведёт внутрь сети',
      unresolved: 'имя никуда не ведёт',
      unreachable: 'сервер недоступен',
      certificate: 'сертификат недействителен',
      timeout: 'нет ответа за десять секунд',
      redirected: 'сервер перенаправляет на другой адрес, а туда ничего не отправляется',
      gone: 'по адресу больше ничего нет',
      status: (status) => `код ответа ${status}`
    },
    sendAgain: 'Отправить ещё раз',
    back: 'Все ключи и вебхуки'
  }
});
