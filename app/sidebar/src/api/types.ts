/** The service's own types, by the names the sidebar uses. `schema.d.ts` is made from its OpenAPI description. */
import type { components } from "./schema.js";

type Schemas = components["schemas"];

export type ReviewRequest = Schemas["ReviewRequest"];
export type SituationRequest = Schemas["SituationRequest"];
export type Report = Schemas["ReviewAnswer"];
export type Situation = Schemas["SituationAnswer"];
export type Situations = Schemas["SituationsAnswer"];
export type Finding = Schemas["FindingAnswer"];
export type Fix = Schemas["FixAnswer"];
export type Edit = Schemas["EditAnswer"];
export type Span = Schemas["SpanAnswer"];
export type Section = Schemas["SectionAnswer"];
export type NotChecked = Schemas["NotCheckedAnswer"];
export type Moment = Schemas["TimelineAnswer"];
export type Verdict = Report["verdict"];
export type Rule = Schemas["RuleAnswer"];
