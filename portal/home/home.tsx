import { SendingNotice } from '../sending/sending-notice';
import { useSession } from '../session/carer-session';
import { Page } from '../shell/page';
import { News } from './news';
import { WaitingForCarer } from './waiting-for-carer';

interface HomeLink {
  readonly href: `#/${string}`;
  readonly title: string;
  readonly words: string;
}

const LINKS: readonly HomeLink[] = [
  {
    href: '#/payments',
    title: 'Scheduled payments',
    words: 'What you are paid, when, and what it is made of',
  },
  {
    href: '#/actions',
    title: 'Actions and Change Requests',
    words: 'Ask the team something, and read its answers',
  },
  {
    href: '#/reports',
    title: 'Reports',
    words: 'Remittance advice and annual statements, to read, keep or print',
  },
  {
    href: '#/claims',
    title: 'One-off claims',
    words: 'Claim mileage and other costs, and see what became of it',
  },
  {
    href: '#/orders',
    title: 'Purchase orders',
    words: 'What is paid and expected in a year, and your mileage',
  },
];

const ACCOUNT: HomeLink = {
  href: '#/account',
  title: 'Password and security code',
  words: 'Change the password or the code that you sign in with',
};

/** The first page: the way to everything. */
export function Home() {
  const { kind, data, desk } = useSession();
  const links = kind === 'carer' ? [...LINKS, ACCOUNT] : LINKS;
  return (
    <Page title="Your payments as a carer">
      <p className="govuk-body-l">{data.carer.name}</p>
      {desk && <SendingNotice desk={desk} />}
      <WaitingForCarer />
      <ul className="portal-home">
        {links.map(({ href, title, words }) => (
          <li key={href}>
            <h2 className="govuk-heading-m">
              <a className="govuk-link" href={href}>
                {title}
              </a>
            </h2>
            <p className="govuk-body">{words}</p>
          </li>
        ))}
      </ul>
      <News />
    </Page>
  );
}
