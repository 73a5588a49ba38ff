// Who has a case, in words: owner codes are as in the ledger, such as L1, BO:logistics, 3P:carrier, customer.
import { t, word } from './i18n.js';

const named = (code, parties) => {
  const [kind, party] = code.split(':');
  return { kind, name: party && (parties.find(known => known.code === party)?.name || party) };
};

/** "with Paquetería Rápida" */
export const owner = (code, parties) => {
  const { kind, name } = named(code, parties);
  return name ? t(`owner.${kind}`, { name }) : word('owner', code);
};

/** "Paquetería Rápida" */
export const ownerName = (code, parties) => named(code, parties).name || word('owner.name', code);
