import type { Attribution } from '#lib/report/choices.ts';
import type { SectionId } from '#lib/report/content.ts';
import { count } from './format.ts';
import { messages } from './messages.ts';

const links = {
  en: (n: number) => count('en', n, { one: 'link works', many: 'links work' }),
  ru: (n: number) =>
    count('ru', n, { one: 'ссылка работает', few: 'ссылки работают', many: 'ссылок работает' })
};
const days = {
  en: (n: number) => count('en', n, { one: 'day', many: 'days' }),
  ru: (n: number) => count('ru', n, { one: 'день', few: 'дня', many: 'дней' })
};
const views = {
  en: (n: number) => count('en', n, { one: 'view', many: 'views' }),
  ru: (n: number) => count('ru', n, { one: 'просмотр', few: 'просмотра', many: 'просмотров' })
};

/** Preparing and releasing a report, and the links to it. */
export const reportsWords = messages({
  en: {
    title: (company: string) => `Report: ${company}`,
    toReport: 'Report',
    prepare: {
      eyebrow: (company: string, quarter: string) => `${company}, ${quarter}`,
      heading: 'Prepare the report',
      lead: 'Choose what it says and add your own words. Once released it stays as it is, with a number and a date; whoever gets a link to it sees the report and nothing else.',
      open: 'The round is still open: the figures in the report are those of the moment of release.',
      archived: 'The client is archived: reports can be read, but none can be released.',
      empty: 'There is nothing to report yet',
      emptyLead: 'A report needs figures: they appear as soon as answers may be shown.',
      toRound: 'Go to the round',
      released: 'Released',
      none: 'None of this round yet.',
      locale: 'Language of the report',
      before: 'Compare with',
      beforeNone: 'no comparison',
      sections: 'What it contains',
      voices: 'People’s words',
      attribution: 'Beside answers and people’s words',
      attributions: {
        names: 'names and roles',
        roles: 'roles alone',
        none: 'neither: nobody is named'
      } satisfies Record<Attribution, string>,
      anonymousRound: 'The round was anonymous: nobody is named, whatever is chosen.',
      wordsHint: (section: string) => `They stand in the section “${section}”: choose that too.`,
      comments: 'Comments and reasons',
      evidence: 'Evidence',
      summary: 'Summary in your own words',
      summaryHint:
        'Stands under the headline. An empty line begins a new paragraph. Left empty, the report speaks for itself.',
      recommendations: 'Recommendations',
      recommendationsNote: 'In the order in which they stand here',
      shown: 'In the report',
      up: 'Up',
      down: 'Down',
      upOf: (step: string) => `Up: ${step}`,
      downOf: (step: string) => `Down: ${step}`,
      edit: 'Change the words, add a note',
      edited: 'changed',
      outcome: 'What is reached',
      actions: 'What to do',
      actionsHint: 'A line each. Left empty, it says what the matrix says.',
      note: 'Your note',
      noteHint: 'Stands beside the step: why it matters here, what you offer.',
      look: 'Save and look at it',
      save: 'Save',
      stale:
        'Somebody else has saved this report meanwhile. What you typed is still here: look at theirs in another window, then save yours over it.'
    },
    sections: {
      profile: 'Profile: radar and gaps',
      table: 'The seven directions in figures',
      comparison: 'Comparison with an earlier round',
      quarters: 'All rounds as lines',
      steps: 'Recommendations',
      plan: 'The plan by quarters',
      talk: 'Where to talk before acting',
      roles: 'How roles see it',
      outside: 'The view from outside',
      explanations: 'Why each score is what it is',
      ways: 'What it takes to reach each level',
      answers: 'How the answers lie',
      remarks: 'In their own words'
    } satisfies Record<SectionId, string>,
    preview: {
      title: 'Draft',
      heading: 'This is what would go out',
      lead: 'Nobody sees it yet. Released, it stays as it is: a later release takes its place.',
      release: (n: number) => `Release as no. ${n}`,
      moveLinks: (n: number) =>
        `The ${n === 1 ? 'link' : `${n} links`} to the earlier report in this language ${n === 1 ? 'shows' : 'show'} this one from now on`,
      moveHint: (n: number): string =>
        n === 1
          ? 'Unticked, it leads nowhere: what it showed has been replaced.'
          : 'Unticked, they lead nowhere: what they showed has been replaced.',
      change: 'Change it',
      stale: 'The draft has changed since you looked. This is how it stands now: look again.'
    },
    item: (number: number, day: string, language: string) => `No. ${number}, ${day}, ${language}`,
    languages: { en: 'in English', ru: 'in Russian' },
    by: (name: string) => `released by ${name}`,
    superseded: (by: number) => `replaced by no. ${by}`,
    links: (n: number) => (n === 0 ? 'no link works' : links.en(n)),
    report: {
      heading: (n: number) => `Report no. ${n}`,
      superseded: (n: number, links: number) =>
        `No. ${n} has taken its place. This one can be read here only.${links > 0 ? ' Its links lead nowhere.' : ''}`,
      files: 'Files',
      again: 'Prepare the next one',
      access: 'Who can read it',
      accessNote: 'Whoever has a link, until it ends',
      none: 'Nobody yet: make a link and send it.',
      link: (n: number) => `Link ${n}`,
      expires: (day: string) => `until ${day}`,
      state: { expired: 'has run out', revoked: 'ended' },
      passphrase: 'asks for a passphrase',
      views: (n: number) => (n === 0 ? 'not opened yet' : views.en(n)),
      last: (day: string) => `last on ${day}`,
      copyOf: (name: string) => `Address: ${name}`,
      revoke: 'End the link',
      revokeWhat:
        'Whoever opens this address from now on finds nothing, and it cannot be brought back. The report stays; a new link to it has another address.',
      revokeDo: 'End it for good',
      newLink: 'New link',
      name: 'For whom',
      nameHint: 'For your own list, such as “Board”. Readers do not see it.',
      days: 'Works for',
      daysOf: (n: number) => (n === 365 ? 'a year' : days.en(n)),
      setPassphrase: 'Passphrase',
      passphraseHint: 'Readers are asked for it. Send it another way than the link.',
      make: 'Make the link',
      tooMany: 'There are a hundred links. Prepare a new report instead.'
    }
  },
  ru: {
    title: (company) => `Отчёт: ${company}`,
    toReport: 'Отчёт',
    prepare: {
      eyebrow: (company, quarter) => `${company}, ${quarter}`,
      heading: 'Подготовьте отчёт',
      lead: 'Выберите, что в нём будет, и добавьте свои слова. Выпущенный отчёт не меняется, у него есть номер и дата. Кому вы дадите ссылку, тот увидит отчёт и больше ничего.',
      open: 'Раунд ещё открыт: в отчёт войдут цифры на момент выпуска.',
      archived: 'Клиент в архиве: отчёты можно читать, но не выпускать.',
      empty: 'Пока не о чем отчитываться',
      emptyLead: 'Отчёту нужны цифры: они появятся, как только ответы можно будет показать.',
      toRound: 'Перейти к раунду',
      released: 'Выпущено',
      none: 'По этому раунду пока ничего.',
      locale: 'Язык отчёта',
      before: 'Сравнить с',
      beforeNone: 'без сравнения',
      sections: 'Что в нём будет',
      voices: 'Слова людей',
      attribution: 'Рядом с ответами и словами людей',
      attributions: {
        names: 'имена и роли',
        roles: 'только роли',
        none: 'ничего: никто не назван'
      },
      anonymousRound: 'Раунд был анонимным: имён не будет, что бы вы ни выбрали.',
      wordsHint: (section) => `Они стоят в разделе «${section}»: отметьте и его.`,
      comments: 'Комментарии и пояснения',
      evidence: 'Подтверждения',
      summary: 'Главное вашими словами',
      summaryHint:
        'Стоит под заголовком. Пустая строка начинает новый абзац. Можно не заполнять: отчёт скажет всё сам.',
      recommendations: 'Рекомендации',
      recommendationsNote: 'В том порядке, в каком стоят здесь',
      shown: 'В отчёте',
      up: 'Выше',
      down: 'Ниже',
      upOf: (step) => `Выше: ${step}`,
      downOf: (step) => `Ниже: ${step}`,
      edit: 'Изменить слова, добавить заметку',
      edited: 'изменено',
      outcome: 'К чему придём',
      actions: 'Что сделать',
      actionsHint: 'Каждое действие с новой строки. Если оставить пустым, будет текст матрицы.',
      note: 'Ваша заметка',
      noteHint: 'Стоит рядом с шагом: почему он важен здесь, что вы предлагаете.',
      look: 'Сохранить и посмотреть',
      save: 'Сохранить',
      stale:
        'Пока вы писали, отчёт сохранил кто-то ещё. Ваш текст на месте: посмотрите их вариант в другом окне и сохраните свой поверх.'
    },
    sections: {
      profile: 'Профиль: радар и разрывы',
      table: 'Семь направлений в цифрах',
      comparison: 'Сравнение с прошлым раундом',
      quarters: 'Все раунды линиями',
      steps: 'Рекомендации',
      plan: 'План по кварталам',
      talk: 'О чём договориться до начала',
      roles: 'Как видят роли',
      outside: 'Взгляд со стороны',
      explanations: 'Почему балл именно такой',
      ways: 'Что нужно для каждого уровня',
      answers: 'Как распределились ответы',
      remarks: 'Своими словами'
    },
    preview: {
      title: 'Черновик',
      heading: 'Так отчёт увидят другие',
      lead: 'Пока его никто не видит. После выпуска он не изменится: его сменит только следующий.',
      release: (n) => `Выпустить под № ${n}`,
      moveLinks: (n) =>
        n === 1
          ? 'Ссылка на прежний отчёт на этом языке теперь покажет этот'
          : `Ссылки на прежний отчёт на этом языке (${n}) теперь покажут этот`,
      moveHint: (n) =>
        n === 1
          ? 'Без отметки она перестанет работать: то, что она показывала, заменено.'
          : 'Без отметки они перестанут работать: то, что они показывали, заменено.',
      change: 'Изменить',
      stale: 'С тех пор как вы смотрели, черновик изменился. Вот он сейчас: посмотрите ещё раз.'
    },
    item: (number, day, language) => `№ ${number}, ${day}, ${language}`,
    languages: { en: 'по-английски', ru: 'по-русски' },
    by: (name) => `выпуск: ${name}`,
    superseded: (by) => `заменён отчётом № ${by}`,
    links: (n) => (n === 0 ? 'ссылок нет' : links.ru(n)),
    report: {
      heading: (n) => `Отчёт № ${n}`,
      superseded: (n, all) =>
        `Его сменил отчёт № ${n}. Этот можно прочитать только здесь.${all > 0 ? ' Ссылки на него больше не работают.' : ''}`,
      files: 'Файлы',
      again: 'Подготовить следующий',
      access: 'Кто может читать',
      accessNote: 'Любой, у кого есть ссылка, пока она работает',
      none: 'Пока никто: создайте ссылку и отправьте её.',
      link: (n) => `Ссылка ${n}`,
      expires: (day) => `до ${day}`,
      state: { expired: 'срок вышел', revoked: 'закрыта' },
      passphrase: 'спрашивает пароль',
      views: (n) => (n === 0 ? 'ещё не открывали' : views.ru(n)),
      last: (day) => `последний раз ${day}`,
      copyOf: (name) => `Адрес: ${name}`,
      revoke: 'Закрыть ссылку',
      revokeWhat:
        'По этому адресу больше ничего не откроется, и вернуть его нельзя. Сам отчёт останется, но у новой ссылки на него будет другой адрес.',
      revokeDo: 'Закрыть насовсем',
      newLink: 'Новая ссылка',
      name: 'Для кого',
      nameHint: 'Для вашего списка, например «Совет директоров». Читатели этого не видят.',
      days: 'Работает',
      daysOf: (n) => (n === 365 ? 'год' : days.ru(n)),
      setPassphrase: 'Пароль',
      passphraseHint: 'Его спросят у читателя. Передайте его не там, где ссылку.',
      make: 'Создать ссылку',
      tooMany: 'Ссылок уже сто. Подготовьте новый отчёт.'
    }
  }
});
