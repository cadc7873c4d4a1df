import { messages } from './messages.ts';

/** The frame around every page of a workspace. */
export const app = messages({
  en: {
    home: 'Overview',
    portfolio: 'Portfolio',
    clients: 'Clients',
    company: 'Company',
    rounds: 'Rounds',
    settings: 'Settings',
    members: 'Members',
    sections: 'Sections of the workspace',
    workspaces: 'Workspaces',
    newWorkspace: 'New workspace',
    account: 'Account',
    signOut: 'Sign out',
    kinds: { agency: 'Agency', company: 'Company' },
    roles: { owner: 'Owner', editor: 'Editor', viewer: 'Viewer' }
  },
  ru: {
    home: 'Обзор',
    portfolio: 'Портфель',
    clients: 'Клиенты',
    company: 'Компания',
    rounds: 'Раунды',
    settings: 'Настройки',
    members: 'Участники',
    sections: 'Разделы рабочего пространства',
    workspaces: 'Рабочие пространства',
    newWorkspace: 'Новое рабочее пространство',
    account: 'Учётная запись',
    signOut: 'Выйти',
    kinds: { agency: 'Агентство', company: 'Компания' },
    roles: { owner: 'Владелец', editor: 'Редактор', viewer: 'Наблюдатель' }
  }
});
