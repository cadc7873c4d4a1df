import { messages } from './messages.ts';

/** The page that says what happened and what to do, by status or by the reason of a closed link. */
export const failures = messages({
  en: {
    unknown: {
      heading: 'There is nothing at this address',
      text: 'The address may be incomplete or mistyped. If you copied a link, copy it whole; if somebody sent it, ask for it again.'
    },
    revoked: {
      heading: 'This link was withdrawn',
      text: 'Whoever sent it has revoked it. Ask them for a new one: answers that were given are not lost.'
    },
    expired: {
      heading: 'This link has expired',
      text: 'Its time is over. Ask whoever sent it for a new one.'
    },
    usedLink: {
      heading: 'This link does not work any more',
      text: 'It works once and for a limited time. Ask for a new one where you asked for this one.'
    },
    closed: {
      heading: 'This assessment is closed',
      text: 'Answers are no longer taken. If yours is missing, ask whoever sent the link to reopen it.'
    },
    invitationAccepted: {
      heading: 'This invitation has been used',
      text: 'It admits once. If it was you, sign in; if not, ask for another one.'
    },
    reportOver: {
      heading: 'This link leads nowhere any more',
      text: 'It has run out or was ended, or a newer report has taken the place of this one. Ask whoever sent it for a new link.'
    },
    invitationRevoked: {
      heading: 'This invitation was withdrawn',
      text: 'It admits nobody any more. If that is a mistake, ask whoever invited you for a new one.'
    },
    invitationExpired: {
      heading: 'This invitation has expired',
      text: 'It was good for fourteen days. Ask whoever invited you for a new one.'
    },
    forbidden: {
      heading: 'Your role does not reach this far',
      text: 'An owner of the workspace can do it, and can give you another role.'
    },
    archived: {
      heading: 'This client is archived',
      text: 'Its plan and targets can be read but not changed, and nothing was. Restore the client on its page first.'
    },
    crossSite: {
      heading: 'This form came from another site',
      text: 'For safety it was not accepted. Open the page here and send the form again.'
    },
    tooLarge: {
      heading: 'That is more than we can take at once',
      text: 'Shorten the comments or send them in parts. What was saved before is still there.'
    },
    tooMany: {
      heading: 'Too many attempts',
      text: 'Wait a few minutes and try again. Nothing is lost.'
    },
    invalid: {
      heading: 'We could not read that',
      text: 'Go back and try again. What was saved before is still there.'
    },
    unavailable: {
      heading: 'The server is busy for a moment',
      text: 'Try again in a few seconds. What was saved before is still there.'
    },
    fault: {
      heading: 'Something went wrong on our side',
      text: 'What was saved before is still there. Try again; if it happens once more, tell the operator this number:'
    },
    home: 'To the home page'
  },
  ru: {
    unknown: {
      heading: 'По этому адресу ничего нет',
      text: 'Возможно, адрес неполный или с опечаткой. Если вы копировали ссылку, скопируйте её целиком; если её прислали, попросите ещё раз.'
    },
    revoked: {
      heading: 'Эту ссылку отозвали',
      text: 'Её отозвал тот, кто прислал. Попросите у него новую: данные ответы не пропали.'
    },
    expired: {
      heading: 'Срок этой ссылки вышел',
      text: 'Попросите новую у того, кто её прислал.'
    },
    usedLink: {
      heading: 'Эта ссылка больше не действует',
      text: 'Она срабатывает один раз и недолго. Попросите новую там же, где просили эту.'
    },
    closed: {
      heading: 'Эта оценка закрыта',
      text: 'Ответы больше не принимаются. Если вашего не хватает, попросите открыть оценку того, кто прислал ссылку.'
    },
    invitationAccepted: {
      heading: 'Это приглашение уже использовано',
      text: 'Оно впускает один раз. Если это были вы, войдите; если нет, попросите ещё одно.'
    },
    reportOver: {
      heading: 'Эта ссылка больше никуда не ведёт',
      text: 'Срок вышел, её закрыли или отчёт заменили новым. Попросите новую ссылку у того, кто её прислал.'
    },
    invitationRevoked: {
      heading: 'Это приглашение отозвано',
      text: 'Оно больше никого не впускает. Если это ошибка, попросите новое у того, кто вас пригласил.'
    },
    invitationExpired: {
      heading: 'Срок приглашения вышел',
      text: 'Оно действовало четырнадцать дней. Попросите новое у того, кто вас пригласил.'
    },
    forbidden: {
      heading: 'Ваша роль этого не позволяет',
      text: 'Это может сделать владелец пространства; он же может дать вам другую роль.'
    },
    archived: {
      heading: 'Клиент в архиве',
      text: 'Его план и цели можно читать, но не менять: ничего не изменено. Сначала верните клиента на его странице.'
    },
    crossSite: {
      heading: 'Эта форма пришла с другого сайта',
      text: 'Ради безопасности она не принята. Откройте страницу здесь и отправьте форму снова.'
    },
    tooLarge: {
      heading: 'Это больше, чем можно принять за раз',
      text: 'Сократите комментарии или отправьте их по частям. То, что сохранено раньше, на месте.'
    },
    tooMany: {
      heading: 'Слишком много попыток',
      text: 'Подождите несколько минут и попробуйте снова. Ничего не потеряно.'
    },
    invalid: {
      heading: 'Это не удалось прочитать',
      text: 'Вернитесь и попробуйте ещё раз. То, что сохранено раньше, на месте.'
    },
    unavailable: {
      heading: 'Сервер на минуту занят',
      text: 'Попробуйте через несколько секунд. То, что сохранено раньше, на месте.'
    },
    fault: {
      heading: 'Ошибка на нашей стороне',
      text: 'То, что сохранено раньше, на месте. Попробуйте ещё раз; если повторится, назовите администратору этот номер:'
    },
    home: 'На главную'
  }
});
