import { count } from './format.ts';
import { messages } from './messages.ts';

/** The pages around the seven directions: welcome, review, done, amend, delete. */
export const respond = messages({
  en: {
    eyebrow: 'Marketing maturity assessment',
    welcome: {
      heading: 'Seven directions of your marketing',
      lead: 'Choose what is true today, not what is planned. There are no wrong answers: a low level is a place to start.',
      modeLegend: 'How do you want to answer?',
      quick: 'Quick',
      quickText: '4–6 minutes. One choice in each direction.',
      detailed: 'Detailed',
      detailedText: '15–25 minutes. Practice by practice, with a more exact score.',
      modeMissing: 'Choose quick or detailed.',
      modeFixed: 'This choice is fixed, because you have already answered something.',
      company: 'About the company',
      companyHint: 'Helps you tell assessments apart. It changes no score.',
      name: 'Company',
      industry: 'Industry',
      size: 'People in the company',
      role: 'Your role',
      unsaid: 'Not said',
      sizes: {
        '1-10': '1–10',
        '11-50': '11–50',
        '51-250': '51–250',
        '251-1000': '251–1,000',
        '1001+': 'more than 1,000'
      },
      noticeHeading: 'Before you start',
      notice: [
        {
          name: 'Who asks',
          text: 'You do: nobody sent this assessment, and nobody is told of it.'
        },
        {
          name: 'Who sees the answers',
          text: 'Whoever has the address of this page. Keep it: it is the only way back, on any device.'
        },
        {
          name: 'How long it is kept',
          text: 'Twelve months, then it is erased. You can delete everything at any moment.'
        },
        {
          name: 'If you have to stop',
          text: 'Every answer is saved at once. Open the same address and go on where you left off.'
        }
      ],
      goOn: 'Continue',
      progress: (answered: number) =>
        answered === 0 ? 'Nothing is answered yet' : `${answered} of 7 directions answered`
    },
    roles: {
      owner: 'Owner',
      director: 'Chief executive or director',
      marketing: 'Marketing',
      sales: 'Sales',
      product: 'Product',
      finance: 'Finance',
      service: 'Customer service',
      it: 'IT',
      other: 'Other'
    },
    review: {
      title: 'Review',
      headingReady: 'Everything is answered. Check and submit',
      headingMissing: (n: number) =>
        count('en', n, { one: 'direction is still open', many: 'directions are still open' }),
      lead: 'You can change any answer now, and amend it after submission by the same link.',
      change: 'Change',
      answer: 'Answer',
      unanswered: 'Not answered yet',
      dontKnow: 'Don’t know',
      notApplicable: (reason: string) => `Not applicable: ${reason}`,
      level: (level: number, name: string) => `${level}. ${name}`,
      partly: 'the next level is partly true',
      practices: (yes: number, asked: number) => `${yes} of ${asked} practices confirmed`,
      openQuestions: (n: number) =>
        count('en', n, { one: 'question is open', many: 'questions are open' }),
      comment: 'Comment',
      evidence: 'Evidence',
      next: 'When you submit, the scorecard opens at once. It stays at a private address: only who has the link can see it.',
      missing: 'Answer what is open first: “Don’t know” counts as an answer.',
      tooManyNotApplicable: 'At most two of the seven directions can be not applicable.',
      company: 'Company and way of answering'
    },
    done: {
      title: 'Submitted',
      heading: 'Your answers are in. The scorecard is ready',
      lead: 'Nothing can change now, unless you reopen the assessment yourself.',
      open: 'Open the scorecard',
      linkHeading: 'Keep the address of this page',
      link: 'It is private and the only way back to the answers and the scorecard, on any device.',
      copy: 'Copy the address',
      copied: 'Copied',
      erased: (day: string) => `Erased automatically after ${day}.`,
      submitted: (day: string) => `Submitted on ${day}`,
      amend: 'Amend the answers',
      remove: 'Delete everything'
    },
    amend: {
      title: 'Amend the answers',
      heading: 'Open the answers again?',
      lead: 'You go on from the answers you gave. The scorecard you have now is kept as a former version, and a new one is made when you submit again.',
      confirm: 'Reopen',
      back: 'Back to the scorecard'
    },
    remove: {
      title: 'Delete everything',
      heading: 'Delete the answers and the scorecard?',
      lead: 'The answers, comments, evidence, every version of the scorecard and this address will be gone at once. This cannot be undone.',
      word: 'delete',
      ask: 'To confirm, type the word “delete”',
      wrong: 'Type the word “delete” to confirm.',
      confirm: 'Delete for ever',
      back: 'Keep everything'
    },
    deleted: {
      title: 'Deleted',
      heading: 'Everything is deleted',
      lead: 'The answers and the scorecard no longer exist, and the address leads nowhere.',
      home: 'To the home page'
    }
  },
  ru: {
    eyebrow: 'Оценка зрелости маркетинга',
    welcome: {
      heading: 'Семь направлений вашего маркетинга',
      lead: 'Отмечайте то, что верно сегодня, а не в планах. Неправильных ответов нет: низкий уровень — это место, с которого начинают.',
      modeLegend: 'Как будете отвечать?',
      quick: 'Быстро',
      quickText: '4–6 минут. Один выбор в каждом направлении.',
      detailed: 'Подробно',
      detailedText: '15–25 минут. Практика за практикой, балл точнее.',
      modeMissing: 'Выберите, быстро или подробно.',
      modeFixed: 'Способ уже не изменить: на что-то вы ответили.',
      company: 'О компании',
      companyHint: 'Чтобы не путать одну оценку с другой. На баллы не влияет.',
      name: 'Компания',
      industry: 'Отрасль',
      size: 'Сколько людей в компании',
      role: 'Ваша роль',
      unsaid: 'Не указано',
      sizes: {
        '1-10': '1–10',
        '11-50': '11–50',
        '51-250': '51–250',
        '251-1000': '251–1000',
        '1001+': 'больше 1000'
      },
      noticeHeading: 'Прежде чем начать',
      notice: [
        {
          name: 'Кто спрашивает',
          text: 'Вы сами: эту оценку никто не присылал и никто о ней не узнает.'
        },
        {
          name: 'Кто увидит ответы',
          text: 'Тот, у кого есть адрес этой страницы. Сохраните его: это единственный путь назад, с любого устройства.'
        },
        {
          name: 'Сколько хранится',
          text: 'Двенадцать месяцев, затем стирается. Удалить всё можно в любой момент.'
        },
        {
          name: 'Если придётся прерваться',
          text: 'Каждый ответ сохраняется сразу. Откройте тот же адрес и продолжайте с того же места.'
        }
      ],
      goOn: 'Продолжить',
      progress: (answered: number) =>
        answered === 0 ? 'Пока ничего не отвечено' : `Отвечено направлений: ${answered} из 7`
    },
    roles: {
      owner: 'Собственник',
      director: 'Генеральный или исполнительный директор',
      marketing: 'Маркетинг',
      sales: 'Продажи',
      product: 'Продукт',
      finance: 'Финансы',
      service: 'Работа с клиентами',
      it: 'ИТ',
      other: 'Другая'
    },
    review: {
      title: 'Проверка',
      headingReady: 'Всё отвечено. Проверьте и отправьте',
      headingMissing: (n: number) =>
        `${n === 1 ? 'Осталось' : 'Остались'} без ответа ${count('ru', n, { one: 'направление', few: 'направления', many: 'направлений' })}`,
      lead: 'Любой ответ можно изменить сейчас, а после отправки — дополнить по той же ссылке.',
      change: 'Изменить',
      answer: 'Ответить',
      unanswered: 'Пока без ответа',
      dontKnow: 'Не знаю',
      notApplicable: (reason: string) => `Не применимо: ${reason}`,
      level: (level: number, name: string) => `${level}. ${name}`,
      partly: 'следующий уровень отчасти выполнен',
      practices: (yes: number, asked: number) => `Выполнено практик: ${yes} из ${asked}`,
      openQuestions: (n: number) =>
        `без ответа ${count('ru', n, { one: 'вопрос', few: 'вопроса', many: 'вопросов' })}`,
      comment: 'Комментарий',
      evidence: 'Подтверждение',
      next: 'После отправки сразу откроется карта зрелости. Её адрес закрытый: карту увидит только тот, у кого есть ссылка.',
      missing: 'Сначала ответьте на остальное: «Не знаю» — тоже ответ.',
      tooManyNotApplicable: 'Неприменимыми могут быть не больше двух направлений из семи.',
      company: 'Компания и способ ответа'
    },
    done: {
      title: 'Отправлено',
      heading: 'Ответы приняты. Карта зрелости готова',
      lead: 'Теперь ничего не изменится, пока вы сами не откроете ответы снова.',
      open: 'Открыть карту зрелости',
      linkHeading: 'Сохраните адрес этой страницы',
      link: 'Он закрытый и единственный ведёт к ответам и карте зрелости, с любого устройства.',
      copy: 'Скопировать адрес',
      copied: 'Скопировано',
      erased: (day: string) => `Сотрётся само после ${day}.`,
      submitted: (day: string) => `Отправлено ${day}`,
      amend: 'Дополнить ответы',
      remove: 'Удалить всё'
    },
    amend: {
      title: 'Дополнить ответы',
      heading: 'Открыть ответы снова?',
      lead: 'Вы продолжите с данных ответов. Нынешняя карта сохранится как прежняя версия, а после новой отправки появится новая.',
      confirm: 'Открыть снова',
      back: 'Вернуться к карте'
    },
    remove: {
      title: 'Удалить всё',
      heading: 'Удалить ответы и карту зрелости?',
      lead: 'Ответы, комментарии, подтверждения, все версии карты и этот адрес исчезнут сразу. Вернуть их будет нельзя.',
      word: 'удалить',
      ask: 'Чтобы подтвердить, введите слово «удалить»',
      wrong: 'Чтобы подтвердить, введите слово «удалить».',
      confirm: 'Удалить навсегда',
      back: 'Оставить как есть'
    },
    deleted: {
      title: 'Удалено',
      heading: 'Всё удалено',
      lead: 'Ответов и карты больше нет, адрес никуда не ведёт.',
      home: 'На главную'
    }
  }
});
