import type { Chance } from './random';

/** First names and surnames that go together. All people are invented; any likeness is chance. */
interface NameFamily {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly girls: readonly string[];
  readonly boys: readonly string[];
  readonly surnames: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const ENGLISH: NameFamily = {
  women:
    words(`Margaret Susan Linda Denise Karen Julie Tracey Angela Carol Janet Sandra Alison Helen Sarah Nicola
    Joanne Michelle Deborah Wendy Paula Lesley Gillian Heather Dawn Claire Rachel Emma Kelly Donna Lorraine Maureen
    Christine Jacqueline Beverley Teresa Yvonne Sharon Elaine Amanda Lisa Louise Rebecca Samantha Victoria`),
  men: words(`Tom David Paul Andrew Mark Stephen Ian Peter Robert Keith Graham Alan Colin Neil Gary Martin Philip
    Simon Kevin Trevor Derek Nigel Roger Stuart Adrian Barry Michael Richard Darren Craig Lee Jason Wayne Carl Russell
    Christopher Anthony Matthew Daniel James John Brian Geoffrey Dennis`),
  girls:
    words(`Ellie Megan Chloe Jessica Lily Amelia Poppy Isla Freya Grace Evie Millie Daisy Phoebe Holly Summer
    Lacey Ruby Layla Scarlett Skye Maisie Paige Jade Courtney Demi Libby Willow Harper Ivy Esme Rosie Lola Erin Summer
    Tilly Bethany Georgia Aimee Niamh Keira Connie Matilda`),
  boys: words(`Jack Alfie Charlie Oliver Harry George Noah Archie Leo Freddie Tyler Callum Jayden Riley Kai Logan
    Kian Connor Brandon Mason Finley Jake Reece Ethan Lewis Theo Dylan Luca Ollie Jenson Harvey Zac Toby Bobby Rory
    Aidan Declan Joshua Samuel Corey Elliot Stanley Reggie Albie`),
  surnames:
    words(`Smith Jones Taylor Brown Wilson Davies Evans Walker Wright Thompson White Hughes Edwards Green Hall
    Wood Harris Clarke Cooper Morris Ward Turner Carter Phillips Mitchell Parker Bennett Shaw Holmes Mills Barker
    Palmer Ellis Stevens Pearson Webb Chapman Dixon Harrison Fletcher Marsh Poole Ashworth Birtwistle Cartwright
    Dawson Entwistle Fairclough Goddard Hartley Ibbotson Jessop Kershaw Lockwood Metcalfe Nuttall Ogden Pickles Ramsden
    Sugden Thackray Utley Varley Whitaker Yates Bramley Crossley Daniels Eastwood Fenton Garside Holroyd Kitson
    Lumley Midgley Naylor Oldroyd Priestley Rushworth Stansfield Tordoff Wadsworth`),
};

const IRISH_AND_SCOTTISH: NameFamily = {
  women: words(
    'Siobhan Bernadette Fiona Eileen Maire Catriona Morag Aileen Roisin Geraldine Patricia Noreen',
  ),
  men: words('Patrick Declan Brendan Hamish Angus Ronan Liam Gerard Eamonn Callum Fergus Malcolm'),
  girls: words('Orla Aoife Ciara Eilidh Caitlin Shannon Roisin Mairi'),
  boys: words('Conor Finn Cormac Ewan Ruaridh Oisin Darragh Kieran'),
  surnames:
    words(`O'Brien Murphy Kelly Gallagher McCarthy Doherty Byrne O'Connor McKenzie Fraser Sinclair Campbell
    MacDonald Rafferty Brennan Docherty`),
};

const CARIBBEAN: NameFamily = {
  women: words(
    'Marcia Beverley Sonia Yvette Hyacinth Claudette Sharlene Natalie Marlene Simone Althea Cheryl',
  ),
  men: words('Winston Errol Delroy Leroy Carlton Clive Desmond Marlon Trevor Everton Dwayne Lloyd'),
  girls: words('Shanice Tiana Keisha Aaliyah Renee Kiara Jada Imani'),
  boys: words('Jerome Tyrell Malachi Isaiah Kymani Jordan Marcus Zion'),
  surnames: words(
    'Campbell Francis Grant Gordon Powell Bailey Morgan Beckford Lindo Dacosta Blake Barrett Gayle Reid',
  ),
};

const WEST_AFRICAN: NameFamily = {
  women: words('Ngozi Folake Abena Chidinma Esther Blessing Akosua Funmi Patience Comfort Amara Yetunde'),
  men: words('Emeka Kwame Tunde Chukwudi Kofi Samuel Babatunde Ifeanyi Kwabena Segun Emmanuel Yaw'),
  girls: words('Temi Adaeze Ama Zara Precious Favour Efua Ada'),
  boys: words('Kelechi Tobi David Kojo Femi Chidi Nathaniel Kwaku'),
  surnames:
    words(`Okafor Adeyemi Mensah Boateng Owusu Eze Balogun Asante Nwosu Ogunleye Danso Okonkwo Appiah Osei
    Adebayo Ibe`),
};

const SOUTH_ASIAN: NameFamily = {
  women: words(
    'Priya Sunita Rukhsana Nasreen Meena Shabnam Harpreet Jaswinder Farida Anjali Rehana Sadia Kiran Parveen',
  ),
  men: words(
    'Rajesh Imran Mohammed Sanjay Gurpreet Tariq Anil Kamal Nadeem Balwinder Vikram Rashid Asif Sukhdev',
  ),
  girls: words('Aisha Zainab Simran Maryam Anaya Hafsa Jasmine Noor Safa Aliyah'),
  boys: words('Hamza Arjun Yusuf Ibrahim Aarav Zayn Bilal Harjit Adam Rayyan'),
  surnames:
    words(`Patel Hussain Khan Singh Begum Ahmed Sharma Kaur Chaudhry Mistry Akhtar Rahman Malik Gill Desai
    Iqbal Sandhu Miah`),
};

const EAST_EUROPEAN: NameFamily = {
  women: words('Anna Magdalena Katarzyna Elena Ioana Agnieszka Monika Joanna Irina Dorota'),
  men: words('Piotr Tomasz Andrei Marek Krzysztof Mihai Paweł Jan Stefan Michał'),
  girls: words('Zofia Maja Julia Alexandra Oliwia Larisa'),
  boys: words('Jakub Filip Matei Kacper Luca Oskar'),
  surnames: words(
    'Nowak Kowalczyk Wójcik Mazur Popescu Ionescu Dudek Wieczorek Marin Kaczmarek Krawczyk Stan',
  ),
};

const ELSEWHERE: NameFamily = {
  women: words('Hodan Fatima Mei Leila Selam Nasrin Maria Thanh Amal Hiwot Ana Renée'),
  men: words('Abdi Omar Wei Reza Dawit Karim João Minh Hassan Yonas Jorge François'),
  girls: words('Sahra Lian Yasmin Hanna Sofia Linh Amira Rahel'),
  boys: words('Ahmed Jun Dara Elias Mateo Khanh Idris Nahom'),
  surnames: words(
    'Abdullahi Chen Hosseini Tesfaye Silva Nguyen Osman Haile Farah Lam García Mahmoud Warsame Wong',
  ),
};

const FAMILIES = [
  { value: ENGLISH, weight: 58 },
  { value: IRISH_AND_SCOTTISH, weight: 8 },
  { value: CARIBBEAN, weight: 7 },
  { value: WEST_AFRICAN, weight: 8 },
  { value: SOUTH_ASIAN, weight: 10 },
  { value: EAST_EUROPEAN, weight: 5 },
  { value: ELSEWHERE, weight: 4 },
];

/** A carer household as the council writes it, with what its bank account and e-mail address are called after. */
export interface Household {
  readonly name: string;
  readonly firstName: string;
  readonly surname: string;
  readonly accountName: string;
}

/** "Margaret and Tom Okafor", "Denise Campbell", "Helen Shaw and Priya Patel". */
export function household(chance: Chance): Household {
  const family = chance.weighted(FAMILIES);
  const surname = chance.oneOf(family.surnames);
  const woman = chance.oneOf(family.women);
  const shape = chance.weighted([
    { value: 'couple', weight: 52 },
    { value: 'woman', weight: 34 },
    { value: 'man', weight: 5 },
    { value: 'twoSurnames', weight: 9 },
  ] as const);
  if (shape === 'woman') return single(woman, surname);
  if (shape === 'man') return single(chance.oneOf(family.men), surname);
  const partner = chance.happens(0.06)
    ? family.women
    : shape === 'couple'
      ? family.men
      : chance.weighted(FAMILIES).men;
  const second = chance.oneOf(partner.filter((name) => name !== woman));
  if (shape === 'couple') {
    const accountName = `${woman[0]} & ${second[0]} ${surname}`;
    return { name: `${woman} and ${second} ${surname}`, firstName: woman, surname, accountName };
  }
  const other = chance.oneOf(chance.weighted(FAMILIES).surnames.filter((name) => name !== surname));
  return { ...single(woman, surname), name: `${woman} ${surname} and ${second} ${other}` };
}

function single(firstName: string, surname: string): Household {
  return { name: `${firstName} ${surname}`, firstName, surname, accountName: `${firstName[0]} ${surname}` };
}

/** The names of `count` siblings: one surname, no first name twice. */
export function siblings(chance: Chance, count: number): string[] {
  const family = chance.weighted(FAMILIES);
  const surname = chance.oneOf(family.surnames);
  const firstNames = chance.shuffled([...new Set([...family.girls, ...family.boys])]);
  return firstNames.slice(0, count).map((firstName) => `${firstName} ${surname}`);
}
