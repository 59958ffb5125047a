/** The trade of cost against breaches at one moment, and how bold the search is. */
export interface Mood {
  temperature: number;
  price: number;
}
