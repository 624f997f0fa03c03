/** The journal's types, by the names the sidebar uses. */
import type { components } from "../api/schema.js";

type Schemas = components["schemas"];

export type Interview = Schemas["InterviewTold"];
/** What the user tells of an interview: complete, so that a form can hold it. */
export type Details = Schemas["DetailsTold"];
export type Proposal = Schemas["ProposalTold"];
export type Proposals = Schemas["ProposalsTold"];
export type Entry = Schemas["EntryTold"];
export type Agenda = Schemas["AgendaTold"];
export type Debrief = Schemas["DebriefTold"];
export type KeptDebrief = Schemas["KeptDebriefTold"];
export type Debriefs = Schemas["DebriefsTold"];
export type DebriefGiven = Required<Schemas["KeptDebrief"]>;
export type Insights = Schemas["InsightsTold"];
export type Figure = Schemas["FigureTold"];
export type Preferences = Schemas["PreferencesTold"];
export type PreferencesGiven = Schemas["KeptPreferences"];
export type Silence = Schemas["MuteTold"];
export type SilenceGiven = Schemas["MuteGiven"];
export type Feed = Schemas["FeedOpenedTold"];
export type MailsGiven = Schemas["MailsGiven"];
export type Outcome = Schemas["Outcome"];
export type Part = Schemas["Part"];
export type RoundKind = Schemas["RoundKind"];
