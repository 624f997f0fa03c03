# Afterword as an image: docker build -t afterword .
#
# Digests are those of the tags' indexes as several public projects pin them; no registry was in reach where this was
# written, so compare them once with `docker buildx imagetools inspect IMAGE`. Newer ones: change tag and digest together.
ARG NODE=node:22.20.0-bookworm-slim@sha256:b21fe589dfbe5cc39365d0544b9be3f1f33f55f3c86c87a76ff65a02f8f5848e
ARG PYTHON=python:3.11.14-slim-bookworm@sha256:65a93d69fa75478d554f4ad27c85c1e69fa184956261b4301ebaf6dbb0a3543d

# The sidebar: only what it was built into goes on.
FROM ${NODE} AS sidebar
WORKDIR /build/app/sidebar
COPY app/sidebar/package.json app/sidebar/package-lock.json app/sidebar/.npmrc ./
RUN ["npm", "ci", "--no-audit", "--no-fund"]
COPY app/sidebar/ ./
RUN ["npm", "run", "build"]

# What runs, in a virtual environment of its own, at the versions and hashes of the lock files.
FROM ${PYTHON} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /build
COPY requirements/run.txt requirements/build.txt requirements/
RUN ["python", "-m", "venv", "/opt/afterword"]
RUN ["/opt/afterword/bin/python", "-m", "pip", "install", "--require-hashes", "--no-deps", "-r", "requirements/run.txt"]
RUN ["python", "-m", "venv", "/opt/tools"]
RUN ["/opt/tools/bin/python", "-m", "pip", "install", "--require-hashes", "--no-deps", "-r", "requirements/build.txt"]
COPY pyproject.toml README.md LICENSE ./
COPY manifest/ manifest/
COPY connectors/ connectors/
COPY app/ app/
COPY --from=sidebar /build/app/sidebar/dist/ app/sidebar/dist/
RUN ["/opt/tools/bin/python", "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", "wheels", "."]
RUN ["/opt/afterword/bin/python", "-m", "pip", "install", "--no-deps", "--no-index", "--find-links", "wheels", "afterword"]
RUN ["/opt/afterword/bin/python", "-m", "pip", "uninstall", "--yes", "pip", "setuptools"]
# Google's library describes every API of theirs, in 100 MB; one of them is read.
RUN ["find", "/opt/afterword/lib/python3.11/site-packages/googleapiclient/discovery_cache/documents", "-type", "f", "!", "-name", "gmail.v1.json", "-delete"]

FROM ${PYTHON}
LABEL org.opencontainers.image.title="Afterword" org.opencontainers.image.licenses="MIT"
COPY --from=build /opt/afterword /opt/afterword
# Everything that is ever written lies here: the SQLite file of the journal and the indexes of mailboxes. Another folder
# of a deployment has to belong to this user too; the rest of the file system may be read-only.
RUN ["install", "-d", "-o", "10001", "-g", "10001", "-m", "0700", "/var/lib/afterword"]
ENV PATH=/opt/afterword/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOME=/var/lib/afterword \
    XDG_DATA_HOME=/var/lib/afterword \
    AFTERWORD_INDEX_FOLDER=/var/lib/afterword/indexes
WORKDIR /var/lib/afterword
VOLUME ["/var/lib/afterword"]
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["/opt/afterword/bin/python", "-c", "import http.client as h; c = h.HTTPConnection('127.0.0.1', 8000, timeout=4); c.request('GET', '/healthz'); raise SystemExit(c.getresponse().status != 200)"]
ENTRYPOINT ["afterword"]
# Reachable from other machines, which it refuses while nobody can say who they are: see docs/operations.md.
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
