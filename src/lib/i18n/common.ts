import { messages } from './messages.ts';

/** Words that every page shares. */
export const common = messages({
  en: {
    product: 'Heptagon',
    language: 'Language',
    languages: { en: 'English', ru: 'Русский' },
    skip: 'Skip to the content',
    about: 'About the model',
    privacy: 'Privacy',
    madeWith: 'Made with Heptagon',
    signIn: 'Sign in',
    optional: 'optional',
    start: 'Start',
    next: 'Next',
    back: 'Back',
    submit: 'Submit',
    save: 'Save',
    cancel: 'Cancel',
    copy: 'Copy',
    copied: 'Copied',
    modelVersion: (version: string) => `Matrix, version ${version}`,
    mode: { quick: 'Quick assessment', detailed: 'Detailed assessment' }
  },
  ru: {
    product: 'Heptagon',
    language: 'Язык',
    languages: { en: 'English', ru: 'Русский' },
    skip: 'К содержанию',
    about: 'О модели',
    privacy: 'Конфиденциальность',
    madeWith: 'Сделано на Heptagon',
    signIn: 'Войти',
    optional: 'по желанию',
    start: 'Начать',
    next: 'Далее',
    back: 'Назад',
    submit: 'Отправить',
    save: 'Сохранить',
    cancel: 'Отмена',
    copy: 'Скопировать',
    copied: 'Скопировано',
    modelVersion: (version: string) => `Матрица, версия ${version}`,
    mode: { quick: 'Быстрая оценка', detailed: 'Подробная оценка' }
  }
});
