import { count } from './format.ts';
import { messages } from './messages.ts';

/** Who works in a workspace: the list, invitations, and the page that an invitation leads to. */
export const members = messages({
  en: {
    title: 'Members',
    heading: (n: number) => `${count('en', n, { one: 'person works', many: 'people work' })} here`,
    headingAlone: 'You are alone here so far',
    lead: 'An owner sees and changes everything. An editor works with clients and rounds. A viewer reads.',
    role: 'Role',
    since: (day: string) => `since ${day}`,
    you: 'you',
    change: 'Change',
    roleOf: (name: string) => `Role of ${name}`,
    saveRole: 'Save the role',
    handOver: 'Hand over ownership',
    handOverWhat: (name: string) => `${name} becomes an owner, and you an editor.`,
    remove: 'Remove',
    removeWhat: (name: string) =>
      `${name} will see nothing here from the next page on. What they did stays, and so does the audit trail.`,
    leave: 'Leave this workspace',
    leaveWhat: 'You will see nothing here from the next page on. An owner can invite you again.',
    refused: {
      lastOwner:
        'There must be an owner. Make somebody else an owner first, or delete the workspace.',
      aboveOwnRole: 'Nobody can grant more than they have themselves.',
      unknown: 'This is no longer so: the list has changed meanwhile.',
      isMember: 'This person is a member already.',
      isInvited: 'This address is invited already: see the list below.',
      tooMany: 'That is many invitations within an hour. Wait a little and go on.'
    },

    inviteHeading: 'Invite somebody',
    inviteMailed: 'They get a mail with a link that admits them once, for fourteen days.',
    inviteCopied:
      'No mail server is set up, so you hand the link over yourself. It admits once, for fourteen days, and proves the address.',
    email: 'E-mail',
    language: 'Language',
    invite: 'Invite',

    pendingHeading: 'Invited, not here yet',
    pendingNone: 'Nobody is waiting for admission.',
    until: (day: string) => `until ${day}`,
    expired: 'expired',
    link: (email: string) => `Invitation link for ${email}`,
    linkLost: 'The key of this installation has changed, so this link cannot be shown. Reissue it.',
    reissue: 'New link',
    reissueOf: (email: string) => `New link for ${email}; the former one stops working`,
    revoke: 'Withdraw',
    revokeOf: (email: string) => `Withdraw the invitation of ${email}`
  },
  ru: {
    title: 'Участники',
    heading: (n) =>
      `Здесь ${count('ru', n, { one: 'участник', few: 'участника', many: 'участников' })}`,
    headingAlone: 'Пока вы здесь одни',
    lead: 'Владелец видит и меняет всё. Редактор работает с клиентами и раундами. Наблюдатель читает.',
    role: 'Роль',
    since: (day) => `с ${day}`,
    you: 'это вы',
    change: 'Изменить',
    roleOf: (name) => `Роль: ${name}`,
    saveRole: 'Сохранить роль',
    handOver: 'Передать владение',
    handOverWhat: (name) => `Владельцем станет ${name}, а вы — редактором.`,
    remove: 'Исключить',
    removeWhat: (name) =>
      `${name} больше ничего здесь не увидит, начиная со следующей страницы. Всё сделанное и журнал действий останутся.`,
    leave: 'Выйти из пространства',
    leaveWhat:
      'Вы больше ничего здесь не увидите, начиная со следующей страницы. Владелец может пригласить вас снова.',
    refused: {
      lastOwner:
        'Без владельца нельзя. Сначала сделайте владельцем кого-нибудь ещё или удалите пространство.',
      aboveOwnRole: 'Нельзя дать больше прав, чем есть у вас.',
      unknown: 'Это уже не так: список тем временем изменился.',
      isMember: 'Этот человек уже участник.',
      isInvited: 'Этот адрес уже приглашён: смотрите список ниже.',
      tooMany: 'Для одного часа это много приглашений. Немного подождите и продолжайте.'
    },

    inviteHeading: 'Пригласить',
    inviteMailed: 'Придёт письмо со ссылкой: она впускает один раз и действует четырнадцать дней.',
    inviteCopied:
      'Почтовый сервер не настроен, поэтому ссылку передадите вы сами. Она впускает один раз, действует четырнадцать дней и подтверждает адрес.',
    email: 'Почта',
    language: 'Язык',
    invite: 'Пригласить',

    pendingHeading: 'Приглашены, но ещё не пришли',
    pendingNone: 'Никто не ждёт входа.',
    until: (day) => `до ${day}`,
    expired: 'срок вышел',
    link: (email) => `Ссылка-приглашение для ${email}`,
    linkLost: 'Ключ этой установки сменился, поэтому показать ссылку нельзя. Выпустите новую.',
    reissue: 'Новая ссылка',
    reissueOf: (email) => `Новая ссылка для ${email}; прежняя перестанет работать`,
    revoke: 'Отозвать',
    revokeOf: (email) => `Отозвать приглашение для ${email}`
  }
});
