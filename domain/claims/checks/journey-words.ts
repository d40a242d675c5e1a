/**
 * How carers write the same thing, by the way that it is compared. Saint and street share one form: "St" is either.
 */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    street: 'st',
    saint: 'st',
    str: 'st',
    rd: 'road',
    ln: 'lane',
    la: 'lane',
    ave: 'avenue',
    av: 'avenue',
    cl: 'close',
    dr: 'drive',
    drv: 'drive',
    cres: 'crescent',
    ct: 'court',
    gdn: 'garden',
    sq: 'square',
    pk: 'park',
    hse: 'house',
    gt: 'great',
    lt: 'little',
    sch: 'school',
    schl: 'school',
    pri: 'primary',
    prim: 'primary',
    sec: 'secondary',
    jnr: 'junior',
    jr: 'junior',
    inf: 'infant',
    acad: 'academy',
    coll: 'college',
    uni: 'university',
    hosp: 'hospital',
    hospt: 'hospital',
    ctr: 'centre',
    center: 'centre',
    cntr: 'centre',
    stn: 'station',
    appt: 'appointment',
    appts: 'appointment',
    app: 'appointment',
    mtg: 'meeting',
    mtgs: 'meeting',
    nursrey: 'nursery',
    cttee: 'committee',
    fam: 'family',
    gps: 'gp',
    drs: 'doctor',
  }),
);

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that say nothing about where a journey went. */
export const EMPTY_WORDS = setOf(`
  a an the of at in on with and my our your his her their for to from by into near nr via
  mileage mile miles travel travels travelling travelled journey journeys trip trips drive-to drove driving
  took take taking taken transport transporting bring bringing car lift child children lo yp fc week weekly daily each
  every day days total is was we i me him it this re due
`);

/** What a journey was for: told apart where there is nothing else, and left out where its places are named. */
export const PURPOSE_WORDS = setOf(`
  run contact visit visits appointment review meeting session sessions family mum dad mother father sibling siblings
  lac cla pep drop pick up collect collection collecting collected back home-visit
`);

/** Places of which there are many: they are the same place for one child, for two children perhaps not. */
export const GENERIC_WORDS = setOf(`
  home school nursery primary secondary junior infant academy college contact centre visit run appointment hospital
  dentist doctor gp surgery clinic club station town review meeting family road lane st avenue close drive park
  placement respite
`);

/** Which half of a journey there and back: out in the morning, back in the afternoon. */
export const OUTWARD = /\b(?:am|morning|mornings|outward|outbound|there|drop ?off|dropping ?off|dropped)\b/;
export const HOMEWARD =
  /\b(?:pm|afternoon|afternoons|evening|homeward|inbound|pick ?up|picking ?up|picked|collect(?:ed|ing|ion)?)\b|^back\b/;

/** There and back in one. */
export const BOTH_WAYS = /\b(?:there and back|and back|both ways|round ?trip|and return|am and pm|am pm)\b/;
/** There and back, or the half that leads back: distances tell. */
export const RETURN = /\b(?:return|returns|returning|rtn|ret)\b/;
