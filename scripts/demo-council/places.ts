import type { Chance } from './random';

/** An invented council area. HW is no postcode area of Royal Mail's, so no address here can be anybody's. */
const TOWNS = [
  { name: 'Harrowmere', district: 1, weight: 5 },
  { name: 'Harrowmere', district: 2, weight: 5 },
  { name: 'Eastwold', district: 3, weight: 3 },
  { name: 'Sallowby', district: 4, weight: 3 },
  { name: 'Tarnley Cross', district: 5, weight: 2 },
  { name: 'Upper Brackford', district: 6, weight: 2 },
  { name: 'Nether Oakstead', district: 7, weight: 1 },
  { name: 'Wexholm', district: 8, weight: 1 },
];

const STREETS = [
  'Alder Close', 'Ashfield Road', 'Beech Grove', 'Bell Lane', 'Brickyard Terrace', 'Canal Street', 'Cedar Avenue',
  'Chapel Hill', 'Cherry Tree Walk', 'Church Lane', 'Coppice Road', 'Cricket Green', 'Dale View', 'Drovers Way',
  'Elm Rise', 'Fairfield Crescent', 'Farrier Court', 'Glebe Street', 'Grange Road', 'Hawthorn Drive', 'Heron Close',
  'High Meadow', 'Jubilee Terrace', 'Kiln Lane', 'Larch Avenue', 'Laundry Road', 'Linden Gardens', 'Lower Mill Lane',
  'Maltings Court', 'Market Street', 'Meadow Bank', 'Moor Lane', 'Northgate', 'Oak Tree Drive', 'Old Station Road',
  'Orchard Way', 'Park Terrace', 'Pinfold Lane', 'Primrose Hill', 'Quarry Road', 'Queens Drive', 'Rectory Close',
  'Ridgeway', 'Riverside', 'Rowan Close', 'Saddlers Yard', 'School Lane', 'Silver Birch Road', 'Skylark Way',
  'Spinney Close', 'St Annes Road', 'Sycamore Drive', 'Tannery Lane', 'The Paddock', 'Victoria Street', 'Weavers Row',
  'West View', 'Willow Court', 'Windmill Lane', 'Woodside Avenue',
]; // prettier-ignore

/** Letters that Royal Mail allows in a postcode's last two places. */
const POSTCODE_LETTERS = [...'ABDEFGHJLNPQRSTUWXYZ'];

export interface Address {
  readonly address: string;
  readonly postcode: string;
}

export function address(chance: Chance): Address {
  const town = chance.weighted(TOWNS.map((value) => ({ value, weight: value.weight })));
  const letters = chance.oneOf(POSTCODE_LETTERS) + chance.oneOf(POSTCODE_LETTERS);
  const house = chance.happens(0.12)
    ? `Flat ${chance.number(1, 9)}, ${chance.number(1, 60)}`
    : chance.number(1, 148);
  return {
    address: `${house} ${chance.oneOf(STREETS)}, ${town.name}`,
    postcode: `HW${town.district} ${chance.number(1, 9)}${letters}`,
  };
}
