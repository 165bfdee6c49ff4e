// A provider of OpenID Connect for tests: `node openid_provider.mjs MODULES PORT CLIENT SECRET BACK`.
// Who signs in as `ada` gets the address ada@example.org; a name that begins with `unverified` gets one that is not verified.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, port, client, secret, back] = process.argv.slice(2);
const found = createRequire(`${modules}/package.json`).resolve("oidc-provider");
const { default: Provider } = await import(pathToFileURL(found).href);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{ client_id: client, client_secret: secret, redirect_uris: [back], response_types: ["code"], grant_types: ["authorization_code"] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  pkce: { required: () => true },
  cookies: { keys: ["of a test"] },
  features: { devInteractions: { enabled: true } },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@example.org`, email_verified: !id.startsWith("unverified"), name: id }),
  }),
});
provider.listen(Number(port), "127.0.0.1", () => console.log("listening"));
