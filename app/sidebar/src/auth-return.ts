/**
 * The page that a sign-in window returns to. It hands the answer to the pane and closes.
 *
 * The same page stands in between when the pane lies in a frame of another site, whose windows share no storage with
 * it: opened with a request (`#req=`), it opens Microsoft's window itself and passes the answer on.
 */
import { signInConfig } from "./auth/config.js";
import { handOver, relay } from "./auth/returning.js";

const said = document.querySelector<HTMLElement>("#said")!;
const goOn = document.querySelector<HTMLButtonElement>("#go-on")!;

void (location.hash.startsWith("#req=") ? relay(signInConfig, { said, goOn }) : handOver({ said }));
