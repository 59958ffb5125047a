import { Link } from '@tanstack/react-router';
import { t } from '../../kit/language.ts';
import { useLedgers } from '../../kit/ledgers.ts';
import { Nothing, Pending } from '../../kit/states.tsx';
import { useTitle } from '../../kit/useTitle.ts';
import { called } from './words.ts';
import './ledger.css';

/** All registers that this person may list, by office. */
export default function LedgerIndexPage() {
  const ledgers = useLedgers();
  useTitle(t('台账'));
  return (
    <>
      <div className="ph">
        <h1>{t('台账')}</h1>
      </div>
      <div className="page lg">
        {ledgers.value === undefined ? <Pending view={ledgers} /> : null}
        {ledgers.value?.length === 0 ? <Nothing title={t('没有归你看的台账')} /> : null}
        <div className="lg-index">
          {ledgers.value?.map(office => (
            <section key={office.name}>
              <h2>{called(office)}</h2>
              <ul>
                {office.registers.map(register => (
                  <li key={register.name}>
                    <Link to="/ledger/$register" params={{ register: register.name }}>
                      {called(register)}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}
