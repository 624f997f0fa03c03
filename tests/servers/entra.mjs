// An authority in the shape of Entra: sign-in by oidc-provider, and beside it the on-behalf-of grant that it lacks.
// `control` is what tests turn: keys, consents, what a user's exchange meets, what the well-known pages meet.

import crypto from 'node:crypto'
import https from 'node:https'
import * as jose from 'jose'
import Provider, { errors } from 'oidc-provider'

export const GRAPH = 'https://graph.microsoft.com'
const ON_BEHALF = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const MAIL = ['Mail.ReadBasic', 'Mail.Read']
const SIGN_IN = ['openid', 'profile', 'offline_access']

class Refusal extends errors.CustomOIDCProviderError {
  constructor(error, code, more = {}) {
    super(error, `AADSTS${code}: refused`)
    this.entra = { error_codes: [code], trace_id: crypto.randomUUID(), ...more }
  }
}

const newKey = (kid) => {
  const { privateKey, publicKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { kid, privateKey, publicKey }
}
const asJwk = ({ kid }, key) => ({ ...key.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' })

// `users`: {oid: {consents: [scope, …]}}; `clients`: {secret: id, certificate: {id, pem}}.
export async function entra({ tenant, users, clients, tls }) {
  const server = https.createServer(tls)
  await new Promise((up) => server.listen(0, '127.0.0.1', up))
  const base = `https://localhost:${server.address().port}`
  const issuer = `${base}/${tenant}/v2.0`
  const keys = [newKey('first')]
  const control = { base, issuer, users, faults: {}, exchanges: [], asked: [] }

  control.sign = (claims, header = {}) =>
    new jose.SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keys.at(-1).kid, typ: 'JWT', ...header }).sign(keys.at(-1).privateKey)
  control.rotate = () => {
    keys.push(newKey(`key-${keys.length + 1}`))
    callback = build()
  }
  const trusted = () => jose.createLocalJWKSet({ keys: keys.map((k) => asJwk(k, k.publicKey)) })
  control.opened = async (token) => (await jose.jwtVerify(token, trusted(), { audience: GRAPH, issuer })).payload

  const ofGraph = (scope) => ({ scope, audience: GRAPH, accessTokenTTL: 3600, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } })

  async function onBehalfOf(ctx) {
    const { assertion, requested_token_use: use, scope = '' } = ctx.oidc.params
    if (use !== 'on_behalf_of') throw new Refusal('invalid_request', 900144)
    const { clientId } = ctx.oidc.client
    const who = await jose.jwtVerify(assertion, trusted(), { issuer, audience: clientId }).catch((e) => {
      throw new Refusal('invalid_grant', e.code === 'ERR_JWT_EXPIRED' ? 500133 : 50013)
    })
    const { oid } = who.payload
    const user = users[oid] ?? { consents: [] }
    const wanted = scope.split(' ').filter((s) => !SIGN_IN.includes(s)).map((s) => s.replace(`${GRAPH}/`, ''))
    control.exchanges.push({ oid, scopes: wanted })
    if (user.fault) return failed(ctx.req, ctx.res, user.fault, ctx)
    if (user.delay) await new Promise((over) => setTimeout(over, user.delay))
    if (user.demand) throw new Refusal('interaction_required', 50076, { suberror: 'basic_action', claims: user.demand })
    if (!wanted.every((s) => user.consents.includes(s))) throw new Refusal('invalid_grant', 65001, { suberror: 'consent_required' })
    const token = new control.provider.AccessToken({ accountId: oid, client: ctx.oidc.client, grantId: crypto.randomUUID(), gty: 'obo', scope: wanted.join(' ') })
    token.resourceServer = new control.provider.ResourceServer(GRAPH, ofGraph(token.scope))
    ctx.oidc.entity('AccessToken', token)
    const now = Math.floor(Date.now() / 1000)
    ctx.body = {
      token_type: 'Bearer',
      expires_in: user.seconds ?? 3600,
      scope: wanted.map((s) => `${GRAPH}/${s}`).join(' '),
      access_token: await token.save(),
      id_token: await control.sign({ iss: issuer, aud: clientId, sub: oid, oid, tid: tenant, iat: now, exp: now + 3600 }),
      client_info: Buffer.from(JSON.stringify({ uid: oid, utid: tenant })).toString('base64url'),
    }
  }

  function build() {
    const provider = new Provider(issuer, {
      jwks: { keys: keys.toReversed().map((k) => asJwk(k, k.privateKey)) },
      cookies: { keys: ['tests'] },
      scopes: [...SIGN_IN, ...MAIL],
      clients: [
        { client_id: clients.secret, client_secret: 'test-secret', token_endpoint_auth_method: 'client_secret_post' },
        {
          client_id: clients.certificate.id,
          token_endpoint_auth_method: 'private_key_jwt',
          jwks: { keys: [{ ...crypto.createPublicKey(clients.certificate.pem).export({ format: 'jwk' }), use: 'sig' }] },
        },
      ].map((c) => ({ ...c, grant_types: [ON_BEHALF], response_types: [], redirect_uris: [] })),
      enabledJWA: { clientAuthSigningAlgValues: ['RS256', 'PS256'] },
      assertJwtClientAuthClaimsAndHeader: async () => {},
      routes: { token: '/oauth2/v2.0/token', jwks: '/discovery/v2.0/keys' },
      features: {
        devInteractions: { enabled: false },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => GRAPH,
          useGrantedResource: () => true,
          getResourceServerInfo: () => ofGraph(MAIL.flatMap((s) => [s, `${GRAPH}/${s}`]).join(' ')),
        },
      },
      extraTokenClaims: (_, token) =>
        token.kind === 'AccessToken' ? { tid: tenant, oid: token.accountId, scp: token.scope, ver: '2.0' } : {},
    })
    provider.registerGrantType(ON_BEHALF, onBehalfOf, ['assertion', 'requested_token_use', 'scope', 'client_info', 'claims'])
    provider.on('grant.error', (ctx, error) => { ctx.state.refused = error.entra })
    provider.use(async (ctx, next) => {
      await next()
      if (ctx.state.refused && ctx.body?.error) Object.assign(ctx.body, ctx.state.refused)
      if (ctx.body?.keys) for (const key of ctx.body.keys) key.issuer = control.keyIssuer ?? issuer
    })
    control.provider = provider
    return provider.callback()
  }

  let callback = build()
  server.on('request', (request, response) => {
    const path = new URL(request.url, base).pathname
    control.asked.push(path)
    const part = path.endsWith('/keys') ? 'keys' : path.endsWith('/openid-configuration') ? 'discovery' : 'token'
    if (control.faults[part]) return failed(request, response, control.faults[part])
    request.originalUrl = request.url  // oidc-provider's routes begin below the tenant
    request.url = request.url.replace(`/${tenant}/v2.0`, '') || '/'
    return callback(request, response)
  })
  return control
}

// What goes wrong, by name: a status, or the way in which a connection breaks.
export async function failed(request, response, fault, ctx) {
  if (ctx) ctx.respond = false
  if (fault === 'reset') return request.socket.destroy()
  if (fault === 'slow') {
    await new Promise((over) => setTimeout(over, 8000))
    return request.socket.destroy()
  }
  if (fault === 'dribble') {
    response.writeHead(200, { 'content-type': 'application/json' })
    const drop = setInterval(() => response.write(' '), 200)
    request.socket.on('close', () => clearInterval(drop))
    return undefined
  }
  if (fault === 'malformed') return response.writeHead(200).end('{"access_token": ')
  if (fault === 'a list') return response.writeHead(200).end('[1]')
  if (fault === 'wrong types') return response.writeHead(200).end('{"access_token": 7, "id_token": []}')
  if (fault === 'truncated') {
    response.writeHead(200, { 'content-length': '5000' })
    response.write('{"access_token": "abc')
    return setTimeout(() => request.socket.destroy(), 50)
  }
  const [status, after] = fault.split(' ')
  return response.writeHead(Number(status), after ? { 'retry-after': after } : {}).end('{"secret": "SECRET"}')
}
