import { messages } from './messages.ts';

/** What has just been done, said once on the page that follows. */
export const notices = messages({
  en: {
    saved: 'Saved.',
    clientCreated: 'The client is added. Next: the people to ask, then a round.',
    clientArchived: 'The client is put aside.',
    clientRestored: 'The client is taken up again.',
    clientsImported: 'The clients of the table are added.',
    clientsAllPresent: 'Nothing was added: all of these clients are already here.',
    personAdded: 'The person is added.',
    personRemoved: 'The person is taken off the list. Below the list you can put them back.',
    personRestored: 'The person is back on the list.',
    signedOut: 'You are signed out.',
    notSaved:
      'You were no longer signed in, so what you sent was not saved. Sign in and send it again.'
  },
  ru: {
    saved: 'Сохранено.',
    clientCreated: 'Клиент добавлен. Дальше — кого спросить, затем раунд.',
    clientArchived: 'Клиент отправлен в архив.',
    clientRestored: 'Клиент возвращён из архива.',
    clientsImported: 'Клиенты из таблицы добавлены.',
    clientsAllPresent: 'Ничего не добавлено: все эти клиенты уже есть.',
    personAdded: 'Человек добавлен.',
    personRemoved: 'Человек убран из списка. Вернуть его можно под списком.',
    personRestored: 'Человек снова в списке.',
    signedOut: 'Вы вышли.',
    notSaved: 'Вход истёк, и отправленное не сохранилось. Войдите и отправьте ещё раз.'
  }
});

export type Notice = keyof (typeof notices)['en'];
