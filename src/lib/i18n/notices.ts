import { messages } from './messages.ts';

/** What has just been done, said once on the page that follows. */
export const notices = messages({
  en: {
    saved: 'Saved.',
    linksMade: 'The links are made. Send them, or copy them.',
    linkReissued: 'There is a new link; the old one leads nowhere.',
    linkRevoked: 'The link is taken back.',
    responseReopened: 'The answers are open again: they go on by the link they have.',
    passwordSet: 'The new password is set. Sign in with it.',
    passwordChanged: 'The password is changed. Your other sessions have ended.',
    emailAsked:
      'A mail is on its way to the new address. Nothing changes until its link is followed.',
    emailConfirmed: 'The new address is confirmed.',
    sessionEnded: 'The session has ended.',
    sessionsEnded: 'Your other sessions have ended.',
    signedOut: 'You are signed out.',
    notSaved:
      'You were no longer signed in, so what you sent was not saved. Sign in and send it again.',
    roundOpened: 'The round is open. Hand its link out, or send each person their own.',
    roundsOpened: 'The rounds are open.',
    roundRepeated: 'This is the next quarter’s round: same people, same settings.',
    roundRepeatedBefore: 'This round had been repeated before: here it is.',
    roundClosed: 'The round is closed.',
    roundExtended: 'The round takes answers again.',
    roundRestored: 'The round is back, with everything in it.',
    invited: 'The invitation is on its way.',
    invitedByLink: 'Invited. Copy the link below and hand it over.',
    reissued: 'There is a new link; the former one admits nobody.',
    invitationRevoked: 'The invitation is withdrawn: its link admits nobody.',
    memberRemoved: 'Removed.',
    handedOver: 'The workspace has a new owner, and you are an editor.',
    left: 'You have left the workspace.',
    workspaceDeleted: 'The workspace is deleted. For a week you can have it back here.',
    workspaceRestored: 'The workspace is back as it was.',
    accountClosed: 'Your account is erased.',
    personErased: 'Erased for good.',
    joined: 'Welcome. You belong to this workspace now.'
  },
  ru: {
    saved: 'Сохранено.',
    linksMade: 'Ссылки сделаны. Отправьте их или скопируйте.',
    linkReissued: 'Ссылка новая, прежняя больше не работает.',
    linkRevoked: 'Ссылка отозвана.',
    responseReopened: 'Ответы снова открыты: продолжить можно по прежней ссылке.',
    passwordSet: 'Новый пароль задан. Войдите с ним.',
    passwordChanged: 'Пароль изменён. Остальные сеансы завершены.',
    emailAsked:
      'Письмо на новый адрес отправлено. Пока по ссылке из него не перейдут, ничего не изменится.',
    emailConfirmed: 'Новый адрес подтверждён.',
    sessionEnded: 'Сеанс завершён.',
    sessionsEnded: 'Остальные сеансы завершены.',
    signedOut: 'Вы вышли.',
    notSaved: 'Вход истёк, и отправленное не сохранилось. Войдите и отправьте ещё раз.',
    roundOpened: 'Раунд открыт. Раздайте ссылку или отправьте каждому его собственную.',
    roundsOpened: 'Раунды открыты.',
    roundRepeated: 'Это раунд следующего квартала: те же люди, те же настройки.',
    roundRepeatedBefore: 'Этот раунд уже повторяли, вот он.',
    roundClosed: 'Раунд закрыт.',
    roundExtended: 'Раунд снова принимает ответы.',
    roundRestored: 'Раунд вернулся со всем, что в нём есть.',
    invited: 'Приглашение отправляется.',
    invitedByLink: 'Приглашение готово. Скопируйте ссылку ниже и передайте её.',
    reissued: 'Ссылка новая; прежняя больше никого не впустит.',
    invitationRevoked: 'Приглашение отозвано: ссылка больше никого не впустит.',
    memberRemoved: 'Участник исключён.',
    handedOver: 'У пространства новый владелец, а вы теперь редактор.',
    left: 'Вы вышли из рабочего пространства.',
    workspaceDeleted: 'Пространство удалено. В течение недели его можно вернуть здесь.',
    workspaceRestored: 'Пространство снова такое, каким было.',
    accountClosed: 'Ваша учётная запись стёрта.',
    personErased: 'Стёрто навсегда.',
    joined: 'Добро пожаловать. Теперь вы участник этого рабочего пространства.'
  }
});

export type Notice = keyof (typeof notices)['en'];
