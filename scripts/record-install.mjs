/** npm runs this after every install in a checkout (script "prepare"): `npm start` then knows that it need not install. */
import { recordInstall } from './prepare/install.mjs';

recordInstall();
