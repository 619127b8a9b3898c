# Resa as one container: `docker build -t resa .`; server/operate/README.md says how it is run.
FROM node:20-slim AS build
WORKDIR /resa
COPY package.json package-lock.json ./
# Not `npm ci`: it refuses a lock file in which another system's optional binaries are missing.
RUN npm install --no-save --no-audit --no-fund
COPY index.html vite.config.ts tsconfig*.json ./
COPY public public
COPY scripts scripts
COPY src src
COPY server server
RUN node scripts/build.mjs

FROM node:20-slim AS packages
WORKDIR /resa
COPY package.json package-lock.json ./
RUN npm install --omit=dev --no-save --no-audit --no-fund

FROM node:20-slim
WORKDIR /resa
ENV NODE_ENV=production RESA_HOST=0.0.0.0 RESA_DATA=/data
RUN mkdir /data && chown node:node /data
COPY --from=packages /resa/node_modules node_modules
COPY --from=build /resa/dist dist
COPY package.json LICENSE ./
USER node
VOLUME /data
EXPOSE 3210
# Alive, not ready: a server that cannot save must not be restarted, since it holds what is not saved yet.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3210) + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
