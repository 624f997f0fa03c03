// Entra and Microsoft Graph on loopback, and a page to turn them from tests. Says on its first line where they are.

import http from 'node:http'
import net from 'node:net'
import { entra, failed } from './entra.mjs'

// The emulator listens on all interfaces; here nothing may.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (first, ...rest) {
  if (first && typeof first === 'object' && first.port !== undefined) return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest)
  const done = rest.find((r) => typeof r === 'function')
  return listen.call(this, { port: Number(first), host: '127.0.0.1' }, ...(done ? [done] : []))
}
const { createEmulator } = await import('@inbox-zero/emulate')

const free = () =>
  new Promise((found) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => found(port))
    })
  })
const read = async (request) => {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}
const serve = (handler) =>
  new Promise((up) => {
    const server = http.createServer((request, response) =>
      handler(request, response).catch((error) => response.writeHead(500).end(String(error.stack))))
    server.listen(0, '127.0.0.1', () => up(`http://127.0.0.1:${server.address().port}`))
  })

const given = JSON.parse(await read(process.stdin))
const authority = await entra(given)
const port = await free()
await createEmulator({ service: 'microsoft', port, seed: given.seed })
const emulator = `http://127.0.0.1:${port}`
const gate = { fault: null, asked: [] }

const refusal = (status, code) => [status, { error: { code, message: 'Refused.' } }]

// One request to the emulator, for the user that the token names: it would let everybody in as the first user.
async function looked(path, token) {
  let claims
  try {
    claims = await authority.opened(token)
  } catch {
    return refusal(401, 'InvalidAuthenticationToken')
  }
  const { login } = given.users[claims.oid]
  const scopes = claims.scp.split(' ')
  const allowed = /^\/v1\.0\/me\/(messages|mailFolders)\b/.test(path) && scopes.some((s) => s.startsWith('Mail.Read'))
  gate.asked.push({ oid: claims.oid, path })
  if (!allowed) return refusal(403, 'ErrorAccessDenied')
  const answer = await fetch(emulator + path, { headers: { authorization: `Bearer ${login}` } })
  const told = await answer.json()
  if (!scopes.includes('Mail.Read')) for (const m of told.value ?? [told]) for (const f of ['body', 'bodyPreview', 'uniqueBody']) delete m[f]
  return [answer.status, told]
}

const graph = await serve(async (request, response) => {
  if (gate.fault) return failed(request, response, gate.fault)
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
  const body = await read(request)
  let answer
  if (request.url === '/v1.0/$batch') {
    const { requests } = JSON.parse(body)
    const each = await Promise.all(requests.map(async ({ id, url }) => {
      const [status, told] = await looked(`/v1.0${url}`, token)
      return { id, status, headers: {}, body: told }
    }))
    answer = [200, { responses: each }]
  } else {
    answer = await looked(request.url, token)
  }
  response.writeHead(answer[0], { 'content-type': 'application/json' }).end(JSON.stringify(answer[1]))
})

const turn = {
  sign: ({ claims, header }) => authority.sign(claims, header),
  rotate: () => authority.rotate(),
  user: ({ oid, ...told }) => { authority.users[oid] = told },
  authority: ({ faults = {}, keyIssuer = null }) => Object.assign(authority, { faults, keyIssuer }),
  graph: ({ fault = null }) => Object.assign(gate, { fault }),
  seen: () => {
    const told = { exchanges: authority.exchanges, authority: authority.asked, graph: gate.asked }
    authority.exchanges = []
    authority.asked = []
    gate.asked = []
    return told
  },
}
const control = await serve(async (request, response) => {
  const told = await turn[request.url.slice(1)](JSON.parse(await read(request)))
  response.writeHead(200).end(JSON.stringify(told ?? null))
})
process.stdout.write(`${JSON.stringify({ authority: authority.base, graph, control })}\n`)
