/** Given names from many places; all people of the demo Desk are made up. */
export const FIRST_NAMES: readonly string[] = (
  'Aisha Alejandro Amara Anders Anika Antoine Asha Beatriz Bilal Birgit Camila Carlos Chiara Clara Daniel Daria Diego ' +
  'Dilnoza Elena Elif Emeka Emma Erik Esther Fatima Felix Freya Gabriela Georg Giulia Hana Hannah Harald Hiroshi Ibrahim ' +
  'Ines Isla Ivan Jana Javier Jonas Jun Kavya Kenji Khadija Kofi Lars Laura Leila Liam Lina Lucía Magnus Maja Marco ' +
  'Marie Mateo Mei Mehmet Mina Nadia Naomi Nikhil Noah Nora Olga Omar Oskar Paula Petra Priya Rafael Ravi Rosa Ruth Sam ' +
  'Sanna Sofia Stefan Sunita Tariq Thandi Tomas Uma Valentina Viktor Wanjiru Wei Yara Yusuf Zeynep Zoe Øyvind Łukasz'
).split(' ');

/** Family names; combined with the given names they make several thousand people. */
export const LAST_NAMES: readonly string[] = (
  'Abebe Acosta Ahmed Almeida Andersson Anand Aoki Baker Barros Becker Bianchi Björk Blanco Bose Brandt Castillo Chandra ' +
  'Chen Clarke Costa Dahl Das Delgado Demir Diallo Dubois Eriksen Farouk Ferrari Fischer Flores Fontaine Fujita Garcia ' +
  'Ghosh González Grant Gupta Haddad Hansen Hassan Herrera Hoffmann Huang Ibarra Ito Iyer Jansen Johansson Kamau Kapoor ' +
  'Kaya Keller Khan Kim Kovács Krüger Kumar Larsen Laurent Lindqvist Lopez Mahmoud Marino Martins Mbeki Meyer Mishra ' +
  'Moreau Mori Mwangi Nair Nakamura Navarro Nguyen Nielsen Novak Nowak Obi Okafor Oliveira Olsen Osei Park Patel Pereira ' +
  'Petrov Popescu Quintero Rahman Ramos Reddy Reyes Ricci Rossi Saito Salazar Santos Sato Schmidt Sharma Silva Singh ' +
  'Sokolov Sørensen Suzuki Tanaka Torres Tran Usman Vargas Vega Virtanen Wagner Walsh Wang Weber Wójcik Yamada Yılmaz Zhao'
).split(' ');

const COMPANY_STEMS: readonly string[] = (
  'Alder Amber Anchor Aspen Atlas Beacon Birch Bluff Bright Canal Cedar Cobalt Coral Crest Delta Ember Fern Fjord Garnet ' +
  'Granite Harbor Hazel Heron Indigo Juniper Kestrel Lagoon Larch Linden Lumen Maple Marble Meadow Nimbus North Oak Onyx ' +
  'Orchard Pebble Pine Prairie Quartz Raven Ridge River Sable Slate Spruce Summit Thistle Tidal Umber Vale Willow Zephyr'
).split(' ');

const COMPANY_KINDS: readonly string[] =
  'Labs,Retail,Logistics,Foods,Clinics,Studios,Robotics,Outfitters,Energy,Press,Hotels,Tools'.split(',');

/** The `index`th company name; 660 different ones. */
export function companyName(index: number): string {
  const stem = COMPANY_STEMS[index % COMPANY_STEMS.length] ?? '';
  const kind = COMPANY_KINDS[Math.floor(index / COMPANY_STEMS.length) % COMPANY_KINDS.length] ?? '';
  return `${stem} ${kind}`;
}

export const TIME_ZONES: readonly string[] = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Istanbul',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Adelaide',
  'Pacific/Auckland',
];

export const CITIES: readonly (readonly [string, string])[] = [
  ['Austin', 'United States'],
  ['Toronto', 'Canada'],
  ['Lisbon', 'Portugal'],
  ['Utrecht', 'Netherlands'],
  ['Leipzig', 'Germany'],
  ['Kraków', 'Poland'],
  ['İzmir', 'Türkiye'],
  ['Nairobi', 'Kenya'],
  ['Chennai', 'India'],
  ['Osaka', 'Japan'],
  ['Auckland', 'New Zealand'],
  ['Bogotá', 'Colombia'],
];

/** "José Kovács" → "jose.kovacs": the local part of an e-mail address. */
export function mailName(firstName: string, lastName: string): string {
  return `${firstName}.${lastName}`
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/[^a-z0-9.]/g, '');
}

/** "Field Service" → "field-service", as departments appear in agent page addresses. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
