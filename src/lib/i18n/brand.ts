import { messages } from './messages.ts';

/** How a workspace or one of its clients looks to others. */
export const brandWords = messages({
  en: {
    title: 'Branding',
    heading: (name: string) => `How ${name} looks to others`,
    headingOf: (company: string) => `What ${company} gets to see`,
    lead: 'Respondents’ pages, mail, shared reports and files carry this name, logo and colour.',
    leadOf:
      'What goes to this client and its people may look different from everything else. What is left empty is as in the workspace; only under a name of its own the workspace’s logo is not shown.',
    preview: 'Preview',
    previewNote: 'On paper and in the dark scheme',
    unsaved: 'Not saved yet',
    sample: 'How mature is the marketing?',
    paper: 'On paper',
    dark: 'On a dark ground',
    noAccent: 'Without a colour of your own, buttons and rules are in ink.',
    stays: (ground: string, colour: string, contrast: string) =>
      `${ground}: ${colour}, as chosen; text in it has a contrast of ${contrast} : 1.`,
    moved: (ground: string, colour: string, before: string, shade: string, after: string) =>
      `${ground}: text in ${colour} would have a contrast of ${before} : 1 and could hardly be read. The nearest shade, ${shade}, is used (${after} : 1).`,
    charts: 'Charts keep their colours: blue is what was measured, orange what is aimed at.',
    logo: 'Logo',
    noLogo: 'There is no logo yet: the name stands in its place.',
    asInWorkspace: 'As in the workspace.',
    file: 'A picture or drawing',
    fileHint:
      'PNG, JPEG or SVG, up to 1 MB. It is drawn anew: nothing that a file carries beside its picture is kept. A logo that cannot be seen on one of the grounds gets a plate of the other.',
    upload: 'Upload',
    another: 'Upload another',
    removeLogo: 'Remove the logo',
    removeLogoWhat:
      'It goes from pages, mail and files at once; reports that have been released keep it. To have it back, its file has to be uploaded again.',
    removeLogoDo: 'Remove it',
    words: 'Name, colour, words',
    name: 'Name',
    nameHint: 'Who asks, in the respondents’ eyes: on their pages and as the sender of mail.',
    accent: 'Colour',
    accentHint:
      'Six digits such as #0a5f4e. For buttons, rules and the covers of files; where text could not be read in it, the nearest shade is used.',
    footer: 'Words at the foot',
    footerHint: 'Below respondents’ pages, mail and reports: an address, a legal line.',
    replyTo: 'Replies go to',
    replyToHint: 'Whoever answers a mail of yours writes to this address.',
    noReplyTo: 'Without one they go to the sender of all mail of this installation.',
    whiteLabel: 'White label',
    whiteLabelOn: 'Show nothing of the product’s own name',
    whiteLabelHint:
      'Titles, heads, feet, mail and files then name only you. The line that says what they are made with is left out, and so is the icon.',
    follow: {
      as: (on: boolean) => `As in the workspace: ${on ? 'on' : 'off'}`,
      yes: 'On',
      no: 'Off'
    },
    inWorkspace: (value: string) => `In the workspace: ${value}.`,
    leftEmpty: (name: string) => `Left empty, it is ${name}.`,
    reset: 'Use the workspace’s for everything',
    resetWhat:
      'Everything that is set on this page is lost, the logo too. Reports that have been released stay as they are.',
    resetDo: 'Take it all back',
    ofClient: 'Branding for this client',
    archived: 'The client is in the archive: nothing changes here until it is taken up again.',
    overtaken:
      'Somebody else has changed this meanwhile. What you typed stands below; what they saved is lost if you save now.',
    problems: {
      none: 'Choose a file first.',
      tooLarge: 'The file is too large: up to 1 MB, a drawing up to 300 kB.',
      notAnImage: 'This is neither PNG nor JPEG nor SVG.',
      tooManyPixels: 'The picture has too many pixels: 16 million at most.',
      tooSmall: 'The picture is too small: its longer side needs 24 pixels at least.',
      unreadable:
        'This file cannot be drawn, or there is nothing to be seen in it. Save it anew as PNG (RGB) or SVG.',
      text: 'The drawing has text in it, and its font is not everywhere. Turn the text into outlines and save it anew.',
      linked:
        'The drawing holds pictures or points at something outside itself. Save it as PNG, or draw it with shapes alone.',
      entities:
        'The drawing defines entities, as some programs do for themselves. Save it as plain SVG.',
      tooComplex: 'The drawing is too intricate for a logo. Save it as PNG.'
    }
  },
  ru: {
    title: 'Оформление',
    heading: (name) => `Как ${name} выглядит для других`,
    headingOf: (company) => `Оформление для клиента: ${company}`,
    lead: 'Это имя, логотип и цвет видны на страницах респондентов, в письмах, отчётах по ссылке и файлах.',
    leadOf:
      'Всё, что получает этот клиент и его сотрудники, может выглядеть иначе. Пустое поле — как в пространстве; только под другим именем не будет логотипа пространства.',
    preview: 'Просмотр',
    previewNote: 'На бумаге и в тёмной теме',
    unsaved: 'Ещё не сохранено',
    sample: 'Насколько зрел маркетинг?',
    paper: 'На бумаге',
    dark: 'На тёмном фоне',
    noAccent: 'Своего цвета пока нет: кнопки и линейки — цвета чернил.',
    stays: (ground, colour, contrast) =>
      `${ground}: ${colour}, как выбрано; контраст текста ${contrast} : 1.`,
    moved: (ground, colour, before, shade, after) =>
      `${ground}: у текста цвета ${colour} контраст был бы ${before} : 1, прочесть его трудно. Взят ближайший оттенок, ${shade} (${after} : 1).`,
    charts: 'Графики сохраняют свои цвета: синий — что измерено, оранжевый — к чему идём.',
    logo: 'Логотип',
    noLogo: 'Логотипа пока нет: на его месте стоит имя.',
    asInWorkspace: 'Как в пространстве.',
    file: 'Файл с логотипом',
    fileHint:
      'PNG, JPEG или SVG, до 1 МБ. Он рисуется заново: из файла остаётся только само изображение. Если на одном из фонов логотип не виден, под ним появится плашка другого.',
    upload: 'Загрузить',
    another: 'Загрузить другой',
    removeLogo: 'Убрать логотип',
    removeLogoWhat:
      'Он сразу исчезнет со страниц, из писем и файлов, но останется в выпущенных отчётах. Чтобы вернуть его, понадобится снова загрузить файл.',
    removeLogoDo: 'Убрать',
    words: 'Имя, цвет, слова',
    name: 'Имя',
    nameHint: 'Кто спрашивает — так это видят респонденты на страницах и в поле отправителя писем.',
    accent: 'Цвет',
    accentHint:
      'Шесть знаков, например #0a5f4e. Для кнопок, линеек и обложек файлов; где текст в нём не прочесть, берётся ближайший оттенок.',
    footer: 'Слова внизу',
    footerHint: 'Под страницами респондентов, письмами и отчётами: адрес, юридическая строка.',
    replyTo: 'Ответы на письма',
    replyToHint: 'Кто ответит на ваше письмо, напишет на этот адрес.',
    noReplyTo: 'Пока его нет, ответы приходят общему отправителю этой установки.',
    whiteLabel: 'Без имени продукта',
    whiteLabelOn: 'Нигде не показывать имя самого продукта',
    whiteLabelHint:
      'В заголовках, шапках, подвалах, письмах и файлах останется только ваше имя. Строки «Сделано на…» и значка продукта тоже не будет.',
    follow: { as: (on) => `Как в пространстве: ${on ? 'да' : 'нет'}`, yes: 'Да', no: 'Нет' },
    inWorkspace: (value) => `В пространстве: ${value}.`,
    leftEmpty: (name) => `Если не заполнять: ${name}.`,
    reset: 'Во всём как в пространстве',
    resetWhat:
      'Пропадёт всё, что задано на этой странице, и логотип тоже. Выпущенные отчёты останутся прежними.',
    resetDo: 'Убрать всё',
    ofClient: 'Оформление для этого клиента',
    archived: 'Клиент в архиве: пока его не вернут, здесь ничего не меняется.',
    overtaken:
      'Тем временем оформление изменил кто-то другой. Ниже то, что ввели вы; если сохранить сейчас, его изменения пропадут.',
    problems: {
      none: 'Сначала выберите файл.',
      tooLarge: 'Файл слишком большой: можно до 1 МБ, рисунок SVG — до 300 КБ.',
      notAnImage: 'Это не PNG, не JPEG и не SVG.',
      tooManyPixels: 'В изображении слишком много пикселей: можно до 16 миллионов.',
      tooSmall: 'Изображение слишком мелкое: большая сторона — не меньше 24 пикселей.',
      unreadable:
        'Этот файл не удаётся нарисовать, или в нём ничего не видно. Сохраните его заново в PNG (RGB) или SVG.',
      text: 'В рисунке есть текст, а его шрифт есть не везде. Переведите текст в кривые и сохраните файл заново.',
      linked:
        'В рисунок вставлены изображения, или он ссылается на что-то вне себя. Сохраните его в PNG или оставьте только фигуры.',
      entities:
        'В рисунке объявлены сущности: некоторые программы так делают. Сохраните его как обычный SVG.',
      tooComplex: 'Для логотипа рисунок слишком сложный. Сохраните его в PNG.'
    }
  }
});
