export { convert, type Datum, greatCircle, type Point } from './coordinates.ts';
export { byRoads } from './graph.ts';
export { type Road, readRoadsCsv, readRoadsGeoJson } from './roads.ts';
export {
  BUS_CAPS,
  byGreatCircle,
  calibrateDetour,
  DETOUR,
  speedOn,
  type TravelProfile,
  type TravelProvider,
  type TravelTable,
  usualBus,
  usualWalk,
} from './travel.ts';
