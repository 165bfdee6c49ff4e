// A provider of mail accounts for tests: `node accounts_provider.mjs MODULES PORT ACCESS_SECONDS`.
// It rotates refresh tokens and ends the whole family when one is used twice. Who signs in as `ada@example.org` has that address.
// /control/counts: how often each kind of grant was given or refused; /control/delay?ms=: answers of /token wait so long before they leave.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, port, seconds] = process.argv.slice(2);
const found = createRequire(`${modules}/package.json`).resolve("oidc-provider");
const { default: Provider } = await import(pathToFileURL(found).href);

const secret = "a secret: with / and %";
const counts = {};
let delay = 0;
const count = (key) => { counts[key] = (counts[key] ?? 0) + 1; };

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: "postroom", client_secret: secret, application_type: "native", redirect_uris: ["http://127.0.0.1/"], response_types: ["code"],
      grant_types: ["authorization_code", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"],
    },
    { client_id: "application", client_secret: secret, redirect_uris: [], response_types: [], grant_types: ["client_credentials"] },
    { client_id: "dovecot", client_secret: "introspects", redirect_uris: [], response_types: [], grant_types: [] },
  ],
  scopes: ["openid", "offline_access", "mail"],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  pkce: { required: () => true },
  cookies: { keys: ["of a test"] },
  rotateRefreshToken: true,
  ttl: { AccessToken: Number(seconds), ClientCredentials: Number(seconds), RefreshToken: 86400, Grant: 86400, Session: 86400, Interaction: 3600, DeviceCode: 600 },
  extraTokenClaims: (_, token) => ({ username: token.accountId ?? "application@example.org" }),
  features: {
    devInteractions: { enabled: true },
    deviceFlow: { enabled: true },
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
    introspection: { enabled: true, allowedPolicy: () => true },
  },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: id, email_verified: true, name: id }) }),
});
provider.on("grant.success", (ctx) => count(ctx.oidc.params.grant_type));
provider.on("grant.error", (ctx, error) => count(`${ctx.oidc.params?.grant_type} ${error.error}`));
provider.use(async (ctx, next) => {
  if (ctx.path === "/control/counts") {
    ctx.body = counts;
    return;
  }
  if (ctx.path === "/control/delay") {
    delay = Number(ctx.query.ms);
    ctx.body = {};
    return;
  }
  await next();
  if (ctx.path === "/token" && delay) await new Promise((resolve) => setTimeout(resolve, delay));
});
provider.listen(Number(port), "127.0.0.1", () => console.log("listening"));
